import type { Type } from '@nestjs/common';
import {
  Bus0001Log,
  Decisions,
  KafkaSettings,
  PipelineStrategy,
  Relay,
  Sweeper,
  type LogTransport,
} from '@collator/messaging';
import type { Health, JsonLogger } from '@collator/observability';
import {
  migrate,
  OpenVaultDatabase,
  pipelineRole,
  roleFor,
  TypeOrmDatabase,
  vaultRole,
  type Database,
  type ServiceSchema,
  type VaultDatabase,
} from '@collator/persistence';
import {
  KeySealer,
  keyProviderOf,
  sealKeysOf,
  SealSettings,
  VaultSettings,
  type KeyProvider,
  type Sealer,
} from '@collator/security';
import type { SettingsClass } from '@collator/settings';
import { countsOf } from './counts.js';
import { Doctor } from './doctor/doctor.js';
import { databaseServer } from './laptop.js';
import type { ProcessSettings } from './process.config.js';
import { serviceOptions } from './service-module.js';
import { StageStore } from './stages/stage.store.js';
import { Stages } from './stages/stages.js';
import { chooseTransport, type ChosenTransport } from './transport.js';
import type { Undo } from './undo.js';

/** What a process stands on before anything is opened. */
export interface Grounds {
  readonly settings: ReadonlyMap<SettingsClass, object>;
  readonly process: ProcessSettings;
  readonly logger: JsonLogger;
  readonly health: Health;
  readonly undo: Undo;
}

/** What the services of a process share where any of them keeps something. A console alone has none of it. */
export interface Keeping {
  readonly database: Database;
  readonly transport: LogTransport;
  readonly relay: Relay;
  readonly sealer: Sealer;
  /** Where a service of this process keeps the source vault: its own pool and its own keys. */
  readonly vault: { readonly database: VaultDatabase; readonly keys: KeyProvider } | null;
  readonly stages: Stages;
  readonly doctor: Doctor;
  /** One per service that keeps something: its own schema, columns and audit. */
  readonly decisions: ReadonlyMap<string, Decisions>;
  readonly strategy: PipelineStrategy;
  readonly failed: Promise<never>;
  /** Begins to publish what an earlier process left in the outbox, and to count what was sent against what was read. */
  sweep(): void;
}

export const of = <T extends object>(g: Grounds, settings: SettingsClass<T>): T => g.settings.get(settings) as T;

/** Each service's own part of the delivery: its decisions and its sweeper. */
function deliveries(modules: readonly Type[], parts: { database: Database; relay: Relay; log: JsonLogger }) {
  const keeping = modules.map(serviceOptions).filter((o) => o.migrations !== null);
  const decisions = new Map(
    keeping.map((o) => [o.name, new Decisions({ service: o.name, columns: o.recordColumns ?? {}, ...parts })]),
  );
  const sweepers = keeping.map((o) => new Sweeper({ service: o.name, ...parts }));
  return { services: keeping.map((o) => o.name), decisions, sweepers };
}

function schemasOf(modules: readonly Type[], process: ProcessSettings): ServiceSchema[] {
  const own = modules
    .map(serviceOptions)
    .flatMap((o): ServiceSchema[] =>
      o.migrations === null ? [] : [{ name: o.name, recordColumns: o.recordColumns ?? {}, migrations: o.migrations }],
    );
  const apart = modules
    .map(serviceOptions)
    .flatMap((o): ServiceSchema[] =>
      o.vault ? [{ name: vaultSchema, pipeline: false, apart: true, recordColumns: {}, migrations: o.vault }] : [],
    );
  const bus: ServiceSchema = { name: 'bus', pipeline: false, recordColumns: {}, migrations: [Bus0001Log] };
  return [...(process.transport === 'embedded' ? [bus] : []), ...own, ...apart];
}

const vaultSchema = 'vault';
/** Few read the vault, and never many at once. */
const vaultPool = 4;

