import { stepOf } from '../policy/ladder-policy.js';
import type { Approval } from './proposal.store.js';
import { stateOf, type Proposal } from './proposal.js';

/** A proposal as the person who decides sees it. */
export function shownProposal(p: Proposal, approvals: readonly Approval[], links: ReadonlySet<string>): object {
  const { original: o, draft: d } = p;
  return {
    id: p.id,
    urn: p.urn,
    version: p.version,
    state: stateOf(p.stage),
    stage: p.stage,
    authors: p.authors,
    hash: p.hash,
    expiresAt: p.expiresAt,
    author: p.author,
    sourceType: p.sourceType,
    compartments: p.compartments,
    priority: p.priority,
    dueAt: p.dueAt,
    threatToLife: p.threatToLife,
    createdAt: p.createdAt,
    approvalsNeeded: p.approvalsNeeded,
    approvalsGiven: approvals.length,
    approvals,
    original: { title: o.title, body: o.body, comment: o.comment },
    findings: o.findings,
    edits: o.edits,
    rawGrade: o.grade,
    rawMarking: p.rawMarking,
    title: d.title,
    text: d.text,
    grade: d.grade,
    marking: d.marking,
    productCompartments: d.compartments,
    themes: d.themes,
    purpose: d.purpose,
    audience: d.audience,
    ladder: stepOf(d),
    formOfWords: d.formOfWords ?? null,
    reasons: d.reasons,
    links: o.links.filter((l) => links.has(l.urn)),
  };
}
