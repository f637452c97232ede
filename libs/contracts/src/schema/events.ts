import { compartments, handlingCodes, intelligenceAssessments, priorities, sourceTypes } from '../code-lists/index.js';
import type { Envelope } from '../envelope.js';
import type {
  AcceptedLog,
  AssessmentSummary,
  FoundIdentifier,
  Grade,
  LogAccepted,
  LogDecided,
  LogEnriched,
  LogLink,
  LogTriaged,
  LogWithdrawn,
  Reason,
} from '../events/log.js';
import type { ProductReleased, ProductWithdrawn } from '../events/product.js';
import type { EventName } from '../topics.js';
import {
  codeOf,
  constant,
  day,
  described,
  either,
  fields,
  instant,
  list,
  matching,
  oneOf,
  orNull,
  standalone,
  text,
  uuid,
  whole,
  within,
  yesNo,
  type Schema,
} from './schema.js';
import { legacyGradeSchema, submissionSchema } from './submission.js';

const urn = matching('^[A-Z0-9]{1,12}-[A-Z0-9-]{1,40}$');
const code = matching('^[A-Za-z0-9_.-]{1,60}$');

export const gradeSchema: Schema = fields<Grade>({
  source: whole(1, 3),
  assessment: codeOf(intelligenceAssessments),
  handling: codeOf(handlingCodes),
  conditions: list(text(300)),
});

const log: Schema = fields<AcceptedLog>(
  {
    logId: uuid,
    urn,
    version: whole(1),
    owner: text(100),
    sourceType: codeOf(sourceTypes),
    sourceRef: orNull(described('Pseudonym made for this one log', uuid)),
    grade: gradeSchema,
    marking: text(300),
    compartments: list(codeOf(compartments)),
    title: text(300),
    body: text(200_000),
    comment: orNull(text(50_000)),
    provenance: orNull(text(5_000)),
    eventFrom: orNull(instant),
    eventTo: orNull(instant),
    learntAt: orNull(instant),
    submittedAt: instant,
    acceptedAt: instant,
    purpose: orNull(text(500)),
    themes: list(code),
    corroborates: list(text(128)),
    legacyGrade: orNull(legacyGradeSchema),
    language: orNull(matching('^[a-z]{2}$')),
    originalText: orNull(text(200_000)),
    submittedBy: orNull(described('Stands for a person in this one log', matching('^[0-9a-f]{32}$'))),
    qualityOpen: list(code),
  },
  ['legacyGrade', 'language', 'originalText', 'submittedBy', 'qualityOpen'],
);

const reason = fields<Reason>({
  code: text(60),
  text: text(1_000),
  points: orNull({ type: 'number' }),
  field: orNull(text(60)),
  start: orNull(whole(0)),
  end: orNull(whole(0)),
});

const assessment: Schema = fields<AssessmentSummary>({
  policyVersion: text(100),
  risk: within(0, 100),
  low: within(0, 100),
  high: within(0, 100),
  band: text(40),
  confidence: oneOf(['Low', 'Moderate', 'High']),
  priority: codeOf(priorities),
  dueAt: instant,
  threatToLife: yesNo,
  vulnerability: list(code),
  themes: list(code),
  gaps: list(text(200)),
  reasons: list(reason),
});

// As it stands in the text, so up to the length of one; the normal form is cut where it is kept.
export const identifierSchema: Schema = fields<FoundIdentifier>({
  type: code,
  raw: text(200_000),
  normalised: text(400),
  validity: oneOf(['valid', 'invalid', 'unverifiable']),
  field: text(60),
  start: whole(0),
  end: whole(0),
});

const link = fields<LogLink>({
  logId: uuid,
  urn,
  type: code,
  normalised: text(400),
  strength: oneOf(['confirmed', 'probable', 'possible']),
});

const product: Schema = fields<ProductReleased>({
  productId: uuid,
  urn,
  productVersion: whole(1),
  title: text(300),
  text: text(200_000),
  grade: gradeSchema,
  marking: text(300),
  compartments: list(codeOf(compartments)),
  themes: list(code),
  priority: codeOf(priorities),
  band: text(40),
  risk: within(0, 100),
  confidence: oneOf(['Low', 'Moderate', 'High']),
  threatToLife: yesNo,
  vulnerability: list(code),
  reasons: list(text(1_000)),
  purpose: text(500),
  audience: list(text(100)),
  releasedAt: instant,
  reviewAt: day,
  basis: either(
    fields<{ kind: 'approval' }>({ kind: constant('approval') }),
    fields<{ kind: 'standing-approval'; rule: string }>({ kind: constant('standing-approval'), rule: text(200) }),
  ),
});

export const productSchema = product;
export const logSchema = log;

/** Every event that has an envelope, with what it carries. */
export interface Carried {
  readonly 'log.accepted.v1': LogAccepted;
  readonly 'log.withdrawn.v1': LogWithdrawn;
  readonly 'log.triaged.v1': LogTriaged;
  readonly 'log.enriched.v1': LogEnriched;
  readonly 'log.decided.v1': LogDecided;
  readonly 'product.released.v1': ProductReleased;
  readonly 'product.withdrawn.v1': ProductWithdrawn;
}

const dataSchemas = {
  'log.accepted.v1': fields<LogAccepted>({ log, preScreen: list(code) }),
  'log.withdrawn.v1': fields<LogWithdrawn>({ logId: uuid, urn, reasonCode: code, withdrawnAt: instant }),
  'log.triaged.v1': fields<LogTriaged>({ log, assessment }),
  'log.enriched.v1': fields<LogEnriched>({ log, assessment, identifiers: list(identifierSchema), links: list(link) }),
  'log.decided.v1': fields<LogDecided>({
    logId: uuid,
    urn,
    state: oneOf(['proposed', 'released', 'refused', 'withdrawn']),
    decidedAt: instant,
  }),
  'product.released.v1': product,
  'product.withdrawn.v1': fields<ProductWithdrawn>({
    productId: uuid,
    urn,
    productVersion: whole(1),
    reasonCode: code,
    withdrawnAt: instant,
  }),
} satisfies Readonly<Record<keyof Carried, Schema>>;

const enveloped = (event: keyof Carried): Schema =>
  standalone(
    event,
    fields<Envelope>({
      id: uuid,
      schema: constant(event),
      logId: uuid,
      version: whole(1),
      acceptedOn: day,
      marking: text(300),
      lane: oneOf(['routine', 'urgent']),
      emittedAt: instant,
      data: dataSchemas[event],
    }),
  );

/** The schema of every event, envelope included. A submission has no envelope: it comes from outside. */
export const eventSchemas = {
  'log.submitted.v1': standalone('log.submitted.v1', submissionSchema),
  'log.accepted.v1': enveloped('log.accepted.v1'),
  'log.withdrawn.v1': enveloped('log.withdrawn.v1'),
  'log.triaged.v1': enveloped('log.triaged.v1'),
  'log.enriched.v1': enveloped('log.enriched.v1'),
  'log.decided.v1': enveloped('log.decided.v1'),
  'product.released.v1': enveloped('product.released.v1'),
  'product.withdrawn.v1': enveloped('product.withdrawn.v1'),
} satisfies Readonly<Record<EventName, Schema>>;
