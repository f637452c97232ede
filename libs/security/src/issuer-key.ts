import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { randomUUID } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The key the laptop's issuer signs with, and its public half as it is published. */
export interface IssuerKey {
  readonly key: CryptoKey | Uint8Array;
  readonly publicJwk: JWK;
}

async function makeKey(file: string): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const text = JSON.stringify({ ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'ES256', use: 'sig' });
  // Written aside and then put in place: a start that is cut short leaves no half key behind.
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, text, { mode: 0o600, flag: 'wx' });
  await rename(aside, file);
  return text;
}

async function keyText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return makeKey(file);
  }
}

/** The key kept in a folder; made at the first start, readable by nobody else. Throws where the file holds something else. */
export async function issuerKey(folder: string): Promise<IssuerKey> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'issuer-key.json');
  const text = await keyText(file);
  await chmod(file, 0o600);
  try {
    const jwk = JSON.parse(text) as JWK;
    const { kty, crv, x, y, kid, alg, use } = jwk;
    return { key: await importJWK(jwk, 'ES256'), publicJwk: { kty, crv, x, y, kid, alg, use } };
  } catch {
    // The parser's own message would quote the key.
    throw new Error('issuer-key.json holds no key: remove it to have a new one made');
  }
}
