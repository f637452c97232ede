import { eld } from 'eld/small';

// Words that English cannot do without: a text with enough of them needs no closer look, and most texts are of that kind.
const english =
  /\b(?:the|and|of|to|in|is|was|were|for|on|with|at|that|by|from|he|she|they|his|her|has|had|been|not)\b/gi;
const looked = 600;
const enough = 0.12;
const fewestLetters = 25;
const letters = /\p{L}/gu;

/**
 * The language of a text where it is known not to be English (ISO 639-1); null where it is English, too short to tell or in
 * doubt. Police shorthand counts as English.
 */
export function foreignLanguage(text: string): string | null {
  const part = text.slice(0, looked);
  const words = part.match(/\S+/g)?.length ?? 0;
  if (words > 0 && (part.match(english)?.length ?? 0) / words >= enough) return null;
  if ((part.match(letters)?.length ?? 0) < fewestLetters) return null;
  const found = eld.detect(part);
  return found.isReliable() && found.language !== 'en' && /^[a-z]{2}$/.test(found.language) ? found.language : null;
}
