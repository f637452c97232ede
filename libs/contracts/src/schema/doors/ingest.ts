import { qualityOutcomes, withdrawalReasons } from '../../code-lists/index.js';
import { codeOf, constant, instant, list, oneOf, orNull, text, whole } from '../schema.js';
import { ifMatch, input, items, json, limit, page, ref, refusal, shape, type Door } from './door.js';

const urn = text(60);
const states = [
  'accepted',
  'held',
  'awaiting',
  'returned',
  'proposed',
  'released',
  'refused',
  'withdrawn',
  'split',
  'duplicate',
];
const waits = ['processing', 'decision', 'quality_review', 'earlier_version', 'submitter'];

const decision = shape({
  outcome: codeOf(qualityOutcomes),
  version: whole(1),
  reason: text(2_000),
  codes: list(text(60)),
  decidedAt: instant,
  madeVersion: orNull(whole(1)),
  related: list(urn),
  receipt: text(20_000),
});

const bytes = { type: 'string', format: 'binary' };
const openXml = 'application/vnd.openxmlformats-officedocument';
const mapping = shape({
  id: text(64),
  version: text(32),
  format: text(10),
  describe: orNull(text(1_000)),
  savedAt: orNull(instant),
});

const imported = shape({
  door: text(80),
  mapping: text(100),
  rows: whole(0),
  accepted: whole(0),
  repeats: whole(0),
  refused: whole(0),
  refusals: list(shape({ line: whole(1), findings: list(shape({ code: text(60), field: orNull(text(400)) })) })),
  startedAt: instant,
  endedAt: orNull(instant),
  failure: orNull(text(60)),
});

const status = shape({
  urn,
  version: whole(0),
  status: oneOf(states),
  acceptedAt: instant,
  lane: oneOf(['routine', 'urgent']),
  stages: list(shape({ stage: text(40), at: instant, state: text(40), version: whole(0) })),
  waitingFor: orNull(oneOf(waits)),
  decisions: list(decision),
});

const receiptKey = shape({
  kty: constant('OKP'),
  crv: constant('Ed25519'),
  x: text(60),
  kid: text(60),
  alg: constant('EdDSA'),
  use: constant('sig'),
});

/** The doors of ingest. */
export const ingestDoors: readonly Door[] = [
  {
    tag: 'ingest',
    method: 'get',
    path: '/receipts/keys',
    permission: 'logs:read',
    summary: 'The public keys receipts are checked with, as a JWK set',
    answers: { 200: json(shape({ keys: list(receiptKey) })) },
  },
  {
    tag: 'ingest',
    method: 'post',
    path: '/logs',
    permission: 'logs:submit',
    summary: 'Submit one log, or many as a stream of lines; each line is answered by one, in order',
    body: { ...json(ref('Submission')), 'application/x-ndjson': ref('Submission') },
    answers: {
      200: { ...json(ref('Receipt')), 'application/x-ndjson': ref('LineResult') },
      201: json(ref('Receipt')),
      408: refusal,
      409: refusal,
      413: refusal,
      415: refusal,
      422: refusal,
      429: refusal,
    },
  },
  {
    tag: 'ingest',
    method: 'post',
    path: '/logs/files',
    permission: 'logs:submit',
    summary: 'Submit a file through a saved mapping; each row is answered by one line, in order',
    query: {
      mapping: { schema: { ...text(100), description: 'name, or name@version' }, required: true },
      partial: { schema: oneOf(['true', 'false']) },
      name: { schema: { ...text(255), description: 'What the sender calls the file' } },
    },
    body: {
      'text/csv': bytes,
      'application/x-ndjson': bytes,
      [`${openXml}.spreadsheetml.sheet`]: bytes,
      [`${openXml}.wordprocessingml.document`]: bytes,
      'message/rfc822': bytes,
      'application/pdf': bytes,
    },
    answers: {
      200: { 'application/x-ndjson': ref('LineResult') },
      408: refusal,
      413: refusal,
      415: refusal,
      422: refusal,
      429: refusal,
    },
  },
  {
    tag: 'ingest',
    method: 'get',
    path: '/imports',
    permission: 'logs:read',
    summary: 'How far dropped files and daily reports of the own organisation have come, newest first',
    answers: { 200: json(items(imported)) },
  },
  {
    tag: 'ingest',
    method: 'get',
    path: '/mappings',
    permission: 'logs:submit',
    summary: 'The mappings that the own organisation may use, every version',
    answers: { 200: json(items(mapping)) },
  },
  {
    tag: 'ingest',
    method: 'get',
    path: '/mappings/{name}',
    permission: 'logs:submit',
    summary: 'One mapping as a document: name, or name@version',
    answers: { 200: json({ type: 'object' }) },
  },
  {
    tag: 'ingest',
    method: 'post',
    path: '/mappings',
    permission: 'logs:submit',
    summary: 'Save a version of a mapping; a version that is saved does not change',
    body: json({ type: 'object' }),
    answers: { 200: json(mapping), 201: json(mapping), 409: refusal, 422: refusal },
  },
  {
    tag: 'ingest',
    method: 'get',
    path: '/logs',
    permission: 'logs:read',
    summary: 'What was accepted from the own organisation, to compare with its own books',
    query: { since: { schema: instant }, after: { schema: urn }, limit: limit(1_000) },
    answers: { 200: json(page(shape({ urn, submissionId: text(128), acceptedAt: instant }), orNull(urn))) },
  },
  {
    tag: 'ingest',
    method: 'get',
    path: '/logs/{urn}/status',
    permission: 'logs:read',
    summary: 'Where a log is now',
    answers: { 200: json(status) },
  },
  {
    tag: 'ingest',
    method: 'get',
    path: '/logs/{urn}/attachments',
    permission: 'logs:read',
    summary: 'What was enclosed with a log of the own organisation',
    answers: {
      200: json(items(shape({ position: whole(0), name: text(200), mediaType: text(200), bytes: whole(0) }))),
    },
  },
  {
    tag: 'ingest',
    method: 'get',
    path: '/logs/{urn}/attachments/{position}',
    permission: 'logs:read',
    summary: 'One of them, as it came',
    answers: { 200: { 'application/octet-stream': bytes } },
  },
  {
    tag: 'ingest',
    method: 'post',
    path: '/logs/{urn}/withdrawal',
    permission: 'logs:withdraw',
    summary: 'Take a log back for good',
    headers: { 'If-Match': ifMatch },
    body: json(input({ reasonCode: codeOf(withdrawalReasons) })),
    answers: {
      200: json(
        shape({ urn, version: whole(1), status: constant('withdrawn'), withdrawnAt: instant, reasonCode: text(60) }),
      ),
      412: refusal,
    },
  },
];
