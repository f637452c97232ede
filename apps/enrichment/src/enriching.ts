import type { Envelope, FoundIdentifier, LogTriaged } from '@collator/contracts';
import { identifyLog } from './identify/identify-log.js';
import { linkKeysOf } from './link/link-key.js';
import type { LinkPolicy } from './link/link-policy.js';
import type { LinkingLog, PlannedLinks } from './link/plan-links.js';
import type { Emission } from '@collator/messaging';

/** One log on its way through this service. */
export interface Enriching extends LinkingLog {
  readonly event: Envelope<LogTriaged>;
  readonly version: number;
  readonly identifiers: readonly FoundIdentifier[];
  readonly identifiersLeftOff: number;
}

/** Reads a log: what it holds and what of it may link it to others. */
export function enrichingOf(event: Envelope<LogTriaged>, policy: LinkPolicy): Enriching {
  const { log } = event.data;
  const { found, leftOff } = identifyLog(log, policy.identifiersPerLog);
  return {
    event,
    logId: event.logId.toLowerCase(),
    urn: log.urn,
    version: event.version,
    compartments: [...new Set(log.compartments)].sort(),
    keys: linkKeysOf(found, policy),
    identifiers: found,
    identifiersLeftOff: leftOff,
  };
}

/** The event that tells the next step. */
export function enrichedEvent({ event, identifiers }: Enriching, planned: PlannedLinks): Emission {
  return {
    event: 'log.enriched.v1',
    logId: event.logId,
    version: event.version,
    acceptedOn: event.acceptedOn,
    marking: event.marking,
    lane: event.lane,
    data: { ...event.data, identifiers, links: planned.links },
  };
}
