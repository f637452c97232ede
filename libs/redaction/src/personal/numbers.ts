import { findIdentifiers, type Identifier } from '@collator/extraction';
import { sign, signsIn } from './number-signs.js';
import type { PersonalType } from './personal-span.js';

/** A stretch that a rule claims, before overlaps are settled. */
export interface Claimed {
  readonly type: PersonalType;
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** A form of words and figures that is looked for. */
export interface Form {
  readonly type: PersonalType;
  readonly score: number;
  /** Signs one of which must stand in the text. */
  readonly signs: number;
  readonly form: RegExp;
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const clock = '(?:[T ](?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?';

/** Forms that carry their meaning in themselves, in the order in which they win. */
export const forms: readonly Form[] = [
  { type: 'URL', score: 0.95, signs: sign.address, form: /\b(?:https?:\/\/|www\.)[^\s<>"'|]{3,300}[^\s<>"'|.,;:)\]?!]/gi },
  { type: 'EMAIL', score: 0.95, signs: sign.at, form: /(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]{0,63}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu },
  { type: 'IBAN', score: 0.9, signs: sign.letters, form: /\b[A-Za-z]{2}\d{2}[A-Za-z\d]{11,30}\b|\b[A-Z]{2}\d{2}(?: [A-Z\d]{4}){3,7}(?: [A-Z\d]{1,3})?\b/g },
  { type: 'IP', score: 0.9, signs: sign.dot, form: /(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.])/g },
  { type: 'DATE', score: 0.95, signs: sign.dash | sign.stroke | sign.dot, form: new RegExp(`\\b(?:1[89]|20)\\d\\d[-/.](?:0?[1-9]|1[0-2])[-/.]${day}${clock}(?!\\d)`, 'g') },
  { type: 'DATE', score: 0.95, signs: sign.dash | sign.stroke | sign.dot, form: new RegExp(`(?<![\\d/.-])\\d{1,2}([/.-])\\d{1,2}\\1(?:(?:1[89]|20)\\d\\d|\\d\\d)(?![\\d/])${clock}`, 'g') },
  { type: 'DATE', score: 0.95, signs: sign.month, form: new RegExp(`\\b${day}(?:st|nd|rd|th)?(?: of)?[ -]${month}\\b\\.?(?:[ ,-]{1,2}(?:(?:1[89]|20)\\d\\d|'?\\d\\d)(?!\\d))?`, 'gi') },
  { type: 'DATE', score: 0.9, signs: sign.month, form: new RegExp(`\\b${month}\\.? ${day}(?:st|nd|rd|th)?(?:,? (?:1[89]|20)\\d\\d)?(?![\\d:])\\b`, 'gi') },
  { type: 'DATE', score: 0.85, signs: sign.month, form: new RegExp(`\\b${month},? (?:1[89]|20)\\d\\d\\b`, 'gi') },
  { type: 'CARD', score: 0.85, signs: sign.long | sign.blank | sign.dash, form: /(?<![\d.-])(?:\d{4}[ -]){3}\d{1,7}(?![\d-])|(?<![\d.-])\d{4}[ -]\d{6}[ -]\d{5}(?![\d-])|(?<![\d.,/-])\d{12,19}(?![\d/-])/g },
  { type: 'NUMBER', score: 0.85, signs: sign.dash, form: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g },
  { type: 'PHONE', score: 0.8, signs: sign.plus | sign.nought, form: /(?<![\p{L}\d.,/+-])(?:\+|00)\d{1,3}[ .-]?(?:\(0?\d{0,4}\)[ .-]?)?\d{1,4}(?:[ .-]?\d{2,4}){1,4}(?:x\d{1,6})?(?![\p{L}\d])/gu },
  { type: 'PHONE', score: 0.75, signs: sign.bracket, form: /(?<![\p{L}\d.,/])\(\d{2,5}\)[ .-]?\d{3,4}(?:[ .-]?\d{3,4}){0,2}(?:x\d{1,6})?(?![\p{L}\d])/gu },
  { type: 'PHONE', score: 0.7, signs: sign.nought, form: /(?<![\p{L}\d.,/-])0\d{1,4}[ .-]?\d{2,4}(?:[ .-]\d{2,4}){1,4}(?![\p{L}\d])/gu },
  { type: 'PHONE', score: 0.7, signs: sign.dot | sign.dash, form: /(?<![\p{L}\d.,/-])\d{3}[.-]\d{3}[.-]\d{4}(?:x\d{1,6})?(?![\p{L}\d-])/gu },
  { type: 'PHONE', score: 0.6, signs: sign.blank | sign.dash, form: /(?<![\p{L}\d.,/:-])\d{2}(?:[ -]\d{2}){3}(?![\p{L}\d-])|(?<![\p{L}\d.,/:-])\d{2,3} \d{3} \d{2,4}(?: \d{2,4})?(?![\p{L}\d-])|(?<![\p{L}\d.,/:-])\d{3,4} \d{4}(?![\p{L}\d-])/gu },
  { type: 'DATE', score: 0.6, signs: sign.year, form: /(?=[12][089])(?<=\b(?:in|since|of|during|from|until|till|by|circa|summer|winter|spring|autumn) )(?:1[89]|20)\d\d(?![\d:]|\.\d)\b/gi },
  { type: 'AGE', score: 0.85, signs: sign.years, form: /(?<!\d)\d{1,3}(?=[ -]?(?:years?|yrs?|y)[ -/]?(?:old|o\b)|[ -]?(?:yr|year)s? of age)/gi },
  { type: 'AGE', score: 0.8, signs: sign.aged, form: /(?=\d)(?<=\b(?:aged?(?: of)?|turn(?:ed|s)?|turning) )\d{1,3}(?![\d:/.])/gi },
]; // prettier-ignore

/** Types of domain 6.2 whose forms are loose in running text: their rules find them only beside their words. */
const scoreOf = (i: Identifier): number => (i.validity === 'valid' ? 0.95 : i.validity === 'invalid' ? 0.7 : 0.8);

/** What carries its meaning in its form: identifiers, dates, ages. May overlap; earlier entries win. */
export function claimNumbers(text: string): Claimed[] {
  if (!/[\d@]/.test(text) && !/www\./i.test(text)) return [];
  const known = findIdentifiers(text).map((i) => ({ type: i.type, start: i.start, end: i.end, score: scoreOf(i) }));
  const claims: Claimed[] = known;
  const signs = signsIn(text);
  for (const { type, score, signs: due, form } of forms) {
    if ((signs & due) === 0) continue;
    form.lastIndex = 0;
    for (let m = form.exec(text); m !== null; m = form.exec(text))
      claims.push({ type, score, start: m.index, end: m.index + m[0].length });
  }
  return claims;
}
