/** A stable code for each kind of bad input. Never the value itself: it may be personal. */
export type ScoringCode =
  | 'unknown_factor'
  | 'unknown_indicator'
  | 'unknown_kind'
  | 'not_a_number'
  | 'off_scale'
  | 'bad_time'
  | 'date_before_1900'
  | 'bad_policy'
  | 'unknown_band'
  | 'bad_override'
  | 'bad_sheet'
  | 'bad_history';

/** Bad input, refused: what is wrong (`code`), where (`field`) and the rule it breaks. */
export class ScoringError extends Error {
  readonly code: ScoringCode;
  readonly field: string;
  readonly rule: string;

  constructor(code: ScoringCode, field: string, rule: string) {
    super(`${field}: ${rule} (${code})`);
    this.name = 'ScoringError';
    this.code = code;
    this.field = field;
    this.rule = rule;
  }
}

/** 1900-01-01T00:00:00Z: nothing this core is told of can have happened before. */
const earliestMs = Date.UTC(1900, 0, 1);

/** Milliseconds of a time; throws where it is none, or lies before 1900. */
export function timeOf(at: Date, field: string): number {
  // A date of another realm (a worker's, a copy's) is one too.
  const ms = typeof (at as Partial<Date> | null)?.getTime === 'function' ? at.getTime() : NaN;
  if (Number.isNaN(ms)) throw new ScoringError('bad_time', field, 'it must be a time');
  if (ms < earliestMs) throw new ScoringError('date_before_1900', field, 'a date before 1900 is a slip');
  return ms;
}
