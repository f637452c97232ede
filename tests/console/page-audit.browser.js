/* global document, getComputedStyle, NodeFilter */
// Everything an eyeless look at a page finds wrong, by the rules of WCAG 2.2 named in each text. Runs inside the page.
(() => {
  const wrong = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const visible = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0;
  const called = (e) => `${e.tagName.toLowerCase()}${e.id ? `#${e.id}` : ''}.${e.className}`;

  const named = (e) => {
    const by = (e.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    const labels = [...(e.labels ?? [])].map((l) => l.textContent);
    return [e.getAttribute('aria-label'), ...by, ...labels, e.matches('button, a, summary') ? e.textContent : '']
      .join(' ')
      .trim();
  };
  if (document.documentElement.lang === '') wrong.push('3.1.1 the page has no language');
  if (document.title.trim() === '') wrong.push('2.4.2 the page has no title');
  for (const role of ['header', 'main', 'footer']) if (all(role).length !== 1) wrong.push(`1.3.1 not one ${role}`);
  if (all('h1').length !== 1) wrong.push('1.3.1 not one h1');
  const first = document.querySelector('body a[href]');
  if (!first || !document.getElementById(first.hash.slice(1))?.matches('main')) wrong.push('2.4.1 no skip link first');
  const ids = all('[id]').map((e) => e.id);
  for (const id of ids.filter((x, i) => ids.indexOf(x) !== i)) wrong.push(`4.1.2 id twice: ${id}`);
  for (const e of all('[aria-labelledby], [aria-describedby]'))
    for (const id of `${e.getAttribute('aria-labelledby') ?? ''} ${e.getAttribute('aria-describedby') ?? ''}`
      .trim()
      .split(/\s+/))
      if (!document.getElementById(id)) wrong.push(`1.3.1 ${called(e)} refers to ${id}, which is not there`);
  let level = 1;
  for (const h of all('main h1, main h2, main h3, main h4').filter(visible)) {
    const next = Number(h.tagName[1]);
    if (next > level + 1) wrong.push(`1.3.1 heading jumps from ${level} to ${next}: ${h.textContent}`);
    level = next;
  }
  for (const e of all('a[href], button, input:not([type=hidden]), select, textarea, summary, meter'))
    if (named(e) === '') wrong.push(`4.1.2 no name: ${called(e)}`);
  for (const e of all('section')) if (named(e) === '') wrong.push(`1.3.1 a section without a name: ${called(e)}`);
  if (document.getElementById('desk') && all('[role=status], [aria-live]').length === 0)
    wrong.push('4.1.3 nothing tells a change');
  for (const e of all('[tabindex]'))
    if (Number(e.getAttribute('tabindex')) > 0) wrong.push(`2.4.3 tabindex above 0: ${called(e)}`);
  for (const e of all('[style]')) wrong.push(`style in the page: ${called(e)}`);
  for (const e of all('button, input:not([type=hidden]):not(.govuk-radios__input), summary').filter(visible)) {
    const { width, height } = e.getBoundingClientRect();
    if (width < 24 || height < 24) wrong.push(`2.5.8 smaller than 24 by 24: ${called(e)} ${width}x${height}`);
  }

  const parts = (colour) => (/[\d.]+(?:, ?[\d.]+)*/.exec(colour)?.[0] ?? '').split(',').map(Number);
  const light = (c) => {
    const [r, g, b] = c.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const c = parts(getComputedStyle(at).backgroundColor);
      if (c.length === 3 || (c.length === 4 && c[3] > 0.99)) return c.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const e = node.parentElement;
    if (node.textContent.trim() === '' || e.matches('script, style') || !visible(e)) continue;
    const style = getComputedStyle(e);
    const [a, b] = [light(parts(style.color).slice(0, 3)), light(behind(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const key = `1.4.3 contrast ${ratio.toFixed(2)}: ${called(e)}`;
    if (ratio < (large ? 3 : 4.5) && !seen.has(key)) wrong.push(key);
    seen.add(key);
  }
  return wrong;
})();
