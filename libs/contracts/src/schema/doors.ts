import { withdrawalReasons } from '../code-lists/index.js';
import { gradeSchema, productSchema } from './events.js';
import { codeOf, list, text, whole, type Schema } from './schema.js';
import { lineResultSchema, receiptSchema, submissionSchema } from './submission.js';

/** One door: method and path, who may use it, what goes in and what comes out. */
export interface Door {
  readonly tag: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly permission: string;
  /** Content type → schema. */
  readonly body?: Readonly<Record<string, Schema>>;
  /** Status → content type → schema; null content for none. */
  readonly answers: Readonly<Record<number, Readonly<Record<string, Schema>> | null>>;
}

const json = (schema: Schema) => ({ 'application/json': schema });
const open: Schema = { type: 'object' };
const items = (of: Schema = open): Schema => ({ type: 'object', required: ['items'], properties: { items: list(of) } });
const refs = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const get = (tag: string, path: string, permission: string, summary: string, answer: Schema = open): Door => ({
  tag,
  method: 'get',
  path,
  summary,
  permission,
  answers: { 200: json(answer) },
});

export const doorSchemas: Readonly<Record<string, Schema>> = {
  Submission: submissionSchema,
  Receipt: receiptSchema,
  LineResult: lineResultSchema,
  Product: productSchema,
  Grade: gradeSchema,
  Problem: {
    type: 'object',
    required: ['type', 'title', 'status', 'code', 'detail', 'correlationId'],
    properties: {
      type: text(200),
      title: text(200),
      status: whole(400, 599),
      code: text(60),
      detail: text(1_000),
      correlationId: text(60),
    },
  },
};

const withdrawal = { type: 'object', required: ['reasonCode'], properties: { reasonCode: codeOf(withdrawalReasons) } };
const approval = { type: 'object', required: ['version'], properties: { version: whole(1), note: text(500) } };
const refusal = { type: 'object', required: ['reason'], properties: { reason: text(500, 10) } };

