import type { DeliveryMessage } from '@collator/dissemination';
import type { World } from './world.js';

export interface Streamed {
  readonly id: string;
  readonly type: string;
  readonly message: DeliveryMessage;
}

/** One connection to the live stream that acknowledges nothing by itself. */
export interface Listening {
  readonly status: number;
  readonly events: Streamed[];
  leave(): Promise<void>;
}

const blocksOf = (text: string): { blocks: string[]; rest: string } => {
  const parts = text.split('\n\n');
  return { blocks: parts.slice(0, -1), rest: parts.at(-1) ?? '' };
};

function eventOf(block: string): Streamed | null {
  const field = (name: string): string | undefined =>
    block
      .split('\n')
      .find((l) => l.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const [id, type, data] = [field('id'), field('event'), field('data')];
  return id && type && data ? { id, type, message: JSON.parse(data) as DeliveryMessage } : null;
}

export async function listen(w: World, person: string, lastEventId?: string): Promise<Listening> {
  const leaving = new AbortController();
  const response = await fetch(`${w.url()}/products/stream`, {
    headers: {
      ...(await w.as(person).authorisation()),
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    signal: leaving.signal,
  });
  const events: Streamed[] = [];
  const reading = (async () => {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const cut = blocksOf(rest + decoder.decode(chunk, { stream: true }));
      rest = cut.rest;
      events.push(...cut.blocks.map(eventOf).filter((e) => e !== null));
    }
  })().catch(() => undefined);
  return {
    status: response.status,
    events,
    leave: async () => {
      leaving.abort();
      await reading;
    },
  };
}
