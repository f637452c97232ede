import { disseminationWorld, entry, eventually, type World } from './world.js';

let w: World;
beforeAll(async () => {
  w = await disseminationWorld({ DISSEMINATION_ALLOW_LOOPBACK_WEBHOOKS: 'false' });
}, 60_000);
afterAll(() => w.stop());

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

async function call(method: string, path: string, body?: object, person = 'reg.keeper'): Promise<Answer> {
  const answer = await fetch(`${w.url()}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(await w.as(person).authorisation()) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
}

const webhook = (url: string) => entry({ channel: { kind: 'webhook', url, idempotent: true } });

describe('the recipient register', () => {
  it.each([
    'https://127.0.0.1/h',
    'https://2130706433/h',
    'https://0x7f.1/h',
    'https://[::ffff:7f00:1]/h',
    'https://10.0.0.1/h',
    'https://192.168.0.1/h',
    'https://169.254.169.254/latest/meta-data/',
    'https://[64:ff9b::a9fe:a9fe]/h',
    'https://localhost/h',
    'https://user:pass@hooks.example.org/h',
    'https://hooks.example.org:22/h',
    'http://8.8.8.8/h',
    'https://no-such-name.invalid/h',
    'not a url',
  ])('refuses a webhook to %s, says the rule and keeps nothing', async (url) => {
    const answer = await call('POST', '/subscribers', webhook(url));
    expect(answer).toMatchObject({ status: 422, body: { code: 'webhook_url_refused', field: 'channel.url' } });
    expect(JSON.stringify(answer.body)).not.toContain(url);
    expect((await call('GET', '/subscribers')).body['items']).toEqual([]);
  });

  it('refuses the same in a change, and leaves the entry as it was', async () => {
    const { body } = await call('POST', '/subscribers', webhook('https://8.8.8.8/h'));
    const path = `/subscribers/${String(body['id'])}`;
    const before = await call('GET', path);
    const change = { channel: { kind: 'webhook', url: 'https://10.0.0.1/h', idempotent: true } };
    expect(await call('PATCH', path, change)).toMatchObject({ status: 422, body: { code: 'webhook_url_refused' } });
    expect(await call('GET', path)).toEqual(before);
    expect((await call('DELETE', path)).status).toBe(204);
  });

  it('refuses at the sending as well what its rules no longer allow', async () => {
    const { body } = await call('POST', '/subscribers', webhook('https://8.8.8.8/h'));
    await w.query(`UPDATE dissemination.subscriber SET webhook_url = 'https://169.254.169.254/' WHERE id = $1`, [
      body['id'],
    ]);
    const [product] = await w.release([{}]);
    const [delivery] = await w.settled(['failed'], product!.productId);
    expect(delivery).toMatchObject({ reason: 'url_address_not_public' });
    expect((await call('DELETE', `/subscribers/${String(body['id'])}`)).status).toBe(204);
  });

  it('shows a secret once, keeps it sealed and gives it to nobody again', async () => {
    const { status, body } = await call('POST', '/subscribers', webhook('https://8.8.8.8/h'));
    const secret = String(body['secret']);
    expect([status, secret]).toEqual([201, expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=$/)]);
    const path = `/subscribers/${String(body['id'])}`;
    expect(JSON.stringify([await call('GET', path), await call('GET', '/subscribers')])).not.toContain('whsec_');
    const [row] = await w.query<{ kept: string }>(
      `SELECT encode(webhook_secret, 'escape') AS kept FROM dissemination.subscriber WHERE id = $1`,
      [body['id']],
    );
    expect(row!.kept).not.toContain(secret.slice(6, 20));
    expect((await call('DELETE', path)).status).toBe(204);
    const [gone] = await w.query<object>(
      'SELECT webhook_secret, webhook_former_secret FROM dissemination.subscriber WHERE id = $1',
      [body['id']],
    );
    expect(gone).toEqual({ webhook_secret: null, webhook_former_secret: null });
  });

  it('says what is wrong with an entry, by its field, and never fails on one', async () => {
    const sse = { receiver: 'x.y', channel: { kind: 'sse' } };
    for (const change of [
      { name: undefined },
      { name: null },
      { name: 'a\u0000b' },
      { name: '\ud800' },
      { clearance: 'GOLD' },
      { compartments: null },
      { activeTo: '2026-W10-1' },
      { activeFrom: '2026-12-01', activeTo: '2026-11-01' },
      { receiver: null },
      { channel: null },
      { interests: { themes: null } },
      { isAdmin: true },
    ]) {
      const { status, body } = await call('POST', '/subscribers', entry({ ...sse, ...change }));
      expect([Object.keys(change).at(-1), status >= 400 && status < 500, typeof body['code']]).toEqual([
        Object.keys(change).at(-1),
        true,
        'string',
      ]);
    }
    expect((await call('GET', '/subscribers')).body['items']).toEqual([]);
  });

  it('keeps one entry for a receiver and a name, however many come at once', async () => {
    const same = entry({ name: 'the same', receiver: 'x.y', channel: { kind: 'sse' } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => call('POST', '/subscribers', same)));
    expect(answers.map((a) => a.status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    const { body } = await call('GET', '/subscribers');
    for (const { id } of body['items'] as { id: string }[]) await call('DELETE', `/subscribers/${id}`);
    expect((await call('POST', '/subscribers', same)).status).toBe(201);
  });

  it('is changed by its keeper alone, and read by reviewers besides, who must see whom a product is for', async () => {
    expect((await call('GET', '/subscribers', undefined, 'rob.reviewer')).status).toBe(200);
    for (const person of ['ops.north', 'sam.submitter', 'rob.reviewer']) {
      if (person !== 'rob.reviewer') expect((await call('GET', '/subscribers', undefined, person)).status).toBe(403);
      expect((await call('POST', '/subscribers', webhook('https://8.8.8.8/h'), person)).status).toBe(403);
    }
    expect((await call('GET', '/products', undefined, 'reg.keeper')).status).toBe(403);
  });

  it('writes every change into the audit, with who made it', async () => {
    const { body } = await call(
      'POST',
      '/subscribers',
      entry({ name: 'audited', receiver: 'a.b', channel: { kind: 'sse' } }),
    );
    await call('PATCH', `/subscribers/${String(body['id'])}`, { unit: 'ops-south' });
    await call('DELETE', `/subscribers/${String(body['id'])}`);
    const rows = await eventually('three entries', async () => {
      const found = await w.query<{ action: string; actor: string }>(
        `SELECT action, actor FROM dissemination.slice WHERE record_ids @> ARRAY[$1]::uuid[] ORDER BY id`,
        [body['id']],
      );
      return found.length === 3 && found;
    });
    expect(rows).toEqual(['add', 'change', 'remove'].map((a) => ({ action: `subscriber.${a}`, actor: 'reg.keeper' })));
  });
});
