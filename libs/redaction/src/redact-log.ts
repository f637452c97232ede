import { coverNamesOf, findLogClues, type LogText } from './find-source-clues.js';
import type { Finding, TextField } from './finding.js';
import { findSourceClues } from './find-source-clues.js';
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

/** Clues of a log, its fields written anew without them, and the risk that is left. A proposal: a person decides. */
export function redactLog(log: LogText, history: ReleaseHistory): RedactedLog {
  const findings = findLogClues(log);
  const done = fields.map((field) => {
    const text = log[field] ?? '';
    return {
      field,
      ...rewrite(
        text,
        findings.filter((f) => f.field === field),
      ),
    };
  });
  const [title, body, comment] = done.map((d) => d.text) as [string, string, string];
  const context = { sourceType: log.sourceType, knownNames: coverNamesOf(log) };
  const left = findSourceClues(body, { field: 'body', ...context });
  return {
    findings,
    rewritten: { title, body, comment },
    edits: done.flatMap(({ field, edits }) => edits.map((e) => ({ ...e, field }))),
    residualRisk: residualRisk(body, left, history),
  };
}
