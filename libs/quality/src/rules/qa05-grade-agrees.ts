import type { Mark } from '../finding.js';
import { chain } from '../lexicon/chain.js';
import { hearsay } from '../lexicon/hearsay.js';
import { kindOf } from '../policy/source-kinds.js';
import { onField, onPassage, type ReadLog } from '../read/read-log.js';
import type { QualityRule } from '../rule.js';

const secondHand =
  /\b(?:second|third|2nd|3rd)[- ]?hand|\bhearsay\b|\bread from partner|\bfrom (?:a )?(?:partner|housing|council)'?s? (?:material|bulletin|report|log)|\bvia a\b|\bpassed on by\b/;
const firstHand =
  /\bfirst[- ]?hand|\bown (?:observation|visit|attendance|stop|enquir|sight|records?|investigation)|\bsaw\b|\bvictim\b/;
const sawIt = /\b(?:first[- ]?hand|own (?:observation|sight|eyes)|eye ?witness)\b/;
const oldHandling = /\bhandling(?: code)? [45]\b|not to be disseminated without|consent of (?:the )?originator/;
const oldGrade = /\b(?:graded|evaluation|evaluated)? ?\(?[a-e][1-5][1-5]\b/;
const doubted =
  /\b(?:does not|doesn't|do not|don't|did not) believe (?:it|him|her|them|a word)|\b(?:believed|thought|known|shown) to be (?:false|untrue|malicious|a hoax)|\bmalicious(?:ly)?\b/;

type Check = (read: ReadLog) => readonly Mark[];

const anonymous: Check = ({ log: { sourceType, grade } }) => {
  const expected = kindOf(sourceType).grade;
  if (sourceType !== 'ANONYMOUS' || !grade || !expected) return [];
  if (Number(grade.source) === 2 && grade.assessment === 'D') return [];
  if (!grade.source || !grade.assessment) return [];
  return [
    {
      ...onField(
        'grade',
        'anonymous_not_2d',
        'An anonymous channel is graded 2D: nobody can say who it is or how he knows.',
      ),
      fix: { kind: 'grade', ...expected },
    },
  ];
};

const sensor: Check = ({ log: { sourceType, grade } }) => {
  const { sensor: isSensor, grade: expected } = kindOf(sourceType);
  if (!isSensor || !grade || !expected || !grade.source || !grade.assessment) return [];
  if (Number(grade.source) === 1 && !/^[C-E]$/.test(grade.assessment)) return [];
  const text = 'A camera, record or technical read is 1A as a read; say in the comment how sure the read is.';
  return [{ ...onField('grade', 'sensor_not_1a', text), fix: { kind: 'grade', ...expected } }];
};

const falseYetShared: Check = ({ log: { grade } }) =>
  grade?.assessment === 'E' && grade.handling === 'P'
    ? [
        onField(
          'grade.handling',
          'false_yet_shared',
          'Graded E with handling P: a supervisor must agree before it is shared.',
        ),
      ]
    : [];

const hearsayGradedA: Check = (read) => {
  const { grade, sourceType } = read.log;
  if (grade?.assessment !== 'A') return [];
  const provenance = read.lower('provenance');
  const fix = { kind: 'grade', source: null, assessment: 'C' } as const;
  const text =
    'The text rests on what others said, which is not known directly: grade it C, or B with an independent record.';
  if (secondHand.test(provenance) && !firstHand.test(provenance))
    return [{ ...onField('grade.assessment', 'second_hand_graded_a', text), fix }];
  const chained = grade.source === 1 && !firstHand.test(provenance) ? read.find(chain, ['body']) : [];
  const found = [...chained, ...read.find(hearsay, ['body'])].map((p): Mark => ({
    ...onPassage(p, 'hearsay_graded_a', 'likely', text),
    fix,
  }));
  const own = sawIt.test(provenance) || sourceType === 'CRIME_RECORD' || kindOf(sourceType).covert;
  return found.slice(0, 1).map((m) => (own ? { ...m, strength: 'faint' as const } : m));
};

const sightGradedLow: Check = (read) => {
  const { grade, sourceType } = read.log;
  if (!grade?.assessment || !/^[CD]$/.test(grade.assessment) || sourceType === 'ANONYMOUS') return [];
  const text =
    'The provenance says that it was seen at first hand: grade it A, and look whether that exposes the source.';
  return sawIt.test(read.lower('provenance')) && !secondHand.test(read.lower('provenance'))
    ? [
        {
          ...onField('grade.assessment', 'sight_graded_low', text),
          fix: { kind: 'grade', source: null, assessment: 'A' },
        },
      ]
    : [];
};

const oldConditionDropped: Check = (read) => {
  const body = read.lower('body');
  return read.log.grade?.handling === 'P' && oldHandling.test(body) && oldGrade.test(body)
    ? [
        onField(
          'grade.handling',
          'old_condition_dropped',
          'The older report carried a handling limit that still binds: keep it as handling C with that condition.',
        ),
      ]
    : [];
};

const doubtGradedHigh: Check = (read) => {
  const { grade } = read.log;
  if (!grade?.assessment || grade.assessment === 'E') return [];
  const m = doubted.exec(read.lower('body'));
  if (!m) return [];
  const p = { field: 'body', start: m.index, end: m.index + m[0].length, meaning: null } as const;
  return [
    onPassage(
      p,
      'doubt_not_graded',
      'faint',
      'The text doubts the account: consider E, with the reason in the comment.',
    ),
  ];
};

const history: Check = ({ context }) =>
  context.history === 'not supported'
    ? [
        onField(
          'grade.source',
          'grade_not_supported_by_history',
          'The source register does not bear this evaluation out: evaluate again.',
        ),
      ]
    : [];

const checks = [
  anonymous,
  sensor,
  falseYetShared,
  hearsayGradedA,
  sightGradedLow,
  oldConditionDropped,
  doubtGradedHigh,
  history,
];

/** QA05: the grade agrees with the text (domain 1.7). */
export const gradeAgrees: QualityRule = {
  code: 'QA05',
  decides: 'person',
  find: (read) => checks.flatMap((check) => check(read)),
};
