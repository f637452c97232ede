import { counted } from './print.js';

/** Where a log stands, as the door of ingest tells its submitter. */
export interface StatusAnswer {
  readonly version: number;
  readonly status: string;
  readonly lane: string;
  readonly stages: readonly { readonly stage: string; readonly at: string; readonly state: string }[];
  readonly waitingFor: string | null;
}

export interface TriageAnswer {
  readonly priority: string;
  readonly risk: number;
  readonly band: string;
  readonly confidence: string;
  readonly threatToLife: boolean;
  readonly dueAt: string;
  readonly assessedAt: string;
  readonly acknowledgedAt: string | null;
}

export interface EnrichmentAnswer {
  readonly identifiers: readonly unknown[];
  readonly links: readonly { readonly at: string }[];
}

export interface ProposalAnswer {
  readonly state: string;
  readonly proposalId: string | null;
  readonly product: { readonly urn: string | null } | null;
}

/** What each stage told one person of one log; null where it told him nothing. */
export interface Answers {
  readonly ingest: StatusAnswer | null;
  readonly triage: TriageAnswer | null;
  readonly enrichment: EnrichmentAnswer | null;
  readonly sanitisation: ProposalAnswer | null;
}

/** One thing that happened to a log. `at` is null where the stage does not say when. */
export interface Moment {
  readonly at: string | null;
  readonly stage: string;
  readonly text: string;
}

const order = ['ingest', 'triage', 'enrichment', 'sanitisation'];

function triaged(t: TriageAnswer): Moment[] {
  const threat = t.threatToLife ? ', possible threat to life' : '';
  const text = `priority ${t.priority}, risk ${t.risk} (${t.band}, confidence ${t.confidence})${threat}; due ${t.dueAt}`;
  const taken = t.acknowledgedAt ? [{ at: t.acknowledgedAt, stage: 'triage', text: 'threat acknowledged' }] : [];
  return [{ at: t.assessedAt, stage: 'triage', text }, ...taken];
}

function proposed(p: ProposalAnswer): Moment {
  const proposal = p.proposalId ? `, proposal ${p.proposalId}` : '';
  const product = p.product?.urn ? `, product ${p.product.urn}` : '';
  return { at: null, stage: 'sanitisation', text: `${p.state}${proposal}${product}` };
}

function enriched(e: EnrichmentAnswer): Moment {
  const text = `${counted(e.identifiers.length, 'identifier')}, ${counted(e.links.length, 'linked log')}`;
  return { at: null, stage: 'enrichment', text };
}

const rank = (m: Moment): number => order.indexOf(m.stage);

/**
 * What happened to a log, oldest first, from what the stages told. A moment without a time stands behind every stage
 * before its own, and never before something it must have come after.
 */
export function timeline(a: Answers): Moment[] {
  const timed = [
    ...(a.ingest?.stages ?? []).map((s): Moment => ({ at: s.at, stage: s.stage, text: s.state })),
    ...(a.triage ? triaged(a.triage) : []),
  ].sort((x, y) => Date.parse(x.at!) - Date.parse(y.at!) || rank(x) - rank(y));
  const moments = [...timed];
  if (a.enrichment) {
    const next = moments.findIndex((m) => m.stage === 'sanitisation');
    moments.splice(next < 0 ? moments.length : next, 0, enriched(a.enrichment));
  }
  if (a.sanitisation) moments.push(proposed(a.sanitisation));
  return moments;
}

/** The stages that told this person nothing. */
export function silentStages(a: Answers): string[] {
  return order.filter((stage) => a[stage as keyof Answers] === null);
}

const waits: Readonly<Record<string, string>> = {
  processing: 'the pipeline works on it',
  decision: 'a person must decide',
};

/** Where the log stands now, in words; null where ingest told nothing. */
export function standing(status: StatusAnswer | null): string | null {
  if (status === null) return null;
  const waiting = status.waitingFor === null ? '' : `; ${waits[status.waitingFor] ?? status.waitingFor}`;
  return `now ${status.status}, version ${status.version}, ${status.lane} lane${waiting}`;
}
