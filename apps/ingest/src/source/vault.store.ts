import type { SubmittedSource } from '@collator/contracts';
import { VaultDatabase, type Tx } from '@collator/persistence';
import { boundTo, decrypt, encrypt, KeyProvider, SealBroken, type BoundWrap } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { KeyStock } from './key-stock.js';
import { originOf } from './origin.js';
import { entryPlace, keyPlace, type SealedContent } from './vault-entry.js';

interface EntryRow {
  readonly version: number;
  readonly sealed: Buffer;
  readonly key_ref: string;
  readonly key_id: string | null;
  readonly wrapped: Buffer | null;
}

/** What lies under a pseudonym; erased: its key was destroyed. */
export type Found = { readonly kind: 'open'; readonly content: SealedContent } | { readonly kind: 'erased' };

/** What became of a few wrapped keys that were to lie under the newest key. */
export interface Rewrapped {
  readonly moved: number;
  /** They do not unwrap: their key is not among the provider's, or they were changed. */
  readonly stuck: number;
  /** Go on behind this one; null where the end is reached. */
  readonly next: string | null;
  /** Still under older keys, the stuck ones included. */
  readonly left: number;
}

const secretBytes = 32;
const originSecret = 'origin';
const secretPlace = (name: string) => ({ record: name, field: 'secret', version: 1 });

/** The vault from inside. Whoever uses it answers for the audit. */
@Injectable()
export class VaultStore {
  #originKey: Promise<Buffer> | null = null;

  constructor(
    private readonly vault: VaultDatabase,
    private readonly provider: KeyProvider,
    private readonly stock: KeyStock,
  ) {}

  /** Null where nothing lies under the pseudonym. Throws `SealBroken` or `KeysUnreachable`. */
  async find(sourceRef: string): Promise<Found | null> {
    const [row] = await this.vault.query<EntryRow>(
      `SELECT e.version, e.sealed, e.key_ref, k.key_id, k.wrapped
       FROM vault.entry e LEFT JOIN vault.data_key k USING (key_ref) WHERE e.source_ref = $1`,
      [sourceRef],
    );
    if (!row) return null;
    if (row.key_id === null || row.wrapped === null) return { kind: 'erased' };
    const key = await this.#unwrap({ keyRef: row.key_ref, keyId: row.key_id, bytes: row.wrapped });
    const bound = boundTo('value', entryPlace(sourceRef, row.version));
    const content = opened(() => decrypt(key, row.sealed, bound));
    return { kind: 'open', content: JSON.parse(content.toString('utf8')) as SealedContent };
  }

  /** The key of origins: made once for this database and kept sealed. */
  async originKey(): Promise<Buffer> {
    this.#originKey ??= this.#secret(originSecret);
    try {
      return await this.#originKey;
    } catch (error) {
      this.#originKey = null;
      throw error;
    }
  }

  /** Digests of who lies under some pseudonyms, where that can be told. They leave this process in no form. */
  async origins(sourceRefs: readonly string[]): Promise<Map<string, string>> {
    if (sourceRefs.length === 0) return new Map();
    const rows = await this.vault.query<{ source_ref: string; origin: Buffer }>(
      `SELECT source_ref, origin FROM vault.entry WHERE source_ref = ANY($1::uuid[]) AND origin IS NOT NULL`,
      [sourceRefs],
    );
    return new Map(rows.map((r) => [r.source_ref, r.origin.toString('base64url')]));
  }

  /** The same digest of a source that is about to go in; null where it cannot be told. */
  async originOf(source: SubmittedSource | null, organisation: string): Promise<string | null> {
    return originOf(await this.originKey(), organisation, source)?.toString('base64url') ?? null;
  }

  /** Moves some data keys under the newest key, behind a place. Committed when it resolves; what they seal is not touched. */
  async rewrap(after: string | null, limit: number): Promise<Rewrapped> {
    const newest = await this.provider.newest();
    const { moved, stuck, next } = await this.vault.transaction((tx) => this.#rewrapSome(tx, { newest, after, limit }));
    const [count] = await this.vault.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM vault.data_key WHERE key_id <> $1`,
      [newest],
    );
    return { moved, stuck, next, left: count!.n };
  }

  async #rewrapSome(tx: Tx, of: { newest: string; after: string | null; limit: number }) {
    // A row that somebody else is moving or erasing at this moment is passed over; the next round looks again.
    const rows = await tx.query<{ key_ref: string; key_id: string; wrapped: Buffer }>(
      `SELECT key_ref, key_id, wrapped FROM vault.data_key
       WHERE key_id <> $1 AND ($2::uuid IS NULL OR key_ref > $2) ORDER BY key_ref LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [of.newest, of.after, of.limit],
    );
    const answers = await this.provider.rewrap(
      rows.map((r) => ({ keyId: r.key_id, bytes: r.wrapped, bound: boundTo('key', keyPlace(r.key_ref)) })),
    );
    const moved = rows.flatMap((r, i) => {
      const answer = answers[i]!;
      return typeof answer === 'string' ? [] : [{ keyRef: r.key_ref, ...answer }];
    });
    await tx.query(
      `UPDATE vault.data_key k SET key_id = u.key_id, wrapped = u.wrapped
       FROM unnest($1::uuid[], $2::text[], $3::bytea[]) AS u(key_ref, key_id, wrapped) WHERE k.key_ref = u.key_ref`,
      [moved.map((m) => m.keyRef), moved.map((m) => m.keyId), moved.map((m) => m.bytes)],
    );
    const next = rows.length < of.limit ? null : rows.at(-1)!.key_ref;
    return { moved: moved.length, stuck: rows.length - moved.length, next };
  }

  async #secret(name: string): Promise<Buffer> {
    const [made] = await this.stock.take(1);
    const { keyRef, key, wrapped } = made!;
    const sealed = encrypt(key, randomBytes(secretBytes), boundTo('value', secretPlace(name)));
    await this.vault.transaction(async (tx) => {
      // Whoever is first decides; everybody reads what is there afterwards.
      const rows = await tx.query(
        `INSERT INTO vault.secret (name, key_ref, sealed) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING name`,
        [name, keyRef, sealed],
      );
      if (rows.length > 0)
        await tx.query(`INSERT INTO vault.data_key (key_ref, key_id, wrapped) VALUES ($1, $2, $3)`, [
          keyRef,
          wrapped.keyId,
          wrapped.bytes,
        ]);
    });
    const [row] = await this.vault.query<{ key_ref: string; sealed: Buffer; key_id: string; wrapped: Buffer }>(
      `SELECT key_ref, sealed, key_id, wrapped FROM vault.secret JOIN vault.data_key USING (key_ref) WHERE name = $1`,
      [name],
    );
    const own = await this.#unwrap({ keyRef: row!.key_ref, keyId: row!.key_id, bytes: row!.wrapped });
    return opened(() => decrypt(own, row!.sealed, boundTo('value', secretPlace(name))));
  }

  async #unwrap({ keyRef, ...wrap }: Omit<BoundWrap, 'bound'> & { readonly keyRef: string }): Promise<Buffer> {
    const [key] = await this.provider.unwrap([{ ...wrap, bound: boundTo('key', keyPlace(keyRef)) }]);
    if (key === undefined || typeof key === 'string') throw new SealBroken(key ?? 'seal_broken');
    return key;
  }
}

function opened(work: () => Buffer): Buffer {
  try {
    return work();
  } catch {
    throw new SealBroken('seal_broken');
  }
}
