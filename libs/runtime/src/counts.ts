import { Completeness, ReadingSchema, type LogTransport, type PipelineLog, type Relay } from '@collator/messaging';
import type { Database } from '@collator/persistence';
import type { ProcessSettings } from './process.config.js';

/** The count of each service: what it sent against what its readers have, by their own rows where this database has them. */
export function countsOf(
  services: readonly string[],
  process: ProcessSettings,
  parts: { database: Database; transport: LogTransport; relay: Relay; log: PipelineLog },
): Completeness[] {
  const found = new Map<string, Promise<ReadingSchema | null>>();
  const side = async (reader: string): Promise<ReadingSchema | null> => {
    const known = await (found.get(reader) ?? ReadingSchema.find(parts.database, reader));
    // A reader that comes later is asked for again.
    if (known) found.set(reader, Promise.resolve(known));
    return known;
  };
  const { completenessEveryMs: everyMs, completenessWindowMs: windowMs, completenessMarginMs: marginMs } = process;
  return services.map((service) => new Completeness({ service, side, everyMs, windowMs, marginMs, ...parts }));
}
