import type { Mark } from '../finding.js';
import { slang } from '../lexicon/slang.js';
import { onPassage } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

/** Abbreviations every reader of a police log knows. */
const known = new Set(
  'UK GB EU HMP HMRC NCA DVLA PNC PND VRM DOB ANPR CCTV BWV GPS ID IP IBAN PC DC DS DI PS SUV VW BMW MG KIA ATM TV USB SIM IMEI VIN NHS GP MP LTD PLC AM PM NW SE NE SW PACE ABH GBH MARAC MASH DASH NRM MG OFFICIAL SENSITIVE SECRET TOP IC1 IC2 IC3 IC4 IC5 IC6 A1 OP CRO VAT BTC ETH PIN DNA AKA RE TTL FIM II III'.split(
    ' ',
  ),
);
const capitals = /(?<![A-Za-z\d/-])[A-Z]{2,6}(?![A-Za-z\d/-])/g;
const letterOfAnyScript = /\p{L}/u;

/** A letter of another script beside it makes it part of a word; asked only where one may stand there. */
function isPart(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return (
    (before !== '' && before.charCodeAt(before.length - 1) > 127 && letterOfAnyScript.test([...before].at(-1)!)) ||
    (after !== '' && after.charCodeAt(0) > 127 && letterOfAnyScript.test([...after][0]!))
  );
}

/** QA17: plain words: slang glossed, abbreviations explained, no local landmark alone (domain 1.6). */
export const plainWords: QualityRule = {
  code: 'QA17',
  decides: 'person',
  find: (read) => {
    const found = read.find(slang, ['body', 'title']).slice(0, 6);
    const marks = found.map((p): Mark => ({
      ...onPassage(p, 'slang', 'sure', 'Not every reader knows this word: say what it means, or use a plain one.'),
      fix: { kind: 'gloss', meaning: p.meaning ?? '' },
    }));
    const body = read.text('body');
    // A text or a name in capitals throughout holds no abbreviations.
    if (/[A-Z]{3,} [A-Z]{3,} [A-Z]{2,} /.test(body)) return marks;
    for (const m of body.matchAll(capitals)) {
      if (known.has(m[0]) || marks.length >= 8 || isPart(body, m.index, m.index + m[0].length)) continue;
      if (
        /\b(?!(?:The|An?|In|On|At|From|By|To|With|Of|His|Her|Two)\b)[A-Z][a-z]+ $/.test(
          body.slice(Math.max(0, m.index - 14), m.index),
        )
      )
        continue;
      marks.push(
        onPassage(
          { field: 'body', start: m.index, end: m.index + m[0].length, meaning: null },
          'abbreviation',
          'likely',
          'An abbreviation without its meaning: write it out once.',
        ),
      );
    }
    return marks;
  },
};
