import { codeLists } from '../code-lists/index.js';
import { asyncApi } from '../schema/async-api.js';
import { eventSchemas } from '../schema/events.js';
import { openApi } from '../schema/open-api.js';
import { lineResultSchema, receiptSchema } from '../schema/submission.js';

const version = '1.0.0';

const printed = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every generated document: path under `generated/` → text. From the same source as the code that checks. */
export function documents(): ReadonlyMap<string, string> {
  const schemas = Object.entries(eventSchemas).map(([event, schema]): [string, string] => [
    `schemas/${event}.json`,
    printed(schema),
  ]);
  return new Map([
    ...schemas,
    ['schemas/receipt.json', printed(receiptSchema)],
    ['schemas/line-result.json', printed(lineResultSchema)],
    ['asyncapi.json', printed(asyncApi(version))],
    ['openapi.json', printed(openApi(version))],
    ['code-lists.json', printed(codeLists)],
  ]);
}
