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

/** Which service sends an event; submissions come from outside. */
export const senderOf: Readonly<Record<EventName, string | null>> = {
  'log.submitted.v1': null,
  'log.accepted.v1': 'ingest',
  'log.withdrawn.v1': 'ingest',
  'log.triaged.v1': 'triage',
  'log.enriched.v1': 'enrichment',
  'log.decided.v1': 'sanitisation',
  'product.released.v1': 'sanitisation',
  'product.withdrawn.v1': 'sanitisation',
};

/**
 * Which services read an event: what a sender counts against (completeness between stages). `tests/messaging` holds this
 * against the consumers there are.
 */
export const readersOf: Readonly<Record<EventName, readonly string[]>> = {
  'log.submitted.v1': ['ingest'],
  'log.accepted.v1': ['triage'],
  'log.withdrawn.v1': ['triage', 'enrichment', 'sanitisation'],
  'log.triaged.v1': ['enrichment'],
  'log.enriched.v1': ['sanitisation'],
  'log.decided.v1': ['ingest'],
  'product.released.v1': ['dissemination'],
  'product.withdrawn.v1': ['dissemination'],
};

/** What a topic carries; null for a topic that is none of the pipeline's. */
export function carriedBy(topic: string): { readonly event: EventName; readonly lane: Lane } | null {
  const urgent = topic.endsWith('.urgent');
  const event = (urgent ? topic.slice(0, -'.urgent'.length) : topic) as EventName;
  return eventNames.includes(event) ? { event, lane: urgent ? 'urgent' : 'routine' } : null;
}

/** Every topic of the pipeline, both lanes. The submission door has one lane: nobody has looked at the log yet. */
export const topicNames: readonly string[] = eventNames.flatMap((e) =>
  e === 'log.submitted.v1' ? [e] : [topicOf(e, 'routine'), topicOf(e, 'urgent')],
);
