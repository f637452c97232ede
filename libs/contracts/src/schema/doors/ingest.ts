import { withdrawalReasons } from '../../code-lists/index.js';
import { codeOf, constant, instant, list, oneOf, orNull, text, whole } from '../schema.js';
import { ifMatch, input, json, limit, page, ref, refusal, shape, type Door } from './door.js';

const urn = text(60);
const states = ['accepted', 'proposed', 'released', 'refused', 'withdrawn'];

const status = shape({
  urn,
  version: whole(1),
  status: oneOf(states),
  acceptedAt: instant,
  lane: oneOf(['routine', 'urgent']),
  stages: list(shape({ stage: text(40), at: instant, state: text(40) })),
  waitingFor: orNull(oneOf(['processing', 'decision'])),
});

/** The doors of ingest. */
export const ingestDoors: readonly Door[] = [
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
    },
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
