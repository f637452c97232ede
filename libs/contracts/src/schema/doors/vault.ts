import { vaultPurposes } from '../../code-lists/index.js';
import { codeOf, instant, list, oneOf, orNull, text, uuid, whole } from '../schema.js';
import { input, json, refusal, shape, type Door } from './door.js';

const asking = json(input({ purpose: codeOf(vaultPurposes), reason: text(1_000, 10) }));
const outcome = oneOf(['corroborated', 'contradicted']);
const urn = text(60);

const source = shape(
  {
    name: text(2_000),
    contact: text(2_000),
    address: text(2_000),
    reference: text(2_000),
    handler: text(2_000),
    notes: text(20_000),
  },
  ['name', 'contact', 'address', 'reference', 'handler', 'notes'],
);

const history = shape({
  reports: whole(1),
  gradings: list(shape({ source: whole(1, 3), assessment: text(1), by: orNull(text(255)), at: instant })),
  outcomes: list(shape({ outcome, reason: text(1_000), by: text(255), at: instant })),
});

/** The doors of the source vault. All but the rotation need a second factor. */
export const vaultDoors: readonly Door[] = [
  {
    tag: 'vault',
    method: 'post',
    path: '/vault/logs/{urn}/reading',
    permission: 'sources:read',
    summary: 'Who the source of a log is; audited with the purpose before the answer leaves',
    body: asking,
    answers: { 200: json(shape({ urn, source: orNull(source), authorityUrn: orNull(text(2_000)) })), 410: refusal },
  },
  {
    tag: 'vault',
    method: 'post',
    path: '/vault/logs/{urn}/history',
    permission: 'sources:read',
    summary: 'How the source of a log was graded over time, and what became of its reports',
    body: asking,
    answers: { 200: json(history) },
  },
  {
    tag: 'vault',
    method: 'post',
    path: '/vault/logs/{urn}/outcomes',
    permission: 'sources:write',
    summary: 'Note that a report was corroborated or contradicted',
    body: json(input({ outcome, reason: text(1_000, 10) })),
    answers: { 204: null, 410: refusal },
  },
  {
    tag: 'vault',
    method: 'post',
    path: '/vault/logs/{urn}/erasure',
    permission: 'sources:erase',
    summary: 'Ask that the source of a log be erased, from everything that came of it',
    body: json(input({ reason: text(1_000, 10) })),
    answers: { 204: null, 409: refusal },
  },
  {
    tag: 'vault',
    method: 'post',
    path: '/vault/logs/{urn}/erasure/approval',
    permission: 'sources:approve-erasure',
    summary: 'Agree to an erasure that somebody else asked for: its data keys are destroyed',
    answers: { 200: json(shape({ entries: whole(0) })), 409: refusal, 410: refusal },
  },
  {
    tag: 'vault',
    method: 'post',
    path: '/vault/rotation',
    permission: 'vault:rotate',
    summary: 'Move some data keys under the newest key; called again with next until it is null',
    body: json(input({ after: uuid }, ['after'])),
    answers: { 200: json(shape({ moved: whole(0), stuck: whole(0), next: orNull(uuid), left: whole(0) })) },
  },
];
