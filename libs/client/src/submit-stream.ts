import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { CallFailed, problemOf, type CollatorClient } from './collator-client.js';

/** One result line of the NDJSON door, in input order. */
export interface SubmitResult {
  readonly line: number;
  readonly status: 'accepted' | 'accepted_with_warnings' | 'repeat' | 'refused';
  readonly urn?: string;
  readonly logId?: string;
  readonly findings?: readonly { readonly code: string; readonly field?: string; readonly rule?: string }[];
}

async function open(client: CollatorClient, path: string): Promise<ClientRequest> {
  const url = new URL(path, client.baseUrl);
  const make = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return make(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-ndjson',
      accept: 'application/x-ndjson',
      ...(await client.authorisation()),
    },
  });
}

async function writeAll(request: ClientRequest, lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) {
    if (request.destroyed) return;
    if (!request.write(`${line}\n`)) await once(request, 'drain');
  }
  request.end();
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/**
 * Streams lines into the door and yields its results while it is still reading: neither side ever holds the whole feed.
 * Throws `CallFailed` when the door refuses the call as a whole.
 */
export async function* submitStream(
  client: CollatorClient,
  lines: AsyncIterable<string>,
  path = '/logs',
): AsyncGenerator<SubmitResult> {
  const request = await open(client, path);
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  const written = writeAll(request, lines);
  // A broken connection shows in both; the answer's error is the one told.
  written.catch((error: unknown) => request.destroy(error instanceof Error ? error : undefined));
  request.flushHeaders();
  const [response] = await answered;
  if ((response.statusCode ?? 500) >= 400) throw problemOf(response.statusCode ?? 500, await bodyOf(response));
  let count = 0;
  for await (const line of createInterface({ input: response, crlfDelay: Infinity })) {
    if (!line) continue;
    count += 1;
    yield JSON.parse(line) as SubmitResult;
  }
  if (!response.complete)
    throw new CallFailed(0, 'connection_lost', `the door's answer broke off after ${count} results`);
  await written;
}
