import type { Reading, Sighting } from '../identifier.js';
import type { Passage } from '../passage.js';
import { isDigit, isLetter } from '../digit-run.js';
import { at, type IdentifierRule } from '../rule.js';
import { topLevelDomains } from '../words/top-level-domains.js';

const withScheme = /(?<![\w])(?:(?:https?|hxxps?|ftp):\/\/|www\.)[^\s<>"“”]{1,2000}/gi;
const bare =
  /(?<![\w.@/-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}[a-z]{2,12}(?::\d{2,5})?(?:\/[^\s<>"“”]{0,2000})?(?![\w@])/iy;
const trailing = /[.,;:!?'’)\]}]+$/;
const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,23}$/;
const address = /^\d{1,3}(?:\.\d{1,3}){3}$/;

function read(raw: string): Reading | null {
  // Written so that nobody calls it by mistake.
  const text = raw
    .trim()
    .replace(/^hxxp/i, 'http')
    .replaceAll(/\[\.\]|\(\.\)/g, '.');
  const [, , rest = ''] = /^([a-z]+:\/\/)?(.+)$/is.exec(text) ?? [];
  const cut = rest.search(/[/?#]/);
  const place = (cut < 0 ? rest : rest.slice(0, cut)).toLowerCase();
  if (place === '' || /\s/.test(rest)) return null;
  const name = place.replace(/^www\./, '').replace(/:\d{1,5}$/, '');
  const path = cut < 0 ? '' : rest.slice(cut).replace(/\/$/, '');
  const ok = host.test(name) || address.test(name);
  return { normalised: place.replace(/^www\./, '') + path, validity: ok ? 'valid' : 'invalid' };
}

function ended(start: number, text: string): Sighting {
  // A closing bracket belongs to the address only where it was opened in it.
  const kept = text.includes('(') ? text.replace(/[.,;:!?'’\]}]+$/, '') : text.replace(trailing, '');
  return { start, end: start + kept.length, labelled: false, evenInvalid: true };
}

const isOfName = (c: number): boolean => isLetter(c) || isDigit(c) || c === 45 || c === 46;

/** The bare names around full stops. Before a name no letter, digit, `_`, `.`, `-`, `@` or `/` may stand: it has one place to begin. */
function namesAt(text: string, dots: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let [last, end] = [-1, 0];
  for (const place of dots) {
    let start = place;
    while (start > last + 1 && isOfName(text.charCodeAt(start - 1))) start -= 1;
    const seenBefore = last >= 0 && start === last + 1;
    last = place;
    if (seenBefore || start < end) continue;
    const m = at(bare, text, start);
    if (m === null) continue;
    end = bare.lastIndex;
    found.push(m);
  }
  return found;
}

function find(p: Passage): Sighting[] {
  const full = (p.seen.hasScheme ? [...p.text.matchAll(withScheme)] : []).map((m) => ended(m.index, m[0]));
  const names = namesAt(p.text, p.seen.dots).filter((m) => {
    const name = m[0].split(/[/:]/)[0]!;
    const ending = name.slice(name.lastIndexOf('.') + 1);
    return ending === ending.toLowerCase() && topLevelDomains.has(ending) && /[a-z]{2}/i.test(name);
  });
  return [...full, ...names.map((m) => ended(m.index, m[0]))];
}

/** Web addresses; normalised without scheme, `www.` and the closing slash, the host in lower case. */
export const url: IdentifierRule = { type: 'URL', find, read };
