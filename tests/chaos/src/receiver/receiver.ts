import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { canary } from '../load/texts.js';
import { Random } from '../random.js';
import { Diary, type DiaryEntry } from './diary.js';

const replies = { lost: 0.1, late: 0.03, '500': 0.03, '503': 0.01 };
/** A receiver is ill towards one delivery so often; then he is well, so that a run ends in minutes and not in days. */
const illnessesPerDelivery = 2;
const lateMs = 400;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function isSigned(secret: string, headers: IncomingMessage['headers'], body: string): boolean {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key).update(signed).digest();
  return String(headers['webhook-signature'])
    .split(' ')
    .map((s) => Buffer.from(s.replace(/^v1,/, ''), 'base64'))
    .some((s) => s.length === expected.length && timingSafeEqual(s, expected));
}

/** A fake receiver of webhooks for several recipients, each under a path of his own, who keeps a diary. */
export class Receiver {
  readonly diary = new Diary();
  readonly #illnesses = new Map<string, number>();
  readonly #secrets = new Map<string, string>();
  #server: Server | null = null;
  url = '';

  constructor(private readonly seed: number) {}

  async start(): Promise<void> {
    const server = createServer(
      (request, response) => void this.#answer(request, response).catch(() => response.destroy()),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  /** Where one recipient is called, and the secret he checks signatures with. */
  recipient(name: string): { url: string; secret: string } {
    const secret = `whsec_${createHash('sha256').update(`${this.seed}:${name}`).digest('base64')}`;
    this.#secrets.set(name, secret);
    return { url: `${this.url}/${name}`, secret };
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>((resolve) => (this.#server ? this.#server.close(() => resolve()) : resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const recipient = (request.url ?? '/').slice(1);
    const body = await bodyOf(request);
    const id = String(request.headers['webhook-id']);
    const { type, data } = JSON.parse(body) as { type: string; data: Record<string, unknown> };
    const reply = this.#replyTo(recipient, id);
    this.diary.write({
      at: Date.now(),
      recipient,
      id,
      type,
      productId: String(data['productId']),
      version: Number(data['productVersion']),
      marking: (data['marking'] as string | undefined) ?? null,
      compartments: (data['compartments'] as string[] | undefined) ?? [],
      taken: reply === 'ok' || reply === 'late' || reply === 'lost',
      reply,
      signed: isSigned(this.#secrets.get(recipient) ?? '', request.headers, body),
      identity: body.includes(canary),
    });
    if (reply === 'lost') return void request.socket.destroy();
    if (reply === 'late') await new Promise((resolve) => setTimeout(resolve, lateMs));
    if (reply === '503') response.setHeader('retry-after', '1');
    response.writeHead(reply === '500' || reply === '503' ? Number(reply) : 200).end();
  }

  #replyTo(recipient: string, id: string): DiaryEntry['reply'] {
    const key = `${recipient} ${id}`;
    const before = this.#illnesses.get(key) ?? 0;
    if (before >= illnessesPerDelivery) return 'ok';
    const hash = createHash('sha1').update(`${key} ${before}`).digest().readUInt32BE(0);
    let x = new Random(this.seed ^ hash).next();
    for (const [reply, share] of Object.entries(replies) as [DiaryEntry['reply'], number][]) {
      if ((x -= share) >= 0) continue;
      this.#illnesses.set(key, before + 1);
      return reply;
    }
    return 'ok';
  }
}
