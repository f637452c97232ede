import { createRequire } from 'node:module';
import fc from 'fast-check';
import { crc32c } from './crc32c.js';
import { decodeRecordV2, type BatchContext, type RecordBytes } from './quick-fetch.js';
import { canQuicken, encodeProduce, type ProduceInput, type WireMessage } from './quick-produce.js';

// The originals, as kafkajs ships them: ours must give the same bytes and the same values.
const require = createRequire(import.meta.url);
const protocol = 'kafkajs/src/protocol';
type Encoded = { readonly buffer: Buffer };
const originalRequest = require(`${protocol}/requests/produce/v3/request`) as (input: ProduceInput) => {
  encode(): Promise<Encoded>;
};
const originalRecord = require(`${protocol}/recordBatch/record/v0`) as (m: object) => Encoded;
const originalDecoder = require(`${protocol}/recordBatch/record/v0/decoder`) as typeof decodeRecordV2;
const Decoder = require(`${protocol}/decoder`) as new (buffer: Buffer) => RecordBytes & { readVarIntBytes(): Buffer };
const originalCrc = require(`${protocol}/recordBatch/crc32C/crc32C`) as (bytes: Buffer) => number;

const bytes = fc.uint8Array({ maxLength: 300 }).map((b) => Buffer.from(b));
const text = fc.string({ unit: 'binary', maxLength: 80 });
const messages = fc.array(
  fc.record<WireMessage>({
    key: fc.oneof(text, bytes, fc.constant(null)),
    value: fc.oneof(bytes, text, fc.constant(null)),
    headers: fc.dictionary(fc.string({ maxLength: 20 }), text, { maxKeys: 10 }),
  }),
  { minLength: 1, maxLength: 80 },
);

describe('the quick wire', () => {
  it('reckons the same CRC-32C, whatever the length and the place', () => {
    expect(crc32c(Buffer.from('123456789'), 0, 9)).toBe(0xe3069283);
    fc.assert(
      fc.property(bytes, fc.nat(9), (b, from) => {
        const start = Math.min(from, b.length);
        expect(crc32c(b, start, b.length)).toBe(originalCrc(b.subarray(start)) >>> 0);
      }),
    );
  });

  it('encodes a produce request to the very bytes of the original', async () => {
    await fc.assert(
      fc.asyncProperty(messages, fc.integer({ min: 0, max: 2 ** 31 - 1 }), text, async (list, partition, topic) => {
        const input: ProduceInput = {
          acks: -1,
          timeout: 30_000,
          topicData: [{ topic, partitions: [{ partition, messages: list }] }],
        };
        expect(canQuicken(input)).toBe(true);
        const { now } = Date;
        Date.now = () => 1_790_000_000_123;
        const original = await originalRequest(input)
          .encode()
          .finally(() => (Date.now = now));
        expect(encodeProduce(input, 1_790_000_000_123).equals(original.buffer)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves compression, transactions, times of the caller and odd headers to the original', () => {
    const of = (change: object, message: object = {}): ProduceInput => ({
      acks: -1,
      timeout: 1,
      topicData: [{ topic: 't', partitions: [{ partition: 0, messages: [{ value: 'v', ...message }] }] }],
      ...change,
    });
    expect(canQuicken(of({}))).toBe(true);
    expect(canQuicken(of({ compression: 1 }))).toBe(false);
    expect(canQuicken(of({ transactionalId: 'x' }))).toBe(false);
    expect(canQuicken(of({}, { timestamp: '1' }))).toBe(false);
    expect(canQuicken(of({}, { headers: { a: ['b', 'c'] } }))).toBe(false);
    expect(canQuicken(of({}, { headers: { a: Buffer.from('b') } }))).toBe(false);
  });

  it('decodes a record to the very values of the original, headers of any name and number among them', () => {
    // The original takes a name that every object has for a header that was there before; see the next test.
    const name = text.filter((n) => !(n in {}));
    const headers = fc.dictionary(name, fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 3 })), { maxKeys: 6 });
    const record = fc.record({ key: fc.option(bytes), value: fc.option(bytes), headers });
    const place = fc.record({
      offsetDelta: fc.nat(1_000_000),
      timestampDelta: fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
      firstOffset: fc.oneof(fc.nat().map(String), fc.bigInt({ min: 2n ** 53n, max: 2n ** 62n }).map(String)),
      timestampType: fc.constantFrom(0, 1),
    });
    fc.assert(
      fc.property(record, place, (r, { offsetDelta, timestampDelta, firstOffset, timestampType }) => {
        const { buffer } = originalRecord({ ...r, offsetDelta, timestampDelta });
        const own = new Decoder(buffer).readVarIntBytes();
        const batch: BatchContext = {
          firstOffset,
          firstTimestamp: '1790000000123',
          maxTimestamp: '1790000009999',
          magicByte: 2,
          timestampType,
        };
        expect(decodeRecordV2(new Decoder(own), batch)).toEqual(originalDecoder(new Decoder(own), batch));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a header whose name every object has', () => {
    const headers = Object.fromEntries(['valueOf', 'constructor', '__proto__'].map((n) => [n, 'v']));
    Object.defineProperty(headers, '__proto__', { value: 'v', enumerable: true });
    const { buffer } = originalRecord({ key: null, value: null, headers });
    const batch = { firstOffset: '0', firstTimestamp: '0', maxTimestamp: '0', magicByte: 2, timestampType: 0 };
    const decoded = decodeRecordV2(new Decoder(new Decoder(buffer).readVarIntBytes()), batch);
    expect(Object.entries(decoded.headers).map(([n, v]) => [n, String(v)])).toEqual(
      ['valueOf', 'constructor', '__proto__'].map((n) => [n, 'v']),
    );
  });

  it('refuses a record that is cut short instead of making something of it', () => {
    const { buffer } = originalRecord({ key: Buffer.from('k'), value: Buffer.alloc(40), headers: { a: 'b' } });
    const own = new Decoder(buffer).readVarIntBytes();
    const batch = { firstOffset: '0', firstTimestamp: '0', maxTimestamp: '0', magicByte: 2, timestampType: 0 };
    for (let cut = 0; cut < own.length; cut += 1)
      expect(() => decodeRecordV2(new Decoder(own.subarray(0, cut)), batch)).toThrow(/ends|shorter|outside/);
  });
});
