// Span-level F2 as the public figure is made: a found span counts where its overlap with a marked one is at least 0.7 of
// both together, whatever the type; titles and ages are looked for but not counted.
import { findWith } from '../dist/personal/find-with.js';

const named = new Set(['PERSON', 'PLACE', 'ORGANISATION', 'ADDRESS', 'DATE', 'NATIONALITY']);

const skipped = new Set(['TITLE', 'AGE']);
const shared = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const ratio = (a, b) => shared(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

export function measure(sentences, model, told) {
  let [tp, fp, fn] = [0, 0, 0];
  const missed = {};
  for (const s of sentences) {
    const got = findWith(s.text, model);
    const used = new Set();
    for (const gold of s.spans) {
      const hit = got.filter((g) => ratio(gold, g) >= 0.7);
      for (const h of hit) used.add(h);
      if (skipped.has(gold.type)) continue;
      if (hit.length) tp += 1;
      else {
        fn += 1;
        const was = gold.was ?? gold.type;
        missed[was] = (missed[was] ?? 0) + 1;
        told?.('missed', was, s.text.slice(gold.start, gold.end), s.text);
      }
    }
    for (const g of got) {
      if (s.id && !named.has(g.type)) continue; // the logs list names only
      if (used.has(g) || s.spans.some((x) => skipped.has(x.type) && shared(x, g) > 0)) continue;
      fp += 1;
      told?.('beside', g.type, g.span, s.text);
    }
  }
  const [p, r] = [tp / (tp + fp || 1), tp / (tp + fn || 1)];
  return { tp, fp, fn, precision: p, recall: r, f2: (5 * p * r) / (4 * p + r || 1), missed };
}
