// How clues and new texts compare with labels: a clue counts where it shares half of the shorter with a labelled passage.
const overlap = (a, b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

function placesOf(log, span) {
  const out = [];
  for (const field of ['title', 'body', 'comment']) {
    const text = log.submitted[field] ?? '';
    for (let at = text.indexOf(span); at >= 0; at = text.indexOf(span, at + 1)) out.push([field, at, at + span.length]);
  }
  return out;
}

const hits = (f, [field, start, end]) =>
  f.field === field && overlap([f.start, f.end], [start, end]) >= 0.5 * Math.min(f.end - f.start, end - start);

/** Scores `redact(log) → { findings, rewritten }` on labelled logs: shares from 0 to 1, and what was missed by type. */
export function score(logs, redact) {
  const n = { found: 0, missed: 0, beside: 0, gone: 0, due: 0, kept: 0, wanted: 0, clean: 0, touched: 0 };
  const missed = {};
  for (const log of logs) {
    const { findings, rewritten } = redact(log);
    const used = new Set();
    for (const leak of log.truth.leaks) {
      const places = placesOf(log, leak.span);
      const by = findings.filter((f) => places.some((p) => hits(f, p)));
      by.forEach((f) => used.add(f));
      if (by.length > 0) n.found += 1;
      else {
        n.missed += 1;
        missed[leak.type] = (missed[leak.type] ?? 0) + 1;
      }
    }
    n.beside += findings.length - used.size;
    const text = Object.values(rewritten).join('\n').toLowerCase();
    n.due += log.truth.mustNotAppear.length;
    n.gone += log.truth.mustNotAppear.filter((s) => !text.includes(s.toLowerCase())).length;
    n.wanted += log.truth.mustKeep.length;
    n.kept += log.truth.mustKeep.filter((s) => text.includes(s.toLowerCase())).length;
    if (log.truth.leaks.length === 0) {
      n.clean += 1;
      n.touched += Number(findings.length > 0);
    }
  }
  const share = (a, b) => (b === 0 ? 1 : a / b);
  return {
    recall: share(n.found, n.found + n.missed),
    precision: share(n.found, n.found + n.beside),
    gone: share(n.gone, n.due),
    kept: share(n.kept, n.wanted),
    cleanTouched: share(n.touched, n.clean),
    missed,
  };
}
