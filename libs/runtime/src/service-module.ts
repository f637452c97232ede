import 'reflect-metadata';
import { Module, type Provider, type Type } from '@nestjs/common';
import { bindSlices } from '@collator/messaging';
import type { ServiceSchema } from '@collator/persistence';

/** One service as the runtime must know it. */
export interface ServiceModuleOptions {
  /** Service name; also its database schema and the first part of its consumer groups. */
  readonly name: string;
  /** The service's own migrations, in order. Null: the service keeps nothing (the console). */
  readonly migrations: ServiceSchema['migrations'] | null;
  /** Migrations of the source vault, a schema in a role of its own, for the service that keeps it. */
  readonly vault?: ServiceSchema['migrations'];
  /** Extra columns of its record table: name → PostgreSQL type. */
  readonly recordColumns?: Readonly<Record<string, string>>;
  readonly controllers: readonly Type[];
  /** Its own providers. Classes marked `@Settings` are read from the environment; `Decisions` is the service's own. */
  readonly providers: readonly Provider[];
}

const key = Symbol('collator:service');

/** Declares a service: a Nest module that `run` can start alone or beside the others. */
export function ServiceModule(options: ServiceModuleOptions): ClassDecorator {
  return (target) => {
    Reflect.defineMetadata(key, options, target);
    for (const controller of options.controllers)
      bindSlices(controller, { name: options.name, columns: options.recordColumns ?? {} });
    Module({ controllers: [...options.controllers] })(target);
  };
}

export function serviceOptions(module: Type): ServiceModuleOptions {
  const options = Reflect.getMetadata(key, module) as ServiceModuleOptions | undefined;
  if (!options) throw new Error(`${module.name} is not a @ServiceModule`);
  return options;
}
