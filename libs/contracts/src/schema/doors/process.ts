import { instant, oneOf, orNull, text, uuid, whole } from '../schema.js';
import { items, json, limit, shape, type Door } from './door.js';

const stage = shape({
  stage: text(40),
  decided: whole(0),
  lastMinute: whole(0),
  deadLetters: whole(0),
  outbox: whole(0),
  lag: whole(0),
});

const deadLetter = shape({
  stage: text(40),
  id: uuid,
  boundary: text(200),
  topic: text(100),
  partition: whole(0),
  offset: text(20),
  code: text(60),
  reason: text(500),
  fieldPath: orNull(text(400)),
  firstSeen: instant,
  tries: whole(0),
  state: text(20),
});

/** The doors every process has. */
export const processDoors: readonly Door[] = [
  {
    tag: 'process',
    method: 'get',
    path: '/stages',
    permission: 'pipeline:read',
    summary: 'Where the services of this process stand',
    answers: { 200: json(items(stage)) },
  },
  {
    tag: 'process',
    method: 'get',
    path: '/dead-letters',
    permission: 'dead-letters:read',
    summary: 'Records set aside; never their bodies',
    query: { limit: limit(1_000) },
    answers: { 200: json(items(deadLetter)) },
  },
  {
    tag: 'process',
    method: 'get',
    path: '/doctor',
    permission: 'pipeline:read',
    summary: 'What is wrong with this process, in words',
    answers: {
      200: json(items(shape({ level: oneOf(['ok', 'warn', 'bad']), code: text(60), text: text(1_000) }))),
    },
  },
];
