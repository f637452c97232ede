import { randomBytes } from 'node:crypto';
import { deriveId, topicOf, uuidV7, type Envelope } from '@collator/contracts';
import {
  MemoryLog,
  MemoryTransport,
  recordOf,
  Relay,
  SliceConsumer,
  type BatchControl,
  type OutRecord,
  type Outcome,
  type PartitionRef,
  type PipelineLog,
  type Slice,
  type Step,
} from '@collator/messaging';
import { migrate, TypeOrmDatabase, type Database, type ServiceSchema } from '@collator/persistence';
import { postgres } from '../harness/postgres.js';
import { Points, PointedDatabase, pointedTransport } from './failpoints.js';

/** What the probe's step does with an event. */
export interface Wish {
  readonly n: number;
  readonly wish: 'one' | 'two' | 'drop' | 'set-aside' | 'bad-value' | 'throw' | 'too-large';
}

interface Runner {
  query(sql: string): Promise<unknown>;
}

class Probe0001 {
  // Without ON CONFLICT anywhere: an effect that happens twice is an error.
  async up(runner: Runner): Promise<void> {
    await runner.query('CREATE TABLE probe.effect (event_id uuid PRIMARY KEY, n int NOT NULL)');
  }
  async down(): Promise<void> {}
}

export const probeSchema: ServiceSchema = {
  name: 'probe',
  recordColumns: { weight: 'int' },
  migrations: [Probe0001 as never],
};

export const input = topicOf('log.accepted.v1', 'routine');
export const output = topicOf('log.triaged.v1', 'routine');
export const place: PartitionRef = { topic: input, partition: 0 };

/** A fresh database with the probe's schema. */
export async function probeDatabase(): Promise<{ database: TypeOrmDatabase; url: string }> {
  const { url } = await postgres();
  await migrate(url, [probeSchema]);
  const open = { url, size: 8, statementTimeoutMs: 10_000, applicationName: 'probe' };
  return { url, database: await TypeOrmDatabase.open(open) };
}

export function event(wish: Wish['wish'], n: number): Envelope<Wish> {
  const id = uuidV7(Date.UTC(2026, 0, 1) + n, randomBytes(10));
  return {
    id,
    schema: 'log.accepted.v1',
    logId: uuidV7(Date.UTC(2026, 0, 1) + n, randomBytes(10)),
    version: 1,
    acceptedOn: '2026-01-01',
    marking: 'OFFICIAL-SENSITIVE',
    lane: 'routine',
    emittedAt: '2026-01-01T00:00:00.000Z',
    data: { wish, n },
  };
}

export const recordFor = (e: Envelope): OutRecord =>
  recordOf({ topic: input, envelope: e, encoded: JSON.stringify(e) });

const emission = (e: Envelope<Wish>, size = 0) => ({
  event: 'log.triaged.v1' as const,
  logId: e.logId,
  version: e.version,
  acceptedOn: e.acceptedOn,
  marking: e.marking,
  lane: e.lane,
  data: { n: e.data.n, filler: 'x'.repeat(size) },
});

function outcomeOf(e: Envelope<Wish>): Outcome {
  switch (e.data.wish) {
    case 'drop':
      return { kind: 'drop', reason: 'not_wanted' };
    case 'set-aside':
      return { kind: 'deadLetter', code: 'refused', reason: 'the step refuses it', fieldPath: 'data.n' };
    case 'bad-value':
      return { kind: 'ok', columns: { weight: 'heavy' }, emit: [] };
    case 'throw':
      throw new Error('the step has a fault');
    case 'too-large':
      return { kind: 'ok', columns: {}, emit: [emission(e, 1_000_000)] };
    case 'two':
      return { kind: 'ok', columns: { weight: 2 }, emit: [emission(e), emission(e)] };
    case 'one':
      return { kind: 'ok', columns: { weight: 1 }, emit: [emission(e)] };
  }
}

