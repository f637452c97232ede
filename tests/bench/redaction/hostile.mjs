// Identifying phrases written so that a plain search misses them: look-alike letters, invisible characters, words cut in
// two, text in an encoding, other scripts. Each text holds one; the finder must cover it.
import { Buffer } from 'node:buffer';
import { seeded } from './seeded.mjs';

const names = ['Harold Prewett', 'Amina Yusuf', 'Bronwen Tudor', 'Callum Brodie', 'Zofia Banas', 'Winston Okoro'];
const clues = [
  'the handler',
  'an informant',
  'undercover officer',
  'surveillance team',
  'the source said',
  'debrief note',
];
const carriers = [
  (x) => `A grey van calls at noon and ${x} was named in the yard.`,
  (x) => `Two boxes went to Luton. It came from ${x} on the day.`,
  (x) => `${x} is written on the back of the receipt for the shed.`,
];
const alike = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  i: 'і',
  s: 'ѕ',
  A: 'А',
  B: 'В',
  H: 'Н',
  T: 'Т',
  O: 'О',
};
const hidden = ['\u200b', '\u200d', '\u00ad', '\u2060', '\ufeff'];

const ways = {
  homoglyphs: (t) => [...t].map((c) => alike[c] ?? c).join(''),
  'zero width': (t, r) => [...t].map((c) => c + (r.next() < 0.4 ? r.pick(hidden) : '')).join(''),
  'split by hyphens': (t) => t.replace(/(\p{L}{3})(\p{L}{3,})/gu, '$1-$2'),
  'letters apart': (t) => [...t.replace(/ /g, '')].join(' '),
  'full width': (t) =>
    [...t].map((c) => (c > ' ' && c <= '~' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join(''),
  base64: (t) => Buffer.from(`from ${t} today`).toString('base64'),
  hexadecimal: (t) => Buffer.from(t).toString('hex'),
  exact: (t) => t,
};
const foreign = [
  'источник сообщил брату',
  'المصدر هو شقيقه',
  'Ο πληροφοριοδότης είναι ο αδελφός',
  '线人是他的兄弟',
  'स्रोत उसका भाई है',
];

/** Seeded hostile texts: the text, where the phrase lies, how it was hidden, and the names known beforehand. */
export function hostileTexts({ count = 400, seed = 11 } = {}) {
  const r = seeded(seed);
  const out = [];
  const kinds = [...Object.keys(ways), 'other script'];
  for (let i = 0; i < count; i += 1) {
    const way = kinds[i % kinds.length];
    const isName = r.next() < 0.5;
    const phrase = isName ? r.pick(names) : r.pick(clues);
    const written = way === 'other script' ? r.pick(foreign) : ways[way](phrase, r);
    const text = r.pick(carriers)(written);
    const start = text.indexOf(written);
    out.push({
      text,
      start,
      end: start + written.length,
      way,
      known: isName && way !== 'other script' ? [phrase] : [],
    });
  }
  return out;
}
