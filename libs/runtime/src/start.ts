import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ValidationPipe, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Bus0001Log, Decisions, KafkaSettings, PipelineStrategy, Relay, Sweeper } from '@collator/messaging';
import {
  Health,
  HealthServer,
  JsonLogger,
  NestLogger,
  observeRequests,
  ObservabilitySettings,
  ProblemFilter,
  startTelemetry,
} from '@collator/observability';
import { migrate, TypeOrmDatabase, type Database, type ServiceSchema } from '@collator/persistence';
import {
  AccessGuard,
  assertDoorsGuarded,
  KeySealer,
  sealKeysOf,
  SealSettings,
  TokenSettings,
  TokenVerifier,
} from '@collator/security';
import type { SettingsClass, Variables } from '@collator/settings';
import { Reflector } from '@nestjs/core';
import { assemble, type Platform } from './assemble.js';
import { readBodies } from './bodies.js';
import { Doctor } from './doctor/doctor.js';
import { databaseServer, laptopIssuer } from './laptop.js';
import type { ProcessSettings } from './process.config.js';
import { readEverything } from './read-all.js';
import { serviceOptions } from './service-module.js';
import { StageStore } from './stages/stage.store.js';
import { Stages } from './stages/stages.js';
import { chooseTransport, type ChosenTransport } from './transport.js';
import { Undo } from './undo.js';

/** A process that runs. */
export interface Running {
  /** Where the doors are. */
  readonly url: string;
  /** Where tokens come from. */
  readonly issuer: string;
  readonly healthPort: number;
  /** Something of a service by its class, for a host that works with several. */
  get<T>(type: Type<T>): T;
  /** Rejects when the process must end because a consumer died for good. */
  readonly failed: Promise<never>;
  /** Drains and stops: nothing new is taken, work in hand is finished, marks are written. Idempotent. */
  stop(): Promise<void>;
}

/** Told as the process comes up, for a person who watches. */
export type Progress = (step: string) => void;

interface Grounds {
  readonly settings: ReadonlyMap<SettingsClass, object>;
  readonly process: ProcessSettings;
  readonly logger: JsonLogger;
  readonly health: Health;
  readonly undo: Undo;
}

const of = <T extends object>(g: Grounds, settings: SettingsClass<T>): T => g.settings.get(settings) as T;

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
  const bus: ServiceSchema = { name: 'bus', pipeline: false, recordColumns: {}, migrations: [Bus0001Log] };
  return process.transport === 'embedded' ? [bus, ...own] : own;
}

async function openDatabase(
  schemas: readonly ServiceSchema[],
  g: Grounds,
): Promise<{ database: Database; url: string }> {
  const server = await databaseServer(g.process);
  g.undo.add('database-server', () => server.stop());
  if (g.process.migrate) await migrate(server.url, schemas);
  const database = await TypeOrmDatabase.open({
    url: server.url,
    size: g.process.databasePool,
    statementTimeoutMs: 30_000,
    applicationName: 'collator',
  });
  g.undo.add('database', () => database.close());
  return { database, url: server.url };
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
  });
  return { strategy, failed };
}

async function openDoors(modules: readonly Type[], platform: Platform, strategy: PipelineStrategy, g: Grounds) {
  const app = await NestFactory.create<NestExpressApplication>(assemble(modules, platform) as never, {
    logger: new NestLogger(g.logger),
    bodyParser: false,
    forceCloseConnections: true,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.use(observeRequests());
  readBodies(app);
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true }));
  app.useGlobalFilters(new ProblemFilter(g.logger));
  app.useGlobalGuards(new AccessGuard(new Reflector(), platform.verifier));
  app.connectMicroservice({ strategy });
  // Nest would start consuming before the modules are ready if the services were not initialised first.
  await app.init();
  g.undo.add('doors', () => app.close());
  assertDoorsGuarded(app);
  await app.startAllMicroservices();
  await app.listen(g.process.httpPort, g.process.httpHost);
  return app;
}

async function watch(
  g: Grounds,
  database: Database,
  strategy: PipelineStrategy,
  metrics: unknown,
): Promise<HealthServer> {
  const o = of(g, ObservabilitySettings);
  g.health.addReady('database', async () => (await database.query('SELECT 1')).length === 1);
  g.health.setLive(() => {
    const turned = strategy.turnedAt();
    return turned === null || Date.now() - turned < 60_000;
  });
  const server = await HealthServer.start({
    host: o.healthHost,
    port: o.healthPort,
    health: g.health,
    metrics: metrics as never,
  });
  g.undo.add('health', () => server.stop());
  return server;
}

/**
 * Starts the given services in this process. Throws `SettingsInvalid` with every problem before anything is opened; any
 * later failure undoes what was opened.
 */
export async function start(
  modules: readonly Type[],
  given: Variables,
  progress: Progress = () => undefined,
): Promise<Running> {
  const { settings, process } = await readEverything(modules, given);
  const o = settings.get(ObservabilitySettings) as ObservabilitySettings;
  const logger = new JsonLogger({ level: o.logLevel, format: o.logFormat, stream: globalThis.process.stdout });
  const g: Grounds = { settings, process, logger, health: new Health(), undo: new Undo(logger) };
  try {
    return await bringUp(modules, given, g, progress);
  } catch (error) {
    await g.undo.all();
    throw error;
  }
}

async function bringUp(modules: readonly Type[], given: Variables, g: Grounds, progress: Progress): Promise<Running> {
  const telemetry = startTelemetry(of(g, ObservabilitySettings));
  g.undo.add('telemetry', () => telemetry.shutdown());
  const token = of(g, TokenSettings);
  const issuer = await laptopIssuer(given, token, g.process);
  if (issuer) g.undo.add('issuer', () => issuer.stop());
  progress('database');
  const schemas = schemasOf(modules, g.process);
  const { database, url } = await openDatabase(schemas, g);
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
  const verifier = new TokenVerifier(token);
  const platform: Platform = {
    database,
    transport,
    relay,
    logger: g.logger,
    sealer,
    verifier,
    stages,
    doctor,
    settings: g.settings,
    decisions,
  };
  const health = await watch(g, database, strategy, telemetry.metricsHandler);
  progress('services');
  const app = await openDoors(modules, platform, strategy, g);
  for (const sweeper of sweepers) sweeper.start();
  g.health.started = true;
  return running(app, { failed, g, issuer: token.issuer, healthPort: health.port });
}

async function running(
  app: NestExpressApplication,
  r: { failed: Promise<never>; g: Grounds; issuer: string; healthPort: number },
): Promise<Running> {
  let stopping: Promise<void> | null = null;
  return {
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    issuer: r.issuer,
    healthPort: r.healthPort,
    failed: r.failed,
    get: (type) => app.get(type, { strict: false }),
    stop: () => {
      r.g.health.draining = true;
      stopping ??= r.g.undo.all();
      return stopping;
    },
  };
}
