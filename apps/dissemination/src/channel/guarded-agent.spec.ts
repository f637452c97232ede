import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guardedAgent, guardedLookup, type LookupAll } from './guarded-agent.js';
import { postWebhook } from './post-webhook.js';
import { judgeDestination } from './webhook-url.js';

type Answer = { address: string; family: number };
const v4 = (address: string): Answer => ({ address, family: 4 });

/** A resolver that gives its answers one after the other, the last one for ever, and keeps count. */
function resolver(...answers: readonly (readonly Answer[])[]) {
  let asked = 0;
  const next = (): readonly Answer[] => answers[Math.min(asked++, answers.length - 1)]!;
  const lookupAll: LookupAll = (_host, done) => queueMicrotask(() => done(null, next()));
  return { lookupAll, resolve: async () => next().map((a) => a.address), asked: () => asked };
}

const found = (lookupAll: LookupAll, host: string, allowLoopback = false, all = true) =>
  new Promise<{ error: { code?: string } | null; addresses: unknown }>((resolve) => {
    guardedLookup(allowLoopback, lookupAll)(host, { all }, (error, addresses) => resolve({ error, addresses }));
  });

describe('guardedLookup', () => {
  it('hands on every address of a public name, or the first where one is asked for', async () => {
    const both = [v4('8.8.8.8'), { address: '2606:4700:4700::1111', family: 6 }];
    expect(await found(resolver(both).lookupAll, 'hooks.example.org')).toEqual({ error: null, addresses: both });
    expect((await found(resolver(both).lookupAll, 'hooks.example.org', false, false)).addresses).toBe('8.8.8.8');
  });

  it.each([
    ['this machine', [v4('127.0.0.1')]],
    ['metadata', [v4('169.254.169.254')]],
    ['a private address among public ones', [v4('8.8.8.8'), v4('10.0.0.1')]],
    ['nothing', []],
    ['a mapped address', [{ address: '::ffff:10.0.0.1', family: 6 }]],
  ])('refuses a name that stands for %s, even where this machine may be called by its own names', async (_, answer) => {
    for (const allowLoopback of [false, true]) {
      const { error } = await found(resolver(answer).lookupAll, 'hooks.example.org', allowLoopback);
      expect(error?.code).toBe('ERR_ADDRESS_REFUSED');
    }
  });

  it('lets localhost be this machine where that is allowed, and never anything else', async () => {
    expect((await found(resolver([v4('127.0.0.1')]).lookupAll, 'localhost', true)).error).toBeNull();
    expect((await found(resolver([v4('127.0.0.1')]).lookupAll, 'localhost', false)).error?.code).toBe(
      'ERR_ADDRESS_REFUSED',
    );
    expect((await found(resolver([v4('8.8.8.8')]).lookupAll, 'localhost', true)).error?.code).toBe(
      'ERR_ADDRESS_REFUSED',
    );
  });

  it('passes on that a name does not resolve', async () => {
    const failing: LookupAll = (_host, done) => done(Object.assign(new Error('x'), { code: 'ENOTFOUND' }), []);
    expect((await found(failing, 'hooks.example.org')).error?.code).toBe('ENOTFOUND');
  });
});

describe('a name that changes its mind between the check and the connection', () => {
  let inside: Server;
  let port: number;
  let touched = 0;

  beforeAll(async () => {
    inside = createServer((_, response) => response.end('secret')).on('connection', () => (touched += 1));
    await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
    port = (inside.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => inside.close(resolve)));

  const rules = () => ({ allowLoopback: false, ports: [port], hosts: [] });
  const message = { headers: {}, body: '{}' };

  it('passes the first look, answers differently at the second, and gets no connection', async () => {
    const rebinding = resolver([v4('8.8.8.8')], [v4('127.0.0.1')]);
    const url = `https://rebind.example.org:${port}/`;
    expect(await judgeDestination(url, rules(), rebinding.resolve)).toMatchObject({ ok: true });
    const agent = guardedAgent({ allowLoopback: false, timeoutMs: 2_000, lookupAll: rebinding.lookupAll });
    expect(await postWebhook(agent, url, message, 2_000)).toEqual({
      kind: 'not-sent',
      code: 'address_refused',
      permanent: true,
    });
    expect(rebinding.asked()).toBe(2);
    expect(touched).toBe(0);
    await agent.destroy();
  });

  it('is looked up once for a connection, which goes to the very address that was checked', async () => {
    const here = resolver([v4('127.0.0.1')], [v4('169.254.169.254')]);
    const agent = guardedAgent({ allowLoopback: true, timeoutMs: 2_000, lookupAll: here.lookupAll });
    const attempt = await postWebhook(agent, `http://localhost:${port}/`, message, 2_000);
    expect(attempt).toMatchObject({ kind: 'answered', status: 200 });
    expect([here.asked(), touched]).toEqual([1, 1]);
    await agent.destroy();
  });
});
