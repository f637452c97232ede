import { compartments, qualityOutcomes } from '../../code-lists/index.js';
import { logSchema } from '../events.js';
import { codeOf, instant, list, matching, oneOf, orNull, text, uuid, whole, within, yesNo } from '../schema.js';
import { findingSchema } from '../submission.js';
import { input, items, json, limit, refusal, shape, type Door } from './door.js';

const urn = text(60);

const queued = shape({
  urn,
  version: whole(1),
  title: text(300),
  marking: text(300),
  compartments: list(codeOf(compartments)),
  organisation: text(100),
  lane: oneOf(['routine', 'urgent']),
  codes: list(text(60)),
  escalated: yesNo,
  heldBack: yesNo,
  waitingSince: instant,
});

const reviewed = shape({
  urn,
  organisation: text(100),
  version: whole(1),
  state: text(40),
  codes: list(text(60)),
  escalated: yesNo,
  log: logSchema,
  findings: list(findingSchema),
  like: list(shape({ urn, score: within(0, 1) })),
  versions: list(
    shape({
      version: whole(1),
      state: oneOf(['current', 'parked', 'history']),
      author: oneOf(['submitter', 'quality']),
      difference: orNull(list(shape({ field: text(60), before: {}, after: {} }))),
    }),
  ),
});

const ticketEnds = ['CORRECTED', 'WITHDRAWN', 'NO_FAULT', 'NOT_TO_BE_HAD'];

const ticket = shape({
  id: uuid,
  urn,
  version: whole(1),
  organisation: text(100),
  codes: list(text(60)),
  reason: text(2_000),
  state: oneOf(['open', 'answered', 'told', 'closed']),
  openedAt: instant,
  answeredVersion: orNull(whole(1)),
  answeredAt: orNull(instant),
  toldAt: orNull(instant),
  closedAt: orNull(instant),
  closedAs: orNull(oneOf(ticketEnds)),
});

/** The doors of the quality desk. */
export const qualityDoors: readonly Door[] = [
  {
    tag: 'quality',
    method: 'get',
    path: '/quality/queue',
    permission: 'quality:read',
    summary: 'What waits for the quality officer: urgent first, then the longest waiting',
    query: { limit: limit(500) },
    answers: { 200: json(items(queued)) },
  },
  {
    tag: 'quality',
    method: 'get',
    path: '/quality/logs/{urn}',
    permission: 'quality:read',
    summary: 'One log that waits, with its findings and its versions',
    answers: { 200: json(reviewed), 409: refusal },
  },
  {
    tag: 'quality',
    method: 'post',
    path: '/quality/logs/{urn}/decision',
    permission: 'quality:decide',
    summary: 'Accept, amend, grade anew, split, return, escalate, link or refuse a log',
    body: json(
      input(
        {
          version: whole(1, 1_000_000),
          outcome: codeOf(qualityOutcomes),
          reason: text(2_000, 10),
          change: { type: 'object', description: 'Fields of a submission that are to read otherwise' },
          parts: list(input({ title: text(300, 1), body: text(200_000, 1) }), 20),
          compartments: list(codeOf(compartments)),
          duplicateOf: urn,
        },
        ['change', 'parts', 'compartments', 'duplicateOf'],
      ),
    ),
    answers: {
      200: json(shape({ urn, outcome: codeOf(qualityOutcomes), version: whole(0), related: list(urn) })),
      409: refusal,
      412: refusal,
      422: refusal,
    },
  },
  {
    tag: 'quality',
    method: 'get',
    path: '/quality/tickets',
    permission: 'logs:read',
    summary: 'Faults in the data that are not closed: the own ones, or all for a quality officer',
    query: { limit: limit(500) },
    answers: { 200: json(items(ticket)) },
  },
  {
    tag: 'quality',
    method: 'post',
    path: '/quality/logs/{urn}/tickets',
    permission: 'quality:decide',
    summary: 'Refer a fault in the data of a log to the force that owns it',
    body: json(
      input(
        { version: whole(1, 1_000_000), reason: text(2_000, 10), codes: list(matching('^[A-Za-z0-9_]{1,60}$'), 30) },
        ['codes'],
      ),
    ),
    answers: { 201: json(shape({ id: uuid })) },
  },
  {
    tag: 'quality',
    method: 'post',
    path: '/quality/tickets/{id}/closure',
    permission: 'quality:decide',
    summary: 'Close a ticket',
    body: json(input({ closedAs: oneOf(ticketEnds) })),
    answers: { 200: json(shape({ closed: yesNo })), 409: refusal },
  },
];
