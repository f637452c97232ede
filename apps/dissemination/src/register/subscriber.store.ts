import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { Subscriber } from './subscriber.js';

interface Row {
  id: string;
  name: string;
  unit: string;
  organisation: string;
  receiver: string | null;
  clearance: string;
  clearance_until: string;
  compartments: string[];
  caveats: string[];
  purposes: string[];
  interest_themes: string[];
  interest_priorities: string[];
  interest_keywords: string[];
  channel: Subscriber['channel'];
  webhook_url: string | null;
  idempotent: boolean;
  active_from: Date | null;
  active_to: Date | null;
  disabled_reason: string | null;
  version: number;
  webhook_secret: Buffer | null;
  webhook_secret_no: number;
  webhook_former_secret: Buffer | null;
  webhook_former_until: Date | null;
}

// The date as text: a Date would move it by the time zone of the process.
const fields = `id, name, unit, organisation, receiver, clearance, clearance_until::text AS clearance_until, compartments,
  caveats, purposes, interest_themes, interest_priorities, interest_keywords, channel, webhook_url, idempotent,
  active_from, active_to, disabled_reason, version`;
const secretFields = `webhook_secret, webhook_secret_no, webhook_former_secret, webhook_former_until`;

const subscriberOf = (r: Row): Subscriber => ({
  id: r.id,
  name: r.name,
  unit: r.unit,
  organisation: r.organisation,
  receiver: r.receiver,
  clearance: r.clearance,
  clearanceUntil: r.clearance_until,
  compartments: r.compartments,
  caveats: r.caveats,
  purposes: r.purposes,
  interests: { themes: r.interest_themes, priorities: r.interest_priorities, keywords: r.interest_keywords },
  channel: r.channel,
  webhookUrl: r.webhook_url,
  idempotent: r.idempotent,
  activeFrom: r.active_from?.toISOString() ?? null,
  activeTo: r.active_to?.toISOString() ?? null,
  disabledReason: r.disabled_reason,
  version: r.version,
});

/** A sealed secret and its number, which is part of what it is sealed to. */
export interface SealedSecret {
  readonly sealed: Buffer;
  readonly no: number;
}

/** The secrets of a webhook entry, still sealed: the one in force, and the former one while both are honoured. */
export interface SealedSecrets {
  readonly current: SealedSecret | null;
  readonly former: (SealedSecret & { readonly until: Date }) | null;
}

const secretsOf = (r: Row): SealedSecrets => ({
  current: r.webhook_secret === null ? null : { sealed: r.webhook_secret, no: r.webhook_secret_no },
  former:
    r.webhook_former_secret === null || r.webhook_former_until === null
      ? null
      : { sealed: r.webhook_former_secret, no: r.webhook_secret_no - 1, until: r.webhook_former_until },
});

/** The recipient register. A removed entry stays for the audit and for recalls, without its secrets. */
@Injectable()
export class SubscriberStore {
  /** Entries that something may be planned for at this moment. */
  async inForce(tx: Tx): Promise<Subscriber[]> {
    const rows = await tx.query<Row>(
      `SELECT ${fields} FROM dissemination.subscriber
       WHERE removed_at IS NULL AND (active_to IS NULL OR active_to > clock_timestamp())
         AND (active_from IS NULL OR active_from <= clock_timestamp()) ORDER BY id`,
    );
    return rows.map(subscriberOf);
  }

  async list(tx: Tx): Promise<Subscriber[]> {
    const rows = await tx.query<Row>(
      `SELECT ${fields} FROM dissemination.subscriber WHERE removed_at IS NULL ORDER BY organisation, name`,
    );
    return rows.map(subscriberOf);
  }

  async byId(tx: Tx, id: string): Promise<Subscriber | null> {
    const rows = await tx.query<Row>(
      `SELECT ${fields} FROM dissemination.subscriber WHERE id = $1 AND removed_at IS NULL`,
      [id],
    );
    return rows[0] ? subscriberOf(rows[0]) : null;
  }

  /** The entry somebody reads for, by the subject of his token. */
  async byReceiver(tx: Tx, receiver: string): Promise<Subscriber | null> {
    const rows = await tx.query<Row>(
      `SELECT ${fields} FROM dissemination.subscriber WHERE receiver = $1 AND removed_at IS NULL`,
      [receiver],
    );
    return rows[0] ? subscriberOf(rows[0]) : null;
  }

