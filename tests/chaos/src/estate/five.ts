import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastingPort } from './ports.js';
import { LocalIssuer } from '@collator/security';
import type { Estate, Target, Told } from './estate.js';
import type { Brokers } from './kafka.js';
import { Postgres } from './postgres.js';
import { Supervised } from './processes.js';

export const services = ['ingest', 'triage', 'enrichment', 'sanitisation', 'dissemination'] as const;
export type Service = (typeof services)[number];

/** Longer than the session of a consumer, so that it is put out of its group. */
const pausedMs = 9_000;

const root = join(import.meta.dirname, '../../../..');

export interface FiveOptions {
  readonly folder: string;
  readonly brokers: Brokers;
  readonly told: Told;
  readonly partitions?: number;
  /** Instead of a service's own program: script and arguments, and settings on top. */
  readonly instead?: Partial<
    Record<Service, { readonly args: readonly string[]; readonly env?: Record<string, string> }>
  >;
  /** Settings for all of them. */
  readonly env?: Readonly<Record<string, string>>;
  /** Addresses the services are to use, where something stands in between. */
  readonly through?: { readonly databaseUrl?: (url: string) => Promise<string>; readonly brokers?: readonly string[] };
}

interface FiveParts {
  readonly folder: string;
  readonly database: Postgres;
  readonly issuer: LocalIssuer;
  readonly processes: ReadonlyMap<Service, Supervised>;
  readonly ports: ReadonlyMap<Service, number>;
  readonly brokers: Brokers;
}

/** Five processes in production mode on Kafka and a PostgreSQL of their own. */
export class FiveProcesses implements Estate {
  readonly folder: string;
  readonly database: Postgres;
  readonly processes: ReadonlyMap<Service, Supervised>;
  readonly targets: readonly Target[];
  readonly bus;

  private constructor(private readonly parts: FiveParts) {
    this.folder = parts.folder;
    this.database = parts.database;
    this.processes = parts.processes;
    this.bus = { kind: 'kafka' as const, brokers: parts.brokers.addresses };
    const ours = [...parts.processes].map(([name, p]): Target => ({
      name,
      kind: 'service',
      strike: async () => void p.kill(),
    }));
    const base: Target = { name: 'database', kind: 'database', strike: () => this.database.crash() };
    this.targets = [...ours, base, this.#pause(), ...parts.brokers.targets];
  }

  /** One service after the other stands still for longer than its session, and wakes when another has its partitions. */
  #pause(): Target {
    let turn = 0;
    const strike = async (): Promise<void> => {
      const service = this.processes.get(services[1 + (turn++ % 4)]!)!;
      service.signal('SIGSTOP');
      await sleep(pausedMs);
      service.signal('SIGCONT');
    };
    return { name: 'pause', kind: 'pause', strike };
  }

  static async start(o: FiveOptions): Promise<FiveProcesses> {
    const database = await Postgres.start(join(o.folder, 'database'));
    const issuer = await LocalIssuer.start({
      folder: join(o.folder, 'issuer'),
      port: 0,
      audience: 'collator',
      production: false,
    });
    const shared = {
      COLLATOR_MODE: 'production',
      // The invented people of a run say no more than this of how they signed in.
      OIDC_STEP_UP_ACR: 'demo',
      DATABASE_URL: (await o.through?.databaseUrl?.(database.url)) ?? database.url,
      DATABASE_POOL: '8',
      TRANSPORT: 'kafka',
      KAFKA_BROKERS: (o.through?.brokers ?? o.brokers.addresses).join(','),
      KAFKA_PARTITIONS: String(o.partitions ?? 4),
      KAFKA_REPLICATION_FACTOR: String(o.brokers.replication),
      KAFKA_SESSION_MS: '6000',
      OIDC_ISSUER: issuer.url,
      SEAL_KEYS: `t1:${randomBytes(32).toString('base64')}`,
      VAULT_KEYS: `v-t1:${randomBytes(32).toString('base64')}`,
      LOG_LEVEL: 'warn',
      LOG_FORMAT: 'json',
      DISSEMINATION_ALLOW_LOOPBACK_WEBHOOKS: 'true',
      DISSEMINATION_WEBHOOK_TIMEOUT_MS: '3000',
      ...o.env,
    };
    const processes = new Map<Service, Supervised>();
    const ports = new Map<Service, number>();
    for (const name of services) {
      const http = await lastingPort();
      const healthPort = await lastingPort();
      const other = o.instead?.[name];
      const args = other?.args ?? [join(root, `apps/${name}/dist/main.js`)];
      const env = { ...shared, HTTP_PORT: String(http), HEALTH_PORT: String(healthPort), ...other?.env };
      const unasked = (who: string, how: string): void => o.told(`${who} ended by itself (${how})`);
      ports.set(name, http);
      processes.set(name, new Supervised({ name, args, env, healthPort }, o.folder, unasked));
    }
    const estate = new FiveProcesses({ folder: o.folder, database, issuer, processes, ports, brokers: o.brokers });
    for (const p of processes.values()) p.start();
    return estate;
  }

  get issuer(): string {
    return this.parts.issuer.url;
  }

  databaseUrl = async (): Promise<string> => this.database.url;

  url(service: Service): string {
    return `http://127.0.0.1:${this.parts.ports.get(service)!}`;
  }

  async ready(timeoutMs: number): Promise<void> {
    await Promise.all([...this.processes.values()].map((p) => p.ready(timeoutMs)));
  }

  async stop(): Promise<readonly string[]> {
    const ends = await Promise.all(
      [...this.processes.values()].map(async (p) => ({ name: p.spec.name, code: await p.end() })),
    );
    await this.parts.issuer.stop();
    await this.database.stop();
    return ends.filter((e) => e.code !== 0).map((e) => e.name);
  }
}
