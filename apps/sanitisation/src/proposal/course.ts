/**
 * The course of a release proposal: from the draft to its end, one legal path each. Pure; whoever moves a proposal asks here
 * first. What is written down and told to others is the desks' business.
 */

/** Where a proposal may stand while people can still do something with it. */
export const openStages = ['drafted', 'in_review', 'changes_asked', 'approved'] as const;
/** Where it may end; no way leads out of these. */
export const endStages = ['released', 'refused', 'expired', 'withdrawn', 'superseded'] as const;
export const stages = [...openStages, ...endStages] as const;
export type Stage = (typeof stages)[number];

/** What may be done with one. The last three are no person's: time, the submitter, a newer version of the log. */
export type Act =
  'take' | 'edit' | 'ask_changes' | 'approve' | 'release' | 'refuse' | 'expire' | 'withdraw' | 'supersede';

const ends = { expire: 'expired', withdraw: 'withdrawn', supersede: 'superseded' } as const;

/** Stage → act → stage. What is not here cannot be done. An approval that others must join leaves the stage as it is. */
export const path: Readonly<Record<Stage, Readonly<Partial<Record<Act, Stage>>>>> = {
  drafted: { take: 'in_review', edit: 'drafted', ...ends },
  in_review: { edit: 'in_review', ask_changes: 'changes_asked', approve: 'approved', refuse: 'refused', ...ends },
  changes_asked: { edit: 'in_review', refuse: 'refused', ...ends },
  approved: { edit: 'in_review', ask_changes: 'changes_asked', release: 'released', refuse: 'refused', ...ends },
  released: {},
  refused: {},
  expired: {},
  withdrawn: {},
  superseded: {},
};

/** A person as far as the course must tell people apart. */
export interface Mover {
  readonly subject: string;
  /** `personRef` of the same person for this log: what the submitter is known by. */
  readonly ref: string;
}

/** An approval: by whom, and of exactly which text. */
export interface GivenApproval {
  readonly approver: string;
  readonly version: number;
  readonly hash: string;
}

/** A proposal as far as its course goes. */
export interface Course {
  readonly stage: Stage;
  readonly version: number;
  /** Digest of the exact draft. */
  readonly hash: string;
  /** Everybody who ever wrote at it. */
  readonly authors: readonly string[];
  /** `personRef` of whoever handed the log in. */
  readonly submitter: string | null;
  readonly approvals: readonly GivenApproval[];
  readonly approvalsNeeded: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export type Move =
  | { readonly act: 'take' | 'refuse'; readonly by: Mover }
  | { readonly act: 'ask_changes' | 'approve'; readonly by: Mover; readonly version: number }
  | { readonly act: 'edit'; readonly by: Mover; readonly version: number; readonly hash: string }
  | { readonly act: 'release'; readonly by: Mover }
  | { readonly act: 'expire' | 'withdraw' | 'supersede' };

export type CourseFault =
  | 'already_decided'
  | 'proposal_expired'
  | 'not_expired'
  | 'changes_asked'
  | 'not_approved'
  | 'not_in_review'
  | 'version_changed'
  | 'same_person';

/** A move that was made: the course after it and the stages it went through, or why it cannot be made. */
export type Moved = { readonly ok: Course; readonly through: readonly Stage[] } | { readonly fault: CourseFault };

/** The approvals that count: of this version, of exactly this text, each person once, none who wrote or handed it in. */
export function standing(course: Course): readonly GivenApproval[] {
  const { version, hash, authors } = course;
  const of = course.approvals.filter((a) => a.version === version && a.hash === hash && !authors.includes(a.approver));
  return of.filter((a, i) => of.findIndex((b) => b.approver === a.approver) === i);
}

const partial = (course: Course, by: Mover): boolean =>
  course.authors.includes(by.subject) || (course.submitter !== null && course.submitter === by.ref);

const illegal: Readonly<Partial<Record<Stage, CourseFault>>> = {
  changes_asked: 'changes_asked',
  approved: 'already_decided',
};

function noWay(course: Course, act: Act): CourseFault {
  if (act === 'release') return 'not_approved';
  if (act === 'take') return 'already_decided';
  return illegal[course.stage] ?? 'not_in_review';
}

function approved(course: Course, by: Mover): Moved {
  if (partial(course, by)) return { fault: 'same_person' };
  if (standing(course).some((a) => a.approver === by.subject)) return { fault: 'already_decided' };
  const given = { approver: by.subject, version: course.version, hash: course.hash };
  const next = { ...course, approvals: [...course.approvals, given] };
  const stage = standing(next).length >= course.approvalsNeeded ? path[course.stage].approve! : course.stage;
  return { ok: { ...next, stage }, through: [stage] };
}

function edited(course: Course, move: Extract<Move, { act: 'edit' }>): Moved {
  const stage = path[course.stage].edit!;
  const authors = [...new Set([...course.authors, move.by.subject])];
  return { ok: { ...course, stage, authors, version: course.version + 1, hash: move.hash }, through: [stage] };
}

function released(course: Course, by: Mover): Moved {
  if (standing(course).length < course.approvalsNeeded) return { fault: 'not_approved' };
  if (partial(course, by)) return { fault: 'same_person' };
  return { ok: { ...course, stage: 'released' }, through: ['released'] };
}

function made(course: Course, move: Move): Moved {
  if ('version' in move && move.version !== course.version) return { fault: 'version_changed' };
  if (path[course.stage][move.act] === undefined) return { fault: noWay(course, move.act) };
  if (move.act === 'approve') return approved(course, move.by);
  if (move.act === 'edit') return edited(course, move);
  if (move.act === 'release') return released(course, move.by);
  const stage = path[course.stage][move.act]!;
  return { ok: { ...course, stage }, through: [stage] };
}

/**
 * Makes a move at a moment (milliseconds since 1970). What has ended stays as it is; what has run out can only expire, be
 * withdrawn or replaced. Whoever decides on a draft nobody has taken up takes it up with that.
 */
export function moved(course: Course, move: Move, at: number): Moved {
  if (!(openStages as readonly Stage[]).includes(course.stage)) return { fault: 'already_decided' };
  const ranOut = at >= course.expiresAt;
  if (move.act === 'expire' && !ranOut) return { fault: 'not_expired' };
  if (ranOut && 'by' in move) return { fault: 'proposal_expired' };
  const taking = course.stage === 'drafted' && (['ask_changes', 'approve', 'refuse'] as Act[]).includes(move.act);
  if (!taking) return made(course, move);
  const after = made({ ...course, stage: 'in_review' }, move);
  return 'fault' in after ? after : { ok: after.ok, through: [...new Set<Stage>(['in_review', ...after.through])] };
}
