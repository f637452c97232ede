import { compartments, priorities } from '../../code-lists/index.js';
import { codeOf, instant, list, oneOf, orNull, text, whole, within, yesNo, type Schema } from '../schema.js';
import { items, json, limit, refusal, shape, type Door } from './door.js';

const queued: Readonly<Record<string, Schema>> = {
  urn: text(60),
  version: whole(1),
  title: text(300),
  marking: text(300),
  compartments: list(codeOf(compartments)),
  priority: codeOf(priorities),
  risk: within(0, 100),
  band: text(40),
  confidence: oneOf(['Low', 'Moderate', 'High']),
  threatToLife: yesNo,
  dueAt: instant,
  assessedAt: instant,
  acknowledgedAt: orNull(instant),
};

const reason = shape({
  code: text(60),
  text: text(1_000),
  points: orNull({ type: 'number' }),
  field: orNull(text(60)),
  start: orNull(whole(0)),
  end: orNull(whole(0)),
});

const assessment = shape({
  policyVersion: text(100),
  risk: within(0, 100),
  low: within(0, 100),
  high: within(0, 100),
  band: text(40),
  confidence: oneOf(['Low', 'Moderate', 'High']),
  priority: codeOf(priorities),
  dueAt: instant,
  threatToLife: yesNo,
  vulnerability: list(text(60)),
  themes: list(text(60)),
  gaps: list(text(200)),
  reasons: list(reason),
});

/** The doors of triage. */
export const triageDoors: readonly Door[] = [
  {
    tag: 'triage',
    method: 'get',
    path: '/triage/queue',
    permission: 'triage:read',
    summary: 'What is due, the gravest and soonest first',
    query: { limit: limit(500) },
    answers: { 200: json(items(shape(queued))) },
  },
  {
    tag: 'triage',
    method: 'get',
    path: '/triage/threats',
    permission: 'triage:read',
    summary: 'Threats to life that nobody has taken up',
    answers: { 200: json(items(shape(queued))) },
  },
  {
    tag: 'triage',
    method: 'get',
    path: '/triage/logs/{urn}',
    permission: 'triage:read',
    summary: 'The assessment of a log with its reasons',
    answers: { 200: json(shape({ ...queued, assessment, explanation: text(20_000) })) },
  },
  {
    tag: 'triage',
    method: 'post',
    path: '/triage/logs/{urn}/acknowledgement',
    permission: 'proposals:decide',
    summary: 'Take up a threat to life',
    answers: { 200: json(shape({ acknowledged: yesNo })), 409: refusal },
  },
];
