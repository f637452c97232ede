import { createRequire } from 'node:module';
import { canQuicken, encodeProduce, type ProduceInput } from './quick-produce.js';
import { decodeRecordV2 } from './quick-fetch.js';

interface ProduceRequest {
  readonly encode: () => Promise<unknown>;
}

type Replaceable = Record<string, { exports: unknown } | undefined>;

let done = false;

/**
 * Puts our encoder and decoder of record batches in the place of kafkajs' own, which is most of what it costs to carry a log
 * (measured: a third of a hop). kafkajs loads both files only when it first sends or fetches, so this must run before. The
 * bytes stay the same; what ours does not do (compression, transactions) goes to the original. Does nothing where kafkajs
 * looks different.
 */
export function quickenWire(): void {
  if (done) return;
  done = true;
  const require = createRequire(import.meta.url);
  try {
    const protocol = 'kafkajs/src/protocol';
    const producePath = require.resolve(`${protocol}/requests/produce/v3/request`);
    const recordPath = require.resolve(`${protocol}/recordBatch/record/v0/decoder`);
    const original = require(producePath) as (input: ProduceInput) => ProduceRequest;
    require(recordPath);
    const cache = require.cache as Replaceable;
    cache[producePath]!.exports = (input: ProduceInput): ProduceRequest => {
      const request = original(input);
      if (!canQuicken(input)) return request;
      return {
        ...request,
        encode: async () => {
          const buffer = encodeProduce(input, Date.now());
          return { buf: buffer, buffer, offset: buffer.length, size: () => buffer.length };
        },
      };
    };
    cache[recordPath]!.exports = decodeRecordV2;
  } catch {
    return;
  }
}
