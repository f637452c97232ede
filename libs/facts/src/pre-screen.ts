import { houseLexicon } from './lexicon/house-lexicon.js';
import type { Lexicon, Weighing } from './lexicon/lexicon.js';
import type { ReadableLog } from './log.js';
import { read, type Reading } from './read.js';
import { weigh } from './weigh.js';

const known = new WeakMap<Lexicon, readonly Weighing[]>();

/** The weighings that bear on a life, with nothing that takes weight away. */
function screenOf(lexicon: Lexicon): readonly Weighing[] {
  const before = known.get(lexicon);
  if (before) return before;
  const gain = (w: Weighing): Weighing => ({
    ...w,
    points: Object.fromEntries(Object.entries(w.points).filter(([, n]) => n > 0)),
  });
  const made = lexicon.weighings.map(gain);
  known.set(lexicon, made);
  return made;
}

/**
 * Chooses the lane at the door: urgent where anything may bear on a life. It reads as `factsOf` does but sets nothing aside and
 * counts nothing against, so whatever triage finds to be a threat has hurried since the door; triage may put the others back.
 * Reasons are ids of weighings, never text of the log.
 */
export function preScreen(
  log: ReadableLog,
  lexicon: Lexicon = houseLexicon,
): { readonly lane: 'routine' | 'urgent'; readonly reasons: readonly string[] } {
  const first = new Map<string, Reading>();
  const all = read(log, lexicon);
  for (const r of all.readings) if (!first.has(r.sign.id)) first.set(r.sign.id, r);
  const reasons = weigh(first, all, screenOf(lexicon))
    .filter(({ weighing }) => (weighing.sets?.['physical'] ?? 0) >= 8)
    .map(({ weighing }) => weighing.id);
  return { lane: reasons.length > 0 ? 'urgent' : 'routine', reasons };
}
