import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { Decisions, LogTransport, Relay } from '@collator/messaging';
import { Logger } from '@collator/observability';
import { Database } from '@collator/persistence';
import { Sealer, TokenVerifier } from '@collator/security';
import { isSettings, type SettingsClass } from '@collator/settings';
import { serviceOptions, type ServiceModuleOptions } from './service-module.js';
import { DoctorController } from './doctor/doctor.controller.js';
import { Doctor } from './doctor/doctor.js';
import { StagesController } from './stages/stages.controller.js';
import { Stages } from './stages/stages.js';

/** What every service of a process shares. */
export interface Platform {
  readonly database: Database;
  readonly transport: LogTransport;
  readonly relay: Relay;
  readonly logger: Logger;
  readonly sealer: Sealer;
  readonly verifier: TokenVerifier;
  readonly stages: Stages;
  readonly doctor: Doctor;
  readonly settings: ReadonlyMap<SettingsClass, object>;
  /** One per service that keeps something: its own schema, columns and audit. */
  readonly decisions: ReadonlyMap<string, Decisions>;
}

@Module({})
class PlatformModule {}

@Module({})
class RootModule {}

function platformModule(p: Platform): DynamicModule {
  const providers: Provider[] = [
    { provide: Database, useValue: p.database },
    { provide: LogTransport, useValue: p.transport },
    { provide: Relay, useValue: p.relay },
    { provide: Logger, useValue: p.logger },
    { provide: Sealer, useValue: p.sealer },
    { provide: TokenVerifier, useValue: p.verifier },
    { provide: Stages, useValue: p.stages },
    { provide: Doctor, useValue: p.doctor },
  ];
  const exports = [Database, LogTransport, Relay, Logger, Sealer, TokenVerifier, Stages, Doctor];
  return {
    module: PlatformModule,
    global: true,
    providers,
    exports,
    controllers: [StagesController, DoctorController],
  };
}

function serviceModule(module: Type, options: ServiceModuleOptions, p: Platform): DynamicModule {
  const own = options.providers.map((provider): Provider =>
    isSettings(provider) ? { provide: provider, useValue: p.settings.get(provider) } : provider,
  );
  const decisions = p.decisions.get(options.name);
  return { module, providers: decisions ? [...own, { provide: Decisions, useValue: decisions }] : own };
}

/** The Nest module of a process that runs the given services. */
export function assemble(modules: readonly Type[], platform: Platform): DynamicModule {
  const services = modules.map((m) => serviceModule(m, serviceOptions(m), platform));
  return { module: RootModule, imports: [platformModule(platform), ...services] };
}
