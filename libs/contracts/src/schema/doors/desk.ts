import { compartments } from '../../code-lists/index.js';
import { gradeSchema } from '../events.js';
import { codeOf, instant, list, oneOf, orNull, text, uuid, whole, within, yesNo } from '../schema.js';
import { items, json, limit, refusal, shape, type Door } from './door.js';
import { change, finding, listed, proposal, proposalState, tag } from './sanitisation.js';

const risk = shape({
  score: within(0, 100),
  circle: orNull(whole(0)),
  reasons: list(shape({ code: text(40), share: within(0, 1), count: whole(0), type: whole(1, 17) }, ['type'])),
});
const piece = shape({
  was: text(200_000),
  text: text(200_000),
  kind: oneOf(['same', 'recast', 'dropped', 'kept', 'edited']),
  findings: list(whole(0)),
});
const preview = shape({
  title: text(300),
  text: text(200_000),
  grade: gradeSchema,
  marking: text(300),
  compartments: list(codeOf(compartments)),
  themes: list(text(60)),
  priority: text(20),
  band: text(20),
  risk: within(0, 100),
  confidence: text(20),
  threatToLife: yesNo,
  vulnerability: list(text(60)),
  reasons: list(text(1_000)),
  purpose: text(500),
  reviewAt: text(10),
});
const earlier = shape({ urn: text(60), title: text(300), text: text(200_000), state: text(20), releasedAt: instant });

const desk = shape({
  proposal,
  changed: yesNo,
  title: text(300),
  text: text(200_000),
  choices: orNull(shape({ rejected: list(whole(0)), edits: list(shape({ finding: whole(0), to: text(4_000) })) })),
  pieces: orNull(shape({ title: list(piece), body: list(piece) })),
  cluesLeft: list(finding),
  risk,
  rawRisk: risk,
  leaks: list(text(40)),
  fault: orNull(shape({ code: text(60), field: text(40), rule: text(500) })),
  proposedMarking: shape({ marking: text(300), compartments: list(codeOf(compartments)) }),
  earlier: list(earlier),
  audience: list(text(100)),
  product: preview,
});

/** The doors of the reviewer's desk. */
export const deskDoors: readonly Door[] = [
  {
    tag,
    method: 'get',
    path: '/release-queue',
    permission: 'proposals:read',
    summary: 'What waits for a reviewer: threats to life first, then by due time, then by the risk that is left',
    query: { limit: limit(200) },
    answers: { 200: json(items(shape({ ...listed, findingsCount: whole(0), residualRisk: within(0, 100) }))) },
  },
  {
    tag,
    method: 'get',
    path: '/proposals/{id}/standing',
    permission: 'proposals:read',
    summary: 'Where a proposal stands, for a page that is open',
    answers: {
      200: json(
        shape({ id: uuid, version: whole(1), state: proposalState, author: text(200), approvalsGiven: whole(0) }),
      ),
    },
  },
  {
    tag,
    method: 'get',
    path: '/proposals/{id}/desk',
    permission: 'proposals:read',
    summary: 'One proposal with the risk that is left, what went out before, and the product as it would be received',
    answers: { 200: json(desk) },
  },
  {
    tag,
    method: 'post',
    path: '/proposals/{id}/desk',
    permission: 'proposals:read',
    summary: 'The same as it would be after a change; nothing is kept',
    body: json(change),
    answers: { 200: json(desk), 422: refusal },
  },
];
