import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CollatorClient, IssuerTokens, receiveProducts, type StreamedMessage } from '@collator/client';
import { freePort } from '@collator/persistence';
import { LocalIssuer } from '@collator/security';
import { broker, brokerSource, type TestBroker } from '../harness/broker.js';
import { eventually, observation, subscriber } from '../harness/pipeline.js';
import { postgres, stopPostgres } from '../harness/postgres.js';

/**
 * Chapter 7. The same code, unchanged, as five deployments: five processes in production mode on a real Kafka and a
 * PostgreSQL, told apart by configuration alone. One of them is killed while logs are on their way, and started again.
 */
const source = brokerSource();
const names = ['ingest', 'triage', 'enrichment', 'sanitisation', 'dissemination'] as const;
type Name = (typeof names)[number];

let kafka: TestBroker;
let issuer: LocalIssuer;
let folder: string;
let shared: Record<string, string>;
const ports = {} as Record<Name, { http: number; health: number }>;
const processes = new Map<Name, ChildProcess>();

function launch(name: Name): void {
  const { http, health } = ports[name];
  const child = spawn(process.execPath, [join(import.meta.dirname, `../../apps/${name}/dist/main.js`)], {
    env: { ...process.env, ...shared, HTTP_PORT: String(http), HEALTH_PORT: String(health) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  processes.set(name, child);
}

const ready = async (name: Name): Promise<boolean> =>
  fetch(`http://127.0.0.1:${ports[name].health}/healthz/ready`).then(
    (answer) => answer.ok,
    () => false,
  );

const door = (name: Name, person: string, secondFactor: string | null = null) =>
  new CollatorClient(`http://127.0.0.1:${ports[name].http}`, new IssuerTokens(issuer.url, person, secondFactor));

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)));

(source ? describe : describe.skip)('five processes', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'collator-five-'));
    kafka = await broker(source!);
    issuer = await LocalIssuer.start({ folder, port: 0, audience: 'collator', production: false });
    const { url } = await postgres();
    shared = {
      COLLATOR_MODE: 'production',
      DATABASE_URL: url,
      DATABASE_POOL: '8',
      TRANSPORT: 'kafka',
      KAFKA_BROKERS: kafka.brokers,
      KAFKA_PARTITIONS: '2',
      OIDC_ISSUER: issuer.url,
      OIDC_STEP_UP_ACR: 'step-up',
      SEAL_KEYS: `t1:${randomBytes(32).toString('base64')}`,
      VAULT_KEYS: `v-t1:${randomBytes(32).toString('base64')}`,
      LOG_LEVEL: 'error',
    };
    for (const name of names) ports[name] = { http: await freePort(), health: await freePort() };
    for (const name of names) launch(name);
    for (const name of names) await eventually(`${name} is ready`, () => ready(name), 60_000);
  }, 180_000);

  afterAll(async () => {
    for (const child of processes.values()) child.kill('SIGKILL');
    await issuer?.stop();
    await kafka?.stop();
    await stopPostgres();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('carries logs through, and a kill in the middle loses and doubles none', async () => {
    await door('dissemination', 'reg.keeper').post('/subscribers', subscriber('ops.north'));
    const leaving = new AbortController();
    const arrived: StreamedMessage[] = [];
    void receiveProducts(door('dissemination', 'ops.north'), async (m) => void arrived.push(m), leaving.signal);

    const count = 60;
    const submit = door('ingest', 'sam.submitter');
    for (let i = 0; i < count; i += 1) {
      await submit.post('/logs', observation(`C7-${i}`, { body: `Grey car number ${i} parked without lights.` }));
      if (i === 20) processes.get('enrichment')!.kill('SIGKILL');
    }
    launch('enrichment');
    // Who approves has given a second factor.
    const reviewer = door('sanitisation', 'rob.reviewer', 'step-up');
    const waiting = await eventually(
      'all wait for a person',
      async () => {
        const { items } = await reviewer.get<{ items: { id: string; version: number }[] }>('/proposals?limit=200');
        return items.length === count ? items : null;
      },
      60_000,
    );
    for (const { id, version } of waiting) await reviewer.post(`/proposals/${id}/approval`, { version });
    await eventually('every product', async () => arrived.length >= count, 60_000);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    leaving.abort();
    expect(arrived).toHaveLength(count);
    expect(new Set(arrived.map((m) => m.data['productId'])).size).toBe(count);
  }, 180_000);

  it('shows each process its own services alone', async () => {
    for (const name of names) {
      const { items } = await door(name, 'pat.platform').get<{ items: { stage: string; lag: number }[] }>('/stages');
      expect(items.map((i) => i.stage)).toEqual([name]);
    }
  });

  it('finds nothing wrong with itself but what is wrong: one broker where three belong', async () => {
    const { items } = await door('triage', 'pat.platform').get<{ items: { level: string; code: string }[] }>('/doctor');
    expect(items.filter((f) => f.level === 'bad')).toEqual([]);
    expect(items.map((f) => f.code)).toEqual(
      expect.arrayContaining(['database-answers', 'clock-agrees', 'migrations-ran']),
    );
  });

  it('drains on SIGTERM and ends with 0', async () => {
    for (const child of processes.values()) child.kill('SIGTERM');
    expect(await Promise.all([...processes.values()].map(ended))).toEqual(names.map(() => 0));
  }, 60_000);
});
