import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { brokerVersions, clientVersions, versionGaps } from './broker-versions.js';
import { Reader } from './wire-reader.js';
import { varint, Wire } from './wire.js';

let server: Server | null = null;

async function serverThat(answers: (socket: Socket, request: Buffer) => void): Promise<string> {
  server = createServer((socket) => socket.on('error', () => undefined).on('data', (d) => answers(socket, d)));
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  server?.close();
  server = null;
});

const framed = (body: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeInt32BE(body.length);
  return Buffer.concat([size, body]);
};

it.each([0, 1, 127, 128, 300, 16_383, 16_384, 2 ** 31 - 1])('reads back the number %d', (n) => {
  expect(new Reader(varint(n)).varint()).toBe(n);
});

it('puts an answer together that comes in pieces', async () => {
  const body = Buffer.from('00000001000000000001000000070008', 'hex');
  const broker = await serverThat((socket) => {
    const whole = framed(body);
    socket.write(whole.subarray(0, 3));
    setTimeout(() => socket.write(whole.subarray(3, 9)), 5);
    setTimeout(() => socket.write(whole.subarray(9)), 10);
  });
  expect([...(await brokerVersions(broker, false))]).toEqual([[0, { min: 7, max: 8 }]]);
});

it.each([
  ['hangs up', (socket: Socket) => socket.destroy()],
  ['answers no Kafka', (socket: Socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ['answers too little', (socket: Socket) => socket.end(framed(Buffer.from([0, 0])))],
])('gives up on a server that %s', async (_, answers) => {
  const broker = await serverThat(answers);
  await expect(brokerVersions(broker, false)).rejects.toThrow();
});

it('rejects at once where nobody listens', async () => {
  await expect(Wire.open('127.0.0.1:1', false)).rejects.toThrow();
});

it('says in words where client and broker have no version in common', () => {
  const same = new Map(clientVersions.map((v) => [v.key, { min: v.min, max: v.max }]));
  expect(versionGaps(same)).toEqual([]);
  expect(versionGaps(new Map([...same, [0, { min: 8, max: 20 }]]))).toEqual([
    'Produce: broker needs ≥ 8, client speaks ≤ 7',
  ]);
  expect(versionGaps(new Map([...same, [9, { min: 0, max: 0 }]]))).toEqual([
    'OffsetFetch: broker speaks ≤ 0, client needs ≥ 1',
  ]);
  same.delete(1);
  expect(versionGaps(same)).toEqual(['Fetch: the broker does not offer it']);
});
