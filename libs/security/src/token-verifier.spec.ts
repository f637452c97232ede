import { jest } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWK } from 'jose';
import { createHmac, randomBytes, sign as signBytes, createPrivateKey } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IssuerUnreachable } from './issuer-keys.js';
import { TokenRefused, TokenVerifier } from './token-verifier.js';

interface Pair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** What the issuer of these tests answers at its two addresses, and how often its keys were asked for. */
const served = {
  keys: [] as JWK[],
  body: null as string | null,
  status: 200,
  asked: 0,
  jwksUri: null as string | null,
};
const pairs = new Map<string, Pair>();
let server: Server;
let url: string;

async function addPair(kid: string, alg: string): Promise<void> {
  const pair = await generateKeyPair(alg, { extractable: true });
  pairs.set(kid, pair);
  served.keys.push({ ...(await exportJWK(pair.publicKey)), kid, alg, use: 'sig' });
}

beforeAll(async () => {
  for (const [kid, alg] of [
    ['es', 'ES256'],
    ['ps', 'PS256'],
    ['ed', 'EdDSA'],
    ['rs', 'RS256'],
    ['p384', 'ES384'],
  ] as const)
    await addPair(kid, alg);
  // A point that is not on the curve, under a name of its own.
  served.keys.push({
    kty: 'EC',
    crv: 'P-256',
    kid: 'off',
    alg: 'ES256',
    x: 'AQ'.padEnd(43, 'A'),
    y: 'AQ'.padEnd(43, 'A'),
  });
  server = createServer((request, response) => {
    const answer = (status: number, body: string): void => {
      response.writeHead(status, { 'content-type': 'application/json', location: '/elsewhere' }).end(body);
    };
    const keys = JSON.stringify({ keys: served.keys });
    if (request.url === '/elsewhere') return answer(200, keys);
    if (request.url !== '/jwks')
      return answer(200, JSON.stringify({ issuer: url, jwks_uri: served.jwksUri ?? `${url}/jwks` }));
    served.asked += 1;
    answer(served.status, served.body ?? keys);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())));

beforeEach(() => Object.assign(served, { body: null, status: 200, asked: 0, jwksUri: null }));

afterEach(() => jest.restoreAllMocks());

const settings = (change: object = {}) => ({
  issuer: url,
  audience: 'collator',
  jwksUri: '',
  rolesClaim: 'roles',
  organisationClaim: 'organisation',
  unitClaim: 'unit',
  compartmentsClaim: 'compartments',
  stepUpAcr: '',
  ...change,
});

const now = () => Math.floor(Date.now() / 1000);
const encoded = (text: string): string => Buffer.from(text).toString('base64url');

const goodClaims = (): Record<string, unknown> => ({
  iss: url,
  aud: 'collator',
  sub: 'sam',
  iat: now(),
  exp: now() + 300,
  roles: ['submitter'],
  organisation: 'force-42',
});

interface Forged {
  readonly header?: object;
  readonly claims?: object;
  readonly key?: CryptoKey;
}

const signed = ({ header = {}, claims = {}, key = pairs.get('es')!.privateKey }: Forged = {}): Promise<string> =>
  new SignJWT({ ...goodClaims(), ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'es', ...header } as never)
    .sign(key);

/** A token over exactly these texts, for what no library would write. */
async function signedText(head: string, body: string): Promise<string> {
  const key = createPrivateKey({ key: (await exportJWK(pairs.get('es')!.privateKey)) as never, format: 'jwk' });
  const text = `${encoded(head)}.${encoded(body)}`;
  return `${text}.${signBytes('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

const goodHeader = JSON.stringify({ alg: 'ES256', typ: 'at+jwt', kid: 'es' });
const withMember = (json: string, member: string): string => json.replace(/}$/, `,${member}}`);

async function hmacWithThePublicKey(): Promise<string> {
  const text = `${encoded(JSON.stringify({ alg: 'HS256', typ: 'at+jwt', kid: 'rs' }))}.${encoded(JSON.stringify(goodClaims()))}`;
  const secret = await exportSPKI(pairs.get('rs')!.publicKey);
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}

const bad: Readonly<Record<string, () => Promise<string>>> = {
  'is not signed': async () => new UnsecuredJWT(goodClaims()).encode(),
  'says it need not be signed': async () =>
    signedText(JSON.stringify({ alg: 'none', typ: 'at+jwt' }), JSON.stringify(goodClaims())),
  'is signed with the public key as a secret': hmacWithThePublicKey,
  'is signed by a published key with an algorithm not allowed (RS256)': () =>
    signed({ header: { alg: 'RS256', kid: 'rs' }, key: pairs.get('rs')!.privateKey }),
  'is signed on a curve not allowed': () =>
    signed({ header: { alg: 'ES384', kid: 'p384' }, key: pairs.get('p384')!.privateKey }),
  'names an algorithm its key is not for': () =>
    signed({ header: { alg: 'PS256', kid: 'ps' }, key: pairs.get('ps')!.privateKey }).then((t) => {
      const [, ...rest] = t.split('.');
      return [encoded(JSON.stringify({ alg: 'PS256', typ: 'at+jwt', kid: 'es' })), ...rest].join('.');
    }),
  'is signed by somebody else': async () => signed({ key: (await generateKeyPair('ES256')).privateKey }),
  'names an unknown key': () => signed({ header: { kid: 'other' } }),
  'names another published key': () => signed({ header: { kid: 'ed' } }),
  'names a path as its key': () => signed({ header: { kid: '../../etc/x' } }),
  'names an address as its key': () => signed({ header: { kid: 'http://127.0.0.1/x' } }),
  'names a key that is no point of its curve': () => signed({ header: { kid: 'off' } }),
  'says where to find its key (jku)': () => signed({ header: { jku: 'http://127.0.0.1:1/jwks' } }),
  'says where to find its certificate (x5u)': () => signed({ header: { x5u: 'http://127.0.0.1:1/c' } }),
  'brings its own key': () => signed({ header: { jwk: { kty: 'EC' } } }),
  'brings its own certificate': () => signed({ header: { x5c: ['AA'] } }),
  'has a critical header': () => signedText(withMember(goodHeader, '"crit":["x"],"x":1'), JSON.stringify(goodClaims())),
  'says its payload is not encoded': () =>
    signedText(withMember(goodHeader, '"b64":false'), JSON.stringify(goodClaims())),
  'says a header twice': () => signedText(withMember(goodHeader, '"alg":"ES256"'), JSON.stringify(goodClaims())),
  'says a claim twice': () => signedText(goodHeader, withMember(JSON.stringify(goodClaims()), '"sub":"rob.reviewer"')),
  'holds a name that changes objects': () =>
    signedText(goodHeader, withMember(JSON.stringify(goodClaims()), '"__proto__":{}')),
  'holds a list in place of claims': () => signedText(goodHeader, '[]'),
  'holds no JSON': () => signedText(goodHeader, '{"sub":'),
  'expired 61 seconds ago': () => signed({ claims: { iat: now() - 200, exp: now() - 61 } }),
  'is not valid for 62 seconds yet': () => signed({ claims: { nbf: now() + 62 } }),
  'is issued in the future': () => signed({ claims: { iat: now() + 120, exp: now() + 300 } }),
  'lives a second longer than ten minutes': () => signed({ claims: { exp: now() + 601, iat: now() } }),
  'never expires': () => signed({ claims: { exp: undefined } }),
  'expires at a text': () => signed({ claims: { exp: String(now() + 300) } }),
  'says not when it was made': () => signed({ claims: { iat: undefined } }),
  'was made at a text': () => signed({ claims: { iat: String(now()) } }),
  'is for another audience': () => signed({ claims: { aud: 'other' } }),
  'is for several audiences, none of them this': () => signed({ claims: { aud: ['other', 'collator2'] } }),
  'is for nobody': () => signed({ claims: { aud: undefined } }),
  'comes from another issuer': () => signed({ claims: { iss: 'http://127.0.0.1:1' } }),
  'comes from almost the issuer': () => signed({ claims: { iss: `${url}/` } }),
  'comes from several issuers': () => signed({ claims: { iss: [url] } }),
  'is an id token': () => signed({ header: { typ: 'JWT' } }),
  'says no type': () => signed({ header: { typ: undefined } }),
  'names nobody': () => signed({ claims: { sub: undefined } }),
  'names an empty subject': () => signed({ claims: { sub: '' } }),
  'names a subject with a line break': () => signed({ claims: { sub: 'a\nb' } }),
  'names a subject with a mark that turns text': () => signed({ claims: { sub: 'a\u202eb' } }),
  'names a subject that is no text': () => signed({ claims: { sub: 7 } }),
  'names no organisation': () => signed({ claims: { organisation: undefined } }),
  'names an empty organisation': () => signed({ claims: { organisation: '' } }),
  'names several organisations': () => signed({ claims: { organisation: ['force-42', 'force-43'] } }),
  'names a unit that is no text': () => signed({ claims: { unit: 7 } }),
  'is larger than 8 KB': () => signed({ claims: { filler: randomBytes(6_000).toString('base64') } }),
  'is a megabyte long': async () => 'a'.repeat(1_048_576),
  'is empty': async () => '',
  'is not a token': async () => 'a.b.c',
  'has four parts': async () => `${await signed()}.x`,
  'is encrypted (five parts)': async () => 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.a.a',
  'has a line break at its end': async () => `${await signed()}\n`,
  'was changed after signing': async () => {
    const [head, , tail] = (await signed()).split('.');
    return `${head}.${encoded(JSON.stringify({ ...goodClaims(), sub: 'rob.reviewer' }))}.${tail}`;
  },
  'has no signature': async () => (await signed()).split('.').slice(0, 2).concat('').join('.'),
  'has a signature of zeros': async () =>
    [...(await signed()).split('.').slice(0, 2), Buffer.alloc(64).toString('base64url')].join('.'),
};

it.each(Object.keys(bad))('refuses a token that %s, and never says why', async (name) => {
  const refused = await new TokenVerifier(settings()).verify(await bad[name]!()).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TokenRefused);
  expect(refused).toEqual(new TokenRefused());
  expect((refused as Error).cause).toBeUndefined();
});

it.each([
  ['es', 'ES256'],
  ['ps', 'PS256'],
  ['ed', 'EdDSA'],
])('accepts the token that the bad ones are made from, signed by %s (%s)', async (kid, alg) => {
  const token = await signed({ header: { alg, kid }, key: pairs.get(kid)!.privateKey });
  await expect(new TokenVerifier(settings()).verify(token)).resolves.toMatchObject({ subject: 'sam' });
});

it.each([
  ['that expired 55 seconds ago', { iat: 0, exp: -55 }],
  ['made by a clock 55 seconds ahead', { iat: 55, nbf: 55, exp: 655 }],
  ['that lives exactly ten minutes', { iat: 0, exp: 600 }],
])(
  'allows for clocks that differ: accepts a token %s',
  async (_, offsets: { iat: number; exp: number; nbf?: number }) => {
    const from = offsets.exp < 0 ? -300 : offsets.iat;
    const claims = { iat: now() + from, exp: now() + offsets.exp, nbf: now() + (offsets.nbf ?? -1) };
    await expect(new TokenVerifier(settings()).verify(await signed({ claims }))).resolves.toBeDefined();
  },
);

it('reads who it is from the claims it was told of', async () => {
  const claims = {
    name: 'Sam S',
    groups: ['reviewer'],
    force: 'force-46',
    team: 'North Desk',
    briefed: ['CHIS', 7, 'a\u202eb'],
  };
  const named = { rolesClaim: 'groups', organisationClaim: 'force', unitClaim: 'team', compartmentsClaim: 'briefed' };
  const caller = await new TokenVerifier(settings(named)).verify(await signed({ claims }));
  expect(caller).toMatchObject({ subject: 'sam', name: 'Sam S', organisation: 'force-46', unit: 'North Desk' });
  expect([caller.roles, caller.compartments]).toEqual([['reviewer'], ['CHIS']]);
  expect(caller.permissions.has('proposals:decide')).toBe(true);
  expect(caller.permissions.has('logs:submit')).toBe(false);
});

it('gives nothing for a role it does not know, nor for roles that are no list', async () => {
  const verifier = new TokenVerifier(settings());
  for (const roles of [['constructor', 'root', 7], 'submitter', { submitter: true }, null]) {
    const caller = await verifier.verify(await signed({ claims: { roles } }));
    expect([...caller.permissions]).toEqual([]);
  }
});

it('asks for the keys once for many tokens at the same moment, and not again for ten minutes', async () => {
  const verifier = new TokenVerifier(settings());
  const tokens = await Promise.all(Array.from({ length: 20 }, () => signed()));
  await Promise.all(tokens.map((t) => verifier.verify(t)));
  expect(served.asked).toBe(1);
  const later = Date.now() + 601_000;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
  await verifier.verify(tokens[0]!);
  expect(served.asked).toBe(2);
});

it('asks again for an unknown key at most every 30 seconds, and so follows a change of keys', async () => {
  const verifier = new TokenVerifier(settings());
  await verifier.verify(await signed());
  await addPair('es2', 'ES256');
  const token = await signed({ header: { kid: 'es2' }, key: pairs.get('es2')!.privateKey });
  for (let n = 0; n < 5; n += 1) await expect(verifier.verify(token)).rejects.toThrow(TokenRefused);
  expect(served.asked).toBe(1);
  const later = Date.now() + 31_000;
  jest.spyOn(Date, 'now').mockImplementation(() => later);
  await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'sam' });
  expect(served.asked).toBe(2);
});

it('does not go to the issuer for what is refused by its form', async () => {
  const verifier = new TokenVerifier(settings());
  for (const name of ['is not signed', 'is not a token', 'is an id token', 'says where to find its key (jku)'])
    await expect(verifier.verify(await bad[name]!())).rejects.toThrow(TokenRefused);
  expect(served.asked).toBe(0);
});

it.each([
  ['answers with an error', { status: 500 }],
  ['sends elsewhere', { status: 302 }],
  ['answers with no JSON', { body: '<html>' }],
  ['answers with no keys', { body: '{}' }],
  ['names an unsafe key address', { jwksUri: 'http://keys.example/jwks' }],
])('tells an issuer that %s from a bad token, and recovers', async (_, answer) => {
  const verifier = new TokenVerifier(settings());
  const token = await signed();
  Object.assign(served, answer);
  await expect(verifier.verify(token)).rejects.toThrow(IssuerUnreachable);
  Object.assign(served, { body: null, status: 200, jwksUri: null });
  await expect(verifier.verify(token)).resolves.toMatchObject({ subject: 'sam' });
});

it('tells an issuer that is not there, by discovery or by its key address, from a bad token', async () => {
  for (const change of [{ issuer: 'http://127.0.0.1:9' }, { jwksUri: 'http://127.0.0.1:9/jwks' }])
    await expect(new TokenVerifier(settings(change)).verify(await signed())).rejects.toThrow(IssuerUnreachable);
});

it('does not believe a discovery document that names another issuer', async () => {
  const verifier = new TokenVerifier(settings({ issuer: `${url}/` }));
  await expect(verifier.verify(await signed({ claims: { iss: `${url}/` } }))).rejects.toThrow(IssuerUnreachable);
});
