import { CallFailed, problemOf, type CollatorClient } from './collator-client.js';

/** One message of the live stream: the delivery id and the body a webhook would carry. */
export interface StreamedMessage {
  readonly deliveryId: string;
  readonly type: string;
  readonly timestamp: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const retryMs = 1_000;
const receiptsAtOnce = 16;

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
  const receipts = new Set<Promise<unknown>>();
  for await (const block of blocks(response.body)) {
    const message = messageOf(block);
    if (!message) continue;
    await receive(message);
    // The receipt follows the receiver's own work: what was not acknowledged comes again, on the next connection.
    const receipt = client.post(`/deliveries/${message.deliveryId}/receipt`).catch(() => broken.abort());
    receipts.add(receipt);
    void receipt.finally(() => receipts.delete(receipt));
    if (receipts.size >= receiptsAtOnce) await Promise.race(receipts);
  }
  await Promise.all(receipts);
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
