import { coverNamesOf, findIn, findLogClues, preparedFields, type LogText } from './find-source-clues.js';
import type { Finding, TextField } from './finding.js';
import { sourceGroups, unknownSourceGroups } from './lexicon/source-groups.js';
import { notNeededWords } from './lexicon/not-needed.js';
import { PhraseScan } from './phrases/scan.js';
import { groupsOf, original, prepare, type Prepared } from './prepared.js';
import { residualRisk, type ReleaseHistory, type ResidualRisk } from './risk/residual-risk.js';
import { rewrite, type Edit } from './rewrite.js';

/** The fields of a log anew. */
export interface RewrittenLog {
  readonly title: string;
  readonly body: string;
  readonly comment: string;
}

/** A log with everything that sanitising says of it. */
export interface RedactedLog {
  readonly findings: readonly Finding[];
  readonly rewritten: RewrittenLog;
  readonly edits: readonly (Edit & { readonly field: TextField })[];
  readonly residualRisk: ResidualRisk;
}

const fields = ['title', 'body', 'comment'] as const;
const notNeeded = new PhraseScan([notNeededWords]);

/** A passage the new text goes without although it leads to no source: what its readers do not need (type 15). */
const goes = (code: string, field: TextField, s: { readonly start: number; readonly end: number }): Finding => ({
  code,
  type: 15,
  field,
  start: s.start,
  end: s.end,
  severity: 'warn',
  treatment: 'remove',
});

/** Details of people no reader of a release needs, in one field. Kept apart from the clues: they say nothing of the source. */
export const notNeededIn = (text: string, field: TextField): Finding[] => notNeededOf(prepare(text, ''), field);

function notNeededOf(p: Prepared, field: TextField): Finding[] {
  return notNeeded.find(p, groupsOf('')).map(({ first, past }) => {
    const s = original(p, { start: p.tokens.start[first]!, end: p.tokens.end[past - 1]! });
    return goes('not_needed', field, s);
  });
}

/** The family names of people who told it, wherever else in the log they stand: what is said of a teller leads to him. */
function tellersAgain(log: LogText, findings: readonly Finding[]): Finding[] {
  const names = findings
    .filter((f) => f.code === 'named_teller')
    .map((f) => /\p{Lu}[\p{L}'-]{2,}$/u.exec((log[f.field] ?? '').slice(f.start, f.end))?.[0])
    .filter((n) => n !== undefined);
  return [...new Set(names)].flatMap((name) =>
    fields.flatMap((field) =>
      [...(log[field] ?? '').matchAll(new RegExp(`(?<!\\p{L})${name}(?:'s)?(?!\\p{L})`, 'gu'))].map((m) =>
        goes('teller_again', field, { start: m.index, end: m.index + m[0].length }),
      ),
    ),
  );
}

/** Covert origins: the comment is the restricted part of the report and stays on the high side whole. */
const isCovert = (sourceType: string): boolean =>
  (Object.hasOwn(sourceGroups, sourceType) ? sourceGroups[sourceType]! : unknownSourceGroups).includes('covert');

/** Clues of a log, its fields written anew without them, and the risk that is left. A proposal: a person decides. */
export function redactLog(log: LogText, history: ReleaseHistory): RedactedLog {
  const ready = preparedFields(log);
  const findings = findLogClues(log, ready);
  const again = tellersAgain(log, findings);
  const done = fields.map((field) => {
    const p = ready.find((r) => r.field === field)?.p;
    if (p === undefined || (field === 'comment' && isCovert(log.sourceType))) return { field, text: '', edits: [] };
    const out = [...findings, ...again].filter((f) => f.field === field);
    return { field, ...rewrite(log[field] ?? '', [...out, ...notNeededOf(p, field)]) };
  });
  const [title, body, comment] = done.map((d) => d.text) as [string, string, string];
  const context = { field: 'body' as const, sourceType: log.sourceType, knownNames: coverNamesOf(log) };
  // A body that stays as it was is not searched twice.
  const left =
    body === log.body ? findings.filter((f) => f.field === 'body') : findIn(prepare(body, log.sourceType), context);
  return {
    findings,
    rewritten: { title, body, comment },
    edits: done.flatMap(({ field, edits }) => edits.map((e) => ({ ...e, field }))),
    residualRisk: residualRisk(body, left, history),
  };
}
