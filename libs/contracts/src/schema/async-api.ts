import { headerNames } from '../envelope.js';
import { eventNames, topicNames, topicOf, type EventName } from '../topics.js';
import { eventSchemas } from './events.js';
import { samples } from './samples.js';
import { constant, day, described, instant, matching, oneOf, text, uuid, type Schema } from './schema.js';

const meaning: Readonly<Record<EventName, string>> = {
  'log.submitted.v1': 'A log from outside, not yet checked',
  'log.accepted.v1': 'A log passed the door',
  'log.withdrawn.v1': 'A submitter took a log back',
  'log.triaged.v1': 'Risk and priority are known',
  'log.enriched.v1': 'Identifiers are found and links made',
  'log.decided.v1': 'What sanitisation made of a log; high side only',
  'product.released.v1': 'A product crosses the fence',
  'product.withdrawn.v1': 'A product is called back',
};

const channelId = (topic: string): string => topic.replace(/\W+/g, '_');
const messageId = (event: EventName): string => channelId(event);

const headerSchemas: Readonly<Record<(typeof headerNames)[keyof typeof headerNames], Schema>> = {
  'message-id': described('Id of the event; the same at every repeat', uuid),
  schema: text(100),
  'log-id': uuid,
  version: matching('^[1-9][0-9]*$'),
  'accepted-on': day,
  marking: text(300),
  lane: oneOf(['routine', 'urgent']),
  'emitted-at': instant,
  'trace-parent': described('W3C trace context', text(100)),
};

const headersOf = (event: EventName): Schema => ({
  type: 'object',
  description: 'Not a confidential place: nothing of the content stands here.',
  required: Object.keys(headerSchemas).filter((name) => name !== headerNames.traceParent),
  properties: { ...headerSchemas, schema: constant(event) },
});

// The door takes what comes: only inside the pipeline a record is keyed by what it is about, so that its order is kept.
const keyOf = (event: EventName): Schema =>
  event === 'log.submitted.v1'
    ? described('Anything; not read', text(200))
    : described(event.startsWith('product.') ? 'Id of the product' : 'Id of the log', uuid);

const message = (event: EventName): object => ({
  name: event,
  title: event,
  summary: meaning[event],
  contentType: 'application/json',
  ...(event === 'log.submitted.v1' ? {} : { headers: headersOf(event) }),
  payload: { schemaFormat: 'application/schema+json;version=draft-2020-12', schema: eventSchemas[event] },
  bindings: { kafka: { key: keyOf(event), bindingVersion: '0.5.0' } },
  examples: [{ name: 'made-up', payload: samples[event] }],
});

/** Which service sends an event and which receives it. */
const parties: Readonly<Record<EventName, { readonly from: string; readonly to: string }>> = {
  'log.submitted.v1': { from: 'a submitter', to: 'ingest' },
  'log.accepted.v1': { from: 'ingest', to: 'triage' },
  'log.withdrawn.v1': { from: 'ingest', to: 'sanitisation and triage' },
  'log.triaged.v1': { from: 'triage', to: 'enrichment' },
  'log.enriched.v1': { from: 'enrichment', to: 'sanitisation' },
  'log.decided.v1': { from: 'sanitisation', to: 'ingest' },
  'product.released.v1': { from: 'sanitisation', to: 'dissemination' },
  'product.withdrawn.v1': { from: 'sanitisation', to: 'dissemination' },
};

const operationsOf = ({ event, topic }: Topic): [string, object][] =>
  (['send', 'receive'] as const).map((action) => [
    `${action}_${channelId(topic)}`,
    {
      action,
      summary: action === 'send' ? `By ${parties[event].from}` : `By ${parties[event].to}`,
      channel: { $ref: `#/channels/${channelId(topic)}` },
      messages: [{ $ref: `#/channels/${channelId(topic)}/messages/${messageId(event)}` }],
    },
  ]);

interface Topic {
  readonly event: EventName;
  readonly topic: string;
}

const topics: readonly Topic[] = eventNames.flatMap((event) =>
  (['routine', 'urgent'] as const)
    .map((lane) => ({ event, topic: topicOf(event, lane) }))
    .filter(({ topic }) => topicNames.includes(topic)),
);

/** The AsyncAPI 3 document of all topics, both lanes. */
export function asyncApi(version: string): object {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Collator topics',
      version,
      description: 'Keys are opaque ids. Every event may come again under its id; whoever reads drops the repeat.',
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      topics.map(({ event, topic }) => [
        channelId(topic),
        {
          address: topic,
          description: meaning[event],
          messages: { [messageId(event)]: { $ref: `#/components/messages/${messageId(event)}` } },
        },
      ]),
    ),
    operations: Object.fromEntries(topics.flatMap(operationsOf)),
    components: { messages: Object.fromEntries(eventNames.map((event) => [messageId(event), message(event)])) },
  };
}
