import { decide, type AccessRecord, type Interest, type Obligation, type Subject } from '@collator/access';
import type { ProductPreview } from './desk-door.js';

/** An entry of the recipient register as its door shows it. */
export interface RegisterEntry {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly organisation: string;
  readonly clearance: string;
  readonly clearanceUntil: string;
  readonly compartments: readonly string[];
  readonly caveats: readonly string[];
  readonly purposes: readonly string[];
  readonly interests: {
    readonly themes: readonly string[];
    readonly priorities: readonly string[];
    readonly keywords: readonly string[];
  };
  readonly activeFrom: string | null;
  readonly activeTo: string | null;
}

/** Whether a recipient would get a product if it went out now, and what it would bind him to. */
export interface Recipient {
  readonly name: string;
  readonly unit: string;
  readonly organisation: string;
  readonly receives: boolean;
  readonly obligations: readonly Obligation[];
  /** Why not, as codes of the access rules. */
  readonly reasons: readonly string[];
}

// The register's "none stated" is the access rules' "all".
const wanted = (list: readonly string[]): Interest => (list.length === 0 ? 'all' : list);

// Field by field: the rules refuse whoever, and whatever, carries an attribute they have never heard of.
function subjectOf(e: RegisterEntry): Subject {
  const { themes, priorities, keywords } = e.interests;
  return {
    id: e.id,
    unit: e.unit,
    organisation: e.organisation,
    clearance: e.clearance,
    clearanceUntil: e.clearanceUntil,
    compartments: e.compartments,
    caveats: e.caveats,
    purposes: e.purposes,
    interests: { themes: wanted(themes), priorities: wanted(priorities), keywords: wanted(keywords) },
    activeFrom: e.activeFrom,
    activeTo: e.activeTo,
  };
}

function recordOf(p: ProductPreview, audience: readonly string[]): AccessRecord {
  return {
    state: 'released',
    marking: p.marking,
    handling: p.grade.handling,
    conditions: p.grade.conditions,
    compartments: p.compartments,
    themes: p.themes,
    priority: p.priority,
    title: p.title,
    text: p.text,
    audience,
    purpose: p.purpose,
    embargoUntil: null,
    recalledAt: null,
    reviewAt: p.reviewAt,
  };
}

/**
 * Who would receive a draft: reckoned on this side from the register, so that nothing of a draft goes to where products are
 * sent from. The decision is made anew at the moment of sending. Those who receive come first, then by name.
 */
export function recipientsOf(
  entries: readonly RegisterEntry[],
  product: ProductPreview,
  { audience, at }: { readonly audience: readonly string[]; readonly at: Date },
): Recipient[] {
  const record = recordOf(product, audience);
  return entries
    .map((entry): Recipient => {
      const decision = decide(subjectOf(entry), record, product.purpose, at);
      const { name, unit, organisation } = entry;
      const who = { name, unit, organisation, receives: decision.permit };
      return decision.permit
        ? { ...who, obligations: decision.obligations, reasons: [] }
        : { ...who, obligations: [], reasons: [...new Set(decision.reasons.map((r) => r.code))] };
    })
    .sort((a, b) => Number(b.receives) - Number(a.receives) || (a.name < b.name ? -1 : 1));
}
