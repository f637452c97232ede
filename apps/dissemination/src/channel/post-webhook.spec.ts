import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTcp, type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Agent } from 'undici';
import { guardedAgent } from './guarded-agent.js';
import { attemptOf, postWebhook } from './post-webhook.js';

const message = { headers: { 'webhook-id': 'x' }, body: '{"a":"ä"}' };
let agent: Agent;
const servers: Server[] = [];

beforeAll(() => void (agent = guardedAgent({ allowLoopback: true, timeoutMs: 2_000 })));
afterAll(async () => {
  await agent.destroy();
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((s) => new Promise((resolve) => s.close(resolve))));
});

async function receiver(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const post = (url: string, timeoutMs = 2_000) => postWebhook(agent, url, message, timeoutMs);

describe('postWebhook', () => {
  it('posts the exact bytes with their headers', async () => {
    let seen = {};
    const url = await receiver((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (c: Buffer) => parts.push(c));
      request.on('end', () => {
        const { 'webhook-id': id, 'content-type': type, 'content-length': length } = request.headers;
        seen = { method: request.method, id, type, length, body: Buffer.concat(parts).toString('utf8') };
        response.writeHead(204).end();
      });
    });
    expect(await post(url)).toEqual({ kind: 'answered', status: 204, retryAfterSeconds: null });
    const length = String(Buffer.byteLength(message.body));
    expect(seen).toEqual({ method: 'POST', id: 'x', type: 'application/json', length, body: message.body });
  });

  it.each([301, 302, 307, 308])('does not follow a %i, wherever it leads', async (status) => {
    let followed = false;
    const inside = await receiver((_, response) => {
      followed = true;
      response.end();
    });
    const url = await receiver((_, response) => response.writeHead(status, { location: inside }).end());
    expect(await post(url)).toMatchObject({ kind: 'answered', status });
    expect(followed).toBe(false);
  });

  it('reads how long to wait', async () => {
    const url = await receiver((_, response) => response.writeHead(429, { 'retry-after': '31536000' }).end());
    expect(await post(url)).toEqual({ kind: 'answered', status: 429, retryAfterSeconds: 31_536_000 });
  });

  it('does not wait longer than the deadline for an answer that does not come', async () => {
    const url = await receiver(() => undefined);
    const began = Date.now();
    expect(await post(url, 300)).toEqual({ kind: 'unknown', code: 'timeout' });
    expect(Date.now() - began).toBeLessThan(1_500);
  });

  it('takes the status of an answer whose body drips for ever, within the deadline', async () => {
    const url = await receiver((request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 20);
      request.socket.once('close', () => clearInterval(drip));
    });
    const began = Date.now();
    expect(await post(url, 400)).toMatchObject({ kind: 'answered', status: 200 });
    expect(Date.now() - began).toBeLessThan(1_500);
  });

  it('reads no more than 64 KB of an endless answer', async () => {
    let written = 0;
    const closed = new Promise<void>((resolve) => {
      void receiver((request, response) => {
        response.writeHead(200);
        const block = Buffer.alloc(65_536);
        const more = (): void => {
          while (!response.destroyed && response.write(block)) written += block.length;
        };
        response.on('drain', more);
        request.socket.once('close', resolve);
        more();
      }).then(async (url) => {
        expect(await post(url)).toMatchObject({ kind: 'answered', status: 200 });
      });
    });
    await closed;
    // What the sockets' own buffers hold on the way is written too; ten gigabytes are not.
    expect(written).toBeLessThan(32 * 1_048_576);
  });

  it('does not unpack what it gets', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1_048_576));
    const url = await receiver((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const before = process.memoryUsage().rss;
    expect(await post(url)).toMatchObject({ kind: 'answered', status: 200 });
    expect(process.memoryUsage().rss - before).toBeLessThan(15 * 1_048_576);
  });

  it('does not know what became of a message whose reply is cut off', async () => {
    const url = await receiver((request) => request.resume().on('end', () => request.socket.destroy()));
    expect(await post(url)).toEqual({ kind: 'unknown', code: 'connection_lost' });
  });

  it('does not know what became of a message answered by something that is not HTTP', async () => {
    const odd = createTcp((socket) =>
      socket.on('error', () => undefined).once('data', () => socket.end('220 mail ready\r\n')),
    );
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    const attempt = await post(`http://127.0.0.1:${(odd.address() as AddressInfo).port}/`);
    expect(attempt).toEqual({ kind: 'unknown', code: 'connection_lost' });
    await new Promise((resolve) => odd.close(resolve));
  });

  it('survives informational answers without end', async () => {
    const url = await receiver((_, response) => {
      const more = setInterval(() => (response.destroyed ? clearInterval(more) : response.writeProcessing()), 5);
    });
    expect(await post(url, 400)).toMatchObject({ kind: 'unknown' });
  });

  it('knows that nothing left where nobody listens', async () => {
    const url = await receiver((_, response) => response.end());
    const server = servers.pop()!;
    await new Promise((resolve) => server.close(resolve));
    expect(await post(url)).toEqual({ kind: 'not-sent', code: 'no_connection', permanent: false });
  });
});

describe('attemptOf', () => {
  it.each([
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_WRONG_VERSION_NUMBER',
  ])('does not try again blindly where the certificate does not fit: %s', (code) =>
    expect(attemptOf({ code })).toEqual({ kind: 'not-sent', code: 'tls_refused', permanent: true }),
  );

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])(
    'knows that %s left nothing with the receiver',
    (code) =>
      expect(attemptOf({ cause: { code } })).toEqual({ kind: 'not-sent', code: 'no_connection', permanent: false }),
  );

  it.each([
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ['UND_ERR_BODY_TIMEOUT', 'timeout'],
    ['ETIMEDOUT', 'timeout'],
    ['ECONNRESET', 'connection_lost'],
    ['EPIPE', 'connection_lost'],
    ['UND_ERR_SOCKET', 'connection_lost'],
    ['SOMETHING_NEW', 'connection_lost'],
  ])('is in doubt after %s', (code, said) => expect(attemptOf({ code })).toEqual({ kind: 'unknown', code: said }));

  it('looks at each of several addresses that were tried', () => {
    const refused = { errors: [{ code: 'ECONNREFUSED' }, { code: 'ECONNREFUSED' }] };
    expect(attemptOf(refused)).toMatchObject({ kind: 'not-sent' });
    expect(attemptOf(undefined)).toEqual({ kind: 'unknown', code: 'connection_lost' });
  });
});
