import { codeLists } from '../code-lists/index.js';
import { asyncApi } from '../schema/async-api.js';
import { eventSchemas } from '../schema/events.js';
import { openApi } from '../schema/open-api.js';
import { standalone, type Schema } from '../schema/schema.js';
import { lineResultSchema, receiptSchema } from '../schema/submission.js';

const version = '1.0.0';

const printed = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every schema that others build on, by name: the events, and what a submitter is answered. */
export const publicSchemas: Readonly<Record<string, Schema>> = {
  ...eventSchemas,
  receipt: standalone('receipt', receiptSchema),
  'line-result': standalone('line-result', lineResultSchema),
};

/** Every generated document: path under `generated/` → text. From the same source as the code that checks. */
export function documents(): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(publicSchemas).map(([name, schema]): [string, string] => [
      `schemas/${name}.json`,
      printed(schema),
    ]),
    ['asyncapi.json', printed(asyncApi(version))],
    ['openapi.json', printed(openApi(version))],
    ['code-lists.json', printed(codeLists)],
  ]);
}

/** The snapshots that a change is held against: path under `generated/` → text. Written only when something is published. */
export function snapshots(): ReadonlyMap<string, string> {
  return new Map(Object.entries(publicSchemas).map(([name, schema]) => [`published/${name}.json`, printed(schema)]));
}
