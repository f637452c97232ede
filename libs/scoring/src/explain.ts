import type { Assessment } from './assess.js';

/** Two sentences a duty inspector can read: what it comes to and why, then how sure it is and what is not known. */
export function explain(a: Assessment): string {
  const strongest = [...a.reasons]
    .filter((r) => r.points !== null)
    .sort((x, y) => y.points! - x.points!)
    .slice(0, 3);
  const because = strongest.length ? `: ${strongest.map((r) => r.text).join('; ')}` : '';
  const life = a.threatToLife ? 'Possible threat to life. ' : '';
  const gaps = a.gaps.length
    ? `; not known: ${a.gaps
        .slice(0, 3)
        .map((g) => g.replace(/ not stated$/, ''))
        .join(', ')}`
    : '';
  return (
    `${life}Priority ${a.priority.toLowerCase()}, risk ${a.risk} (${a.band})${because}. ` +
    `Confidence is ${a.confidence.toLowerCase()} and the risk may lie between ${a.low} and ${a.high}${gaps}.`
  );
}
