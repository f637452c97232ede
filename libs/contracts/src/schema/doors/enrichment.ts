import { identifierSchema } from '../events.js';
import { instant, list, oneOf, orNull, text, uuid, whole, yesNo, type Schema } from '../schema.js';
import { input, json, limit, page, shape, type Door } from './door.js';

const urn = text(60);
const type = text(60);
const normalised = text(400);
const validity = oneOf(['valid', 'invalid', 'unverifiable']);
const link = shape({
  logId: uuid,
  urn,
  type,
  normalised,
  strength: oneOf(['confirmed', 'probable', 'possible']),
  at: instant,
});

const logView: Schema = shape({
  urn,
  logId: uuid,
  version: whole(1),
  identifiers: list(identifierSchema),
  identifiersLeftOff: whole(0),
  links: list(link),
  more: list(shape({ type, normalised, count: whole(0) })),
  silentHits: list(link),
});

const holder = shape({ logId: uuid, urn, validity, fields: list(text(60)) });

const task = shape({
  id: uuid,
  logId: uuid,
  urn,
  version: whole(1),
  type,
  raw: text(200_000),
  normalised,
  field: text(60),
  start: whole(0),
  end: whole(0),
  state: text(40),
  openedAt: instant,
});

/** The doors of enrichment. */
export const enrichmentDoors: readonly Door[] = [
  {
    tag: 'enrichment',
    method: 'get',
    path: '/enrichment/logs/{urn}',
    permission: 'enrichment:read',
    summary: 'Identifiers and links of a log',
    answers: { 200: json(logView) },
  },
  {
    tag: 'enrichment',
    method: 'get',
    path: '/enrichment/identifiers',
    permission: 'enrichment:read',
    summary: 'Logs that hold an identifier',
    query: {
      type: { schema: type, required: true },
      value: { schema: text(2_000, 1), required: true },
      limit: limit(200),
    },
    answers: { 200: json(shape({ type, normalised, validity, items: list(holder) })) },
  },
  {
    tag: 'enrichment',
    method: 'get',
    path: '/enrichment/quality-tasks',
    permission: 'enrichment:read',
    summary: 'Identifiers that cannot be right and wait for a person',
    query: { limit: limit(200), after: { schema: uuid } },
    answers: { 200: json(page(task, orNull(uuid))) },
  },
  {
    tag: 'enrichment',
    method: 'post',
    path: '/enrichment/quality-tasks/{id}/closure',
    permission: 'quality:decide',
    summary: 'Close a quality task: put right, right as it stands, or referred',
    body: json(input({ closedAs: oneOf(['CORRECTED', 'AS_GIVEN', 'REFERRED']) })),
    answers: { 200: json(shape({ closed: yesNo })) },
  },
];
