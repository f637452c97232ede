import type { Lane } from './envelope.js';

/** Every event of the pipeline: its schema name is also its topic (routine lane). */
export const eventNames = [
  'log.submitted.v1',
  'log.accepted.v1',
  'log.withdrawn.v1',
  'log.triaged.v1',
  'log.enriched.v1',
  'log.decided.v1',
  'product.released.v1',
  'product.withdrawn.v1',
] as const;

export type EventName = (typeof eventNames)[number];

/** The topic that carries an event in a lane: `log.accepted.v1` or, urgent, `log.accepted.v1.urgent`. */
export function topicOf(event: EventName, lane: Lane): string {
  return lane === 'urgent' ? `${event}.urgent` : event;
}

/** Every topic of the pipeline, both lanes. The submission door has one lane: nobody has looked at the log yet. */
export const topicNames: readonly string[] = eventNames.flatMap((e) =>
  e === 'log.submitted.v1' ? [e] : [topicOf(e, 'routine'), topicOf(e, 'urgent')],
);
