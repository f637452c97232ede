import { topicOf, type EventName, type Lane } from '@collator/contracts';
import type { Outcome, Slice } from './slice.js';

/** One service's work on one event in one lane: everything the consumer must know of it. */
export interface Step {
  /** Service name; also its schema. */
  readonly service: string;
  readonly event: EventName;
  readonly lane: Lane;
  /** Raw doors get the record as it came instead of a decoded envelope. */
  readonly raw: boolean;
  /** The service's own columns of its record table: name → PostgreSQL type. */
  readonly columns: Readonly<Record<string, string>>;
  /** The version of the rules the step decides by, for the audit; null where it has none. */
  readonly policyVersion: string | null;
  handle(slice: Slice<unknown>): Promise<readonly Outcome[]>;
}

export const topicOfStep = (s: Step): string => topicOf(s.event, s.lane);
/** Lanes have consumers, and so groups, of their own: nothing routine can hold up what is urgent. */
export const groupOf = (service: string, event: EventName, lane: Lane): string =>
  `collator.${service}.${event}.${lane}`;
export const groupOfStep = (s: Step): string => groupOf(s.service, s.event, s.lane);
/** The same for both lanes, so that a log that came through both is still done once. */
export const nameOfStep = (s: Step): string => `${s.service}:${s.event}`;
