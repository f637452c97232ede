import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { asciiBytes, hexOf } from './bytes.js';
import { keccak256 } from './keccak256.js';
import { sha256 } from './sha256.js';

describe('sha256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('gives the published value of %j', (text, digest) => {
    expect(hexOf(sha256(asciiBytes(text)))).toBe(digest);
  });

  it('agrees with the platform on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(hexOf(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('keccak256', () => {
  it.each([
    ['', 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
    ['abc', '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'],
    ['testing', '5f16f4c7f149ac4f9510d9cf8cf384038ad348b3bcdc01915f95de12df9d1b02'],
  ])('gives the published value of %j', (text, digest) => {
    expect(hexOf(keccak256(asciiBytes(text)))).toBe(digest);
  });

  it('gives the value of a text longer than one block', () => {
    expect(hexOf(keccak256(new Uint8Array(136)))).toBe(
      '3a5912a7c5faa06ee4fe906253e339467a9ce87d533c65be3c15cb231cdb25f9',
    );
    expect(hexOf(keccak256(new Uint8Array(200)))).toBe(
      'e1bb54e1bc3af48d01e5dbfc81015c98152a574f6428c6948aa4837c9c0baad9',
    );
  });
});
