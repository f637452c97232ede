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
  readonly version?: number;
  /** What keeps the log back, where something does. */
  readonly waitingFor?: 'quality_review' | 'earlier_version';
  /** The result, signed. */
  readonly receipt?: string;
  readonly findings?: readonly { readonly code: string; readonly field?: string; readonly rule?: string }[];
}

const lines = 'application/x-ndjson';

async function open(client: CollatorClient, path: string, type: string): Promise<ClientRequest> {
  const url = new URL(path, client.baseUrl);
  const make = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return make(url, {
    method: 'POST',
    headers: {
      'content-type': type,
      accept: lines,
      ...(await client.authorisation()),
    },
  });
}

async function writeAll(request: ClientRequest, pieces: AsyncIterable<string | Buffer>): Promise<void> {
  for await (const piece of pieces) {
    if (request.destroyed) return;
    if (!request.write(piece)) await once(request, 'drain');
  }
  request.end();
}

async function* lineByLine(texts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of texts) yield `${text}\n`;
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
export function submitStream(
  client: CollatorClient,
  submissions: AsyncIterable<string>,
  path = '/logs',
): AsyncGenerator<SubmitResult> {
  return exchange(client, lineByLine(submissions), { path, type: lines });
}

/** Where a file goes and what it is. */
export interface SentFile {
  /** `name` or `name@version` of a mapping that the door knows. */
  readonly mapping: string;
  /** Its content type. */
  readonly type: string;
  /** What it is called; a label. */
  readonly name: string;
}

/** Sends a file to the door, which reads it through a saved mapping; yields the answers of its rows. Throws as `submitStream`. */
export function submitFile(
  client: CollatorClient,
  content: AsyncIterable<Buffer>,
  { mapping, type, name }: SentFile,
): AsyncGenerator<SubmitResult> {
  const query = new URLSearchParams({ mapping, name, partial: 'true' });
  return exchange(client, content, { path: `/logs/files?${query}`, type });
}

async function* exchange(
  client: CollatorClient,
  body: AsyncIterable<string | Buffer>,
  to: { readonly path: string; readonly type: string },
): AsyncGenerator<SubmitResult> {
  const request = await open(client, to.path, to.type);
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  const written = writeAll(request, body);
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
