import { within } from './waiting.js';

/** One subscription as its group sees it. */
export interface Member {
  /** Begins reading a partition once `former` has resolved. */
  take(partition: number, former: Promise<unknown>): void;
  /** Stops reading it; resolves when nothing of it is in hand any more. */
  give(partition: number): Promise<void>;
}

// As long as Kafka waits for a member to come back from its work before it goes on without it.
const handoverMs = 60_000;

/** Shares the partitions of one topic among the subscriptions of one group in this process. */
export class Group {
  readonly #members: Member[] = [];
  readonly #owners = new Map<number, Member>();
  readonly #leaving = new Map<number, Promise<unknown>>();

  constructor(private readonly partitions: number) {}

  join(member: Member): void {
    this.#members.push(member);
    this.#share();
  }

  leave(member: Member): void {
    const at = this.#members.indexOf(member);
    if (at < 0) return;
    this.#members.splice(at, 1);
    this.#share();
  }

  /** Takes a partition from its owner and assigns it anew without waiting, as after a lost session. */
  revoke(partition: number): void {
    const owner = this.#owners.get(partition);
    if (!owner) return;
    void owner.give(partition);
    owner.take(partition, Promise.resolve());
  }

  get empty(): boolean {
    return this.#members.length === 0;
  }

  // A partition stays where it is as long as nobody holds more than a fair share.
  #share(): void {
    const quota = Math.ceil(this.partitions / Math.max(this.#members.length, 1));
    const held = new Map(this.#members.map((m) => [m, 0]));
    const homeless: number[] = [];
    for (let partition = 0; partition < this.partitions; partition += 1) {
      const owner = this.#owners.get(partition);
      const count = owner ? held.get(owner) : undefined;
      if (owner && count !== undefined && count < quota) held.set(owner, count + 1);
      else homeless.push(partition);
    }
    for (const partition of homeless) this.#move(partition, held);
  }

  #move(partition: number, held: Map<Member, number>): void {
    const owner = this.#owners.get(partition);
    if (owner) this.#leaving.set(partition, within(owner.give(partition), handoverMs));
    const next = [...held].sort((a, b) => a[1] - b[1])[0]?.[0];
    if (!next) {
      this.#owners.delete(partition);
      return;
    }
    held.set(next, held.get(next)! + 1);
    this.#owners.set(partition, next);
    next.take(partition, this.#leaving.get(partition) ?? Promise.resolve());
  }
}
