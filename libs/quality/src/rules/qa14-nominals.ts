import type { Mark } from '../finding.js';
import { onPassage, type ReadLog } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const doubts =
  /\b(?:spel[lt](?:ed|t)? (?!out)[a-z'-]+ (?:on|in|by|elsewhere|as)|(?:also|variously|otherwise|wrongly|mis-?)[ -]?(?:spelt|spelled|recorded as|shown as)|likely another man'?s?|(?:another|a different) (?:man|woman|person)'s (?:record|details|entry|dob|pnc|cro)|(?:his|her) (?:father|mother|brother|sister|son|uncle|cousin)'s (?:record|entry|details|dob|date of birth)|spells (?:him|her|it|the name)|wrong (?:nominal|record|person|man|woman)|(?:linked|attached|recorded) to the wrong|not the same (?:man|woman|person) as|mixed up with|two (?:nominals|records|entries) (?:exist|held|for)|duplicate nominal|dob (?:unknown|made up|guessed|estimated|invented)|(?:date of birth|dob)[^.]{0,30}(?:placeholder|to satisfy|dummy|default|as a guess|not known))\b/g;

/** What a doubt is told with: a quick look first. */
const mention = /spel|another|wrong|mixed|nominal|entries|records|dob|date of birth|'s /;
/** Without one of these no doubt matches. */
const needed =
  /spel|recorded as|shown as|another man|'s (?:record|detail|entry|dob|pnc|cro|date)|wrong|not the same|mixed up|two (?:nom|rec|ent)|duplicate nom|dob|date of birth/;

const doubtsIn = (text: string): readonly RegExpExecArray[] =>
  mention.test(text) && needed.test(text) ? [...text.matchAll(doubts)] : [];

function births(read: ReadLog): Mark[] {
  return read
    .allIdentifiers()
    .filter((i) => i.type === 'DOB')
    .flatMap((i): Mark[] => {
      const p = { field: i.field, start: i.start, end: i.end, meaning: null };
      if (i.validity === 'invalid')
        return [onPassage(p, 'impossible_birth_date', 'sure', 'This date of birth cannot be: check it.')];
      if (/^(?:1[89]00-01-01|1970-01-01|\d{4}-01-01)$/.test(i.normalised) && !/^\d{4}$/.test(i.raw.trim()))
        return [
          onPassage(
            p,
            'placeholder_birth_date',
            /^(?:1[89]00|1970)/.test(i.normalised) ? 'sure' : 'faint',
            'This looks like a placeholder: leave the date of birth out where it is not known.',
          ),
        ];
      const on = read.log.submittedAt?.slice(0, 10);
      return on !== undefined && (i.normalised > on || i.normalised < `${Number(on.slice(0, 4)) - 110}`)
        ? [onPassage(p, 'unlikely_birth_date', 'sure', 'Nobody of this date of birth is alive: check it.')]
        : [];
    });
}

/** QA14: names and dates of birth are sound and belong to the right record (domain 1.6, 6.1). */
export const nominals: QualityRule = {
  code: 'QA14',
  decides: 'person',
  find: (read) => [
    ...births(read),
    ...(['body', 'comment'] as const).flatMap((field) =>
      doubtsIn(read.lower(field))
        .slice(0, 2)
        .map((m) =>
          onPassage(
            { field, start: m.index, end: m.index + m[0].length, meaning: null },
            'doubtful_nominal',
            'sure',
            'The text itself doubts who this is: settle the spelling or the record before it goes on.',
          ),
        ),
    ),
  ],
};
