import 'reflect-metadata';
import { NestFactory, Reflector } from '@nestjs/core';
import { ValidationPipe, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  Health,
  HealthServer,
  JsonLogger,
  NestLogger,
  observeRequests,
  ObservabilitySettings,
  ProblemFilter,
  startTelemetry,
  type MetricsHandler,
} from '@collator/observability';
import { AccessGuard, assertDoorsGuarded, TokenSettings, TokenVerifier } from '@collator/security';
import type { Variables } from '@collator/settings';
import { assemble, type Platform } from './assemble.js';
import { readBodies } from './bodies.js';
import { of, openKeeping, type Grounds, type Keeping } from './keeping.js';
import { laptopIssuer } from './laptop.js';
import { keepsAnything, readEverything } from './read-all.js';
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

async function openDoors(modules: readonly Type[], platform: Platform, g: Grounds): Promise<NestExpressApplication> {
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
  const { keeping } = platform;
  if (keeping) app.connectMicroservice({ strategy: keeping.strategy });
  // Nest would start consuming before the modules are ready if the services were not initialised first.
  await app.init();
  g.undo.add('doors', () => app.close());
  assertDoorsGuarded(app);
  if (keeping) await app.startAllMicroservices();
  await app.listen(g.process.httpPort, g.process.httpHost);
  return app;
}

async function watch(g: Grounds, keeping: Keeping | null, metrics: MetricsHandler): Promise<HealthServer> {
  const { healthHost: host, healthPort: port } = of(g, ObservabilitySettings);
  if (keeping) {
    const { database, strategy } = keeping;
    g.health.addReady('database', async () => (await database.query('SELECT 1')).length === 1);
    g.health.setLive(() => {
      const turned = strategy.turnedAt();
      return turned === null || Date.now() - turned < 60_000;
    });
  }
  const server = await HealthServer.start({ host, port, health: g.health, metrics });
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
  const keeping = keepsAnything(modules) ? await openKeeping(modules, g, progress) : null;
  const verifier = new TokenVerifier(token);
  const health = await watch(g, keeping, telemetry.metricsHandler);
  progress('services');
  const app = await openDoors(modules, { logger: g.logger, verifier, settings: g.settings, keeping }, g);
  keeping?.sweep();
  g.health.started = true;
  const failed = keeping?.failed ?? new Promise<never>(() => undefined);
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
