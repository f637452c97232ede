import {
  compartments,
  intelligenceAssessments,
  priorities,
  refusalReasons,
  sourceTypes,
} from '../../code-lists/index.js';
import { gradeSchema } from '../events.js';
import {
  codeOf,
  constant,
  day,
  instant,
  list,
  matching,
  oneOf,
  orNull,
  text,
  uuid,
  whole,
  within,
  yesNo,
  type Schema,
} from '../schema.js';
import { ifMatch, input, items, json, limit, ref, refusal, shape, type Door } from './door.js';

export const tag = 'sanitisation';
const urn = text(60);
const ends = ['released', 'refused', 'expired', 'withdrawn', 'superseded'];
const stages = ['drafted', 'in_review', 'changes_asked', 'approved', ...ends];
export const proposalState = oneOf(['waiting', ...ends]);
const stage = oneOf(stages);
const digest = matching('^([0-9a-f]{64})?$');

export const listed: Readonly<Record<string, Schema>> = {
  id: uuid,
  urn,
  version: whole(1),
  title: text(300),
  priority: codeOf(priorities),
  dueAt: instant,
  threatToLife: yesNo,
  marking: text(300),
  compartments: list(codeOf(compartments)),
  state: proposalState,
  stage,
  approvalsNeeded: whole(0),
  approvalsGiven: whole(0),
  createdAt: instant,
};

const place = { field: oneOf(['title', 'body', 'comment']), start: whole(0), end: whole(0) };
export const finding = shape({
  ...place,
  code: text(60),
  type: whole(1, 17),
  severity: oneOf(['block', 'warn']),
  treatment: text(40),
});
const edit = shape({
  ...place,
  action: oneOf(['recast', 'dropped']),
  to: text(20_000),
  codes: list(text(60)),
  types: list(whole(1, 17)),
});

export const proposal = shape({
  ...listed,
  author: text(200),
  authors: list(text(200)),
  hash: digest,
  expiresAt: instant,
  sourceType: codeOf(sourceTypes),
  approvals: list(
    shape({
      approver: text(200),
      version: whole(1),
      hash: digest,
      note: orNull(text(500)),
      assessment: orNull(shape({})),
      at: instant,
    }),
  ),
  original: shape({ title: text(300), body: text(200_000), comment: orNull(text(50_000)) }),
  findings: list(finding),
  edits: list(edit),
  rawGrade: gradeSchema,
  rawMarking: text(300),
  text: text(200_000),
  grade: gradeSchema,
  productCompartments: list(codeOf(compartments)),
  themes: list(text(60)),
  purpose: text(500),
  audience: list(text(100)),
  ladder: whole(0, 8),
  formOfWords: orNull(shape({ id: uuid, use: oneOf(['A1', 'A2', 'A3']) })),
  reasons: list(text(1_000)),
  links: list(shape({ logId: uuid, urn, type: text(60), normalised: text(400), strength: text(20) })),
});

const productRef = orNull(shape({ productId: uuid, urn }));
const grade = input(
  {
    source: whole(1, 3),
    assessment: codeOf(intelligenceAssessments),
    handling: oneOf(['P', 'C']),
    conditions: list(text(120, 1), 20),
  },
  ['conditions'],
);

export const change = input(
  {
    title: text(300, 1),
    text: text(20_000, 1),
    grade,
    conditions: list(text(120, 1), 20),
    marking: text(200, 1),
    audience: list(text(100, 1), 50),
    ladder: whole(0, 8),
    formOfWords: input({ id: uuid, use: oneOf(['A1', 'A2', 'A3']) }),
    choices: input({
      rejected: list(whole(0), 500),
      edits: list(input({ finding: whole(0), to: text(4_000) }), 200),
    }),
  },
  ['title', 'text', 'grade', 'conditions', 'marking', 'audience', 'ladder', 'formOfWords', 'choices'],
);

const coveredGrade = input({ source: whole(1, 3), assessment: oneOf(['A', 'B', 'C', 'D']), handling: constant('P') });
const standingInput = input({
  id: matching('^[A-Z][A-Z0-9-]{2,59}$'),
  title: text(200, 5),
  class: input(
    {
      sourceTypes: list(codeOf(sourceTypes)),
      grades: list(coveredGrade, 20),
      maxMarking: oneOf(['OFFICIAL', 'OFFICIAL-SENSITIVE']),
      themes: list(text(60, 1), 50),
    },
    ['themes'],
  ),
});
const standing = shape({
  id: text(60),
  version: whole(1),
  title: text(200),
  class: shape({
    sourceTypes: list(codeOf(sourceTypes)),
    grades: list(shape({ source: whole(1, 3), assessment: text(1), handling: text(1) })),
    maxMarking: text(300),
    themes: list(text(60)),
  }),
  state: oneOf(['proposed', 'in_force', 'withdrawn']),
  author: text(200),
  approver: orNull(text(200)),
  createdAt: instant,
  approvedAt: orNull(instant),
  withdrawnAt: orNull(instant),
});

