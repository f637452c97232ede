import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from '../harness/browser.js';

const audit = readFileSync(join(import.meta.dirname, 'page-audit.browser.js'), 'utf8');

/** What is wrong with the page a tab shows; empty where nothing was found, which does not prove that nothing is. */
export const auditOf = (tab: Tab): Promise<string[]> => tab.read<string[]>(audit);

/** What sticks out to the right at the tab's width: a person at 400 % would have to scroll in two directions (1.4.10). */
export const sticksOut = (tab: Tab): Promise<string[]> =>
  tab.read<string[]>(`(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    const out = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > wide + 1);
    return ['page of ' + document.documentElement.scrollWidth, ...out.map((e) => e.tagName + '.' + e.className).slice(0, 10)];
  })()`);

/** True where nothing lies over what has the focus (2.4.11). */
export const focusInSight = (tab: Tab): Promise<boolean> =>
  tab.read<boolean>(`(() => {
    const e = document.activeElement;
    const r = e.getBoundingClientRect();
    const on = (x, y) => { const top = document.elementFromPoint(x, y); return top !== null && (e.contains(top) || top.contains(e)); };
    return on(r.left + r.width / 2, r.top + 3) || on(r.left + r.width / 2, r.top + r.height / 2);
  })()`);
