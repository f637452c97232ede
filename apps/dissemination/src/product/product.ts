import type { AccessRecord } from '@collator/access';
import type { ProductReleased } from '@collator/contracts';

/** What holds for a product whatever its version. */
export interface ProductHead {
  readonly productId: string;
  readonly state: 'released' | 'withdrawn';
  readonly latestVersion: number;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
}

/** One version of a product as the access decision asks for it. */
export function accessRecordOf(p: ProductReleased, head: Pick<ProductHead, 'state' | 'withdrawnAt'>): AccessRecord {
  return {
    state: head.state,
    marking: p.marking,
    handling: p.grade.handling,
    conditions: p.grade.conditions,
    compartments: p.compartments,
    themes: p.themes,
    priority: p.priority,
    title: p.title,
    text: p.text,
    audience: p.audience,
    purpose: p.purpose,
    embargoUntil: null,
    recalledAt: head.withdrawnAt === null ? null : head.withdrawnAt.toISOString(),
    reviewAt: p.reviewAt,
  };
}
