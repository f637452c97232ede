import type { Mark } from '../finding.js';
import { atRisk } from '../lexicon/at-risk.js';
import { routed } from '../lexicon/routed.js';
import { unrouted } from '../lexicon/unrouted.js';
import { onPassage, type Passage, type ReadLog } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const message = 'Somebody may be at risk and nothing says who was told: make the referral and say so in the comment.';
/** Signs that need no other. */
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
]);
/** Signs that count beside another of the list. */
const together: readonly (readonly [string, readonly string[]])[] = [
  ['child', ['adult-at-risk', 'domestic', 'debt', 'missing', 'line', 'control', 'women', 'sex-work', 'escorts']],
  ['women', ['sex-work', 'escorted', 'control']],
  ['domestic', ['domestic', 'control', 'adult-at-risk']],
  ['line', ['adult-at-risk']],
];
const childHarm =
  /\b(?:drugs?|deal(?:s|ing)?|runner|knife|blade|machete|weed|cannabis|vapes?|cocaine|older (?:man|men|male|lad)|hotel|phone|gifts?|cash|money|account|carry(?:ing)?|missing|bruis\w+|hit|hungry|unfed|alone|supplied|passing|sell(?:s|ing)?|gang|exploit\w*|groom\w*|sex\w*|pictures|photos|images|car|flat)\b/;

function sign(read: ReadLog): Passage | null {
  const found = read.find(atRisk);
  const first = found.find((p) => alone.has(p.meaning!));
  if (first) return first;
  const kinds = new Set(found.map((p) => p.meaning!));
  for (const [one, others] of together)
    if (
      kinds.has(one) &&
      others.some((o) => (o === one ? found.filter((p) => p.meaning === o).length > 1 : kinds.has(o)))
    )
      return found.find((p) => p.meaning === one)!;
  const child = found.find((p) => p.meaning === 'child');
  return child && childHarm.test(read.lower('body')) ? child : null;
}

/** QA23: a child, an adult at risk or a threat to life is flagged and somebody was told (domain 1.6, 5.6, 5.7). */
export const safeguarding: QualityRule = {
  code: 'QA23',
  decides: 'person',
  find: (read): Mark[] => {
    const p = sign(read);
    if (!p) return [];
    const told = read.has(routed, ['title', 'body', 'comment', 'provenance']);
    const notYet = read.has(unrouted, ['body', 'comment']);
    if (told && !notYet) return [];
    return [onPassage(p, told ? 'told_in_doubt' : 'nobody_told', 'sure', message)];
  },
};
