import { ValidateBy, type ValidationOptions } from 'class-validator';
import { readMarking } from '../code-lists/marking.js';
import { instantMs } from '../instant.js';

/** The text is an ISO 8601 instant with its zone that exists in the calendar. */
export function IsInstant(options: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && instantMs(value) !== null;
  return ValidateBy({ name: 'isInstant', validator: { validate } }, options);
}

/** The text is a marking whose every part is in the code lists. */
export function IsMarking(options: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && readMarking(value) !== null;
  return ValidateBy({ name: 'isMarking', validator: { validate } }, options);
}
