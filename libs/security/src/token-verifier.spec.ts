import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import { createHmac } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPeople } from './demo-people.js';
import { LocalIssuer } from './local-issuer.js';
import { IssuerUnreachable, TokenRefused, TokenVerifier } from './token-verifier.js';

let folder: string;
let issuer: LocalIssuer;
let jwk: JWK;

const settings = (change: object = {}) => ({
  issuer: issuer.url,
  audience: 'collator',
  jwksUri: '',
  rolesClaim: 'roles',
  organisationClaim: 'organisation',
  unitClaim: 'unit',
  compartmentsClaim: 'compartments',
  ...change,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collator-issuer-'));
  issuer = await LocalIssuer.start({ folder, port: 0, audience: 'collator', production: false });
  jwk = JSON.parse(await readFile(join(folder, 'issuer-key.json'), 'utf8')) as JWK;
});

afterAll(async () => {
  await issuer.stop();
  await rm(folder, { recursive: true, force: true });
});

const now = () => Math.floor(Date.now() / 1000);

interface Forged {
  readonly header?: object;
  readonly claims?: object;
  readonly key?: Parameters<SignJWT['sign']>[0];
}

async function signed({ header = {}, claims = {}, key }: Forged = {}): Promise<string> {
  const payload = {
    iss: issuer.url,
    aud: 'collator',
    sub: 'sam',
    iat: now(),
    exp: now() + 300,
    roles: ['submitter'],
    ...claims,
  };
  return new SignJWT(payload)
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: jwk.kid, ...header } as never)
    .sign(key ?? (await importJWK(jwk, 'ES256')));
}

it('knows whom the issuer vouches for', async () => {
  const person = demoPeople.find((p) => p.subject === 'sacha.sensitive')!;
  const caller = await new TokenVerifier(settings()).verify(await issuer.tokenFor(person));
  expect(caller.subject).toBe('sacha.sensitive');
  expect(caller.compartments).toContain('CHIS');
  expect(caller.permissions.has('proposals:decide')).toBe(true);
  expect(caller.permissions.has('logs:submit')).toBe(false);
});

const bad: Readonly<Record<string, () => Promise<string>>> = {
  'is not signed': async () => new UnsecuredJWT({ sub: 'sam' }).setIssuer(issuer.url).setAudience('collator').encode(),
  'is signed with the public key as a secret': async () => {
    const { publicKey } = await generateKeyPair('ES256', { extractable: true });
    const head = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'at+jwt', kid: jwk.kid })).toString('base64url');
    const body = Buffer.from(
      JSON.stringify({ iss: issuer.url, aud: 'collator', sub: 'x', iat: now(), exp: now() + 60 }),
    );
    const text = `${head}.${body.toString('base64url')}`;
    return `${text}.${createHmac('sha256', await exportSPKI(publicKey))
      .update(text)
      .digest('base64url')}`;
  },
  'is signed by somebody else': async () => signed({ key: (await generateKeyPair('ES256')).privateKey }),
  'names an unknown key': () => signed({ header: { kid: 'other' } }),
  'names a path as its key': () => signed({ header: { kid: '../../etc/x' } }),
  'names an address as its key': () => signed({ header: { kid: 'http://127.0.0.1/x' } }),
  'says where to find its key (jku)': () => signed({ header: { jku: 'http://127.0.0.1:1/jwks' } }),
  'says where to find its certificate (x5u)': () => signed({ header: { x5u: 'http://127.0.0.1:1/c' } }),
  'brings its own key': () => signed({ header: { jwk: { kty: 'EC' } } }),
  'has expired 61 seconds ago': () => signed({ claims: { iat: now() - 200, exp: now() - 61 } }),
  'is not valid yet': () => signed({ claims: { nbf: now() + 120 } }),
  'is issued in the future': () => signed({ claims: { iat: now() + 120, exp: now() + 300 } }),
  'is for another audience': () => signed({ claims: { aud: 'other' } }),
  'comes from another issuer': () => signed({ claims: { iss: 'http://127.0.0.1:1' } }),
  'has almost the issuer': () => signed({ claims: { iss: `${issuer.url}/` } }),
  'is an id token': () => signed({ header: { typ: 'JWT' } }),
  'says no type': () => signed({ header: { typ: undefined } }),
  'lives longer than ten minutes': () => signed({ claims: { exp: now() + 3_600 } }),
  'never expires': () => signed({ claims: { exp: undefined } }),
  'says not when it was made': () => signed({ claims: { iat: undefined } }),
  'names nobody': () => signed({ claims: { sub: undefined } }),
  'names an empty subject': () => signed({ claims: { sub: '' } }),
  'names a subject with a line break': () => signed({ claims: { sub: 'a\nb' } }),
  'names a subject that is no text': () => signed({ claims: { sub: 7 } }),
  'is a megabyte long': async () => 'a'.repeat(1_048_576),
  'is empty': async () => '',
  'is not a token': async () => 'a.b.c',
  'has four parts': async () => `${await signed()}.x`,
  'was changed after signing': async () => {
    const [head, , tail] = (await signed()).split('.');
    return `${head}.${Buffer.from(JSON.stringify({ sub: 'rob.reviewer' })).toString('base64url')}.${tail}`;
  },
  'has no signature': async () => (await signed()).split('.').slice(0, 2).concat('').join('.'),
};

it('accepts the token that the bad ones are made from', async () => {
  await expect(new TokenVerifier(settings()).verify(await signed())).resolves.toMatchObject({ subject: 'sam' });
});

it.each(Object.keys(bad))('refuses a token that %s', async (name) => {
  await expect(new TokenVerifier(settings()).verify(await bad[name]!())).rejects.toThrow(TokenRefused);
});

it('gives nothing for a role it does not know', async () => {
  const caller = await new TokenVerifier(settings()).verify(
    await signed({ claims: { roles: ['constructor', 'root', 7] } }),
  );
  expect([...caller.permissions]).toEqual([]);
});

it('tells an issuer that does not answer from a bad token', async () => {
  const elsewhere = new TokenVerifier(settings({ issuer: 'http://127.0.0.1:9' }));
  await expect(elsewhere.verify(await signed({ claims: { iss: 'http://127.0.0.1:9' } }))).rejects.toThrow(
    IssuerUnreachable,
  );
});

it('never runs in production, and keeps its key over a restart', async () => {
  const options = { folder, port: 0, audience: 'collator', production: true };
  await expect(LocalIssuer.start(options)).rejects.toThrow('local_issuer_in_production');
  const again = await LocalIssuer.start({ ...options, production: false });
  const keys = (await (await fetch(`${again.url}/jwks`)).json()) as { keys: JWK[] };
  await again.stop();
  expect(keys.keys[0]!.kid).toBe(jwk.kid);
  expect(keys.keys[0]).not.toHaveProperty('d');
});

it('hands no token to a page from elsewhere', async () => {
  const body = JSON.stringify({ person: 'rob.reviewer' });
  const answer = await fetch(`${issuer.url}/token`, {
    method: 'POST',
    body,
    headers: { origin: 'http://evil.example' },
  });
  expect(answer.status).toBe(403);
});
