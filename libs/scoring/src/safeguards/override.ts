import type { Assessment } from '../assess.js';
import { ScoringError, timeOf } from '../errors.js';
import type { Policy, PriorityRule } from '../policy/policy.js';

/** What somebody wants decided in place of the machine's result. */
export interface OverrideRequest {
  /** Who decides, and in which of the policy's roles. */
  readonly by: string;
  readonly role: string;
  readonly reason: string;
  /** It ends at this moment, and the machine's result counts again. */
  readonly until: Date;
  /** At least one of the two. */
  readonly band?: string;
  readonly priority?: string;
}

/** A decision by hand, beside the machine's own result, which is never rewritten. */
export interface Overridden {
  readonly machine: Assessment;
  readonly decision: {
    readonly by: string;
    readonly role: string;
    readonly reason: string;
    readonly from: string;
    readonly until: string;
    readonly band: string | null;
    readonly priority: string | null;
  };
}

/** What counts at a moment. */
export interface Effective {
  readonly band: string;
  readonly priority: string;
  readonly dueAt: string;
  readonly byHand: boolean;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;
const leastReason = 10;

const refuse = (field: string, rule: string): never => {
  throw new ScoringError('bad_override', field, rule);
};

const firstWith = (policy: Policy, priority: string): PriorityRule | undefined =>
  policy.priorities.find((p) => p.priority === priority);

function isLower(request: OverrideRequest, a: Assessment, policy: Policy): boolean {
  const due = (priority: string): number => firstWith(policy, priority)?.dueMinutes ?? Infinity;
  return request.priority !== undefined && due(request.priority) > due(a.priority);
}

function assertAllowed(request: OverrideRequest, a: Assessment, policy: Policy): void {
  const allowed = policy.overrides;
  if (!allowed || !allowed.roles.includes(request.role)) return refuse('role', 'the policy lets no such role decide');
  if (a.threatToLife && isLower(request, a, policy) && !allowed.lifeRoles.includes(request.role))
    refuse('role', 'a threat to life may be lowered only by the roles that the policy names for it');
}

function assertWhat({ by, reason, band, priority }: OverrideRequest, policy: Policy): void {
  if (by.trim() === '') refuse('by', 'somebody by name must decide');
  if (reason.trim().length < leastReason) refuse('reason', `a reason of at least ${leastReason} characters`);
  if (band === undefined && priority === undefined) refuse('band', 'a band or a priority must be set');
  if (band !== undefined && !policy.bands.some((b) => b.band === band)) refuse('band', 'the policy has no such band');
  if (priority !== undefined && !firstWith(policy, priority)) refuse('priority', 'the policy has no such priority');
}

function assertSpan(fromMs: number, untilMs: number, policy: Policy): void {
  if (untilMs <= fromMs) refuse('until', 'it must end after it begins');
  const hours = policy.overrides!.longestHours;
  if (untilMs - fromMs > hours * hourMs) refuse('until', `it may stand for ${hours} hours at most`);
}

/**
 * A person's decision in place of the machine's band or priority: by a role that the policy names, with a reason and an end.
 * The machine's result, its threat-to-life flag and its duties stay as they are. Throws a `ScoringError` with the field.
 */
export function override(machine: Assessment, request: OverrideRequest, policy: Policy, at: Date): Overridden {
  const fromMs = timeOf(at, 'at');
  const untilMs = timeOf(request.until, 'until');
  assertAllowed(request, machine, policy);
  assertWhat(request, policy);
  assertSpan(fromMs, untilMs, policy);
  const { by, role, reason, band = null, priority = null } = request;
  const decision = { by, role, reason, from: at.toISOString(), until: request.until.toISOString(), band, priority };
  return { machine, decision };
}

/** What counts at a moment: the decision while it stands, the machine's result before and after. */
export function effectiveAt({ machine, decision }: Overridden, policy: Policy, at: Date): Effective {
  const ms = timeOf(at, 'at');
  const from = Date.parse(decision.from);
  if (ms < from || ms >= Date.parse(decision.until)) {
    const { band, priority, dueAt } = machine;
    return { band, priority, dueAt, byHand: false };
  }
  const rule = decision.priority === null ? undefined : firstWith(policy, decision.priority);
  return {
    band: decision.band ?? machine.band,
    priority: decision.priority ?? machine.priority,
    dueAt: rule ? new Date(from + rule.dueMinutes * minuteMs).toISOString() : machine.dueAt,
    byHand: true,
  };
}
