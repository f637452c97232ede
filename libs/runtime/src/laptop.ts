import { SettingsInvalid, type SettingProblem, type Variables } from '@collator/settings';
import { freePort, startEmbeddedServer, type EmbeddedServer } from '@collator/persistence';
import { LocalIssuer } from '@collator/security';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ProcessSettings } from './process.config.js';

/** What only a laptop may leave unset. */
const neededInProduction = ['DATABASE_URL', 'OIDC_ISSUER', 'OIDC_STEP_UP_ACR', 'SEAL_KEYS'];

/** Refuses a production process that lacks what a laptop would make for itself. */
export function productionProblems(variables: Variables, keeps: boolean): SettingProblem[] {
  const needed = keeps ? neededInProduction : neededInProduction.filter((env) => env === 'OIDC_ISSUER');
  const missing = needed.filter((env) => !variables[env]);
  const embedded =
    !keeps || variables['TRANSPORT'] === 'kafka' ? [] : [{ env: 'TRANSPORT', rule: 'must be kafka in production' }];
  return [...missing.map((env) => ({ env, rule: 'must be set in production' })), ...embedded];
}

// Made once and kept: what was sealed under a key must open after a restart.
async function keysFile(folder: string, name: string, first: () => Promise<string>): Promise<string> {
  const file = join(folder, name);
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const text = await first();
  await mkdir(folder, { recursive: true });
  await writeFile(file, text, { mode: 0o600 });
  await chmod(file, 0o600);
  return text;
}

const freshKey = async (id: string): Promise<string> => `${id}:${randomBytes(32).toString('base64')}`;

/** Keys of the vault. What was sealed before it had keys of its own lies under the others, until a rotation has moved it. */
async function vaultKeys(folder: string): Promise<string> {
  const before = await readFile(join(folder, 'seal.keys'), 'utf8').catch(() => null);
  const fresh = await freshKey('vault-1');
  return before === null ? fresh : `${fresh},${before.trim()}`;
}

/** The variables with what a laptop brings itself: sealing keys and the address its issuer will have. */
export async function laptopVariables(variables: Variables, process: ProcessSettings): Promise<Variables> {
  const filled: Record<string, string | undefined> = { ...variables };
  const folder = resolve(process.dataDir);
  // The vault's first: what it finds of older keys was there before this start.
  if (!filled['VAULT_KEYS']) filled['VAULT_KEYS'] = await keysFile(folder, 'vault.keys', () => vaultKeys(folder));
  if (!filled['SEAL_KEYS']) filled['SEAL_KEYS'] = await keysFile(folder, 'seal.keys', () => freshKey('laptop-1'));
  if (!filled['OIDC_ISSUER']) {
    const port = process.issuerPort === 0 ? await freePort() : process.issuerPort;
    filled['OIDC_ISSUER'] = `http://127.0.0.1:${port}`;
  }
  return filled;
}

/** Starts the laptop's own issuer where no other is set; null where there is one. */
export async function laptopIssuer(
  given: Variables,
  settings: { readonly issuer: string; readonly audience: string },
  process: ProcessSettings,
): Promise<LocalIssuer | null> {
  if (given['OIDC_ISSUER'] || process.mode === 'production') return null;
  const port = Number(new URL(settings.issuer).port);
  const folder = join(resolve(process.dataDir), 'issuer');
  return LocalIssuer.start({ folder, port, audience: settings.audience, production: false });
}

/** The database of this process: the one set, or the embedded one, which `stop` stops. */
export async function databaseServer(process: ProcessSettings): Promise<EmbeddedServer> {
  if (process.databaseUrl) return { url: process.databaseUrl, stop: async () => undefined };
  if (process.mode === 'production')
    throw new SettingsInvalid([{ env: 'DATABASE_URL', rule: 'must be set in production' }]);
  return startEmbeddedServer({ folder: resolve(process.dataDir) });
}
