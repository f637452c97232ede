import { ValidateBy, type ValidationOptions } from 'class-validator';
import { readMarking, renderMarking } from '../code-lists/marking.js';
import { instantMs } from '../instant.js';

/** What is wrong with a value: the stable code that a submitter is told, and the rule in words. */
export interface Broken {
  readonly code: string;
  readonly rule: string;
}

/** What a rule hands on to whoever tells its findings. */
export interface RuleContext {
  readonly code?: string;
  readonly list?: ListRule;
}

/** The rule of a list of entries that are each right or wrong by themselves. */
export interface ListRule {
  readonly atMost: number;
  /** What is told of something that is no list at all. */
  readonly otherwise: Broken;
  readonly entry: (value: unknown) => Broken | null;
}

const maxMarkingLength = 300;
const seen = /[^\s\p{Cf}]/u;

function rule(name: string, validate: (value: unknown) => boolean, options: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name, validator: { validate } }, options);
}

/** The text is an ISO 8601 instant with its zone that exists in the calendar. */
export const IsInstant = (options: ValidationOptions): PropertyDecorator =>
  rule('isInstant', (v) => typeof v === 'string' && instantMs(v) !== null, options);

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The text is a day of the calendar, YYYY-MM-DD. */
export const IsDay = (options: ValidationOptions): PropertyDecorator =>
  rule('isDay', (v) => typeof v === 'string' && day.test(v) && instantMs(`${v}T00:00Z`) !== null, options);

/** The text is a marking whose every part is in the code lists. */
export const IsMarking = (options: ValidationOptions): PropertyDecorator =>
  rule(
    'isMarking',
    (v) => {
      const marking = typeof v === 'string' ? readMarking(v) : null;
      return marking !== null && renderMarking(marking).length <= maxMarkingLength;
    },
    options,
  );

/** The text holds something that can be seen: not only spaces and invisible marks. */
export const IsFilled = (options: ValidationOptions): PropertyDecorator =>
  rule('isFilled', (v) => typeof v !== 'string' || seen.test(v), options);

/** Everything wrong with a list: an index where it is one entry, null where it is the list itself. */
export function brokenEntries(value: unknown, list: ListRule): (Broken & { readonly index: number | null })[] {
  if (!Array.isArray(value)) return [{ ...list.otherwise, index: null }];
  if (value.length > list.atMost)
    return [{ code: 'too_many_items', rule: `has at most ${list.atMost} entries`, index: null }];
  return value.flatMap((entry, index) => {
    const broken = list.entry(entry);
    return broken ? [{ ...broken, index }] : [];
  });
}

/** The value is a list whose every entry keeps its rule. */
export function IsListOf(list: ListRule): PropertyDecorator {
  const validate = (value: unknown): boolean => brokenEntries(value, list).length === 0;
  return rule('isListOf', validate, { message: list.otherwise.rule, context: { list } satisfies RuleContext });
}
