import { DisseminationCensus } from '@collator/dissemination';
import { EnrichmentCensus } from '@collator/enrichment';
import { IngestCensus } from '@collator/ingest';
import { Stages, type Running } from '@collator/runtime';
import { SanitisationCensus } from '@collator/sanitisation';
import { TriageCensus } from '@collator/triage';
import type { Tally } from './tally.js';

/** Where the logs of a feed have come to, over all services. */
export interface Census {
  readonly triaged: number;
  readonly enriched: number;
  readonly proposed: number;
  readonly released: number;
  readonly delivered: number;
  /** Waiting for a person, at the door or at the fence, or for an earlier version. */
  readonly held: number;
  /** Refused by a person, withdrawn, or superseded: at rest without a product in force. */
  readonly closed: number;
  /** Records the pipeline set aside after the door. */
  readonly deadLettered: number;
  readonly products: number;
  /** Products that dissemination knows of. */
  readonly announced: number;
  readonly deliveriesPending: number;
  readonly doubledDeliveries: number;
  /** Events still to be read by any service. */
  readonly lag: number;
}

/** Asks every service of the process for its part. */
export async function takeCensus(running: Running, logIds: readonly string[]): Promise<Census> {
  const [door, triage, enrichment, sanitisation, products, stages] = await Promise.all([
    running.get(IngestCensus).count(logIds),
    running.get(TriageCensus).count(logIds),
    running.get(EnrichmentCensus).count(logIds),
    running.get(SanitisationCensus).count(logIds),
    running.get(SanitisationCensus).productsOf(logIds),
    running.get(Stages).view(),
  ]);
  const deliveries = await running.get(DisseminationCensus).count(products);
  return {
    triaged: triage.triaged,
    enriched: enrichment.enriched,
    proposed: sanitisation.proposed,
    released: sanitisation.released,
    held: sanitisation.held + door.held,
    closed: sanitisation.refused + sanitisation.withdrawn + sanitisation.dropped + door.closed,
    delivered: deliveries.delivered,
    deadLettered: stages.filter((s) => s.stage !== 'ingest').reduce((sum, s) => sum + s.deadLetters, 0),
    products: products.length,
    announced: deliveries.products,
    deliveriesPending: deliveries.pending,
    doubledDeliveries: deliveries.doubled,
    lag: stages.reduce((sum, s) => sum + s.lag, 0),
  };
}

/** Everything accepted has come to rest and everything due has been delivered. */
export function isDrained(census: Census, accepted: number): boolean {
  const atRest = census.released + census.held + census.closed + census.deadLettered;
  return (
    atRest >= accepted && census.lag === 0 && census.deliveriesPending === 0 && census.announced >= census.products
  );
}

/** The closing counts of a feed. */
export interface Reconciliation {
  readonly submitted: number;
  readonly accepted: number;
  readonly refused: number;
  readonly duplicates: number;
  readonly triaged: number;
  readonly enriched: number;
  readonly proposed: number;
  readonly released: number;
  readonly delivered: number;
  readonly held: number;
  readonly deadLettered: number;
  readonly lost: number;
  readonly doubled: number;
  readonly seconds: number;
}

/**
 * Puts the door's counts and the services' together. `lost`: accepted and neither at rest nor set aside, or released and
 * never announced to recipients. `doubled`: delivered twice to one recipient, or one log released as two products.
 */
export function reconcile(tally: Tally, census: Census, seconds: number): Reconciliation {
  const atRest = census.released + census.held + census.closed + census.deadLettered;
  return {
    submitted: tally.submitted,
    accepted: tally.accepted,
    refused: tally.refusals.length,
    duplicates: tally.duplicates,
    triaged: census.triaged,
    enriched: census.enriched,
    proposed: census.proposed,
    released: census.released,
    delivered: census.delivered,
    held: census.held,
    deadLettered: census.deadLettered,
    lost: Math.max(0, tally.accepted - atRest) + Math.max(0, census.products - census.announced),
    doubled: census.doubledDeliveries + Math.max(0, census.products - census.released - census.closed),
    seconds: Math.round(seconds * 10) / 10,
  };
}

/** True where every line is accounted for and nothing was lost or doubled. */
export function reconciles(r: Reconciliation): boolean {
  return r.submitted === r.accepted + r.duplicates + r.refused && r.lost === 0 && r.doubled === 0;
}
