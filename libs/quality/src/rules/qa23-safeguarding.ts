import type { Mark, Strength } from '../finding.js';
import { atRisk } from '../lexicon/at-risk.js';
import { crimeWords } from '../lexicon/crime-words.js';
import { routed } from '../lexicon/routed.js';
import { setAside } from '../lexicon/set-aside.js';
import { unrouted } from '../lexicon/unrouted.js';
import { onPassage, type Passage, type ReadLog } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const message = 'Somebody may be at risk and nothing says who was told: make the referral and say so in the comment.';
/** Signs that need no other (domain 5.6, 5.7). */
const alone = new Set([
  'life',
  'child-harm',
  'county-lines',
  'cuckooing',
  'slavery',
  'locked',
  'honour',
  'self-harm',
  'radicalisation',
  'domestic',
]);
/** Signs that count beside another. */
const together: readonly (readonly [string, readonly string[]])[] = [
  ['child', ['adult-at-risk', 'debt', 'missing', 'line', 'control', 'women', 'sex-work', 'escorted', 'harm']],
  ['women', ['sex-work', 'escorted', 'control']],
  ['adult-at-risk', ['control', 'line', 'harm', 'debt']],
  ['line', ['adult-at-risk', 'tenant']],
];
const harmToChild =
  /\b(?:drugs?|deal(?:s|ing)?|runners?|kni(?:fe|ves)|blade|machete|weed|cannabis|vapes?|cans|alcohol|cocaine|older|hotel|phones?|gifts?|cash|money|£\d+|accounts?|carry(?:ing)?|missing|bruis\w+|burns?|a mark on|hit|0[0-5]\d\d|hungry|unfed|alone|by (?:himself|herself|themselves)|supplied|passing|sell(?:s|ing)?|gang|exploit\w*|groom\w*|sex\w*|kiss\w*|naked|pictures|photos|images|rucksack|collected by|picked up by|scream\w*|cry(?:ing)?|crie[sd]|taps?|slaps?|shouts? at|neglect\w*|filthy|dirty|no (?:food|coat|bed|school)|trainers)\b/;
const number = 'six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen';
const youngAge = new RegExp(
  `(?:\\b(?:aged?|about|around|only|just|is|was|of|girl|boy|lad|daughter|son)|,|\\() ?(?:only |just |about |aged )?(?:[4-9]|1[0-7])(?=[,.;)]| (?:at most|or so|and|who|whose|years?|yrs?|from|has|had|i should)|[- ]year|$)(?! ?(?:£|am|pm|hrs))|\\b(?:aged|boy|girl|lad|son|daughter|lass|one|child)(?: is| was| of|,)?(?: about| only| just)? (?:${number})\\b|\\b(?:[4-9]|1[0-7]|${number})[- ](?:years?|yrs?)[- ]old|\\by(?:ea)?r (?:[1-9]|1[01])\\b(?! ago)`,
);
const oldAge =
  /(?:\b(?:aged?|about|is|was|of)|,|\() ?(?:7\d|8\d|9\d)(?=[,.;)]| (?:and|who|whose|years?|from|has|had|lives?)|[- ]year)/;

function aged(read: ReadLog, pattern: RegExp, meaning: string): Passage[] {
  const m = pattern.exec(read.lower('body'));
  return m ? [{ field: 'body', start: m.index, end: m.index + m[0].length, meaning }] : [];
}

interface Sign {
  readonly passage: Passage;
  readonly strength: Strength;
}

/** What a deeper reader alone saw is told, and changes nothing by itself. */
function deeper(read: ReadLog): Sign | null {
  const risk = read.context.risks?.[0];
  return risk ? { passage: { ...risk, meaning: risk.name }, strength: 'faint' } : null;
}

function sign(read: ReadLog): Sign | null {
  const found = [...read.find(atRisk), ...aged(read, youngAge, 'child'), ...aged(read, oldAge, 'adult-at-risk')];
  if (found.length === 0) return null;
  const aside = read.has(setAside);
  const first = found.find((p) => alone.has(p.meaning!) && !(aside && p.meaning === 'life'));
  if (first) return { passage: first, strength: new Set(found.map((p) => p.meaning)).size > 1 ? 'sure' : 'likely' };
  const of = (kind: string): Passage | undefined => found.find((p) => p.meaning === kind);
  for (const [one, others] of together)
    if (of(one) && others.some((o) => of(o))) return { passage: of(one)!, strength: 'sure' };
  const child = of('child');
  if (child && harmToChild.test(read.lower('body'))) return { passage: child, strength: 'likely' };
  const adult = of('adult-at-risk');
  return adult && read.has(crimeWords, ['body']) ? { passage: adult, strength: 'likely' } : null;
}

/** QA23: a child, an adult at risk or a threat to life is flagged and somebody was told (domain 1.6, 5.6, 5.7). */
export const safeguarding: QualityRule = {
  code: 'QA23',
  decides: 'person',
  find: (read): Mark[] => {
    const told = read.has(routed, ['title', 'body', 'comment', 'provenance']);
    if (told && !read.has(unrouted, ['body', 'comment'])) return [];
    const seen = sign(read) ?? deeper(read);
    return seen ? [onPassage(seen.passage, told ? 'told_in_doubt' : 'nobody_told', seen.strength, message)] : [];
  },
};
