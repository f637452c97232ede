import 'reflect-metadata';
import { UseFilters } from '@nestjs/common';
import { EventPattern, type BaseRpcExceptionFilter } from '@nestjs/microservices';
import type { EventName } from '@collator/contracts';
import { RethrowFilter } from './rethrow.filter.js';

export interface OnSliceOptions {
  /** The handler gets each record as it came (`Slice<RawRecord>`) instead of a decoded envelope. For doors. */
  readonly raw?: boolean;
  /** The version of the rules the handler decides by, for the audit. */
  readonly policyVersion?: string;
}

interface Marked {
  readonly method: string;
  readonly event: EventName;
  readonly options: OnSliceOptions;
}

const marks = Symbol('collator:slices');

/** What the transport finds on a handler. */
export interface SliceExtras {
  readonly service: string;
  readonly event: EventName;
  readonly raw: boolean;
  readonly policyVersion: string | null;
  readonly columns: Readonly<Record<string, string>>;
}

/**
 * Marks a controller's method as the handler of an event: it gets slices of both lanes (`@Payload() slice: Slice<…>`) and
 * returns one outcome per event. The module that lists the controller binds it to its service.
 */
export function OnSlice(event: EventName, options: OnSliceOptions = {}): MethodDecorator {
  return (target, method) => {
    const list = (Reflect.getOwnMetadata(marks, target) ?? []) as Marked[];
    Reflect.defineMetadata(marks, [...list, { method: String(method), event, options }], target);
  };
}

/** Binds the marked handlers of a controller to a service: group, schema and extra columns follow from it. */
export function bindSlices(
  controller: { readonly prototype: object },
  service: { readonly name: string; readonly columns: Readonly<Record<string, string>> },
): void {
  const list = (Reflect.getOwnMetadata(marks, controller.prototype) ?? []) as Marked[];
  for (const { method, event, options } of list) {
    const descriptor = Object.getOwnPropertyDescriptor(controller.prototype, method)!;
    const extras: SliceExtras = {
      service: service.name,
      event,
      raw: options.raw ?? false,
      policyVersion: options.policyVersion ?? null,
      columns: service.columns,
    };
    EventPattern(`${service.name}:${event}`, extras)(controller.prototype, method, descriptor);
    // Nest would turn a handler's error into a plain object; the consumer must see the error itself.
    UseFilters(new RethrowFilter() as unknown as BaseRpcExceptionFilter)(controller.prototype, method, descriptor);
  }
}
