import type { BatchHandler, SubscriptionSpec } from '../port.js';
import { Group } from './group.js';
import type { PartitionLog } from './partition-log.js';
import type { ReaderTiming } from './reader.js';
import { PullSubscription } from './subscription.js';

/** The groups of this process and their subscriptions. */
export class Groups {
  readonly #groups = new Map<string, Group>();
  readonly #subscriptions = new Set<PullSubscription>();

  constructor(
    private readonly log: PartitionLog,
    private readonly timing: ReaderTiming,
  ) {}

  subscribe(spec: SubscriptionSpec, handler: BatchHandler, partitions: number): PullSubscription {
    const group = this.#group(spec.group, spec.topic, partitions);
    const subscription = new PullSubscription(spec, handler, this.log, group, this.timing);
    this.#subscriptions.add(subscription);
    group.join(subscription);
    return subscription;
  }

  /** Takes a partition from whoever of the group holds it and assigns it anew at once. */
  revoke(group: string, topic: string, partition: number): void {
    this.#groups.get(`${group} ${topic}`)?.revoke(partition);
  }

  all(): readonly PullSubscription[] {
    return [...this.#subscriptions];
  }

  of(group: string, topic: string): readonly PullSubscription[] {
    return this.all().filter((s) => s.spec.group === group && s.spec.topic === topic);
  }

  async stop(deadlineMs: number): Promise<void> {
    await Promise.all(this.all().map((s) => s.stop(deadlineMs)));
    this.#subscriptions.clear();
  }

  #group(name: string, topic: string, partitions: number): Group {
    const key = `${name} ${topic}`;
    const group = this.#groups.get(key) ?? new Group(partitions);
    this.#groups.set(key, group);
    return group;
  }
}
