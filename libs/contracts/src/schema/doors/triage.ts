import { compartments, priorities } from '../../code-lists/index.js';
import { codeOf, instant, list, oneOf, orNull, text, whole, within, yesNo, type Schema } from '../schema.js';
import { input, items, json, limit, refusal, shape, type Door } from './door.js';

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
  withdrawnAt: orNull(instant),
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

const count = whole(0);
const explained = shape({
  policyVersion: text(100),
  sentences: list(text(20_000), 2),
  points: list(
    shape({
      factor: text(60),
      value: { type: 'number' },
      adds: { type: 'number' },
      clause: text(60),
      text: text(1_000),
    }),
  ),
  others: list(reason),
  gaps: list(text(200)),
  caution: text(1_000),
});
const counterfactual = shape({
  policyVersion: text(100),
  band: text(40),
  risk: within(0, 100),
  target: text(40),
  direction: oneOf(['up', 'down', 'none']),
  size: orNull(count),
  sets: list(
    list(shape({ factor: text(60), from: orNull({ type: 'number' }), to: { type: 'number' }, clause: text(60) })),
  ),
  more: count,
  complete: yesNo,
  findOutFirst: list(shape({ factor: text(60), gap: text(200), low: within(0, 100), high: within(0, 100) })),
});
const comparison = shape({
  before: text(100),
  after: text(100),
  items: count,
  changed: count,
  refused: { type: 'object' },
  bands: { type: 'object' },
  priorities: { type: 'object' },
  threatToLife: shape({ raised: count, dropped: count }),
  changes: list(shape({ id: text(60), reasons: list(text(300)) })),
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
    answers: {
      200: json(
        items(
          shape({ ...queued, clock: shape({ state: oneOf(['running', 'missed']), secondsLeft: { type: 'integer' } }) }),
        ),
      ),
    },
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
  {
    tag: 'triage',
    method: 'get',
    path: '/assessments/{urn}',
    permission: 'triage:read',
    summary: 'The newest assessment of a log and what it was made under',
    answers: {
      200: json(
        shape({
          urn: text(60),
          version: whole(1),
          policyVersion: text(100),
          policyHash: text(64),
          lexiconVersion: text(100),
          assessedAt: instant,
          withdrawnAt: orNull(instant),
          assessment,
        }),
      ),
    },
  },
  {
    tag: 'triage',
    method: 'get',
    path: '/assessments/{urn}/explanation',
    permission: 'triage:read',
    summary: 'Why: two sentences, and each point with who set it, its passage and its clause',
    answers: { 200: json(explained), 409: refusal },
  },
  {
    tag: 'triage',
    method: 'get',
    path: '/assessments/{urn}/what-would-change',
    permission: 'triage:read',
    summary: 'The smallest changes that would bring it into a band, and what to find out first',
    query: { band: { schema: text(40), required: true } },
    answers: { 200: json(counterfactual), 409: refusal },
  },
  {
    tag: 'triage',
    method: 'post',
    path: '/policies/{version}/backtest',
    permission: 'policies:backtest',
    summary: 'Judge the past that you may see under a version held here and under the policy sent; nothing is kept',
    body: json(input({ policy: { type: 'object' } })),
    answers: { 200: json(comparison), 422: refusal },
  },
];
