const rateBytes = 136;

/** How far each lane turns (rho) on the way through pi, in the order pi visits the lanes from lane 1. */
const turns = Array.from({ length: 24 }, (_, t) => (((t + 1) * (t + 2)) / 2) % 64);

/** Round constants as pairs of words, from the generator polynomial of FIPS 202. */
const constants = roundConstants();

function roundConstants(): readonly (readonly [number, number])[] {
  const out: [number, number][] = [];
  let register = 1;
  for (let round = 0; round < 24; round += 1) {
    const pair: [number, number] = [0, 0];
    for (let j = 0; j < 7; j += 1) {
      const bit = (1 << j) - 1;
      if (register & 1) pair[bit >> 5]! |= 1 << (bit & 31);
      register = ((register << 1) ^ (register & 0x80 ? 0x171 : 0)) & 0xff;
    }
    out.push(pair);
  }
  return out;
}

// A lane is two 32-bit words, low first: `s[2 * lane]` and `s[2 * lane + 1]`.
function theta(s: Int32Array, c: Int32Array): void {
  for (let x = 0; x < 10; x += 1) c[x] = s[x]! ^ s[x + 10]! ^ s[x + 20]! ^ s[x + 30]! ^ s[x + 40]!;
  for (let x = 0; x < 5; x += 1) {
    const after = x === 4 ? 0 : x * 2 + 2;
    const before = x === 0 ? 8 : x * 2 - 2;
    const low = c[after]!;
    const high = c[after + 1]!;
    const dLow = c[before]! ^ ((low << 1) | (high >>> 31));
    const dHigh = c[before + 1]! ^ ((high << 1) | (low >>> 31));
    for (let y = 0; y < 50; y += 10) {
      s[y + x * 2]! ^= dLow;
      s[y + x * 2 + 1]! ^= dHigh;
    }
  }
}

/** The lanes in the order in which pi visits them from lane 1, as places in the state. */
const visited = lanesOfPi();

function lanesOfPi(): Uint8Array {
  let [x, y] = [1, 0];
  return Uint8Array.from({ length: 24 }, () => {
    [x, y] = [y, (2 * x + 3 * y) % 5];
    return (x + 5 * y) * 2;
  });
}

function rhoPi(s: Int32Array): void {
  let low = s[2]!;
  let high = s[3]!;
  for (let t = 0; t < 24; t += 1) {
    const n = turns[t]!;
    const place = visited[t]!;
    const by = n & 31;
    const a = n < 32 ? low : high;
    const b = n < 32 ? high : low;
    low = s[place]!;
    high = s[place + 1]!;
    s[place] = by === 0 ? a : (a << by) | (b >>> (32 - by));
    s[place + 1] = by === 0 ? b : (b << by) | (a >>> (32 - by));
  }
}

function chi(s: Int32Array, row: Int32Array): void {
  for (let y = 0; y < 50; y += 10) {
    for (let i = 0; i < 10; i += 1) row[i] = s[y + i]!;
    for (let i = 0; i < 6; i += 1) s[y + i]! ^= ~row[i + 2]! & row[i + 4]!;
    s[y + 6]! ^= ~row[8]! & row[0]!;
    s[y + 7]! ^= ~row[9]! & row[1]!;
    s[y + 8]! ^= ~row[0]! & row[2]!;
    s[y + 9]! ^= ~row[1]! & row[3]!;
  }
}

/** Keccak-256 with the original padding, as Ethereum uses it (not SHA3-256): 32 bytes. */
export function keccak256(message: Uint8Array): Uint8Array {
  const length = (Math.floor(message.length / rateBytes) + 1) * rateBytes;
  const bytes = new Uint8Array(length);
  bytes.set(message);
  bytes[message.length] = 0x01;
  bytes[length - 1]! |= 0x80;
  const view = new DataView(bytes.buffer);
  const s = new Int32Array(50);
  const scratch = new Int32Array(10);
  for (let offset = 0; offset < length; offset += rateBytes) {
    for (let i = 0; i < rateBytes / 4; i += 1) s[i]! ^= view.getInt32(offset + i * 4, true);
    for (const [low, high] of constants) {
      theta(s, scratch);
      rhoPi(s);
      chi(s, scratch);
      s[0]! ^= low;
      s[1]! ^= high;
    }
  }
  const out = new DataView(new ArrayBuffer(32));
  for (let i = 0; i < 8; i += 1) out.setInt32(i * 4, s[i]!, true);
  return new Uint8Array(out.buffer);
}
