import type { Interest, Subject } from '@collator/access';

/** One entry of the recipient register (domain 8.2). Its secret is not part of it: only the channel opens that. */
export interface Subscriber {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly organisation: string;
  /** Subject of the token that reads for this entry, over the stream or by asking; null: nobody does. */
  readonly receiver: string | null;
  readonly clearance: string;
  readonly clearanceUntil: string;
  readonly compartments: readonly string[];
  readonly caveats: readonly string[];
  readonly purposes: readonly string[];
  /** As registered: an empty list means everything. */
  readonly interests: {
    readonly themes: readonly string[];
    readonly priorities: readonly string[];
    readonly keywords: readonly string[];
  };
  readonly channel: 'sse' | 'webhook';
  readonly webhookUrl: string | null;
  /** The receiver drops a delivery id it has seen. */
  readonly idempotent: boolean;
  readonly activeFrom: string | null;
  readonly activeTo: string | null;
  /** Why nothing is sent to the address any more, for instance `endpoint_gone`. */
  readonly disabledReason: string | null;
  readonly version: number;
}

const wanted = (list: readonly string[]): Interest => (list.length === 0 ? 'all' : list);

/** The register entry as the access decision asks for it. The register's "none stated" becomes the core's "all". */
export function subjectOf(s: Subscriber): Subject {
  return {
    id: s.id,
    unit: s.unit,
    organisation: s.organisation,
    clearance: s.clearance,
    clearanceUntil: s.clearanceUntil,
    compartments: s.compartments,
    caveats: s.caveats,
    purposes: s.purposes,
    interests: {
      themes: wanted(s.interests.themes),
      priorities: wanted(s.interests.priorities),
      keywords: wanted(s.interests.keywords),
    },
    activeFrom: s.activeFrom,
    activeTo: s.activeTo,
  };
}

/** A repeat with the same delivery id does no harm: on a stream always, else as registered. */
export function takesRepeats(s: Pick<Subscriber, 'channel' | 'idempotent'>): boolean {
  return s.channel === 'sse' || s.idempotent;
}
