const size = 0x2000;

/** What a UTF-16 unit is to the tokeniser. */
export const unitKind = { mark: 0, lower: 1, upper: 2, digit: 3, blank: 4, newline: 5, joiner: 6 } as const;

const lookalikes: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 't', ß: 's', æ: 'a', œ: 'o', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ə: 'e',
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', і: 'i', ѕ: 's', ј: 'j', к: 'k', м: 'm', т: 't', н: 'h', в: 'b',
  α: 'a', ο: 'o', ε: 'e', ι: 'i', ν: 'v', ρ: 'p', τ: 't', υ: 'u', κ: 'k',
}; // prettier-ignore

function kindOf(char: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(char)) return unitKind.upper;
  if (/[\p{L}]/u.test(char)) return unitKind.lower;
  if (/\p{Nd}/u.test(char)) return unitKind.digit;
  if (/[\n\r]/.test(char)) return unitKind.newline;
  if (/[\p{M}\u00ad\u200b-\u200f\u2060-\u2064]/u.test(char)) return unitKind.joiner;
  return /\s/.test(char) ? unitKind.blank : unitKind.mark;
}

const kinds = new Uint8Array(size);
const folds = new Uint16Array(size);
for (let unit = 0; unit < size; unit += 1) {
  const char = String.fromCharCode(unit);
  kinds[unit] = kindOf(char);
  const plain = char.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  folds[unit] = (lookalikes[plain] ?? lookalikes[char.toLowerCase()] ?? (plain || char)).charCodeAt(0);
}

/** The kind of a UTF-16 unit. Scripts without case (Arabic, Chinese) count as small letters; emoji as marks. */
export function kindOfUnit(unit: number): number {
  if (unit < size) return kinds[unit]!;
  if (unit < 0x2070 || (unit >= 0x3000 && unit <= 0x303f)) return kindOf(String.fromCharCode(unit));
  if (unit === 0xfeff) return unitKind.joiner;
  if (unit >= 0xff00 && unit <= 0xff5e) return kinds[unit - 0xfee0]!;
  return (unit >= 0x3040 && unit < 0xd800) || (unit >= 0xf900 && unit < 0xff00) ? unitKind.lower : unitKind.mark;
}

/** A unit without case and accent, and a look-alike of another alphabet as the Latin letter it looks like. */
export function foldUnit(unit: number): number {
  if (unit < size) return folds[unit]!;
  return unit >= 0xff01 && unit <= 0xff5e ? folds[unit - 0xfee0]! : unit;
}

/** One step of the word hash (FNV-1a on folded units). */
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
export const hashStart = 0x811c9dc5 | 0;

/** The hash of a word as the tokeniser computes it: folded, apostrophes and invisible characters left out. */
export function hashOfWord(word: string): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i += 1) {
    const unit = word.charCodeAt(i);
    const kind = kindOfUnit(unit);
    if (kind !== unitKind.joiner && kind !== unitKind.mark) hash = hashStep(hash, foldUnit(unit));
  }
  return hash;
}
