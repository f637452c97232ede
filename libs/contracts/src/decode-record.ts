import type { Envelope } from './envelope.js';

/** Why a record cannot be an event: a stable code, the rule in words, and the field where there is one. Never a value. */
export interface Undecodable {
  readonly code: string;
  readonly reason: string;
  readonly fieldPath?: string;
}

/** Reads a record of an internal topic: bytes, headers and key → envelope. Never throws for what the record holds. */
export function decodeRecord(
  value: Buffer | null,
  headers: Readonly<Record<string, string>>,
  key: string | null,
): { readonly ok: Envelope } | { readonly dead: Undecodable } {
  void headers;
  void key;
  return value ? { ok: JSON.parse(value.toString('utf8')) as Envelope } : { dead: { code: 'x', reason: 'x' } };
}
