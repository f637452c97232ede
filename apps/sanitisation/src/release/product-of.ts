import type { Lane, ProductReleased } from '@collator/contracts';
import type { Emission } from '@collator/messaging';
import type { Draft } from '../draft/draft.js';
import { releasePolicy } from '../policy/release-policy.js';
import type { ProductIdentity } from './identity.js';

const reviewCondition = /^review\s+(\d{4}-\d{2}-\d{2})$/i;

/** The day a product must be reviewed: after the policy's months, or the earliest day a condition names. */
export function reviewDay(at: Date, conditions: readonly string[]): string {
  const due = new Date(at);
  due.setUTCMonth(due.getUTCMonth() + releasePolicy.reviewMonths);
  const named = conditions.flatMap((c) => reviewCondition.exec(c.trim())?.[1] ?? []);
  return [due.toISOString().slice(0, 10), ...named].sort()[0]!;
}

/** Builds what crosses the fence, field by field from the approved draft. Anything not named here stays behind. */
export function productOf(
  draft: Draft,
  identity: ProductIdentity,
  at: Date,
  basis: ProductReleased['basis'],
): ProductReleased {
  const { source, assessment, handling, conditions } = draft.grade;
  return {
    productId: identity.productId,
    urn: identity.urn,
    productVersion: identity.productVersion,
    title: draft.title,
    text: draft.text,
    grade: { source, assessment, handling, conditions: [...conditions] },
    marking: draft.marking,
    compartments: [...draft.compartments],
    themes: [...draft.themes],
    priority: draft.priority,
    band: draft.band,
    risk: draft.risk,
    confidence: draft.confidence,
    threatToLife: draft.threatToLife,
    vulnerability: [...draft.vulnerability],
    reasons: [...draft.reasons],
    purpose: draft.purpose,
    audience: [...draft.audience],
    releasedAt: at.toISOString(),
    reviewAt: reviewDay(at, conditions),
    basis: basis.kind === 'approval' ? { kind: 'approval' } : { kind: 'standing-approval', rule: basis.rule },
  };
}

/** The event of a release. Key, id and day are the product's own: nothing of the log's envelope goes with it. */
export function releaseEmission(product: ProductReleased, id: string, lane: Lane): Emission {
  return {
    event: 'product.released.v1',
    logId: product.productId,
    version: product.productVersion,
    acceptedOn: product.releasedAt.slice(0, 10),
    marking: product.marking,
    lane,
    data: product,
    id,
  };
}
