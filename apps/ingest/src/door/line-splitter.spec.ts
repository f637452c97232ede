import fc from 'fast-check';
import { LineSplitter, type Line } from './line-splitter.js';

const maxBytes = 12;

function split(bytes: Buffer, cuts: readonly number[]): { lines: Line[]; mostHeld: number } {
  const splitter = new LineSplitter(maxBytes);
  const lines: Line[] = [];
  let mostHeld = 0;
  const places = [0, ...[...cuts].map((c) => c % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  for (let i = 1; i < places.length; i += 1) {
    lines.push(...splitter.push(bytes.subarray(places[i - 1], places[i])));
    mostHeld = Math.max(mostHeld, splitter.held);
  }
  lines.push(...splitter.end());
  return { lines: lines.map((l) => ({ number: l.number, bytes: l.bytes && Buffer.from(l.bytes) })), mostHeld };
}

/** The same by the plainest means. */
function expected(bytes: Buffer): Line[] {
  return bytes
    .toString('latin1')
    .split('\n')
    .map((text, i) => ({ number: i + 1, text: text.replace(/\r$/, '') }))
    .filter(({ text }) => text !== '')
    .map(({ number, text }) => ({ number, bytes: text.length > maxBytes ? null : Buffer.from(text, 'latin1') }));
}

const stream = fc
  .array(fc.oneof(fc.constantFrom('\n', '\r\n', '\r', ''), fc.string({ maxLength: 20, unit: 'grapheme-ascii' })), {
    maxLength: 30,
  })
  .map((parts) => Buffer.from(parts.join(''), 'latin1'));
const cuts = fc.array(fc.nat(600), { maxLength: 40 });

describe('line splitter', () => {
  it('gives the same lines however the stream is cut', () => {
    fc.assert(fc.property(stream, cuts, (bytes, at) => expect(split(bytes, at).lines).toEqual(expected(bytes))));
  });

  it('gives the same lines byte by byte', () => {
    fc.assert(
      fc.property(stream, (bytes) => {
        const each = Array.from({ length: bytes.length }, (_, i) => i);
        expect(split(bytes, each).lines).toEqual(expected(bytes));
      }),
    );
  });

  it('never holds more than a line may have and its carriage return', () => {
    fc.assert(
      fc.property(stream, cuts, (bytes, at) => expect(split(bytes, at).mostHeld).toBeLessThanOrEqual(maxBytes + 1)),
    );
  });

  it('counts empty lines, so that a number is the place in the file', () => {
    expect(split(Buffer.from('\n\r\na\n\nb'), []).lines.map((l) => l.number)).toEqual([3, 5]);
  });

  it('tells a line that is too long before its end is seen, and goes on after it', () => {
    const splitter = new LineSplitter(maxBytes);
    expect(splitter.push(Buffer.alloc(40, 'x'))).toEqual([{ number: 1, bytes: null }]);
    expect(splitter.push(Buffer.alloc(40, 'x'))).toEqual([]);
    expect(splitter.held).toBe(0);
    expect(splitter.push(Buffer.from('x\nok\n'))).toEqual([{ number: 2, bytes: Buffer.from('ok') }]);
    expect(splitter.end()).toEqual([]);
  });

  it('takes a line of exactly the limit, with either line end', () => {
    const full = 'a'.repeat(maxBytes);
    for (const end of ['\n', '\r\n', ''])
      expect(split(Buffer.from(full + end), [3, 9]).lines).toEqual([{ number: 1, bytes: Buffer.from(full) }]);
  });
});
