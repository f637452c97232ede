// Asks a broker whether it serves: one Metadata request (v1, no topics), answered with at least one broker.
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

function metadataRequest() {
  const clientId = Buffer.from('probe');
  const body = Buffer.alloc(8 + 2 + clientId.length + 4);
  body.writeInt16BE(3, 0);
  body.writeInt16BE(1, 2);
  body.writeInt32BE(1, 4);
  body.writeInt16BE(clientId.length, 8);
  clientId.copy(body, 10);
  body.writeInt32BE(0, 10 + clientId.length);
  const size = Buffer.alloc(4);
  size.writeInt32BE(body.length);
  return Buffer.concat([size, body]);
}

function answers(port, timeoutMs) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    let received = Buffer.alloc(0);
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeoutMs, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.once('connect', () => socket.write(metadataRequest()));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length >= 12) end(received.readInt32BE(8) > 0);
    });
  });
}

/** Resolves when the broker on a loopback port serves; rejects after `timeoutMs` or as soon as `died` says so. */
export async function served(port, timeoutMs, died) {
  for (const until = Date.now() + timeoutMs; Date.now() < until; await sleep(100)) {
    if (died()) throw new Error('the broker ended while it started');
    if (await answers(port, 2_000)) return;
  }
  throw new Error(`the broker did not answer within ${timeoutMs} ms`);
}
