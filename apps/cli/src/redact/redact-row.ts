import {
  findPersonalData,
  redactLog,
  type Finding,
  type LogText,
  type RedactedLog,
  type ReleaseHistory,
} from '@collator/redaction';

/** Largest text of one row, in bytes of UTF-8. A larger one is refused and the batch goes on. */
export const largestText = 1024 * 1024;

/** Why a row was not read: stable code, the field, the rule; never the value. */
export interface RowRefusal {
  readonly code: string;
  readonly field: string | null;
  readonly rule: string;
}

type Row = Readonly<Record<string, unknown>>;

/** A row as it is worked on. A bare text is the body of a log without title or comment. */
interface ReadRow {
  readonly id: string;
  readonly log: LogText;
  readonly bare: boolean;
  readonly learntAt: number | null;
}

/** A source type no table knows, so that a text of unknown origin is looked at most strictly. */
const unknownOrigin = '';

class Refused extends Error {
  constructor(readonly refusal: RowRefusal) {
    super(refusal.code);
  }
}

const refuse = (code: string, field: string | null, rule: string): never => {
  throw new Refused({ code, field, rule });
};

const isObject = (v: unknown): v is Row => typeof v === 'object' && v !== null && !Array.isArray(v);

function textOf(row: Row, name: string): string {
  const v = row[name];
  if (v === undefined || v === null) return '';
  return typeof v === 'string' ? v : refuse('field_invalid', name, 'a text');
}

function timeOf(v: unknown): number | null {
  const time = typeof v === 'string' ? Date.parse(v) : NaN;
  return Number.isNaN(time) ? null : time;
}

/** True where the texts of a row are together no larger than may be read. */
export const fits = (texts: readonly string[]): boolean =>
  texts.reduce((sum, t) => sum + Buffer.byteLength(t), 0) <= largestText;

function mustFit(texts: readonly string[]): void {
  if (!fits(texts)) refuse('text_too_large', null, `at most ${largestText} bytes of text`);
}

function readRow(row: unknown): ReadRow {
  if (!isObject(row)) return refuse('not_an_object', null, 'every line is a JSON object');
  const id = typeof row.id === 'number' ? String(row.id) : row.id;
  if (typeof id !== 'string' || id === '') return refuse('field_missing', 'id', 'every row has an id');
  if (isObject(row.submitted)) {
    const s = row.submitted;
    if (typeof s.body !== 'string') return refuse('field_missing', 'body', 'a log has a body');
    const log = { title: textOf(s, 'title'), body: s.body, comment: textOf(s, 'comment') };
    mustFit([log.title, log.body, log.comment]);
    const sourceType = textOf(row, 'sourceType') || unknownOrigin;
    return { id, bare: false, log: { ...log, sourceType }, learntAt: timeOf(s.learntAt) };
  }
  if (typeof row.text !== 'string') return refuse('field_missing', 'text', 'a row has a text, or a log in `submitted`');
  mustFit([row.text]);
  const context = isObject(row.context) ? row.context : {};
  const sourceType = textOf(context, 'sourceType') || unknownOrigin;
  const log = { title: '', body: row.text, comment: null, sourceType };
  return { id, bare: true, log, learntAt: timeOf(context.learntAt) };
}

const clueOf = (log: LogText, bare: boolean, f: Finding) => ({
  type: f.type,
  field: bare ? 'text' : f.field,
  start: f.start,
  end: f.end,
  span: (log[f.field] ?? '').slice(f.start, f.end),
  reason: f.code,
});

const fields = ['title', 'body', 'comment'] as const;

const personalOf = ({ log, bare }: ReadRow, field: Finding['field']) =>
  findPersonalData(log[field] ?? '').map(({ type, start, end, span, score }) => ({
    type,
    field: bare ? 'text' : field,
    start,
    end,
    span,
    score,
  }));

function outcome(row: ReadRow, done: RedactedLog): object {
  const { residualRisk: risk } = done;
  return {
    id: row.id,
    clues: done.findings.map((f) => clueOf(row.log, row.bare, f)),
    personal: fields.flatMap((field) => personalOf(row, field)),
    rewritten: row.bare ? { text: done.rewritten.body } : done.rewritten,
    residualRisk: { score: risk.score, reasons: risk.reasons },
  };
}

/** Redacts one line of NDJSON: the object to print, and whether the line could be read. Never throws for what it holds. */
export function redactLine(line: string, at: number): { readonly out: object; readonly ok: boolean } {
  let parsed: unknown;
  try {
    if (Buffer.byteLength(line) > 4 * largestText)
      refuse('line_too_large', null, `at most ${4 * largestText} bytes a line`);
    try {
      parsed = JSON.parse(line);
    } catch {
      return {
        ok: false,
        out: { id: null, error: { code: 'not_json', field: null, rule: 'every line is a JSON object' } },
      };
    }
    const row = readRow(parsed);
    const history: ReleaseHistory = { at, learntAt: row.learntAt, releases: [] };
    return { ok: true, out: outcome(row, redactLog(row.log, history)) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const id = isObject(parsed) && typeof parsed.id === 'string' ? parsed.id : null;
    return { ok: false, out: { id, error: error.refusal } };
  }
}
