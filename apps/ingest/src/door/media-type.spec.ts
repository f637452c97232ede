import { Problem } from '@collator/observability';
import { mediaOf } from './media-type.js';

describe('media type of a submission', () => {
  it.each([
    ['application/json', 'one'],
    ['Application/JSON; charset=UTF-8', 'one'],
    ['application/json;charset="utf-8"', 'one'],
    ['application/x-ndjson', 'stream'],
    ['application/x-ndjson; charset=utf-8', 'stream'],
  ])('takes %s', (type, kind) => expect(mediaOf({ 'content-type': type })).toBe(kind));

  it.each([
    'text/plain',
    undefined,
    'application/json; charset=utf-16',
    'application/jsonx',
    'application/json, text/plain',
  ])('BI-37 refuses %s with 415', (type) => expect(() => mediaOf({ 'content-type': type })).toThrow(Problem));

  it('BI-38 refuses every compressed body before a byte of it is read', () => {
    for (const encoding of ['gzip', 'deflate', 'br', 'gzip, gzip'])
      expect(() => mediaOf({ 'content-type': 'application/json', 'content-encoding': encoding })).toThrow(Problem);
  });
});
