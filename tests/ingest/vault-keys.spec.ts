import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import {
  boundTo,
  decrypt,
  encrypt,
  KeysUnreachable,
  LocalKeys,
  TransitKeys,
  type KeyProvider,
  type WrappedKey,
} from '@collator/security';
import { HardwareModule, TransitService } from './vault-keys.js';

/** A provider with what the test may do to its keys. */
interface Held {
  readonly keys: () => KeyProvider;
  readonly turn: () => void;
  readonly destroyFirst: () => Promise<void> | void;
}

const service = new TransitService();
beforeAll(() => service.start());
afterAll(() => service.stop());

function local(): Held {
  const all = [{ id: 'k1', key: randomBytes(32) }];
  return {
    keys: () => new LocalKeys(all),
    turn: () => void all.unshift({ id: `k${all.length + 1}`, key: randomBytes(32) }),
    destroyFirst: () => void all.pop(),
  };
}

function hardware(): Held {
  const held = new HardwareModule();
  return { keys: () => held, turn: () => void held.turn(), destroyFirst: () => held.destroy('slot-0/object-1') };
}

const transit = (): Held => ({
  keys: () => new TransitKeys({ url: service.url, mount: 'transit', key: 'k', token: 'token-1' }),
  turn: () => service.turn(),
  destroyFirst: () => service.destroy(1),
});

const bound = boundTo('key', { record: 'r1', field: 'source', version: 1 });

describe.each([
  ['keys of this process', local],
  ['a hardware module', hardware],
  ['a key service', transit],
])('%s', (_, make) => {
  const held = make();
  const wrapped = async (): Promise<WrappedKey> => (await held.keys().wrap([{ key: randomBytes(32), bound }]))[0]!;

  it('unwrap what they wrapped, each in its place, any number at once', async () => {
    const keys = Array.from({ length: 300 }, (_unused, i) => ({ key: randomBytes(32), bound: Buffer.from(`b${i}`) }));
    const wraps = await held.keys().wrap(keys);
    const back = await held.keys().unwrap(wraps.map((w, i) => ({ ...w, bound: keys[i]!.bound })));
    expect(back.map((b) => (b as Buffer).toString('hex'))).toEqual(keys.map((k) => k.key.toString('hex')));
    expect(new Set(wraps.map((w) => w.bytes.toString('hex'))).size).toBe(300);
  });

  it('do not unwrap for another record, field or version, and a bad one does not hold up the others', async () => {
    const good = await wrapped();
    for (const place of [{ record: 'r2' }, { field: 'f' }, { version: 2 }]) {
      const elsewhere = boundTo('key', { record: 'r1', field: 'source', version: 1, ...place });
      const answers = await held.keys().unwrap([
        { ...good, bound: elsewhere },
        { ...good, bound },
      ]);
      expect(answers[0]).toBe('seal_broken');
      expect(Buffer.isBuffer(answers[1])).toBe(true);
    }
  });

  it('refuse every changed bit', async () => {
    const { keyId, bytes } = await wrapped();
    const changed = Array.from({ length: bytes.length * 8 }, (_unused, bit) => {
      const copy = Buffer.from(bytes);
      copy[bit >> 3]! ^= 1 << (bit & 7);
      return { keyId, bytes: copy, bound };
    });
    const answers = await held.keys().unwrap(changed);
    expect(answers.filter((a) => typeof a !== 'string')).toEqual([]);
  });

  it('move keys under the newest without changing them; then the older is not needed', async () => {
    const key = randomBytes(32);
    const [old] = await held.keys().wrap([{ key, bound }]);
    held.turn();
    const [moved, bad] = await held.keys().rewrap([
      { ...old!, bound },
      { ...old!, bound: Buffer.from('elsewhere') },
    ]);
    expect(bad).toBe('seal_broken');
    expect((moved as WrappedKey).keyId).toBe(await held.keys().newest());
    expect((moved as WrappedKey).keyId).not.toBe(old!.keyId);
    await held.destroyFirst();
    const answers = await held.keys().unwrap([
      { ...(moved as WrappedKey), bound },
      { ...old!, bound },
    ]);
    expect(answers).toEqual([key, 'seal_key_missing']);
  });
});

describe('a key service that is away', () => {
  const keys = (change: object = {}) =>
    new TransitKeys({ url: service.url, mount: 'transit', key: 'k', token: 'token-1', ...change });

  it.each([
    ['does not answer', () => keys({ url: 'http://127.0.0.1:9' })],
    ['refuses the token', () => keys({ token: 'other' })],
  ])('is told as such where it %s, and says nothing of a key', async (_, make) => {
    const wrap = { keyId: 'k:v1', bytes: Buffer.from('vault:v1:AAAA'), bound };
    const works = [
      () => make().newest(),
      () => make().wrap([{ key: randomBytes(32), bound }]),
      () => make().unwrap([wrap]),
    ];
    for (const work of works) await expect(work()).rejects.toThrow('the keys cannot be reached');
  });

  it('is sealed: the same', async () => {
    service.down = true;
    await expect(keys().wrap([{ key: randomBytes(32), bound }])).rejects.toBeInstanceOf(KeysUnreachable);
    service.down = false;
  });
});

describe('what lies under a data key', () => {
  const place = { record: 'a', field: 'source', version: 1 };

  it('opens in no other place, whatever the places are', () => {
    const key = randomBytes(32);
    const anyPlace = fc.record({ record: fc.string(), field: fc.string(), version: fc.nat(9) });
    fc.assert(
      fc.property(anyPlace, anyPlace, fc.uint8Array(), (here, there, bytes) => {
        const sealed = encrypt(key, Buffer.from(bytes), boundTo('value', here));
        expect(decrypt(key, sealed, boundTo('value', here)).equals(Buffer.from(bytes))).toBe(true);
        if (JSON.stringify(here) !== JSON.stringify(there))
          expect(() => decrypt(key, sealed, boundTo('value', there))).toThrow();
        // A wrapped key never passes for a value.
        expect(() => decrypt(key, sealed, boundTo('key', here))).toThrow();
      }),
    );
  });

  it('refuses every changed bit and every cut', () => {
    const key = randomBytes(32);
    const sealed = encrypt(key, randomBytes(64), boundTo('value', place));
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => decrypt(key, changed, boundTo('value', place))).toThrow();
    }
    for (let n = 0; n < sealed.length; n += 1)
      expect(() => decrypt(key, sealed.subarray(0, n), boundTo('value', place))).toThrow();
  });
});
