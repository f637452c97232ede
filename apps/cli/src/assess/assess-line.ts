import { factsOf, houseLexicon, lexiconName } from '@collator/facts';
import {
  assess,
  explanation,
  policyName,
  ScoringError,
  type Context,
  type Fact,
  type HistoryItem,
  type Policy,
} from '@collator/scoring';

/** How the lines of a batch are judged. */
export interface AssessOptions {
  readonly policy: Policy;
  /** The moment of judging where a line names none. */
  readonly at: Date;
  readonly explain: boolean;
  /** Further parts of an answer, from the assessment. */
  readonly also?: (assessment: ReturnType<typeof assess>) => Readonly<Record<string, unknown>>;
}

interface LineError {
  readonly code: string;
  readonly field: string;
  readonly rule: string;
}

/** What became of a line: `out` is written as it is. */
export interface Answer {
  readonly ok: boolean;
  readonly out: Readonly<Record<string, unknown>>;
}

class BadLine extends Error {
  constructor(readonly told: LineError) {
    super(told.code);
  }
}

const refuse = (code: string, field: string, rule: string): never => {
  throw new BadLine({ code, field, rule });
};

type Row = Readonly<Record<string, unknown>>;

const isRow = (v: unknown): v is Row => typeof v === 'object' && v !== null && !Array.isArray(v);
/** What a text may hold; a log of the door is smaller. */
const longestText = 1_000_000;

function textOf(row: Row, field: string): string {
  const value = row[field] ?? '';
  if (typeof value !== 'string') return refuse('not_a_text', field, 'it must be a text');
  return value.length > longestText ? refuse('too_long', field, `at most ${longestText} characters`) : value;
}

function dateOf(value: unknown, field: string): Date | null {
  if (value === undefined || value === null) return null;
  const date = new Date(typeof value === 'string' ? value : NaN);
  return Number.isNaN(date.getTime()) ? refuse('bad_time', field, 'it must be an ISO 8601 time') : date;
}

const setters = ['extractor', 'person', 'rule'] as const;
const kinds = ['factor', 'vulnerability', 'theme', 'sign', 'discount', 'thrive'] as const;

function factOf(value: unknown, n: number): Fact {
  const at = (part: string): string => `facts[${n}]${part}`;
  if (!isRow(value)) return refuse('not_an_object', at(''), 'a fact is an object');
  const kind =
    kinds.find((k) => k === value['kind']) ?? refuse('unknown_kind', at('.kind'), `one of ${kinds.join(', ')}`);
  const name = value['name'];
  if (typeof name !== 'string' || name === '') return refuse('not_a_text', at('.name'), 'it must be a text');
  const number = value['value'] ?? null;
  if (number !== null && typeof number !== 'number') return refuse('not_a_number', at('.value'), 'it must be a number');
  const word = (part: string, otherwise: string): string => (typeof value[part] === 'string' ? value[part] : otherwise);
  const place = (part: string): number | null => (typeof value[part] === 'number' ? value[part] : null);
  return {
    kind,
    name,
    value: number,
    setBy: setters.find((s) => s === value['setBy']) ?? 'person',
    label: word('label', name),
    rule: word('rule', 'stated'),
    field: typeof value['field'] === 'string' ? value['field'] : null,
    start: place('start'),
    end: place('end'),
  };
}

function factsOfRow(row: Row, log: Row): readonly Fact[] {
  const facts = row['facts'];
  if (facts === undefined) {
    if (typeof log['title'] !== 'string' && typeof log['body'] !== 'string')
      return refuse('nothing_to_assess', 'body', 'a line holds facts, or a log with a title or a body');
    const [title, body] = [textOf(log, 'title'), textOf(log, 'body')];
    return factsOf({ title, body, comment: textOf(log, 'comment'), purpose: textOf(log, 'purpose') });
  }
  return Array.isArray(facts) ? facts.map(factOf) : refuse('not_a_list', 'facts', 'it must be a list of facts');
}

/** A grade as it came; a part that is missing or wrong earns no confidence. */
function contextOf(log: Row): Context {
  const given = isRow(log['grade']) ? log['grade'] : {};
  const source = Number.isInteger(given['source']) ? (given['source'] as number) : 0;
  const assessment = typeof given['assessment'] === 'string' ? given['assessment'] : '';
  const corroborates = Array.isArray(log['corroborates']) && log['corroborates'].length > 0;
  const corroborated = log['corroborated'] === true || (corroborates && assessment === 'B');
  const informationAt = dateOf(
    log['informationAt'] ?? log['eventTo'] ?? log['eventFrom'] ?? log['learntAt'],
    'informationAt',
  );
  return { grade: { source, assessment }, corroborated, informationAt };
}

function answer(row: Row, options: AssessOptions): Row {
  const log = isRow(row['submitted']) ? row['submitted'] : row;
  const facts = factsOfRow(row, log);
  const at = dateOf(row['at'] ?? log['submittedAt'], 'at') ?? options.at;
  const a = assess(facts, contextOf(log), options.policy, at);
  return {
    id: row['id'] ?? null,
    risk: a.risk,
    low: a.low,
    high: a.high,
    band: a.band,
    confidence: a.confidence,
    priority: a.priority,
    dueAt: a.dueAt,
    threatToLife: a.threatToLife,
    vulnerability: a.vulnerability,
    themes: a.themes,
    gaps: a.gaps,
    policyVersion: policyName(options.policy),
    lexiconVersion: row['facts'] === undefined ? lexiconName(houseLexicon) : null,
    ...(options.explain ? { explanation: explanation(a, options.policy) } : {}),
    ...options.also?.(a),
  };
}

function parsed(line: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return refuse('not_json', 'line', 'a line is one JSON object');
  }
  return isRow(value) ? value : refuse('not_an_object', 'line', 'a line is one JSON object');
}

/**
 * Judges one line: facts, or a whole log whose texts are read first (its `truth` is not). What is wrong with it comes back as a code,
 * a field and a rule, never the value. Throws only where the program is wrong.
 */
export function assessLine(line: string, number: number, options: AssessOptions): Answer {
  let id: unknown = null;
  try {
    const row = parsed(line);
    id = row['id'] ?? null;
    return { ok: true, out: answer(row, options) };
  } catch (error) {
    if (error instanceof BadLine) return { ok: false, out: { id, line: number, error: error.told } };
    if (!(error instanceof ScoringError)) throw error;
    const { code, field, rule } = error;
    return { ok: false, out: { id, line: number, error: { code, field, rule } } };
  }
}

/** A line as an item of the past: its id and its facts, those of a whole log read from its texts. */
export function historyItemOf(line: string): { readonly item: HistoryItem } | { readonly error: LineError } {
  try {
    const row = parsed(line);
    const id = typeof row['id'] === 'string' ? row['id'] : String(row['id'] ?? '');
    return { item: { id, facts: factsOfRow(row, isRow(row['submitted']) ? row['submitted'] : row) } };
  } catch (error) {
    if (error instanceof BadLine) return { error: error.told };
    throw error;
  }
}
