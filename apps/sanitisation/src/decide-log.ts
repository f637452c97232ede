import type { Envelope, LogEnriched } from '@collator/contracts';
import type { Emission, Outcome } from '@collator/messaging';
import { draftFor, type Drafted } from './draft/draft-for.js';
import { decidedEmission, submitterOf, type LogHead } from './log/log-head.js';
import { stepOf } from './policy/ladder-policy.js';
import { releasePolicy } from './policy/release-policy.js';
import { draftHash } from './proposal/draft-hash.js';
import { machineAuthor, type Proposal } from './proposal/proposal.js';
import { identityFor, type Draws } from './release/identity.js';
import type { NewRelease } from './release/new-release.js';
import { productOf, releaseEmission } from './release/product-of.js';
import { ruleName, standingApprovalFor, type StandingApproval } from './standing/standing-approval.js';

/** What one enriched log leads to: its new head, its outcome, and what is to be written. */
export interface Plan {
  readonly outcome: Outcome;
  readonly head: LogHead;
  readonly proposal: Proposal | null;
  readonly release: NewRelease | null;
}

/** What a plan is made with: the slice's clock, the rules in force and the draws. */
export interface PlanContext {
  readonly at: Date;
  readonly rules: readonly StandingApproval[];
  readonly draws: Draws;
}

const dayMs = 86_400_000;

type EnrichedEvent = Envelope<LogEnriched>;

const unchanged = (head: LogHead, reason: string): Plan => ({
  outcome: { kind: 'drop', reason, columns: { decision: 'dropped' } },
  head,
  proposal: null,
  release: null,
});

function seen(event: EnrichedEvent, head: LogHead): LogHead {
  const { log } = event.data;
  return {
    ...head,
    urn: log.urn,
    version: log.version,
    compartments: log.compartments,
    acceptedOn: event.acceptedOn,
    marking: log.marking,
    proposed: true,
  };
}

function approvalsNeeded({ log }: LogEnriched): number {
  return log.compartments.length > 0 || releasePolicy.twoPersonTypes.includes(log.sourceType) ? 2 : 1;
}

function propose(event: EnrichedEvent, head: LogHead, drafted: Drafted, { at, draws }: PlanContext): Plan {
  const { log, assessment, links } = event.data;
  const { findings, edits, draft } = drafted;
  const proposal: Proposal = {
    id: draws.id(at),
    logId: log.logId,
    logVersion: log.version,
    urn: log.urn,
    stage: 'drafted',
    version: 1,
    author: machineAuthor,
    authors: [machineAuthor],
    hash: draftHash(draft),
    expiresAt: new Date(at.getTime() + releasePolicy.proposalDays * dayMs),
    residualRisk: drafted.residualRisk.score,
    submitter: submitterOf(log),
    sourceType: log.sourceType,
    rawMarking: log.marking,
    compartments: log.compartments,
    priority: assessment.priority,
    dueAt: new Date(assessment.dueAt),
    threatToLife: assessment.threatToLife,
    lane: assessment.threatToLife ? 'urgent' : event.lane,
    approvalsNeeded: approvalsNeeded(event.data),
    draft,
    original: {
      title: log.title,
      body: log.body,
      comment: log.comment,
      grade: log.grade,
      findings,
      edits,
      links,
      sourceRef: log.sourceRef,
      learntAt: log.learntAt,
    },
    createdAt: at,
  };
  const next: LogHead = { ...seen(event, head), state: 'waiting', proposalId: proposal.id };
  const emit: Emission[] = [decidedEmission(next, 'proposed', { at, lane: event.lane })];
  return { outcome: { kind: 'ok', columns: { decision: 'proposed' }, emit }, head: next, proposal, release: null };
}

function release(
  event: EnrichedEvent,
  head: LogHead,
  given: { readonly drafted: Drafted; readonly rule: StandingApproval },
  { at, draws }: PlanContext,
): Plan {
  const { log } = event.data;
  const identity = identityFor(head, draws, at);
  const rule = ruleName(given.rule);
  const product = productOf(given.drafted.draft, identity, at, { kind: 'standing-approval', rule });
  const next: LogHead = {
    ...seen(event, head),
    state: 'released',
    proposalId: null,
    productId: identity.productId,
    productUrn: identity.urn,
    productVersion: identity.productVersion,
  };
  const emit = [
    releaseEmission(product, draws.id(at), event.lane),
    decidedEmission(next, 'released', { at, lane: event.lane }),
  ];
  return {
    outcome: { kind: 'ok', columns: { decision: 'released' }, emit },
    head: next,
    proposal: null,
    release: {
      logId: log.logId,
      logVersion: log.version,
      proposalId: null,
      rule,
      logCompartments: log.compartments,
      lane: event.lane,
      risk: given.drafted.residualRisk,
      assessedBy: [machineAuthor],
      ladder: stepOf(given.drafted.draft),
      formOfWords: null,
      product,
    },
  };
}

/**
 * Decides what becomes of one enriched log: dropped where it was withdrawn or a newer version is known, released at once where
 * a standing approval lets it go, else proposed to a person. A log that was withdrawn stays so for ever.
 */
export function decideLog(event: EnrichedEvent, head: LogHead, context: PlanContext): Plan {
  if (head.state === 'withdrawn') return unchanged(head, 'log_withdrawn');
  if (head.version >= event.data.log.version) return unchanged(head, 'version_not_newer');
  const drafted = draftFor(event.data, context.at);
  const rule = standingApprovalFor(context.rules, event.data, drafted);
  return rule === null ? propose(event, head, drafted, context) : release(event, head, { drafted, rule }, context);
}

/** The same for a slice, in its order: a later version of a log in the slice sees what the earlier one led to. */
export function decideLogs(
  events: readonly EnrichedEvent[],
  known: ReadonlyMap<string, LogHead>,
  context: PlanContext,
): readonly Plan[] {
  const heads = new Map(known);
  return events.map((event) => {
    const plan = decideLog(event, heads.get(event.data.log.logId)!, context);
    heads.set(plan.head.logId, plan.head);
    return plan;
  });
}
