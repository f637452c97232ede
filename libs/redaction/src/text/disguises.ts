import type { Span } from '../prepared.js';
import { gaps, type Tokens } from './tokens.js';
import { WordSet } from './vocabulary.js';

/** Words telling enough to be looked for even where they are cut in two. */
const telling =
  'informant|handler|debrief|undercover|surveillance|intercept|interception|subscriber|covert|listening|wiretap|pseudonym|operative|callsign|handset|cadre|cellmate|padmate|source|tracker'.split(
    '|',
  );
const heads = new Map<string, Set<string>>();
for (const w of telling)
  for (let k = 2; k <= w.length - 2; k += 1) {
    const tails = heads.get(w.slice(0, k));
    if (tails) tails.add(w.slice(k));
    else heads.set(w.slice(0, k), new Set([w.slice(k)]));
  }
const headWords = new WordSet(heads.keys());

function splitWord(t: Tokens, i: number): Span | null {
  if (!headWords.has(t.number[i]!)) return null;
  const tails = heads.get(t.word[i]!);
  if (!tails || i + 1 >= t.count || !tails.has(t.word[i + 1]!)) return null;
  return { start: t.start[i]!, end: t.end[i + 1]! };
}

function spelled(t: Tokens, i: number): { span: Span; past: number } | null {
  let past = i;
  let word = '';
  while (past < t.count && t.word[past]!.length === 1 && (past === i || t.start[past]! - t.end[past - 1]! <= 2)) {
    word += t.word[past]!;
    past += 1;
  }
  if (past - i < 4) return null;
  return telling.some((w) => word.includes(w)) || past - i >= 6
    ? { span: { start: t.start[i]!, end: t.end[past - 1]! }, past }
    : null;
}

/** Telling words cut in two (`hand-ler`, `inform ant`) and words spelled letter by letter (`s o u r c e`). */
export function disguisedWords(t: Tokens): Span[] {
  const out: Span[] = [];
  for (let i = 0; i < t.count; i += 1) {
    if (t.word[i]!.length === 1) {
      const s = spelled(t, i);
      if (s) {
        out.push(s.span);
        i = s.past - 1;
      }
      continue;
    }
    if (i + 1 < t.count && t.gap[i + 1] === gaps.strong) {
      // A word broken over a line end is no new sentence.
      if (t.start[i + 1]! - t.end[i]! > 3) continue;
    }
    const s = splitWord(t, i);
    if (s) out.push(s);
  }
  return out;
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const blob = /^[A-Za-z0-9+/_-]{16,}={0,2}$/;
const inBlob = /[A-Za-z0-9+/_=-]/;
const hex = /^(?:[0-9a-f]{2}){8,}$/i;
const shortestBlob = 11;

function decoded(text: string): string {
  const bytes: number[] = [];
  let [buffer, bits] = [0, 0];
  for (const c of text.replace(/=+$/, '').replace(/-/g, '+').replace(/_/g, '/')) {
    buffer = (buffer << 6) | letters.indexOf(c);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
      buffer &= (1 << bits) - 1;
    }
  }
  return String.fromCharCode(...bytes.slice(0, 2_000));
}

const readable = (s: string): boolean =>
  s.length >= 8 && /^[\x20-\x7e\n\u0080-\u00ff]+$/.test(s) && /[a-z]{2}.*[a-z]{2}/i.test(s);

const isEncoded = (run: string): boolean =>
  (blob.test(run) && /[a-z]/.test(run) && readable(decoded(run))) ||
  (hex.test(run) &&
    readable(
      String.fromCharCode(
        ...run
          .match(/../g)!
          .slice(0, 2_000)
          .map((b) => parseInt(b, 16)),
      ),
    ));

/** Runs of letters and figures that are text in base64 or hexadecimal. Looked for only around words far too long. */
export function encodedText(text: string, t: Tokens): Span[] {
  const out: Span[] = [];
  for (let i = 0; i < t.count; i += 1) {
    if (t.end[i]! - t.start[i]! < shortestBlob) continue;
    let [start, end] = [t.start[i]!, t.end[i]!];
    while (start > 0 && inBlob.test(text[start - 1]!)) start -= 1;
    while (end < text.length && inBlob.test(text[end]!)) end += 1;
    const last = out.at(-1);
    if (!(last && last.end >= end) && isEncoded(text.slice(start, end))) out.push({ start, end });
  }
  return out;
}

const foreignScript =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Thai}\p{Script=Ethiopic}][^\x00-\u024f]*(?:[ ,'"-]{1,3}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Han}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Thai}\p{Script=Ethiopic}][^\x00-\u024f]*)*/gu; // eslint-disable-line no-control-regex

/** Passages in another script, which no rule here can read: a person must. */
export function otherScripts(text: string): Span[] {
  // eslint-disable-next-line no-control-regex
  if (!/[^\x00-\u024f\u2000-\u206f\u20ac]/.test(text)) return [];
  return [...text.matchAll(foreignScript)]
    .filter((m) => m[0].length >= 2)
    .map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
