import { compartments } from '../../code-lists/index.js';
import { productSchema } from '../events.js';
import {
  codeOf,
  constant,
  day,
  either,
  instant,
  list,
  matching,
  oneOf,
  orNull,
  text,
  uuid,
  whole,
  yesNo,
  type Schema,
} from '../schema.js';
import { input, items, json, limit, page, ref, refusal, shape, type Door } from './door.js';

const tag = 'dissemination';

const { audience: _audience, ...received } = productSchema['properties'] as Readonly<Record<string, Schema>>;

/** A product as its recipient gets it: without whom else it is meant for, with what he must keep to. */
export const receivedProductSchema: Schema = shape({
  ...received,
  deliveryId: uuid,
  obligations: list(shape({ code: text(60), text: text(1_000) })),
});

const delivery = shape({
  id: uuid,
  type: oneOf(['product.released', 'product.withdrawn']),
  productId: uuid,
  productVersion: whole(1),
  state: text(40),
  createdAt: instant,
  receiptAt: orNull(instant),
});

const interests = {
  themes: list(text(100, 1), 200),
  priorities: list(text(40, 1), 20),
  keywords: list(text(100, 2), 200),
};
const webhookUrl = text(2_048);
const secret = matching('^whsec_[A-Za-z0-9+/]{32,88}={0,2}$');

const dayOrInstant = { ...text(40), description: 'A day or an instant, ISO 8601' };

const entry = {
  name: text(200, 1),
  unit: text(100, 1),
  organisation: text(100, 1),
  clearance: text(40),
  clearanceUntil: day,
  purposes: list(text(300, 1), 100),
};
const furtherEntry = {
  receiver: orNull(text(200, 1)),
  compartments: list(codeOf(compartments)),
  caveats: list(text(100, 1), 50),
  interests: input(interests, Object.keys(interests)),
  activeFrom: orNull(dayOrInstant),
  activeTo: orNull(dayOrInstant),
};
const channel = input({ kind: oneOf(['sse', 'webhook']), url: webhookUrl, secret, idempotent: yesNo }, [
  'url',
  'secret',
  'idempotent',
]);
const asked = { ...entry, ...furtherEntry, channel };

const shown = {
  ...entry,
  ...furtherEntry,
  id: uuid,
  version: whole(1),
  interests: shape(interests),
  channel: either(
    shape({ kind: constant('sse') }),
    shape({ kind: constant('webhook'), url: webhookUrl, idempotent: yesNo, disabledReason: orNull(text(60)) }),
  ),
};
const shownOnce = shape({ ...shown, secret: { ...secret, description: 'Shown this once' } }, ['secret']);

const receiving: readonly Door[] = [
  {
    tag,
    method: 'get',
    path: '/products',
    permission: 'products:receive',
    summary: 'Products the caller may see, the newest first',
    query: { limit: limit(200), after: { schema: uuid } },
    answers: { 200: json(page(ref('ReceivedProduct'), orNull(uuid))) },
  },
  {
    tag,
    method: 'get',
    path: '/products/stream',
    permission: 'products:receive',
    summary:
      'Products as they are released: the id of each event is the delivery id, its data what a webhook would carry',
    headers: { 'Last-Event-ID': { schema: uuid } },
    answers: { 200: { 'text/event-stream': { type: 'string' } } },
  },
  {
    tag,
    method: 'get',
    path: '/products/{id}',
    permission: 'products:receive',
    summary: 'One product',
    answers: { 200: json(ref('ReceivedProduct')) },
  },
  {
    tag,
    method: 'get',
    path: '/deliveries',
    permission: 'products:receive',
    summary: "The caller's deliveries",
    query: { limit: limit(200) },
    answers: { 200: json(items(delivery)) },
  },
  {
    tag,
    method: 'post',
    path: '/deliveries/{id}/receipt',
    permission: 'products:receive',
    summary: 'Acknowledge a delivery; doing it again changes nothing',
    answers: { 204: null },
  },
  {
    tag,
    method: 'post',
    path: '/deliveries/receipts',
    permission: 'products:receive',
    summary: "Acknowledge many deliveries at once; those that are not the caller's are named",
    body: json(input({ deliveryIds: { ...list(uuid, 500), minItems: 1 } })),
    answers: { 200: json(shape({ unknown: list(uuid) })) },
  },
];

/** The doors of dissemination. */
export const disseminationDoors: readonly Door[] = [
  ...receiving,
  {
    tag,
    method: 'get',
    path: '/subscribers',
    permission: 'subscribers:read',
    summary: 'The recipient register',
    answers: { 200: json(items(shape(shown))) },
  },
  {
    tag,
    method: 'get',
    path: '/subscribers/{id}',
    permission: 'subscribers:read',
    summary: 'One entry',
    answers: { 200: json(shape(shown)) },
  },
  {
    tag,
    method: 'post',
    path: '/subscribers',
    permission: 'subscribers:write',
    summary: 'Add an entry',
    body: json(input(asked, Object.keys(furtherEntry))),
    answers: { 201: json(shownOnce), 409: refusal, 422: refusal },
  },
  {
    tag,
    method: 'patch',
    path: '/subscribers/{id}',
    permission: 'subscribers:write',
    summary: 'Change an entry; what is absent stays',
    body: json(input(asked, Object.keys(asked))),
    answers: { 200: json(shownOnce), 409: refusal, 422: refusal },
  },
  {
    tag,
    method: 'delete',
    path: '/subscribers/{id}',
    permission: 'subscribers:write',
    summary: 'Remove an entry',
    answers: { 204: null },
  },
];
