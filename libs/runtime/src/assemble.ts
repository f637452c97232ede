import { Module, type Abstract, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { Decisions, LogTransport, Relay } from '@collator/messaging';
import { Logger } from '@collator/observability';
import { Database, VaultDatabase } from '@collator/persistence';
import { KeyProvider, Sealer, TokenVerifier } from '@collator/security';
import { isSettings, type SettingsClass } from '@collator/settings';
import { serviceOptions, type ServiceModuleOptions } from './service-module.js';
import { DoctorController } from './doctor/doctor.controller.js';
import { Doctor } from './doctor/doctor.js';
import { StagesController } from './stages/stages.controller.js';
import type { Keeping } from './keeping.js';
import { Stages } from './stages/stages.js';

/** What every process has, and what it has where a service of it keeps something. */
export interface Platform {
  readonly logger: Logger;
  readonly verifier: TokenVerifier;
  readonly settings: ReadonlyMap<SettingsClass, object>;
  readonly keeping: Keeping | null;
}

@Module({})
class PlatformModule {}

@Module({})
class RootModule {}

function keepingProviders(k: Keeping): { provide: Abstract<unknown>; useValue: unknown }[] {
  return [
    { provide: Database, useValue: k.database },
    { provide: LogTransport, useValue: k.transport },
    { provide: Relay, useValue: k.relay },
    { provide: Sealer, useValue: k.sealer },
    { provide: Stages, useValue: k.stages },
    { provide: Doctor, useValue: k.doctor },
    ...(k.vault ? vaultProviders(k.vault) : []),
  ];
}

const vaultProviders = (vault: NonNullable<Keeping['vault']>) => [
  { provide: VaultDatabase, useValue: vault.database },
  { provide: KeyProvider, useValue: vault.keys },
];

function platformModule(p: Platform): DynamicModule {
  const providers = [
    { provide: Logger, useValue: p.logger },
    { provide: TokenVerifier, useValue: p.verifier },
    ...(p.keeping ? keepingProviders(p.keeping) : []),
  ];
  return {
    module: PlatformModule,
    global: true,
    providers,
    exports: providers.map((provider) => provider.provide),
    controllers: p.keeping ? [StagesController, DoctorController] : [],
  };
}

function serviceModule(module: Type, options: ServiceModuleOptions, p: Platform): DynamicModule {
  const own = options.providers.map((provider): Provider =>
    isSettings(provider) ? { provide: provider, useValue: p.settings.get(provider) } : provider,
  );
  const decisions = p.keeping?.decisions.get(options.name);
  return { module, providers: decisions ? [...own, { provide: Decisions, useValue: decisions }] : own };
}

/** The Nest module of a process that runs the given services. */
export function assemble(modules: readonly Type[], platform: Platform): DynamicModule {
  const services = modules.map((m) => serviceModule(m, serviceOptions(m), platform));
  return { module: RootModule, imports: [platformModule(platform), ...services] };
}
