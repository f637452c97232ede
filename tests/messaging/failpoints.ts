import { PublishError, type LogTransport, type OutRecord, type PartitionRef } from '@collator/messaging';
import { Database, type Tx } from '@collator/persistence';

/**
 * What happens at a point: the process dies before or after it, the operation fails, it happens and its reply is lost, or
 * the process stands still there, alive for nobody, until it is woken.
 */
export type Fault = 'kill-before' | 'kill-after' | 'fail' | 'lose-reply' | 'hang';
export const faults: readonly Fault[] = ['kill-before', 'kill-after', 'fail', 'lose-reply', 'hang'];

/** The process is dead: nothing it does has an effect any more. */
export class Killed extends Error {}

const outage = (): Error => Object.assign(new Error('the connection broke'), { code: '08006' });

/** Every await of a piece of work, numbered in the order it comes to them; at one of them something happens. */
export class Points {
  readonly names: string[] = [];
  readonly death = new AbortController();
  #wake: () => void = () => undefined;
  #stuck: () => void = () => undefined;
  /** Resolves once the process stands still. */
  readonly hung = new Promise<void>((resolve) => (this.#stuck = resolve));
  readonly #woken = new Promise<void>((resolve) => (this.#wake = resolve));

  constructor(
    private readonly target = -1,
    private readonly fault: Fault = 'fail',
    private readonly error: () => Error = outage,
  ) {}

  /** Lets a process that stands still go on. */
  wake(): void {
    this.#wake();
  }

  async pass<T>(name: string, work: () => Promise<T>, error = this.error): Promise<T> {
    this.#alive();
    const hit = this.names.push(name) - 1 === this.target;
    if (hit && this.fault === 'fail') throw error();
    if (hit && this.fault === 'kill-before') this.death.abort();
    if (hit && this.fault === 'hang') {
      this.#stuck();
      await this.#woken;
    }
    this.#alive();
    const result = await work();
    if (hit && this.fault === 'kill-after') this.death.abort();
    this.#alive();
    if (hit && this.fault === 'lose-reply') throw error();
    return result;
  }

  #alive(): void {
    if (this.death.signal.aborted) throw new Killed();
  }
}

/** A database whose every statement and every commit is a point. */
export class PointedDatabase extends Database {
  constructor(
    private readonly inner: Database,
    private readonly points: Points,
  ) {
    super();
  }

  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]> {
    return this.points.pass('statement', () => this.inner.query<T>(sql, params));
  }

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.points.pass('transaction', () =>
      this.inner.transaction(async (tx) => {
        const result = await work({
          query: (sql, params) => this.points.pass('statement of a transaction', () => tx.query(sql, params)),
        });
        await this.points.pass('commit', async () => undefined);
        return result;
      }),
    );
  }

  async close(): Promise<void> {}
}

/** A transport whose every call is a point, as far as consumers and relays use it. */
export function pointedTransport(inner: LogTransport, points: Points): LogTransport {
  const pointed = {
    kind: inner.kind,
    partitions: (topic: string) => points.pass('partitions', () => inner.partitions(topic)),
    topicId: (topic: string) => points.pass('topic id', () => inner.topicId(topic)),
    publish: (p: PartitionRef, records: readonly OutRecord[]) =>
      points.pass(
        'publish',
        () => inner.publish(p, records),
        () => new PublishError('unknown'),
      ),
  };
  return pointed as unknown as LogTransport;
}