const level = oneOf(['low', 'medium', 'high']);
const assessment = input({ likelihood: level, consequence: level, mitigations: text(1_000, 3), owner: text(200, 2) });
const standingAt = shape({ id: uuid, version: whole(1), state: proposalState, stage });
const move = shape({
  act: text(20),
  from: stage,
  to: stage,
  version: whole(1),
  hash: digest,
  actor: text(200),
  code: orNull(text(60)),
  reason: orNull(text(500)),
  at: instant,
});

const decided = shape({
  id: uuid,
  state: proposalState,
  stage,
  version: whole(1),
  approvalsNeeded: whole(0),
  approvalsGiven: whole(0),
  product: productRef,
});

const proposalDoors: readonly Door[] = [
  {
    tag,
    method: 'get',
    path: '/proposals',
    permission: 'proposals:read',
    summary: 'Release proposals by state',
    query: { state: { schema: oneOf(['waiting', ...stages]) }, limit: limit(200) },
    answers: {
      200: json(items(shape({ ...listed, findingsCount: whole(0), residualRisk: orNull(within(0, 100)) }))),
      422: refusal,
    },
  },
  {
    tag,
    method: 'get',
    path: '/proposals/logs/{urn}',
    permission: 'proposals:read',
    summary: 'Where a log stands here',
    answers: {
      200: json(shape({ urn, version: whole(1), state: text(40), proposalId: orNull(uuid), product: productRef })),
    },
  },
  {
    tag,
    method: 'get',
    path: '/proposals/{id}',
    permission: 'proposals:read',
    summary: 'One proposal with the log and what was found in it; its version is the ETag',
    answers: { 200: json(proposal) },
  },
  {
    tag,
    method: 'patch',
    path: '/proposals/{id}',
    permission: 'proposals:write',
    summary: 'Change the draft; approvals given before count no more',
    headers: { 'If-Match': { ...ifMatch, required: true } },
    body: json(change),
    answers: {
      200: json(shape({ id: uuid, version: whole(1) })),
      409: refusal,
      412: refusal,
      422: refusal,
      428: refusal,
    },
  },
  {
    tag,
    method: 'get',
    path: '/proposals/{id}/moves',
    permission: 'proposals:read',
    summary: 'Everything that was done with a proposal, oldest first',
    answers: { 200: json(items(move)) },
  },
  {
    tag,
    method: 'post',
    path: '/proposals/{id}/review',
    permission: 'proposals:decide',
    summary: 'Take a draft into review',
    answers: { 200: json(standingAt), 409: refusal },
  },
  {
    tag,
    method: 'post',
    path: '/proposals/{id}/changes',
    permission: 'proposals:decide',
    summary: 'Ask for changes of the version that was read',
    body: json(input({ version: whole(1), reason: text(500, 10) })),
    answers: { 200: json(standingAt), 409: refusal, 412: refusal },
  },
  {
    tag,
    method: 'post',
    path: '/proposals/{id}/release',
    permission: 'proposals:decide',
    summary: 'Let go what was approved and held',
    answers: { 200: json(decided), 409: refusal, 422: refusal },
  },
  {
    tag,
    method: 'post',
    path: '/proposals/{id}/approval',
    permission: 'proposals:decide',
    summary: 'Approve the release of the version that was read',
    body: json(input({ version: whole(1), note: text(500), hold: yesNo, assessment }, ['note', 'hold', 'assessment'])),
    answers: { 200: json(decided), 409: refusal, 412: refusal, 422: refusal },
  },
  {
    tag,
    method: 'post',
    path: '/proposals/{id}/refusal',
    permission: 'proposals:decide',
    summary: 'Refuse the release, with an overriding reason and the day it is looked at again',
    body: json(input({ reasonCode: codeOf(refusalReasons), reason: text(500, 10), reviewAt: day })),
    answers: { 204: null, 409: refusal, 422: refusal },
  },
];

/** The doors of sanitisation. */
export const sanitisationDoors: readonly Door[] = [
  ...proposalDoors,
  {
    tag,
    method: 'get',
    path: '/releases',
    permission: 'proposals:read',
    summary: 'The newest products in force',
    query: { limit: limit(200) },
    answers: { 200: json(items(ref('Product'))) },
  },
  {
    tag,
    method: 'post',
    path: '/releases/{productId}/withdrawal',
    permission: 'products:withdraw',
    summary: 'Call a product back',
    body: json(input({ reasonCode: matching('^[a-z][a-z0-9_]{2,39}$') })),
    answers: { 204: null },
  },
  {
    tag,
    method: 'get',
    path: '/standing-approvals',
    permission: 'standing-approvals:read',
    summary: 'Standing approvals',
    answers: { 200: json(items(standing)) },
  },
  {
    tag,
    method: 'post',
    path: '/standing-approvals',
    permission: 'standing-approvals:write',
    summary: 'Propose a standing approval, or the next version of one',
    body: json(standingInput),
    answers: { 201: json(standing), 409: refusal },
  },
  {
    tag,
    method: 'post',
    path: '/standing-approvals/{id}/approval',
    permission: 'standing-approvals:approve',
    summary: 'Approve a standing approval somebody else wrote',
    answers: { 200: json(standing), 409: refusal },
  },
  {
    tag,
    method: 'post',
    path: '/standing-approvals/{id}/withdrawal',
    permission: 'standing-approvals:write',
    summary: 'Take a standing approval out of force',
    answers: { 204: null },
  },
];
