import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DeliveryMessage } from '@collator/dissemination';

/** What a receiver does with a call: answer with a status, perhaps late, or take it and let the reply be lost. */
export type Reaction =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string | undefined>>;
      readonly afterMs?: number;
    }
  | 'lose-reply';

export interface Call {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly message: DeliveryMessage;
  /** When it had arrived whole, milliseconds since the epoch. */
  readonly at: number;
  readonly reaction: Reaction;
}

export interface Receiver {
  readonly url: string;
  readonly calls: Call[];
  /** The ids it has acted on: what it answered with success, or took while the reply was lost; repeats dropped. */
  readonly actedOn: ReadonlySet<string>;
  react: (call: Omit<Call, 'reaction'>) => Reaction;
  stop(): Promise<void>;
}

const always = (): Reaction => ({ status: 200 });

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A webhook receiver on this machine. */
export async function receiver(react: Receiver['react'] = always): Promise<Receiver> {
  const calls: Call[] = [];
  const actedOn = new Set<string>();
  const open: Receiver = { url: '', calls, actedOn, react, stop: async () => undefined };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await bodyOf(request);
    const id = String(request.headers['webhook-id']);
    const message = JSON.parse(text) as DeliveryMessage;
    const call = { id, headers: request.headers, text, message, at: Date.now() };
    const reaction = open.react(call);
    calls.push({ ...call, reaction });
    if (reaction === 'lose-reply') {
      actedOn.add(id);
      request.socket.destroy();
      return;
    }
    if (reaction.status < 300) actedOn.add(id);
    setTimeout(() => response.writeHead(reaction.status, reaction.headers).end(), reaction.afterMs ?? 0);
  };
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Where a test fails before it stops its receiver, the process must end all the same.
  server.unref();
  return Object.assign(open, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}
