const quote = 0x22;
const backslash = 0x5c;
const escapes = new Set([...'"\\/bfnrt'].map((c) => c.charCodeAt(0)));
const literals = ['true', 'false', 'null'];

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
const isHex = (c: number): boolean => isDigit(c) || (c >= 0x41 && c <= 0x46) || (c >= 0x61 && c <= 0x66);

/** Where a token ends; `bad` where it is broken there. */
interface Token {
  readonly at: number;
  readonly bad?: true;
}

const broken = (at: number): Token => ({ at, bad: true });

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text[at]!)) at += 1;
  return at;
}

function readString(text: string, from: number): Token {
  for (let at = from + 1; at < text.length; at += 1) {
    const c = text.charCodeAt(at);
    if (c === quote) return { at: at + 1 };
    if (c < 0x20) return broken(at);
    if (c !== backslash) continue;
    at += 1;
    if (text[at] === 'u') {
      for (let n = 0; n < 4; n += 1) if (!isHex(text.charCodeAt((at += 1)))) return broken(at);
    } else if (!escapes.has(text.charCodeAt(at))) return broken(at);
  }
  return broken(text.length);
}

function readDigits(text: string, from: number): Token {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at === from ? broken(at) : { at };
}

function readNumber(text: string, from: number): Token {
  const first = text[from] === '-' ? from + 1 : from;
  let token: Token = text[first] === '0' ? { at: first + 1 } : readDigits(text, first);
  if (!token.bad && text[token.at] === '.') token = readDigits(text, token.at + 1);
  if (token.bad || !/^[eE]/.test(text[token.at] ?? '')) return token;
  const sign = /^[+-]/.test(text[token.at + 1] ?? '') ? 1 : 0;
  return readDigits(text, token.at + 1 + sign);
}

function readLiteral(text: string, from: number): Token {
  const word = literals.find((l) => l[0] === text[from]);
  if (word === undefined) return broken(from);
  for (let n = 1; n < word.length; n += 1) if (text[from + n] !== word[n]) return broken(from + n);
  return { at: from + word.length };
}

function readScalar(text: string, at: number): Token {
  const c = text.charCodeAt(at);
  if (c === quote) return readString(text, at);
  return isDigit(c) || c === 0x2d ? readNumber(text, at) : readLiteral(text, at);
}

/** Reads a name and its colon. */
function readName(text: string, at: number): Token {
  if (text.charCodeAt(at) !== quote) return broken(at);
  const name = readString(text, at);
  if (name.bad) return name;
  const colon = skipSpace(text, name.at);
  return text[colon] === ':' ? { at: colon + 1 } : broken(colon);
}

/**
 * Index of the first character that keeps a text from being JSON (RFC 8259), its length where it only ends too soon; null
 * where the text is JSON. Slow and thorough: it runs only over what a parser has refused, whose own message tells the place
 * of some faults only and quotes the text.
 */
export function malformedAt(text: string): number | null {
  const closers: string[] = [];
  let expects: 'value' | 'first' | 'next' = 'value';
  let at = skipSpace(text, 0);
  for (;;) {
    const c = text[at];
    const closer = closers[closers.length - 1];
    if (expects === 'next' && closer === undefined) return at === text.length ? null : at;
    if (expects !== 'value' && c !== undefined && c === closer) {
      closers.pop();
      at += 1;
      expects = 'next';
    } else if (expects === 'next') {
      if (c !== ',') return at;
      at += 1;
      expects = 'value';
    } else {
      if (closer === '}') {
        const name = readName(text, at);
        if (name.bad) return name.at;
        at = skipSpace(text, name.at);
      }
      const opened = text[at] === '{' ? '}' : text[at] === '[' ? ']' : null;
      const token = opened ? { at: at + 1 } : readScalar(text, at);
      if (token.bad) return token.at;
      if (opened) closers.push(opened);
      at = token.at;
      expects = opened ? 'first' : 'next';
    }
    at = skipSpace(text, at);
  }
}
