import { compartments, handlingCodes, intelligenceAssessments, sourceTypes, themes } from '../code-lists/index.js';
import type { SubmissionFinding, Submission, SubmittedSource } from '../submission/submission.js';
import type { Grade } from '../events/log.js';
import { codeOf, fields, instant, list, matching, oneOf, orNull, text, whole, type Schema } from './schema.js';

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

const id = matching('^[A-Za-z0-9._-]{1,128}$');

/** A log as a submitter sends it. */
export const submissionSchema: Schema = fields<Submission>(
  {
    id,
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
    marking: text(300, 1),
    compartments: list(codeOf(compartments), 12),
    title: text(300, 1),
    body: text(200_000, 1),
    comment: orNull(text(50_000)),
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
  { code: text(60), field: text(400), rule: text(500), severity: oneOf(['block', 'warn']) },
  ['field'],
);

/** What a submitter gets for one log. */
export const receiptSchema: Schema = fields<{
  urn: string;
  logId: string;
  status: string;
  acceptedAt: string;
  findings: unknown[];
}>({
  urn: text(60),
  logId: { type: 'string', format: 'uuid' },
  status: oneOf(['accepted', 'accepted_with_warnings', 'repeat']),
  acceptedAt: instant,
  findings: list(findingSchema),
});

/** One line of the answer to a stream. */
export const lineResultSchema: Schema = fields<{
  line: number;
  status: string;
  urn: string;
  logId: string;
  findings: unknown[];
}>(
  {
    line: whole(1),
    status: oneOf(['accepted', 'accepted_with_warnings', 'repeat', 'refused']),
    urn: text(60),
    logId: { type: 'string', format: 'uuid' },
    findings: list(findingSchema),
  },
  ['urn', 'logId', 'findings'],
);
