import type { Span } from '../prepared.js';
import type { Tokens } from './tokens.js';
import { WordSet } from './vocabulary.js';

const figures = /\d/;

function spansOf(text: string, pattern: RegExp): Span[] {
  const out: Span[] = [];
  for (const m of text.matchAll(pattern)) out.push({ start: m.index, end: m.index + m[0].length });
  return out;
}

const secondTimes =
  /(?:\bat )?(?<!\d)(?:[01]?\d|2[0-3])[:.][0-5]\d[:.][0-5]\d(?!\d)(?:(?:, | and |,)(?:[01]?\d|2[0-3])[:.][0-5]\d[:.][0-5]\d)*/g;
const coordinates = /-?\d{1,2}\.\d{4,8}°?\s?[NS]?,?\s{0,2}-?\d{1,3}\.\d{4,8}°?\s?[EW]?/g;
const longGrid = /\b[A-HJ-Z]{2} ?\d{4,5} ?\d{4,5}\b/g;
const longLast = /\b\d{1,3} (?:minutes|mins?|m) (?:and )?\d{1,2} (?:seconds|secs?|s)\b/g;

/** Times to the second, coordinates and eight- or ten-figure grid references. */
export function finePlacesAndTimes(text: string): Span[] {
  if (!figures.test(text)) return [];
  return [secondTimes, coordinates, longGrid, longLast].flatMap((p) => spansOf(text, p));
}

const endings = new WordSet(
  'jpg|jpeg|png|heic|gif|tif|tiff|bmp|webp|mp4|mov|avi|mkv|3gp|wav|mp3|m4a|amr|opus|ogg|pdf|doc|docx|odt|rtf|xls|xlsx|csv|ods|ppt|pptx|msg|eml|txt|zip|7z|json|xml|db|e01'.split(
    '|',
  ),
);
const inName = /[\p{L}\p{N}_()[\].-]/u;

/** Names of files: found by their ending. */
export function fileNames(text: string, t: Tokens): Span[] {
  const out: Span[] = [];
  for (let i = 1; i < t.count; i += 1) {
    if (!endings.has(t.number[i]!) || text[t.start[i]! - 1] !== '.') continue;
    let start = t.start[i]! - 1;
    while (start > 0 && inName.test(text[start - 1]!)) start -= 1;
    if (t.start[i]! - 1 - start >= 2) out.push({ start, end: t.end[i]! });
  }
  return out;
}

/** A three-word address. */
export function threeWordAddresses(text: string): Span[] {
  return text.includes('///') ? spansOf(text, /\/\/\/\p{L}+\.\p{L}+\.\p{L}+/gu) : [];
}

const clock =
  /(?:\b(?:at|about|around|by|from|since|until|till) )?(?<![\d/.:£])(?:(?:[01]\d|2[0-3])[:.]?[0-5]\d(?: ?(?:hrs|hours|h)\b)|(?<=\b(?:at|about|around|approx|approximately) )(?:[01]\d|2[0-3])[:.]?[0-5]\d\b(?!\/)|(?<=\b(?:at|about|around) )\d{1,2}[.:]?\d{0,2} ?(?:am|pm)\b)/giu;

/** Times by the clock, with the word that leads in. */
export function clockTimes(text: string): Span[] {
  return figures.test(text) ? spansOf(text, clock) : [];
}
