import type { Envelope, EventName, Lane } from '@collator/contracts';
import type { Tx } from '@collator/persistence';

/** At most 500 events of one partition, decoded, with repeats already taken out, and the transaction they share. */
export interface Slice<D> {
  readonly events: readonly Envelope<D>[];
  readonly lane: Lane;
  readonly topic: string;
  readonly partition: number;
  /** The database's clock when the slice began. The only clock a handler may use. */
  readonly at: Date;
  /** The one transaction. No network call while it is open. */
  readonly tx: Tx;
  /** The audit row all facts of this slice point at. */
  readonly sliceId: string;
}

/** An event to send on. */
export interface Emission {
  readonly event: EventName;
  /** Aggregate id: partition key and envelope id holder. For products the product's own id. */
  readonly logId: string;
  readonly version: number;
  /** Day (YYYY-MM-DD) the aggregate began. */
  readonly acceptedOn: string;
  readonly marking: string;
  readonly lane: Lane;
  readonly data: unknown;
  /** Only where the id must not be derived from what came in: across the fence it must not lead back. */
  readonly id?: string;
}

/** What became of one event. `columns` are the service's own columns of its `record` table. */
export type Outcome =
  | { readonly kind: 'ok'; readonly columns: Readonly<Record<string, unknown>>; readonly emit: readonly Emission[] }
  | { readonly kind: 'drop'; readonly reason: string; readonly columns?: Readonly<Record<string, unknown>> }
  | { readonly kind: 'deadLetter'; readonly code: string; readonly reason: string; readonly fieldPath?: string };

/** What a raw door gets instead of an envelope's data: the record as it came, not yet decoded. */
export interface RawRecord {
  readonly key: string | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly offset: string;
}