async function openDatabase(
  schemas: readonly ServiceSchema[],
  g: Grounds,
): Promise<{ database: Database; url: string }> {
  const server = await databaseServer(g.process);
  g.undo.add('database-server', () => server.stop());
  if (g.process.migrate) await migrate(server.url, schemas);
  const open = schemas.filter((s) => !s.apart).map((s) => s.name);
  const database = await TypeOrmDatabase.open({
    url: server.url,
    size: g.process.databasePool,
    statementTimeoutMs: 30_000,
    applicationName: 'collator',
    role: await roleFor(server.url, pipelineRole, open),
  });
  g.undo.add('database', () => database.close());
  return { database, url: server.url };
}

/** The vault's own pool: as its own user where one is set, else in its own role. */
async function openVault(
  schemas: readonly ServiceSchema[],
  g: Grounds,
  pipelineUrl: string,
): Promise<Keeping['vault']> {
  if (!schemas.some((s) => s.apart)) return null;
  const settings = of(g, VaultSettings);
  const url = settings.databaseUrl || pipelineUrl;
  const pool = await TypeOrmDatabase.open({
    url,
    size: vaultPool,
    statementTimeoutMs: 30_000,
    applicationName: 'collator-vault',
    role: await roleFor(url, vaultRole, [vaultSchema]),
  });
  const database = new OpenVaultDatabase(pool);
  g.undo.add('vault-database', () => database.close());
  return { database, keys: keyProviderOf(settings) };
}

function strategyOf(
  g: Grounds,
  parts: { chosen: ChosenTransport; database: Database; relay: Relay; sealer: KeySealer },
) {
  let fatal: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fatal = reject));
  failed.catch(() => undefined);
  const strategy = new PipelineStrategy({
    ...parts.chosen,
    database: parts.database,
    relay: parts.relay,
    seal: (body, id) => parts.sealer.seal(body, { record: id, field: 'dead_letter', version: 1 }),
    log: g.logger,
    onFatal: (error) => {
      g.logger.error('consumer-died', { code: (error as { code?: string })?.code ?? 'unknown' });
      fatal(error);
    },
    drainMs: g.process.drainMs,
    sliceRecords: g.process.sliceRecords,
  });
  return { strategy, failed };
}

/** Opens database and transport and makes what the services share. Everything opened is undone by the grounds. */
export async function openKeeping(
  modules: readonly Type[],
  g: Grounds,
  progress: (step: string) => void,
): Promise<Keeping> {
  progress('database');
  const schemas = schemasOf(modules, g.process);
  const { database, url } = await openDatabase(schemas, g);
  const vault = await openVault(schemas, g, url);
  progress('transport');
  const kafka = (g.settings.get(KafkaSettings) as KafkaSettings | undefined) ?? null;
  const chosen = chooseTransport(g.process, kafka, { database, log: g.logger });
  const { transport } = chosen;
  g.undo.add('transport', () => transport.close());
  const relay = new Relay(transport, g.logger);
  const sealer = new KeySealer(sealKeysOf(of(g, SealSettings)));
  const { services, decisions, sweepers } = deliveries(modules, { database, relay, log: g.logger });
  g.undo.add('deliveries', async () => {
    await Promise.all([...decisions.values()].map((d) => d.stop()));
    await Promise.all(sweepers.map((s) => s.stop()));
  });
  const { strategy, failed } = strategyOf(g, { chosen, database, relay, sealer });
  const stages = new Stages(services, new StageStore(database), transport, () => strategy.subscriptions());
  const doctor = new Doctor({ database, databaseUrl: url, transport, stages, schemas });
  const counts = countsOf(services, g.process, { database, transport, relay, log: g.logger });
  g.undo.add('completeness', async () => void (await Promise.all(counts.map((c) => c.stop()))));
  const sweep = (): void => [...sweepers, ...counts].forEach((s) => s.start());
  return { database, transport, relay, sealer, vault, stages, doctor, decisions, strategy, failed, sweep };
}
