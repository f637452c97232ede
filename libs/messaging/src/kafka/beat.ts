import type { EachBatchPayload } from 'kafkajs';

const heartbeatMs = 3_000;
/** The group waits 60 s for a member to finish; after this long without being heard the work in hand is called off. */
const graceMs = 20_000;
/** The group has gone on without us: whatever we still do is a zombie's. */
const expelled = new Set(['UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION', 'FENCED_INSTANCE_ID']);

/** Heartbeats while a batch is worked on (K5). A rebalance shows here first and is told to kafkajs once the work is safe. */
export class Beat {
  #failure: unknown = null;
  #failedAt = 0;
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly payload: EachBatchPayload,
    private readonly lost: () => void,
  ) {
    this.#timer = setInterval(() => void this.now(), heartbeatMs);
  }

  /** Sends a heartbeat if one is due. Never throws. */
  async now(): Promise<void> {
    try {
      await this.payload.heartbeat();
    } catch (error) {
      this.#failure ??= error;
      this.#failedAt ||= Date.now();
      const type = (error as { type?: unknown }).type;
      if (expelled.has(String(type)) || Date.now() - this.#failedAt > graceMs) this.lost();
    }
  }

  /** Throws what a heartbeat met, so that the group is joined anew. */
  check(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
