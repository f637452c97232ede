import { headerNames, type Envelope } from './envelope.js';
import { guardJson, type JsonFault } from './guard-json.js';
import { instantMs } from './instant.js';
import { eventNames } from './topics.js';

/** Why a record cannot be an event: a stable code, the rule in words, and the field where there is one. Never a value. */
export interface Undecodable {
  readonly code: string;
  readonly reason: string;
  readonly fieldPath?: string;
}

const known = new Set<string>(eventNames);
const versioned = /^(.+)\.v([1-9]\d{0,5})$/;
/** Name without version → the newest version known here. */
const newest = new Map<string, number>();
for (const event of eventNames) {
  const [, name, version] = versioned.exec(event)!;
  newest.set(name!, Math.max(Number(version), newest.get(name!) ?? 0));
}
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;
const maxValueBytes = 1_048_576;
const maxHeaderBytes = 16_384;
const maxHeaders = 64;
const fields = new Set(['id', 'schema', 'logId', 'version', 'acceptedOn', 'marking', 'lane', 'emittedAt', 'data']);

const dead = (code: string, reason: string, fieldPath?: string): Undecodable =>
  fieldPath === undefined ? { code, reason } : { code, reason, fieldPath };

function headerFault(headers: Readonly<Record<string, string>>): Undecodable | null {
  const names = Object.keys(headers);
  let letters = 0;
  for (const name of names) letters += name.length + (headers[name]?.length ?? 0);
  // A letter takes at most three bytes: only near the limit is it worth counting them.
  const bytes = letters * 3 <= maxHeaderBytes ? 0 : names.reduce((n, h) => n + Buffer.byteLength(h + headers[h]), 0);
  if (names.length > maxHeaders || bytes > maxHeaderBytes)
    return dead('headers_too_large', `at most ${maxHeaders} headers and ${maxHeaderBytes} bytes`);
  return headers[headerNames.schema] ? null : dead('no_schema', 'the schema header is missing', 'schema');
}

function schemaFault(schema: unknown, header: string): Undecodable | null {
  if (typeof schema !== 'string') return dead('no_schema', 'the schema is missing', 'schema');
  if (schema !== header) return dead('schema_mismatch', 'header and body name different schemas', 'schema');
  if (known.has(schema)) return null;
  const [, name, version] = versioned.exec(schema) ?? [];
  const newer = name !== undefined && Number(version) > (newest.get(name) ?? Infinity);
  return newer
    ? dead('unknown_schema_version', 'a newer version of the schema than is known here', 'schema')
    : dead('unknown_schema', 'this schema is not known here', 'schema');
}

/** The last day that was found to be one: records come in runs of the same. */
let lastDay = '';

function isDay(text: string): boolean {
  if (text === lastDay) return true;
  if (!day.test(text) || instantMs(`${text}T00:00Z`) === null) return false;
  lastDay = text;
  return true;
}

function fieldFault(e: Record<string, unknown>): Undecodable | null {
  for (const name of Object.keys(e))
    if (!fields.has(name)) return dead('unknown_field', 'the envelope has no such field', name);
  for (const name of ['id', 'logId']) {
    const value = e[name];
    if (typeof value !== 'string' || !uuid.test(value)) return dead('bad_id', 'must be a UUID', name);
  }
  if (!Number.isSafeInteger(e['version']) || (e['version'] as number) < 1 || (e['version'] as number) > 1_000_000)
    return dead('bad_version', 'must be a whole number from 1', 'version');
  if (typeof e['emittedAt'] !== 'string' || instantMs(e['emittedAt']) === null)
    return dead('bad_timestamp', 'must be an instant with its zone', 'emittedAt');
  if (typeof e['acceptedOn'] !== 'string' || !isDay(e['acceptedOn']))
    return dead('bad_timestamp', 'must be a day', 'acceptedOn');
  if (typeof e['marking'] !== 'string') return dead('missing_field', 'must be there', 'marking');
  if (e['lane'] !== 'routine' && e['lane'] !== 'urgent') return dead('bad_lane', 'must be routine or urgent', 'lane');
  if (typeof e['data'] !== 'object' || e['data'] === null || Array.isArray(e['data']))
    return dead('missing_field', 'must be an object', 'data');
  return null;
}

/** A version that is no exact number is a bad version first. */
const faultOf = (f: JsonFault): Undecodable =>
  f.code === 'bad_number' && f.fieldPath === 'version' ? { ...f, code: 'bad_version' } : f;

/**
 * Reads a record of an internal topic: bytes, headers and key → envelope (bad-input rows 1–19, 23, 25, 26). Never throws
 * for what the record holds; a reason names the rule and the field, never a value.
 */
export function decodeRecord(
  value: Buffer | null,
  headers: Readonly<Record<string, string>>,
  key: string | null,
): { readonly ok: Envelope } | { readonly dead: Undecodable } {
  if (value === null) return { dead: dead('tombstone_not_allowed', 'a record must have a value') };
  if (value.length > maxValueBytes) return { dead: dead('too_large', `a record has at most ${maxValueBytes} bytes`) };
  const header = headerFault(headers);
  if (header) return { dead: header };
  const json = guardJson(value);
  if ('fault' in json) return { dead: faultOf(json.fault) };
  const e = json.ok;
  const bad = schemaFault(e['schema'], headers[headerNames.schema]!) ?? fieldFault(e);
  if (bad) return { dead: bad };
  if (key === null || key === '') return { dead: dead('no_key', 'a record must have a key') };
  if (key !== e['logId']) return { dead: dead('key_mismatch', 'the key must be the log id', 'logId') };
  return { ok: e as unknown as Envelope };
}
