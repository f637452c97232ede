import type { JWK } from 'jose';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPeople } from './demo-people.js';
import { LocalIssuer, LocalIssuerInProduction } from './local-issuer.js';
import { TokenVerifier } from './token-verifier.js';

let folder: string;
let issuer: LocalIssuer;

const options = (change: object = {}) => ({ folder, port: 0, audience: 'collator', production: false, ...change });

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'collator-issuer-')), 'issuer');
  issuer = await LocalIssuer.start(options());
});

afterAll(async () => {
  await issuer.stop();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

const verifier = (stepUpAcr = '') =>
  new TokenVerifier({
    issuer: issuer.url,
    audience: 'collator',
    jwksUri: '',
    rolesClaim: 'roles',
    organisationClaim: 'organisation',
    unitClaim: 'unit',
    compartmentsClaim: 'compartments',
    stepUpAcr,
  });

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${issuer.url}/token`, { method: 'POST', body, headers });

/** fetch does not let a caller choose the host it names. */
const statusUnderHost = (host: string, path: string) =>
  new Promise<number>((resolve, reject) => {
    const asked = request(`${issuer.url}${path}`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode!);
    });
    asked.on('error', reject).end();
  });

it('vouches for each of the demo people with a token that the doors accept', async () => {
  for (const person of demoPeople) {
    const answer = await post(JSON.stringify({ person: person.subject }));
    const body = (await answer.json()) as { access_token: string };
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 600, person: person.subject });
    const { permissions, ...caller } = await verifier().verify(body.access_token);
    expect(caller).toEqual({ ...person, steppedUp: true });
    expect(permissions.size).toBeGreaterThan(0);
  }
});

it('says that a second factor was given only where that was asked for', async () => {
  const steppedUp = async (asked: object, acr: string): Promise<boolean | undefined> => {
    const answer = await post(JSON.stringify({ person: 'rob.reviewer', ...asked }));
    const { access_token } = (await answer.json()) as { access_token: string };
    return (await verifier(acr).verify(access_token)).steppedUp;
  };
  expect(await steppedUp({}, 'step-up')).toBe(false);
  expect(await steppedUp({ acr: 'gold' }, 'step-up')).toBe(false);
  expect(await steppedUp({ acr: 'step-up' }, 'mfa step-up')).toBe(true);
  expect(await steppedUp({ acr: 'step-up' }, 'mfa')).toBe(false);
  expect(await steppedUp({}, '')).toBe(true);
});

it('lists whom one may choose, with no more than choosing needs', async () => {
  const answer = await fetch(`${issuer.url}/people`);
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  const { items } = (await answer.json()) as { items: object[] };
  expect(items).toHaveLength(16);
  expect(Object.keys(items[0]!)).toEqual(['subject', 'name', 'roles', 'unit']);
});

it('publishes the public half of its key and nothing of the private one', async () => {
  const { keys } = (await (await fetch(`${issuer.url}/jwks`)).json()) as { keys: JWK[] };
  expect(keys.map((k) => Object.keys(k).sort())).toEqual([['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']]);
});

it('never runs in production', async () => {
  const refused = await LocalIssuer.start(options({ production: true })).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(LocalIssuerInProduction);
  expect(refused).toMatchObject({ code: 'local_issuer_in_production' });
});

it('keeps its key over a restart, for nobody else to read', async () => {
  const file = join(folder, 'issuer-key.json');
  const before = await readFile(file, 'utf8');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  await chmod(file, 0o644);
  const again = await LocalIssuer.start(options());
  await again.stop();
  expect(await readFile(file, 'utf8')).toBe(before);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it('says what to do where its key file holds no key, without quoting it', async () => {
  const broken = await mkdtemp(join(tmpdir(), 'collator-issuer-'));
  for (const text of ['CANARY', '{"kty":"EC","d":"CANARY"}', '']) {
    await writeFile(join(broken, 'issuer-key.json'), text);
    const refused = (await LocalIssuer.start(options({ folder: broken })).catch((error: unknown) => error)) as Error;
    expect(refused.message).toContain('remove it');
    expect(`${refused.message}${String(refused.cause)}`).not.toContain('CANARY');
  }
  await rm(broken, { recursive: true });
});

it('hands nothing to a page from elsewhere, whatever name it gives this machine', async () => {
  const origin = 'http://evil.example';
  expect((await post('{"person":"rob.reviewer"}', { origin })).status).toBe(403);
  for (const host of [
    'evil.example',
    'evil.example:80',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '10.0.0.1',
  ])
    for (const path of ['/jwks', '/people', '/.well-known/openid-configuration'])
      expect(await statusUnderHost(host, path)).toBe(403);
  for (const host of ['localhost', 'LOCALHOST:8082', '127.0.0.1:1', '[::1]:1'])
    expect(await statusUnderHost(host, '/jwks')).toBe(200);
});

it.each([
  ['an unknown person', '{"person":"root"}'],
  ['a name every object has', '{"person":"constructor"}'],
  ['no person', '{}'],
  ['no object', 'null'],
  ['no JSON', '{"person":'],
  ['nothing', ''],
  ['a megabyte', `{"person":"rob.reviewer","x":"${'x'.repeat(1_048_576)}"}`],
])('answers %s with one fixed refusal', async (_, body) => {
  const answer = await post(body);
  expect([answer.status, await answer.json()]).toEqual([400, { error: 'unknown_person' }]);
});

it('knows no other address', async () => {
  expect((await fetch(`${issuer.url}/`)).status).toBe(404);
  expect((await fetch(`${issuer.url}/token`)).status).toBe(404);
});

it('says so where its port is taken', async () => {
  const port = Number(new URL(issuer.url).port);
  await expect(LocalIssuer.start(options({ port }))).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
