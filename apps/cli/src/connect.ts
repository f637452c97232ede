import { CallFailed, CollatorClient, fixedToken, IssuerTokens } from '@collator/client';
import { withSecretFiles } from '@collator/runtime';
import { describeSettings, readSettings, SettingsInvalid } from '@collator/settings';
import { addressRule, CliSettings, isDoorAddress } from './cli.config.js';
import type { World } from './command.js';
import { WrongUsage } from './options.js';

export interface DoorValues {
  readonly url?: string;
  readonly issuer?: string;
  readonly as?: string;
}

function settingsOf(world: World): CliSettings {
  try {
    return readSettings(CliSettings, withSecretFiles(world.variables, describeSettings(CliSettings)));
  } catch (error) {
    if (error instanceof SettingsInvalid) throw new WrongUsage(error.message);
    throw error;
  }
}

function address(option: string, given: string | undefined, fallback: string): string {
  if (given !== undefined && !isDoorAddress(given)) throw new WrongUsage(`${option} ${addressRule}`);
  return (given ?? fallback).replace(/\/$/, '');
}

/**
 * The doors as one person sees them: the person named, else the token of the environment, else the command's usual demo
 * person. Throws `WrongUsage` where an address is none a token may be sent to.
 */
export function connect(world: World, values: DoorValues, usualPerson: string): CollatorClient {
  const settings = settingsOf(world);
  const url = address('--url', values.url, settings.url);
  const issuer = address('--issuer', values.issuer, settings.issuer);
  const useToken = settings.token !== '' && values.as === undefined;
  return new CollatorClient(
    url,
    useToken ? fixedToken(settings.token) : new IssuerTokens(issuer, values.as ?? usualPerson),
  );
}

const away = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE']);

interface Failure {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly cause?: unknown;
}

/** True where nobody answered: no connection, a broken one, or no answer in time. A refusal is an answer. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof CallFailed) return error.status === 0;
  const { name, message, code, cause } = (error ?? {}) as Failure;
  if (name === 'TimeoutError' || (name === 'TypeError' && message === 'fetch failed')) return true;
  const codes = [code, (cause as Failure | undefined)?.code];
  return codes.some((c) => typeof c === 'string' && (away.has(c) || /^(UND_ERR_|ETIMEDOUT|HPE_)/.test(c)));
}
