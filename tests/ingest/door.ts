import 'reflect-metadata';
import { Module, ValidationPipe } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { topicNames } from '@collator/contracts';
import {
  bindSlices,
  Decisions,
  LogTransport,
  MemoryTransport,
  PipelineStrategy,
  Relay,
  type PipelineLog,
} from '@collator/messaging';
import { Logger, ProblemFilter } from '@collator/observability';
import {
  Database,
  migrate,
  OpenVaultDatabase,
  pipelineRole,
  TypeOrmDatabase,
  VaultDatabase,
  vaultRole,
  type Tx,
} from '@collator/persistence';
import {
  AccessGuard,
  KeyProvider,
  KeySealer,
  LocalKeys,
  permissionsOf,
  Sealer,
  type CallerIdentity,
} from '@collator/security';
import { readBodies } from '../../libs/runtime/src/bodies.js';
import { IngestConfig } from '../../apps/ingest/src/ingest.config.js';
import { IngestModule } from '../../apps/ingest/src/ingest.module.js';
import { serviceOptions } from '@collator/runtime';
import { isSettings, readSettings, type SettingsClass } from '@collator/settings';
import { randomBytes } from 'node:crypto';
import { postgres } from '../harness/postgres.js';

/** A database that can be away: every statement, or the next so many transactions after their commit. */
export class FaultyDatabase extends Database {
  down = false;
  /** So many commits to come whose reply is lost. */
  lostReplies = 0;
  transactions = 0;

  constructor(private readonly real: Database) {
    super();
  }

  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]> {
    return this.down ? Promise.reject(this.#away()) : this.real.query<T>(sql, params);
  }

  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.down) throw this.#away();
    this.transactions += 1;
    const result = await this.real.transaction(work);
    if (this.lostReplies > 0) {
      this.lostReplies -= 1;
      throw this.#away();
    }
    return result;
  }

  close(): Promise<void> {
    return this.real.close();
  }

  #away(): Error {
    return Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  }
}

/** Keeps what was logged, so that a test can look for what must not be there. */
export class KeptLog extends Logger implements PipelineLog {
  readonly lines: string[] = [];
  info(event: string, fields: object = {}): void {
    this.lines.push(JSON.stringify([event, fields]));
  }
  warn = this.info;
  error = this.info;
}

const person = (
  subject: string,
  roles: string[],
  organisation: string,
  compartments: string[] = [],
): [string, CallerIdentity] => [
  subject,
  {
    subject,
    name: subject,
    roles,
    permissions: permissionsOf(roles),
    organisation,
    unit: 'u',
    compartments,
    steppedUp: !subject.endsWith('-weak'),
  },
];

/** Who may come to the door; the token is the subject. */
export const people = new Map([
  person('sam', ['submitter'], 'force-1'),
  person('sue', ['submitter'], 'force-2'),
  person('ana', ['analyst'], 'rocu'),
  person('sid', ['analyst'], 'rocu', ['CHIS', 'COVERT']),
  person('rec', ['recipient'], 'force-1'),
  person('quinn', ['quality-officer'], 'rocu'),
  person('quinsub', ['quality-officer', 'submitter'], 'rocu'),
  person('saul', ['quality-officer'], 'rocu', ['CHIS', 'COVERT']),
  person('hal', ['source-handler'], 'force-1', ['CHIS']),
  person('hal-weak', ['source-handler'], 'force-1', ['CHIS']),
  person('heidi', ['source-handler'], 'force-1'),
  person('hugo', ['source-handler'], 'force-2', ['CHIS']),
  person('both', ['source-handler', 'source-controller'], 'force-1', ['CHIS']),
  person('connie', ['source-controller'], 'force-1', ['CHIS']),
  person('pat', ['platform-engineer'], 'rocu'),
]);

const verifier = {
  async verify(token: string): Promise<CallerIdentity> {
    const caller = people.get(token);
    if (!caller) throw new Error('unknown token');
    return caller;
  },
};

export interface Door {
  readonly url: string;
  readonly port: number;
  readonly database: FaultyDatabase;
  readonly transport: MemoryTransport;
  readonly log: KeptLog;
  readonly app: NestExpressApplication;
  readonly sealer: Sealer;
  /** The vault from inside. */
  readonly vault: VaultDatabase;
  readonly keys: KeyProvider;
  /** Runs a statement as the owner of the tables, who may change their shape. */
  asOwner(sql: string): Promise<void>;
  stop(): Promise<void>;
}

const options = serviceOptions(IngestModule);
const service = { name: 'ingest', recordColumns: {}, migrations: options.migrations ?? [] };
const vaultSchema = { name: 'vault', pipeline: false, apart: true, recordColumns: {}, migrations: options.vault ?? [] };

function moduleOf(parts: {
  database: Database;
  decisions: Decisions;
  log: Logger;
  sealer: Sealer;
  vault: VaultDatabase;
  keys: KeyProvider;
  transport: MemoryTransport;
  settings: (of: SettingsClass) => object;
}) {
  class DoorModule {}
  Module({
    controllers: [...options.controllers],
    providers: [
      { provide: Database, useValue: parts.database },
      { provide: Decisions, useValue: parts.decisions },
      { provide: Logger, useValue: parts.log },
      { provide: Sealer, useValue: parts.sealer },
      { provide: VaultDatabase, useValue: parts.vault },
      { provide: KeyProvider, useValue: parts.keys },
      { provide: LogTransport, useValue: parts.transport },
      ...options.providers.map((p) => (isSettings(p) ? { provide: p, useValue: parts.settings(p) } : p)),
    ],
  })(DoorModule);
  return DoorModule;
}