/** Every door of the pipeline. */
export const doors: readonly Door[] = [
  {
    tag: 'ingest',
    method: 'post',
    path: '/logs',
    permission: 'logs:submit',
    summary: 'Submit one log, or many as a stream of lines',
    body: { ...json(refs('Submission')), 'application/x-ndjson': refs('Submission') },
    answers: {
      200: { ...json(refs('Receipt')), 'application/x-ndjson': refs('LineResult') },
      201: json(refs('Receipt')),
      409: { 'application/problem+json': refs('Problem') },
      413: { 'application/problem+json': refs('Problem') },
      415: { 'application/problem+json': refs('Problem') },
      422: { 'application/problem+json': refs('Problem') },
      503: { 'application/problem+json': refs('Problem') },
    },
  },
  get('ingest', '/logs', 'logs:read', 'What was accepted from the own organisation, to reconcile with', items()),
  get('ingest', '/logs/{urn}/status', 'logs:read', 'Where a log is now'),
  {
    tag: 'ingest',
    method: 'post',
    path: '/logs/{urn}/withdrawal',
    permission: 'logs:withdraw',
    summary: 'Take a log back',
    body: json(withdrawal),
    answers: { 200: json(open) },
  },
  get('triage', '/triage/queue', 'triage:read', 'What is due, the gravest and soonest first', items()),
  get('triage', '/triage/threats', 'triage:read', 'Threats to life that nobody has taken up', items()),
  get('triage', '/triage/logs/{urn}', 'triage:read', 'The assessment of a log with its reasons'),
  {
    tag: 'triage',
    method: 'post',
    path: '/triage/logs/{urn}/acknowledgement',
    permission: 'proposals:decide',
    summary: 'Take up a threat to life',
    answers: { 200: json(open) },
  },
  get('enrichment', '/enrichment/logs/{urn}', 'enrichment:read', 'Identifiers and links of a log'),
  get('enrichment', '/enrichment/identifiers', 'enrichment:read', 'Logs that hold an identifier', items()),
  get('sanitisation', '/proposals', 'proposals:read', 'Release proposals by state', items()),
  get('sanitisation', '/proposals/{id}', 'proposals:read', 'One proposal with what was found in the log'),
  get('sanitisation', '/proposals/logs/{urn}', 'proposals:read', 'Where a log stands here'),
  {
    tag: 'sanitisation',
    method: 'patch',
    path: '/proposals/{id}',
    permission: 'proposals:write',
    summary: 'Change the draft',
    body: json(open),
    answers: { 200: json(open), 412: { 'application/problem+json': refs('Problem') } },
  },
  {
    tag: 'sanitisation',
    method: 'post',
    path: '/proposals/{id}/approval',
    permission: 'proposals:decide',
    summary: 'Approve the release',
    body: json(approval),
    answers: {
      200: json(open),
      409: { 'application/problem+json': refs('Problem') },
      422: { 'application/problem+json': refs('Problem') },
    },
  },
  {
    tag: 'sanitisation',
    method: 'post',
    path: '/proposals/{id}/refusal',
    permission: 'proposals:decide',
    summary: 'Refuse the release, with a reason',
    body: json(refusal),
    answers: { 204: null },
  },
  get('sanitisation', '/releases', 'proposals:read', 'The newest releases', items(refs('Product'))),
  {
    tag: 'sanitisation',
    method: 'post',
    path: '/releases/{productId}/withdrawal',
    permission: 'products:withdraw',
    summary: 'Call a product back',
    body: json({ type: 'object', required: ['reasonCode'], properties: { reasonCode: text(40) } }),
    answers: { 204: null },
  },
  get('sanitisation', '/standing-approvals', 'standing-approvals:read', 'Standing approvals', items()),
  {
    tag: 'sanitisation',
    method: 'post',
    path: '/standing-approvals',
    permission: 'standing-approvals:write',
    summary: 'Propose a standing approval',
    body: json(open),
    answers: { 201: json(open) },
  },
  {
    tag: 'sanitisation',
    method: 'post',
    path: '/standing-approvals/{id}/approval',
    permission: 'standing-approvals:approve',
    summary: 'Approve a standing approval somebody else wrote',
    answers: { 200: json(open) },
  },
  get('dissemination', '/products', 'products:receive', 'Products the caller may see', items()),
  {
    tag: 'dissemination',
    method: 'get',
    path: '/products/stream',
    permission: 'products:receive',
    summary: 'Products as they are released (server-sent events)',
    answers: { 200: { 'text/event-stream': { type: 'string' } } },
  },
  get('dissemination', '/products/{id}', 'products:receive', 'One product'),
  get('dissemination', '/deliveries', 'products:receive', "The caller's deliveries", items()),
  {
    tag: 'dissemination',
    method: 'post',
    path: '/deliveries/{id}/receipt',
    permission: 'products:receive',
    summary: 'Acknowledge a delivery',
    answers: { 204: null },
  },
  get('dissemination', '/subscribers', 'subscribers:read', 'The recipient register', items()),
  get('dissemination', '/subscribers/{id}', 'subscribers:read', 'One entry'),
  {
    tag: 'dissemination',
    method: 'post',
    path: '/subscribers',
    permission: 'subscribers:write',
    summary: 'Add an entry',
    body: json(open),
    answers: { 201: json(open) },
  },
  {
    tag: 'dissemination',
    method: 'patch',
    path: '/subscribers/{id}',
    permission: 'subscribers:write',
    summary: 'Change an entry',
    body: json(open),
    answers: { 200: json(open) },
  },
  {
    tag: 'dissemination',
    method: 'delete',
    path: '/subscribers/{id}',
    permission: 'subscribers:write',
    summary: 'Remove an entry',
    answers: { 204: null },
  },
  get('process', '/stages', 'pipeline:read', 'Where the services of this process stand', items()),
  get('process', '/dead-letters', 'dead-letters:read', 'Records set aside; never their bodies', items()),
  get('process', '/doctor', 'pipeline:read', 'What is wrong with this process, in words', items()),
];
