import { headerNames } from '../envelope.js';
import { eventNames, topicOf, type EventName } from '../topics.js';
import { eventSchemas } from './events.js';

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

const headers = {
  type: 'object',
  description: 'Not a confidential place: nothing of the content stands here.',
  properties: Object.fromEntries(Object.values(headerNames).map((name) => [name, { type: 'string' }])),
};

/** The AsyncAPI 3 document of all topics, both lanes. */
export function asyncApi(version: string): object {
  const topics = eventNames.flatMap((event) =>
    (event === 'log.submitted.v1' ? (['routine'] as const) : (['routine', 'urgent'] as const)).map((lane) => ({
      event,
      topic: topicOf(event, lane),
    })),
  );
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Collator topics',
      version,
      description: 'Keys are opaque aggregate ids. Repeats are dropped by id.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      topics.map(({ event, topic }) => [
        channelId(topic),
        {
          address: topic,
          description: meaning[event],
          messages: { [event]: { $ref: `#/components/messages/${event}` } },
        },
      ]),
    ),
    operations: Object.fromEntries(
      topics.map(({ topic }) => [
        `receive_${channelId(topic)}`,
        { action: 'receive', channel: { $ref: `#/channels/${channelId(topic)}` } },
      ]),
    ),
    components: {
      messages: Object.fromEntries(
        eventNames.map((event) => [
          event,
          {
            name: event,
            summary: meaning[event],
            ...(event === 'log.submitted.v1' ? {} : { headers }),
            payload: { schemaFormat: 'application/schema+json;version=draft-2020-12', schema: eventSchemas[event] },
            bindings: { kafka: { key: { type: 'string', format: 'uuid' }, bindingVersion: '0.5.0' } },
          },
        ]),
      ),
    },
  };
}
