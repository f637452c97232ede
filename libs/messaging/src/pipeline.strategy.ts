import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { lastValueFrom, isObservable } from 'rxjs';
import { topicNames, type Lane } from '@collator/contracts';
import type { Database } from '@collator/persistence';
import type { SliceExtras } from './on-slice.js';
import type { PipelineLog } from './pipeline-log.js';
import type { LogTransport, Subscription } from './port.js';
import type { Relay } from './relay.js';
import type { Outcome, Slice } from './slice.js';
import { SliceConsumer, maxSlice } from './slice-consumer.js';
import type { SealBody } from './slice-writer.js';
import { groupOfStep, topicOfStep, type Step } from './step.js';

export interface StrategyParts {
  readonly transport: LogTransport;
  readonly database: Database;
  readonly relay: Relay;
  readonly seal: SealBody;
  readonly log: PipelineLog;
  readonly partitions: number;
  readonly replicationFactor: number;
  /** Called when a subscription died for good: the process must end, so that another takes its place. */
  readonly onFatal: (error: unknown) => void;
  readonly drainMs: number;
  /** Upper bound of records in one slice; at most `maxSlice`. */
  readonly sliceRecords?: number;
}

/**
 * Nest's transport for slices: each handler marked with `@OnSlice` becomes two consumers, one per lane, each with a group
 * and a connection of its own. Nest's Kafka transport hands over one message at a time, which is why this exists.
 */
export class PipelineStrategy extends Server implements CustomTransportStrategy {
  readonly #running: { subscription: Subscription; consumer: SliceConsumer }[] = [];

  constructor(private readonly parts: StrategyParts) {
    super();
  }

  /** Connects, makes missing topics and subscribes every handler. */
  listen(callback: (error?: unknown) => void): void {
    this.#start().then(
      () => callback(),
      (error: unknown) => callback(error),
    );
  }

  /** Stops fetching, finishes the slices in hand, writes the marks that are still in memory. */
  async close(): Promise<void> {
    const running = this.#running.splice(0);
    await Promise.all(running.map((r) => r.subscription.stop(this.parts.drainMs)));
    for (const { consumer } of running) await consumer.flush().catch(() => undefined);
  }

  /** When the slowest fetch loop last turned, in milliseconds since the epoch; null without subscriptions. */
  turnedAt(): number | null {
    return this.#running.length ? Math.min(...this.#running.map((r) => r.subscription.turnedAt())) : null;
  }

  /** The groups and topics this process reads. */
  subscriptions(): readonly { readonly group: string; readonly topic: string }[] {
    return this.#running.map((r) => ({ group: r.subscription.spec.group, topic: r.subscription.spec.topic }));
  }

  override on(): never {
    throw new Error('this transport emits no events');
  }

  override unwrap<T>(): T {
    return this.parts.transport as T;
  }

  async #start(): Promise<void> {
    const { transport, partitions, replicationFactor } = this.parts;
    await transport.connect();
    await transport.ensureTopics(topicNames.map((topic) => ({ topic, partitions, replicationFactor })));
    for (const handler of this.messageHandlers.values()) {
      const extras = handler.extras as SliceExtras | undefined;
      if (!extras?.service) continue;
      const lanes: Lane[] = extras.event === 'log.submitted.v1' ? ['routine'] : ['urgent', 'routine'];
      for (const lane of lanes) await this.#subscribe(stepOf(handler, extras, lane));
    }
  }

  async #subscribe(step: Step): Promise<void> {
    const consumer = new SliceConsumer(step, this.parts);
    const spec = {
      group: groupOfStep(step),
      topic: topicOfStep(step),
      maxRecords: Math.min(maxSlice, this.parts.sliceRecords ?? maxSlice),
    };
    const subscription = await this.parts.transport.subscribe(spec, consumer);
    subscription.failed.catch(this.parts.onFatal);
    this.#running.push({ subscription, consumer });
  }
}

function stepOf(handler: MessageHandler, extras: SliceExtras, lane: Lane): Step {
  return {
    service: extras.service,
    event: extras.event,
    lane,
    raw: extras.raw,
    columns: extras.columns,
    policyVersion: extras.policyVersion,
    async handle(slice: Slice<unknown>): Promise<readonly Outcome[]> {
      const returned: unknown = await handler(slice);
      return (isObservable(returned) ? await lastValueFrom(returned) : returned) as readonly Outcome[];
    },
  };
}
