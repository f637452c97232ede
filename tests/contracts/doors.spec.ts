import { RequestMethod, type Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { DisseminationModule } from '@collator/dissemination';
import { EnrichmentModule } from '@collator/enrichment';
import { IngestModule } from '@collator/ingest';
import { serviceOptions } from '@collator/runtime';
import { SanitisationModule } from '@collator/sanitisation';
import { TriageModule } from '@collator/triage';
import { doors, type Door } from '../../libs/contracts/src/schema/doors/index.js';
import { DoctorController } from '../../libs/runtime/src/doctor/doctor.controller.js';
import { StagesController } from '../../libs/runtime/src/stages/stages.controller.js';
import { allowKey } from '@collator/security';

/** A route as Nest has it, read from what the decorators left. */
interface Route {
  readonly name: string;
  readonly permission: string;
  readonly success: number;
  readonly query: ReadonlyMap<string, boolean | null>;
  readonly headers: readonly string[];
  /** Field → whether it must be there; null where no class describes the body. */
  readonly body: ReadonlyMap<string, boolean> | null;
}

const modules = [IngestModule, TriageModule, EnrichmentModule, SanitisationModule, DisseminationModule];
const controllers: readonly Type[] = [
  ...modules.flatMap((m) => serviceOptions(m).controllers),
  StagesController,
  DoctorController,
];

// Nest's RouteParamtypes: what an argument of a handler is filled from.
const places = { body: 3, query: 4, headers: 6 } as const;

interface Argument {
  readonly index: number;
  readonly data?: string;
}

function argumentsFrom(controller: Type, handler: string, place: keyof typeof places): Argument[] {
  const all = (Reflect.getMetadata('__routeArguments__', controller, handler) ?? {}) as Record<string, Argument>;
  return Object.entries(all).flatMap(([key, argument]) => (key.startsWith(`${places[place]}:`) ? [argument] : []));
}

function fieldsOf(target: Type): ReadonlyMap<string, boolean> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
  const conditional = new Set(rules.filter((r) => r.type === 'conditionalValidation').map((r) => r.propertyName));
  const defined = new Set(rules.filter((r) => r.name === 'isDefined').map((r) => r.propertyName));
  return new Map(rules.map((r) => [r.propertyName, defined.has(r.propertyName) || !conditional.has(r.propertyName)]));
}

const typeOf = (controller: Type, handler: string, { index }: Argument): Type =>
  (Reflect.getMetadata('design:paramtypes', controller.prototype as object, handler) as Type[])[index]!;

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  const prefix = Reflect.getMetadata('path', controller) as string;
  return Object.getOwnPropertyNames(prototype).flatMap((handler): Route[] => {
    const own = prototype[handler]!;
    const method = Reflect.getMetadata('method', own) as RequestMethod | undefined;
    if (handler === 'constructor' || method === undefined) return [];
    const path = [prefix, Reflect.getMetadata('path', own) as string]
      .join('/')
      .replace(/\/+/g, '/')
      .replace(/(.)\/$/, '$1');
    const [body] = argumentsFrom(controller, handler, 'body');
    const query = argumentsFrom(controller, handler, 'query').flatMap((a): [string, boolean | null][] =>
      a.data === undefined ? [...fieldsOf(typeOf(controller, handler, a))] : [[a.data, null]],
    );
    return [
      {
        name: `${RequestMethod[method]} /${path.replace(/^\//, '').replace(/:(\w+)/g, '{$1}')}`,
        permission: Reflect.getMetadata(allowKey, own) as string,
        success:
          (Reflect.getMetadata('__httpCode__', own) as number | undefined) ??
          (method === RequestMethod.POST ? 201 : 200),
        query: new Map(query),
        headers: argumentsFrom(controller, handler, 'headers').map((a) => a.data!.toLowerCase()),
        body: body ? fieldsOf(typeOf(controller, handler, body)) : null,
      },
    ];
  });
}

const routes = controllers.flatMap(routesOf);
const nameOf = (door: Door): string => `${door.method.toUpperCase()} ${door.path}`;
const documented = new Map(doors.map((door) => [nameOf(door), door]));

it('documents every route of the services, and no other', () => {
  expect(routes.length).toBeGreaterThan(25);
  expect([...documented.keys()].sort()).toEqual(routes.map((r) => r.name).sort());
});

describe.each(routes.map((r) => [r.name, r] as const))('%s is documented with', (name, route) => {
  const door = documented.get(name)!;

  it('the permission it asks for', () => {
    expect(door.permission).toBe(route.permission);
  });

  it('the status it answers with', () => {
    expect(Object.keys(door.answers)).toContain(String(route.success));
  });

  it('the queries and headers it reads', () => {
    expect(Object.keys(door.query ?? {}).sort()).toEqual([...route.query.keys()].sort());
    for (const [asked, must] of route.query)
      if (must !== null) expect([asked, door.query![asked]!.required ?? false]).toEqual([asked, must]);
    expect(Object.keys(door.headers ?? {}).map((h) => h.toLowerCase())).toEqual([...route.headers]);
  });

  it('the fields of the body it takes', () => {
    if (route.body === null) return;
    const schema = door.body!['application/json'] as { properties: object; required: readonly string[] };
    expect(Object.keys(schema.properties).sort()).toEqual([...route.body.keys()].sort());
    expect([...schema.required].sort()).toEqual(
      [...route.body]
        .filter(([, must]) => must)
        .map(([n]) => n)
        .sort(),
    );
  });
});
