import { CallFailed, problemOf, type CollatorClient } from './collator-client.js';

/** One message of the live stream: the delivery id and the body a webhook would carry. */
export interface StreamedMessage {
  readonly deliveryId: string;
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const retryMs = 1_000;
/** Receipts one request carries at most; so many may also wait before the receiver is held up. */
const receiptsAtOnce = 200;

async function* blocks(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    rest += decoder.decode(chunk, { stream: true });
    for (let at = rest.indexOf('\n\n'); at >= 0; at = rest.indexOf('\n\n')) {
      yield rest.slice(0, at);
      rest = rest.slice(at + 2);
    }
  }
}

function messageOf(block: string): StreamedMessage | null {
  const fields = new Map(
    block.split('\n').map((l) => [l.slice(0, l.indexOf(':')), l.slice(l.indexOf(':') + 1).trim()]),
  );
  const id = fields.get('id');
  const text = fields.get('data');
  if (!id || !text) return null;
  const { type, timestamp, data } = JSON.parse(text) as Omit<StreamedMessage, 'deliveryId'>;
  return { deliveryId: id, type, timestamp, data };
}

/** Receipts on their way: what is received while one request is out goes with the next. */
class ReceiptsOut {
  #waiting: string[] = [];
  #sending: Promise<void> | null = null;

  constructor(
    private readonly client: CollatorClient,
    private readonly failed: () => void,
  ) {}

  async add(deliveryId: string): Promise<void> {
    this.#waiting.push(deliveryId);
    this.#sending ??= this.#send();
    if (this.#waiting.length >= receiptsAtOnce) await this.#sending;
  }

  async drained(): Promise<void> {
    await this.#sending;
  }

  async #send(): Promise<void> {
    try {
      // What arrived in the same piece of the stream goes together.
      await new Promise((resolve) => setImmediate(resolve));
      while (this.#waiting.length > 0) {
        const deliveryIds = this.#waiting.splice(0, receiptsAtOnce);
        await this.client.post('/deliveries/receipts', { deliveryIds });
      }
    } catch {
      this.failed();
    } finally {
      this.#sending = null;
    }
  }
}

async function readOnce(
  client: CollatorClient,
  receive: (message: StreamedMessage) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const broken = new AbortController();
  const response = await fetch(`${client.baseUrl}/products/stream`, {
    headers: { accept: 'text/event-stream', ...(await client.authorisation()) },
    signal: AbortSignal.any([signal, broken.signal]),
  });
  if (!response.ok || response.body === null) throw problemOf(response.status, await response.text());
  const receipts = new ReceiptsOut(client, () => broken.abort());
  for await (const block of blocks(response.body)) {
    const message = messageOf(block);
    if (!message) continue;
    await receive(message);
    // The receipt follows the receiver's own work: what was not acknowledged comes again, on the next connection.
    await receipts.add(message.deliveryId);
  }
  await receipts.drained();
}

/**
 * Receives products over the live stream, acknowledging each once `receive` has resolved; connects again after a break
 * until aborted. A receiver drops a delivery id it has seen. Throws where the door refuses the caller (401, 403, 404).
 */
export async function receiveProducts(
  client: CollatorClient,
  receive: (message: StreamedMessage) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await readOnce(client, receive, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof CallFailed && error.status >= 400 && error.status < 500 && error.status !== 429) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}