  /**
   * Another entry that already has this name in its organisation, or this receiver; says which. Whoever asks has the
   * register to himself until he commits: two who bring the same name at once must not both be told that it is free.
   */
  async clash(tx: Tx, s: Subscriber): Promise<'name' | 'receiver' | null> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('dissemination.subscriber', 0))`);
    const rows = await tx.query<{ field: 'name' | 'receiver' }>(
      `SELECT CASE WHEN receiver = $3 THEN 'receiver' ELSE 'name' END AS field FROM dissemination.subscriber
       WHERE removed_at IS NULL AND id <> $4 AND (receiver = $3 OR (organisation = $1 AND name = $2)) LIMIT 1`,
      [s.organisation, s.name, s.receiver, s.id],
    );
    return rows[0]?.field ?? null;
  }

  /**
   * Locks an entry against change while deliveries to it are decided; a removed one too, so that its deliveries end.
   * Returns null where there never was one.
   */
  async lockForSending(
    tx: Tx,
    id: string,
  ): Promise<{ subscriber: Subscriber; removed: boolean; secrets: SealedSecrets } | null> {
    const rows = await tx.query<Row & { removed: boolean }>(
      `SELECT ${fields}, ${secretFields}, removed_at IS NOT NULL AS removed
       FROM dissemination.subscriber WHERE id = $1 FOR SHARE`,
      [id],
    );
    const [row] = rows;
    return row ? { subscriber: subscriberOf(row), removed: row.removed, secrets: secretsOf(row) } : null;
  }

  /** Locks an entry for a change. */
  async lockForChange(tx: Tx, id: string): Promise<{ subscriber: Subscriber; secretNo: number } | null> {
    const rows = await tx.query<Row>(
      `SELECT ${fields}, ${secretFields} FROM dissemination.subscriber
       WHERE id = $1 AND removed_at IS NULL FOR NO KEY UPDATE`,
      [id],
    );
    return rows[0] ? { subscriber: subscriberOf(rows[0]), secretNo: rows[0].webhook_secret_no } : null;
  }

  async insert(tx: Tx, s: Subscriber, secret: SealedSecret | null): Promise<void> {
    await bulkInsert(tx, {
      table: 'dissemination.subscriber',
      columns: {
        ...columns,
        webhook_secret: 'bytea',
        webhook_secret_no: 'int',
      },
      rows: [{ ...valuesOf(s), webhook_secret: secret?.sealed ?? null, webhook_secret_no: secret?.no ?? 0 }],
    });
  }

  /**
   * Writes a changed entry. A new secret takes effect at once; the former is honoured beside it for a day, so that tries
   * under way and a receiver that has not yet changed over both go through.
   */
  async update(tx: Tx, s: Subscriber, secret: SealedSecret | null): Promise<void> {
    const names = Object.keys(columns).filter((n) => n !== 'id');
    const values = valuesOf(s);
    const set = names.map((n, i) => `${n} = $${i + 2}`).join(', ');
    await tx.query(`UPDATE dissemination.subscriber SET ${set}, updated_at = clock_timestamp() WHERE id = $1`, [
      s.id,
      ...names.map((n) => values[n]),
    ]);
    if (secret === null) return;
    await tx.query(
      `UPDATE dissemination.subscriber SET webhook_former_secret = webhook_secret,
         webhook_former_until = clock_timestamp() + interval '1 day', webhook_secret = $2, webhook_secret_no = $3
       WHERE id = $1`,
      [s.id, secret.sealed, secret.no],
    );
  }

  /** Takes an entry out of force and its secrets with it; what waited for it is cancelled. */
  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `UPDATE dissemination.subscriber SET removed_at = clock_timestamp(), webhook_secret = NULL,
         webhook_former_secret = NULL, updated_at = clock_timestamp() WHERE id = $1`,
      [id],
    );
    await this.cancelWaiting(tx, id, 'subscriber_removed', ['product', 'recall']);
  }

  /**
   * Stops an address that says it is gone, unless the entry has meanwhile got another; a change of the channel puts it
   * back into use. Recalls go on waiting: they must reach the recipient at whatever address he then has.
   */
  async disable(tx: Tx, s: Pick<Subscriber, 'id' | 'webhookUrl'>, reason: string): Promise<void> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE dissemination.subscriber SET disabled_reason = $2, updated_at = clock_timestamp()
       WHERE id = $1 AND webhook_url = $3 AND removed_at IS NULL RETURNING id`,
      [s.id, reason, s.webhookUrl],
    );
    if (rows.length > 0) await this.cancelWaiting(tx, s.id, reason, ['product']);
  }

  private async cancelWaiting(tx: Tx, id: string, reason: string, kinds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE dissemination.delivery SET state = 'cancelled', reason = $2, settled_at = clock_timestamp()
       WHERE subscriber_id = $1 AND state = 'pending' AND kind = ANY($3::text[])`,
      [id, reason, kinds],
    );
  }
}

const columns = {
  id: 'uuid',
  name: 'text',
  unit: 'text',
  organisation: 'text',
  receiver: 'text',
  clearance: 'text',
  clearance_until: 'date',
  compartments: 'text[]',
  caveats: 'text[]',
  purposes: 'text[]',
  interest_themes: 'text[]',
  interest_priorities: 'text[]',
  interest_keywords: 'text[]',
  channel: 'text',
  webhook_url: 'text',
  idempotent: 'boolean',
  active_from: 'timestamptz',
  active_to: 'timestamptz',
  disabled_reason: 'text',
  version: 'int',
};

function valuesOf(s: Subscriber): Record<string, unknown> {
  return {
    id: s.id,
    name: s.name,
    unit: s.unit,
    organisation: s.organisation,
    receiver: s.receiver,
    clearance: s.clearance,
    clearance_until: s.clearanceUntil,
    compartments: s.compartments,
    caveats: s.caveats,
    purposes: s.purposes,
    interest_themes: s.interests.themes,
    interest_priorities: s.interests.priorities,
    interest_keywords: s.interests.keywords,
    channel: s.channel,
    webhook_url: s.webhookUrl,
    idempotent: s.idempotent,
    active_from: s.activeFrom,
    active_to: s.activeTo,
    disabled_reason: s.disabledReason,
    version: s.version,
  };
}
