import { compartments, handlingCodes, intelligenceAssessments, sourceTypes, themes } from '../code-lists/index.js';
import type { LegacyGrade, SubmissionFinding, Submission, SubmittedSource } from '../submission/submission.js';
import type { Grade } from '../events/log.js';
import {
  codeOf,
  day,
  described,
  fields,
  instant,
  list,
  matching,
  oneOf,
  orNull,
  text,
  whole,
  type Schema,
} from './schema.js';

const source = fields<SubmittedSource>(
  {
    name: text(200),
    contact: text(500),
    address: text(500),
    reference: text(200),
    handler: text(200),
    notes: text(5_000),
  },
  ['name', 'contact', 'address', 'reference', 'handler', 'notes'],
);

export const legacyGradeSchema: Schema = described(
  'A grade of the scheme 5x5x5, kept as it was given',
  fields<LegacyGrade>({ source: oneOf(['A', 'B', 'C', 'D', 'E']), information: whole(1, 5), handling: whole(1, 5) }),
);

const id = matching('^[A-Za-z0-9._-]{1,128}$');

/** A log as a submitter sends it. */
export const submissionSchema: Schema = fields<Submission>(
  {
    id,
    version: described('1 unless it takes the place of an earlier version of the same id', whole(1, 1_000_000)),
    sourceType: codeOf(sourceTypes),
    grade: fields<Grade>(
      {
        source: whole(1, 3),
        assessment: codeOf(intelligenceAssessments),
        handling: codeOf(handlingCodes),
        conditions: list(text(300), 20),
      },
      ['conditions'],
    ),
    legacyGrade: orNull(legacyGradeSchema),
    gradeReason: orNull(text(1_000)),
    reviewAt: orNull(day),
    marking: text(300, 1),
    compartments: list(codeOf(compartments), 12),
    title: text(300, 1),
    body: text(200_000, 1),
    comment: orNull(text(50_000)),
    language: orNull(matching('^[a-z]{2}$')),
    originalText: orNull(text(200_000)),
    provenance: orNull(text(5_000)),
    eventFrom: orNull(instant),
    eventTo: orNull(instant),
    learntAt: orNull(instant),
    submittedAt: orNull(instant),
    purpose: orNull(text(500)),
    themes: list(codeOf(themes), 38),
    corroborates: list(id, 100),
    authorityUrn: orNull(text(100)),
    source: orNull(source),
  },
  [
    'version',
    'grade',
    'legacyGrade',
    'gradeReason',
    'reviewAt',
    'language',
    'originalText',
    'compartments',
    'comment',
    'provenance',
    'eventFrom',
    'eventTo',
    'learntAt',
    'submittedAt',
    'purpose',
    'themes',
    'corroborates',
    'authorityUrn',
    'source',
  ],
);

export const findingSchema: Schema = fields<SubmissionFinding>(
  {
    code: text(60),
    field: text(400),
    start: described('Where the passage begins in the field, in UTF-16 units', whole(0)),
    end: whole(0),
    rule: text(500),
    advice: described('What to do about it', text(1_000)),
    severity: oneOf(['block', 'warn', 'info']),
  },
  ['field', 'start', 'end', 'advice'],
);

const version = described('Version of the log this answers', whole(1));
const waitingFor = described(
  'What keeps it back, if anything: a look at its quality, or a version that has not come',
  orNull(oneOf(['quality_review', 'earlier_version'])),
);
const receipt = described('The same, signed (compact JWS); GET /receipts/keys has the keys', text(20_000));

/** What a submitter gets for one log. */
export const receiptSchema: Schema = fields<{
  urn: string;
  logId: string;
  version: number;
  status: string;
  acceptedAt: string;
  waitingFor: string | null;
  findings: unknown[];
  notes: unknown[];
  receipt: string;
}>(
  {
    urn: text(60),
    logId: { type: 'string', format: 'uuid' },
    version,
    status: oneOf(['accepted', 'accepted_with_warnings', 'repeat']),
    acceptedAt: instant,
    waitingFor,
    findings: list(findingSchema),
    notes: described('What may be done better next time', list(findingSchema)),
    receipt,
  },
  ['version', 'waitingFor', 'notes', 'receipt'],
);

/** One line of the answer to a stream. */
export const lineResultSchema: Schema = fields<{
  line: number;
  status: string;
  urn: string;
  logId: string;
  version: number;
  waitingFor: string | null;
  findings: unknown[];
  receipt: string;
}>(
  {
    line: whole(1),
    status: oneOf(['accepted', 'accepted_with_warnings', 'repeat', 'refused']),
    urn: text(60),
    logId: { type: 'string', format: 'uuid' },
    version,
    waitingFor,
    findings: list(findingSchema),
    receipt,
  },
  ['urn', 'logId', 'version', 'waitingFor', 'findings', 'receipt'],
);
