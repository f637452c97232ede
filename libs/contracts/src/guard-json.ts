import { malformedAt } from './malformed-at.js';

/** Why a text is not JSON that may enter: stable code, the rule in words, the field where one can be named. */
export interface JsonFault {
  readonly code:
    | 'empty_payload'
    | 'malformed_json'
    | 'not_an_object'
    | 'invalid_utf8'
    | 'nul_character'
    | 'invalid_unicode'
    | 'too_deep'
    | 'too_many_fields'
    | 'duplicate_key'
    | 'forbidden_key'
    | 'bad_number';
  readonly reason: string;
  readonly fieldPath?: string;
}

export type GuardedJson = { readonly ok: Record<string, unknown> } | { readonly fault: JsonFault };

const maxDepth = 32;
const maxFields = 1_000;
const firstInexact = 2 ** 53;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

const quote = 0x22;
const backslash = 0x5c;
const decoder = new TextDecoder('utf-8', { fatal: true });

interface Level {
  /** Keys seen in this object; null in an array. */
  readonly keys: Set<string> | null;
  key: string;
  index: number;
  /** In an object: the next string is a key. */
  wantsKey: boolean;
}

const pathOf = (levels: readonly Level[]): string =>
  levels
    .map((l) => (l.keys ? (/^[A-Za-z0-9_-]{1,40}$/.test(l.key) ? `.${l.key}` : '.?') : `[${l.index}]`))
    .join('')
    .replace(/^\./, '');

const fault = (code: JsonFault['code'], reason: string, levels: readonly Level[] = []): JsonFault => {
  const path = pathOf(levels);
  return path ? { code, reason, fieldPath: path } : { code, reason };
};

// JSON.parse keeps the last of two equal keys and takes lone surrogates and NUL; all of them must be seen before it runs.
const suspicious = /\\u(?:0000|[dD][89a-fA-F])/;
const half = /\p{Surrogate}/u;

function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}

// What is written as an escape is judged by what it stands for: `\\u0000` is a backslash and five letters.
function stringFault(raw: string, levels: readonly Level[]): JsonFault | null {
  if (!suspicious.test(raw)) return null;
  const value = unescaped(raw);
  if (value.includes('\0')) return fault('nul_character', 'text must not hold U+0000', levels);
  return half.test(value) ? fault('invalid_unicode', 'text must not hold half a surrogate pair', levels) : null;
}

function keyFault(raw: string, level: Level, levels: readonly Level[]): JsonFault | null {
  const key = raw.includes('\\') ? unescaped(raw) : raw;
  level.key = key;
  if (forbidden.has(key)) return fault('forbidden_key', 'this name is not allowed as a field', levels.slice(0, -1));
  if (level.keys!.has(key)) return fault('duplicate_key', 'a field must not come twice', levels);
  level.keys!.add(key);
  if (level.keys!.size > maxFields)
    return fault('too_many_fields', `an object has at most ${maxFields} fields`, levels.slice(0, -1));
  return null;
}

function unescaped(raw: string): string {
  try {
    return JSON.parse(`"${raw}"`) as string;
  } catch {
    return raw;
  }
}

const wordNumber = /(?:NaN|Infinity)\b/y;

function isWordNumber(text: string, at: number): boolean {
  wordNumber.lastIndex = at;
  return wordNumber.test(text);
}

function numberFault(text: string, from: number, to: number, levels: readonly Level[]): JsonFault | null {
  const digits = text.slice(from, to);
  const n = Number(digits);
  // What is no number at all is the parser's to refuse, with its place.
  if (Number.isNaN(n)) return digits === '-' && isWordNumber(text, to) ? inexact(levels) : null;
  const vanished = n === 0 && /^[^eE]*[1-9]/.test(digits);
  return vanished || Math.abs(n) >= firstInexact ? inexact(levels) : null;
}

const inexact = (levels: readonly Level[]): JsonFault =>
  fault('bad_number', 'a number must be one that is kept as it is written: below 2^53, not rounded to nothing', levels);

const isNumberPart = (c: number): boolean =>
  (c >= 0x30 && c <= 0x39) || c === 0x2b || c === 0x2d || c === 0x2e || c === 0x45 || c === 0x65;

/** One pass over a text for what a JSON parser lets through; what is not JSON at all is left to the parser. */
export function hostileJson(text: string): JsonFault | null {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const c = text.charCodeAt(at);
    const level = levels[levels.length - 1];
    if (c === quote) {
      const end = endOfString(text, at + 1);
      if (end < 0) return null;
      const raw = text.slice(at + 1, end);
      const found = level?.wantsKey ? keyFault(raw, level, levels) : null;
      if (level?.wantsKey) level.wantsKey = false;
      const bad = found ?? (raw.includes('\\u') ? stringFault(raw, levels) : null);
      if (bad) return bad;
      at = end;
    } else if (c === 0x7b || c === 0x5b) {
      const object = c === 0x7b;
      levels.push({ keys: object ? new Set() : null, key: '', index: 0, wantsKey: object });
      if (levels.length > maxDepth) return fault('too_deep', `at most ${maxDepth} levels`);
    } else if (c === 0x7d || c === 0x5d) {
      levels.pop();
    } else if (c === 0x2c && level) {
      level.index += 1;
      level.wantsKey = level.keys !== null;
    } else if ((c >= 0x30 && c <= 0x39) || c === 0x2d) {
      let end = at + 1;
      while (end < text.length && isNumberPart(text.charCodeAt(end))) end += 1;
      const bad = numberFault(text, at, end, levels);
      if (bad) return bad;
      at = end - 1;
    } else if ((c === 0x4e || c === 0x49) && level && isWordNumber(text, at)) {
      return inexact(levels);
    }
  }
  return null;
}

function parse(text: string, byteOffset: number): GuardedJson {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { fault: fault('not_an_object', 'the top level must be an object') };
    return { ok: value as Record<string, unknown> };
  } catch {
    const at = malformedAt(text) ?? text.length;
    const position = byteOffset + Buffer.byteLength(text.slice(0, at));
    return { fault: fault('malformed_json', `not JSON at byte ${position}`) };
  }
}

function guardText(text: string, byteOffset: number): GuardedJson {
  if (text.includes('\0')) return { fault: fault('nul_character', 'text must not hold U+0000') };
  const hostile = hostileJson(text);
  return hostile ? { fault: hostile } : parse(text, byteOffset);
}

const notUtf8 = fault('invalid_utf8', 'the text must be UTF-8');
const markBytes = 3;
const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/**
 * Bytes (or text) → object, or why not (bad-input rows 2–13 and 26). Depth, repeated or forbidden names, NUL, half surrogates
 * and inexact numbers are found in one pass before parsing. Positions are bytes from 0, a byte order mark counted. Never
 * throws; never repeats a value.
 */
export function guardJson(input: Uint8Array | string): GuardedJson {
  if (input.length === 0) return { fault: fault('empty_payload', 'there is nothing here') };
  if (typeof input === 'string') {
    if (half.test(input)) return { fault: fault('invalid_unicode', 'text must not hold half a surrogate pair') };
    return input.startsWith('\ufeff') ? guardText(input.slice(1), markBytes) : guardText(input, 0);
  }
  // JSON begins with two letters of ASCII, so a zero here is half a letter of UTF-16.
  if (input[0] === 0 || input[1] === 0) return { fault: notUtf8 };
  let text: string;
  try {
    text = decoder.decode(input);
  } catch {
    return { fault: notUtf8 };
  }
  return guardText(text, hasMark(input) ? markBytes : 0);
}