/** A step that does what its events wish, and leaves an effect of its own for each. */
export const step: Step = {
  service: 'probe',
  event: 'log.accepted.v1',
  lane: 'routine',
  raw: false,
  columns: { weight: 'int' },
  policyVersion: 'p1',
  async handle(slice: Slice<unknown>) {
    const events = slice.events as readonly Envelope<Wish>[];
    for (const e of events)
      await slice.tx.query('INSERT INTO probe.effect (event_id, n) VALUES ($1, $2)', [e.id, e.data.n]);
    return events.map(outcomeOf);
  },
};

/** Ids of what must follow an event, in order. */
export function followers(e: Envelope<Wish>): string[] {
  const count = { one: 1, two: 2 }[e.data.wish as string] ?? 0;
  return Array.from({ length: count }, (_, i) => deriveId(e.id, 'probe:log.accepted.v1', i));
}

export interface Line {
  readonly event: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export function remembering(): PipelineLog & { readonly lines: Line[] } {
  const lines: Line[] = [];
  const note = (event: string, fields: Readonly<Record<string, unknown>> = {}) => void lines.push({ event, fields });
  return { lines, info: note, warn: note, error: note };
}

/** Input and output as a broker would keep them; outlives the processes of a test. */
export async function freshLog(): Promise<{ log: MemoryLog; transport: MemoryTransport }> {
  const log = new MemoryLog();
  for (const topic of [input, output]) log.create({ topic, partitions: 1, replicationFactor: 1 });
  return { log, transport: new MemoryTransport({ log }) };
}

/** One process with one consumer, driven by hand: a batch at a time, so that a test decides what happens when. */
export class Process {
  readonly consumer: SliceConsumer;
  readonly lines: readonly Line[];
  readonly database: Database;
  readonly relay: Relay;
  position = 0n;

  constructor(
    database: Database,
    private readonly bus: { readonly log: MemoryLog; readonly transport: MemoryTransport },
    readonly points = new Points(),
    using: Step = step,
    seal: (body: Buffer, id: string) => Buffer = (body) => body,
  ) {
    const log = remembering();
    this.lines = log.lines;
    this.database = new PointedDatabase(database, points);
    const transport = pointedTransport(bus.transport, points);
    this.relay = new Relay(transport, log);
    const parts = { database: this.database, transport, relay: this.relay, seal, log };
    this.consumer = new SliceConsumer(using, parts);
  }

  get control(): BatchControl {
    return {
      heartbeat: async () => undefined,
      revoked: this.points.death.signal,
      logStart: async () => (await this.bus.log.read(place, 0n, 1)).start,
    };
  }

  /** What a transport does at an assignment: it asks until it has an answer. */
  async assign(): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      try {
        this.position = await this.consumer.assigned(place);
        return;
      } catch (error) {
        if (this.points.death.signal.aborted || tries > 20) throw error;
      }
    }
  }

  /** One batch; returns what became of it, null at the end of the log. */
  async batch(size = 500) {
    const page = await this.bus.log.read(place, this.position, size);
    if (page.records.length === 0) return null;
    const result = await this.consumer.handle(
      { ...place, records: page.records, highWatermark: page.end },
      this.control,
    );
    if ('next' in result) this.position = result.next;
    if ('seek' in result) this.position = result.seek;
    return result;
  }

  /** Reads to the end of the log and writes the marks down; false where it stopped or died on the way. */
  async run(size = 4): Promise<boolean> {
    try {
      await this.assign();
      for (let tries = 0; tries < 200;) {
        try {
          const result = await this.batch(size);
          if (result === null) break;
          if ('stop' in result) return false;
        } catch (error) {
          if (this.points.death.signal.aborted) throw error;
          tries += 1;
        }
      }
      await this.consumer.idle(place).catch(() => this.consumer.idle(place));
      return !this.points.death.signal.aborted;
    } catch (error) {
      if (this.points.death.signal.aborted) return false;
      throw error;
    }
  }
}
