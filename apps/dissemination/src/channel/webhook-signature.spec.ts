import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { signWebhook, verifyWebhook, webhookKey, webhookSecret } from './webhook-signature.js';

const at = new Date('2026-11-25T10:00:00.400Z');
const seconds = 1_795_600_800;
const id = '0193a5c0-0000-7000-8000-000000000001';
const body = '{"type":"product.released","data":{"title":"Zoë – “grey car”"}}';
const secretOf = (fill: number, length = 32): string => `whsec_${Buffer.alloc(length, fill).toString('base64')}`;

/** The scheme as its specification writes it, computed here without the code under test. */
const independent = (secret: string, i: string, t: string | number, b: string): string =>
  createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
    .update(Buffer.from(`${i}.${t}.${b}`, 'utf8'))
    .digest('base64');

describe('signWebhook', () => {
  it('signs id, timestamp in seconds and body, joined by dots, with HMAC-SHA256 under the decoded key', () => {
    const secret = secretOf(7);
    expect(signWebhook([secret], id, body, at)).toEqual({
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${independent(secret, id, seconds, body)}`,
    });
  });

  it('gives the signature of the example in the Standard Webhooks specification', () => {
    const headers = signWebhook(
      ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      '{"test": 2432232314}',
      new Date(1_614_265_330_000),
    );
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('writes one signature for each secret, in their order, while both are honoured', () => {
    const [current, former] = [secretOf(1), secretOf(2)];
    const { 'webhook-signature': signatures } = signWebhook([current, former], id, body, at);
    expect(signatures).toBe(
      `v1,${independent(current, id, seconds, body)} v1,${independent(former, id, seconds, body)}`,
    );
    for (const secret of [current, former]) {
      const headers = { ...signWebhook([current, former], id, body, at) };
      expect(verifyWebhook(secret, headers, body, 300, at)).toMatchObject({ ok: true, id });
    }
    expect(verifyWebhook(secretOf(3), { ...signWebhook([current, former], id, body, at) }, body, 300, at)).toEqual({
      ok: false,
      code: 'bad_signature',
    });
  });

  it('signs text and its bytes alike', () => {
    const secret = secretOf(9);
    expect(signWebhook([secret], id, Buffer.from(body, 'utf8'), at)).toEqual(signWebhook([secret], id, body, at));
  });

  it('never signs with what is no secret, and does not say what it was given', () => {
    expect(() => signWebhook(['whsec_short'], id, body, at)).toThrow(/^webhook_secret_malformed/);
    expect(() => signWebhook(['hunter2'], id, body, at)).toThrow(expect.not.stringContaining('hunter2') as never);
  });
});

describe('webhookKey', () => {
  it.each([
    ['no prefix', Buffer.alloc(32).toString('base64')],
    ['another prefix', `WHSEC_${Buffer.alloc(32).toString('base64')}`],
    ['23 bytes', secretOf(1, 23)],
    ['65 bytes', secretOf(1, 65)],
    ['not base64', `whsec_${'*'.repeat(44)}`],
    ['base64url', `whsec_${'-_'.repeat(22)}`],
    ['nothing', 'whsec_'],
    ['empty', ''],
  ])('takes no secret with %s', (_, secret) => expect(webhookKey(secret)).toBeNull());

  it.each([24, 32, 64])('takes a key of %i bytes', (n) => expect(webhookKey(secretOf(5, n))).toHaveLength(n));

  it('reads back the bytes a secret was made of', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 64 }), (bytes) => {
        expect(webhookKey(webhookSecret(bytes))).toEqual(Buffer.from(bytes));
      }),
    );
  });
});

describe('verifyWebhook', () => {
  const secret = secretOf(4);
  const headers = (change: Record<string, string | string[] | undefined> = {}) => ({
    ...signWebhook([secret], id, body, at),
    ...change,
  });

  it('accepts what was signed, whatever the case of the header names', () => {
    const shouted = Object.fromEntries(Object.entries(headers()).map(([k, v]) => [k.toUpperCase(), v]));
    const sentAt = new Date(seconds * 1_000);
    expect(verifyWebhook(secret, shouted, body, 300, at)).toEqual({ ok: true, id, sentAt });
  });

  it.each([
    [300, true],
    [-300, true],
    [301, false],
    [-301, false],
  ])('judges a timestamp %i seconds away as within tolerance: %s', (away, ok) => {
    const then = new Date((seconds + away) * 1_000);
    const verdict = verifyWebhook(
      secret,
      { ...signWebhook([secret], id, body, then) },
      body,
      300,
      new Date(seconds * 1_000),
    );
    expect(verdict).toMatchObject(ok ? { ok } : { ok, code: 'too_old_or_new' });
  });

  it.each([
    ['an id with a dot', { 'webhook-id': 'a.1' }],
    ['no id', { 'webhook-id': undefined }],
    ['an id twice', { 'webhook-id': [id, id] }],
    ['a timestamp that is no number', { 'webhook-timestamp': '1e9' }],
    ['no signature', { 'webhook-signature': undefined }],
    ['an empty signature', { 'webhook-signature': '' }],
  ])('calls malformed what has %s', (_, change) => {
    expect(verifyWebhook(secret, headers(change), body, 300, at)).toEqual({ ok: false, code: 'malformed' });
  });

  it.each([
    ['another version of the scheme', 'v2,' + independent(secretOf(4), id, seconds, body)],
    ['a shorter one', 'v1,AAAA'],
    ['another body', 'v1,' + independent(secretOf(4), id, seconds, body + ' ')],
    ['another id', 'v1,' + independent(secretOf(4), 'other', seconds, body)],
    ['another second', 'v1,' + independent(secretOf(4), id, seconds + 1, body)],
  ])('refuses the signature of %s', (_, signature) => {
    const given = headers({ 'webhook-signature': signature });
    expect(verifyWebhook(secret, given, body, 300, at)).toEqual({ ok: false, code: 'bad_signature' });
  });

  it('accepts where one of several signatures is valid', () => {
    const valid = headers()['webhook-signature'] as string;
    expect(
      verifyWebhook(secret, headers({ 'webhook-signature': `v1,AAAA v9,x ${valid}` }), body, 300, at),
    ).toMatchObject({ ok: true });
  });

  it('refuses any body but the one signed', () => {
    fc.assert(
      fc.property(fc.string(), (other) => {
        fc.pre(other !== body);
        expect(verifyWebhook(secret, headers(), other, 300, at).ok).toBe(false);
      }),
    );
  });
});
