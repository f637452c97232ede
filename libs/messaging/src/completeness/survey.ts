import { carriedBy, readersOf, senderOf, topicNames } from '@collator/contracts';
import {
  sentCounts,
  sentEvents,
  sentOf,
  type Database,
  type MinuteCount,
  type ReadCount,
  type SentEvent,
  type Span,
} from '@collator/persistence';
import { partitionOf } from '../murmur2.js';
import type { LogTransport } from '../port.js';
import { groupOf } from '../step.js';
import { readUntil, spanOf, unequalMinutes, type UnequalMinute } from './compare.js';
import type { ReadingSide } from './reading-side.js';

export interface SurveyParts {
  readonly service: string;
  readonly database: Database;
  readonly transport: LogTransport;
  /** Finds who can speak for a reader; null where nobody can be reached. */
  readonly side: (reader: string) => Promise<ReadingSide | null>;
  /** How old an event must be before it may be called missing. */
  readonly marginMs: number;
}

/** One topic as its sender and one of its readers have it. */
export interface Surveyed {
  readonly reader: string;
  readonly topic: string;
  readonly sent: readonly MinuteCount[];
  /** Null where nobody could speak for the reader: unknown is not complete. */
  readonly read: readonly ReadCount[] | null;
  /** Sent, read past, and not there. */
  readonly missing: readonly SentEvent[];
  /** Read, and nobody here has sent it: the sender's stored event is gone. */
  readonly withoutOrigin: readonly string[];
}

interface Side {
  readonly name: string;
  readonly side: ReadingSide;
  readonly topic: string;
  readonly span: Span;
  /** Until when each partition has been read. */
  readonly until: ReadonlyMap<number, number>;
}

const idsPerQuestion = 1_000;

/** Topics a service sends on. */
const topicsOf = (service: string): string[] =>
  topicNames.filter((topic) => senderOf[carriedBy(topic)!.event] === service);

/** Compares what a service sent in a span with what each of its readers has. Changes nothing. */
export async function survey(parts: SurveyParts, span: Span): Promise<Surveyed[]> {
  const sent = await sentCounts(parts.database, parts.service, span);
  const surveyed: Surveyed[] = [];
  for (const topic of topicsOf(parts.service)) {
    const own = sent.filter((s) => s.topic === topic);
    for (const name of readersOf[carriedBy(topic)!.event])
      surveyed.push(await against(parts, { name, topic, span, sent: own }));
  }
  return surveyed;
}

async function against(
  parts: SurveyParts,
  of: { name: string; topic: string; span: Span; sent: readonly MinuteCount[] },
): Promise<Surveyed> {
  const { name, topic, span, sent } = of;
  const about = { reader: name, topic, sent };
  const side = await parts.side(name);
  if (!side) return { ...about, read: null, missing: [], withoutOrigin: [] };
  const read = await side.counts(topic, span);
  const unequal = unequalMinutes(sent, read);
  if (unequal.length === 0) return { ...about, read, missing: [], withoutOrigin: [] };
  const { event, lane } = carriedBy(topic)!;
  const until = readUntil(await parts.transport.lag(groupOf(name, event, lane), topic), read);
  const missing: SentEvent[] = [];
  const withoutOrigin: string[] = [];
  for (const minute of unequal) {
    const found = await look(parts, { name, side, topic, span, until }, minute);
    missing.push(...found.missing);
    withoutOrigin.push(...found.withoutOrigin);
  }
  return { ...about, read, missing, withoutOrigin };
}

/** What differs in one minute. A row written anew stands in another minute on one side: both are asked by id. */
async function look(
  parts: SurveyParts,
  r: Side,
  { minute }: UnequalMinute,
): Promise<Pick<Surveyed, 'missing' | 'withoutOrigin'>> {
  const span = spanOf(minute, r.span);
  // Nobody has read so far yet: a queue, not a gap.
  if (Math.max(-Infinity, ...r.until.values()) - parts.marginMs < span.from.getTime())
    return { missing: [], withoutOrigin: [] };
  const sent = await sentEvents(parts.database, parts.service, r.topic, span);
  const ours = new Set(sent.map((s) => s.id));
  const strange = (await r.side.ids(r.topic, span)).filter((id) => !ours.has(id));
  const known = strange.length ? await sentOf(parts.database, parts.service, strange, r.span) : new Set<string>();
  return { missing: await absent(parts, r, sent), withoutOrigin: strange.filter((id) => !known.has(id)) };
}

async function absent(parts: SurveyParts, r: Side, sent: readonly SentEvent[]): Promise<SentEvent[]> {
  const partitions = await parts.transport.partitions(r.topic);
  const due = sent.filter((e) => {
    const until = r.until.get(partitionOf(e.logId, partitions)) ?? -Infinity;
    return e.emittedAt.getTime() <= until - parts.marginMs;
  });
  const found: SentEvent[] = [];
  for (let i = 0; i < due.length; i += idsPerQuestion) {
    const some = due.slice(i, i + idsPerQuestion);
    const ids = some.map((e) => e.id);
    const has = await r.side.has(r.topic, ids);
    found.push(...some.filter((e) => !has.has(e.id)));
  }
  return found;
}