/** The service with its doors, on a database of its own; the bus is in memory, the tokens are names. */
export async function openDoor(
  settings: Partial<IngestConfig> = {},
  variables: Readonly<Record<string, string>> = {},
  keys: KeyProvider = new LocalKeys([{ id: 'vault-test', key: randomBytes(32) }]),
): Promise<Door> {
  const { url } = await postgres();
  await migrate(url, [service, vaultSchema]);
  const open = { url, size: 6, statementTimeoutMs: 30_000, applicationName: 'tests' };
  // As in a real process: the doors work as the pipeline, the vault as itself.
  const database = new FaultyDatabase(await TypeOrmDatabase.open({ ...open, role: pipelineRole }));
  const vault = new OpenVaultDatabase(await TypeOrmDatabase.open({ ...open, size: 4, role: vaultRole }));
  const log = new KeptLog();
  const transport = new MemoryTransport();
  await transport.ensureTopics(topicNames.map((topic) => ({ topic, partitions: 2, replicationFactor: 1 })));
  const relay = new Relay(transport, log);
  const decisions = new Decisions({ service: 'ingest', columns: {}, database, relay, log });
  const sealer = new KeySealer([{ id: 'test', key: randomBytes(32) }]);
  const own = {
    kafkaSubmitter: 'kafka-door',
    bodyTimeoutMs: 2_000,
    streamRetryMs: 400,
    streamIdleMs: 10_000,
    ...settings,
  };
  const settingsOf = (of: SettingsClass): object => {
    const read = readSettings(of, variables);
    return of === IngestConfig ? { ...read, ...own } : read;
  };
  for (const controller of options.controllers) bindSlices(controller, { name: 'ingest', columns: {} });
  const module = moduleOf({ database, decisions, log, sealer, vault, keys, transport, settings: settingsOf });
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: false,
    bodyParser: false,
    forceCloseConnections: true,
  });
  readBodies(app);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  app.useGlobalFilters(new ProblemFilter(log));
  app.useGlobalGuards(new AccessGuard(new Reflector(), verifier as never));
  const strategy = new PipelineStrategy({
    transport,
    database,
    relay,
    seal: (body, id) => sealer.seal(body, { record: id, field: 'dead_letter', version: 1 }),
    log,
    partitions: 2,
    replicationFactor: 1,
    onFatal: () => undefined,
    drainMs: 2_000,
  });
  app.connectMicroservice({ strategy });
  await app.init();
  await app.startAllMicroservices();
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    database,
    transport,
    log,
    app,
    sealer,
    vault,
    keys,
    asOwner: async (sql) => {
      const owner = await TypeOrmDatabase.open({ ...open, size: 1 });
      await owner.query(sql).finally(() => owner.close());
    },
    stop: async () => {
      await app.close();
      await decisions.stop();
      await transport.close();
      await database.close();
      await vault.close();
    },
  };
}

/** A log that passes every check without a warning. */
export const goodLog = (id: string, change: object = {}) => ({
  id,
  sourceType: 'OFFICER',
  grade: { source: 1, assessment: 'A', handling: 'P' },
  marking: 'OFFICIAL-SENSITIVE',
  title: 'Stop check, Mill Lane',
  body: 'Grey van stopped on Mill Lane. Nothing of note.',
  provenance: "Officer's own observation",
  purpose: 'Prevention and detection of crime',
  ...change,
});

/** Every event on the bus under a name, both lanes. */
export async function published(door: Door, event: string): Promise<{ lane: string; key: string; data: any }[]> {
  await new Promise((resolve) => setTimeout(resolve, 30));
  const found: { lane: string; key: string; data: any }[] = [];
  for (const [topic, lane] of [
    [event, 'routine'],
    [`${event}.urgent`, 'urgent'],
  ] as const)
    for (let partition = 0; partition < 2; partition += 1) {
      const page = await door.transport.log.read({ topic, partition }, 0n, 10_000);
      for (const r of page.records) found.push({ lane, key: r.key!, data: JSON.parse(r.value!.toString()).data });
    }
  return found;
}

export async function send(
  door: Door,
  body: string | Buffer | object,
  as: { token?: string; type?: string; headers?: Record<string, string> } = {},
) {
  const text = typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const response = await fetch(`${door.url}/logs`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${as.token ?? 'sam'}`,
      'content-type': as.type ?? 'application/json',
      ...as.headers,
    },
    body: text,
  });
  const answer = await response.text();
  return { status: response.status, headers: response.headers, body: answer, json: () => JSON.parse(answer) };
}

/** Sends lines and reads the results. */
export async function sendLines(door: Door, lines: readonly (string | object)[], token = 'sam') {
  const text = lines.map((l) => (typeof l === 'string' ? l : JSON.stringify(l))).join('\n');
  const answer = await send(door, text, { type: 'application/x-ndjson', token });
  const results = answer.body
    .split('\n')
    .filter(Boolean)
    .map((l) => JSON.parse(l));
  return { status: answer.status, results };
}

export async function ask(door: Door, path: string, token = 'sam', init: RequestInit = {}) {
  const headers = { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) };
  const response = await fetch(`${door.url}${path}`, { ...init, headers });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text, json: () => JSON.parse(text) };
}
