import { bulkInsert, type Tx } from '@collator/persistence';
import { boundTo, encrypt, Sealer } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Candidate } from '../intake/examine.js';
import { KeyStock, type DataKey } from './key-stock.js';
import { originOf } from './origin.js';
import { entryPlace, entryVersion, type Grading, type VaultEntry } from './vault-entry.js';
import { SourceHistories } from './source-history.js';
import { VaultStore } from './vault.store.js';

const hashPlace = (logId: string) => ({ record: logId, field: 'confidential_hash', version: 1 });

const keyColumns = { key_ref: 'uuid', key_id: 'text', wrapped: 'bytea' };
const entryColumns = { source_ref: 'uuid', key_ref: 'uuid', version: 'int', sealed: 'bytea', origin: 'bytea' };
const gradingColumns = {
  source_ref: 'uuid',
  source: 'smallint',
  assessment: 'text',
  graded_by: 'text',
  graded_at: 'timestamptz',
};

/**
 * The letterbox of the vault: what identifies a source goes in with the transaction that makes its log, and does not come out
 * here. The role of the pipeline may insert and nothing else.
 */
@Injectable()
export class SourceVault {
  constructor(
    private readonly sealer: Sealer,
    private readonly stock: KeyStock,
    private readonly store: VaultStore,
    private readonly histories: SourceHistories,
  ) {}

  /** A pseudonym for one source in one log. The same source in another log gets another, so that logs cannot be joined. */
  pseudonym(): string {
    return randomUUID();
  }

  /** The candidates, those with a grade that the history of their source does not support with a finding more. */
  judged<C extends Candidate>(candidates: readonly C[], organisation: string): Promise<C[]> {
    return this.histories.judged(candidates, organisation);
  }

  /** Throws `KeysUnreachable` where the keys of the vault are away: nothing of the transaction is kept then. */
  async put(tx: Tx, entries: readonly VaultEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const [keys, originKey] = [await this.stock.take(entries.length), await this.store.originKey()];
    await bulkInsert(tx, {
      table: 'vault.data_key',
      columns: keyColumns,
      rows: keys.map((k) => ({ key_ref: k.keyRef, key_id: k.wrapped.keyId, wrapped: k.wrapped.bytes })),
    });
    await bulkInsert(tx, {
      table: 'vault.entry',
      columns: entryColumns,
      rows: entries.map((entry, i) => sealedRow(entry, keys[i]!, originKey)),
    });
    await this.#grade(
      tx,
      entries.flatMap(({ sourceRef, graded }) => (graded ? [{ sourceRef, ...graded }] : [])),
    );
  }

  /** Writes into the register that a report of a source was graded anew. */
  async graded(tx: Tx, sourceRef: string, grading: Grading): Promise<void> {
    await this.#grade(tx, [{ sourceRef, ...grading }]);
  }

  /** Seals what stands under one pseudonym once more, under another of a log that was split off. */
  async copy(
    tx: Tx,
    from: string,
    to: Pick<VaultEntry, 'sourceRef' | 'logId' | 'urn' | 'compartments' | 'graded'>,
  ): Promise<void> {
    const found = await this.store.find(from);
    if (found?.kind !== 'open') return;
    await this.put(tx, [{ ...found.content, ...to }]);
  }

  sealHash(hash: Buffer, logId: string): Buffer {
    return this.sealer.seal(hash, hashPlace(logId));
  }

  /** Throws `SealBroken` where the digest was changed, moved or its key is gone. */
  openHash(sealed: Buffer, logId: string): Buffer {
    return this.sealer.open(sealed, hashPlace(logId));
  }

  async #grade(tx: Tx, gradings: readonly (Grading & { readonly sourceRef: string })[]): Promise<void> {
    await bulkInsert(tx, {
      table: 'vault.grading',
      columns: gradingColumns,
      rows: gradings.map((g) => ({
        source_ref: g.sourceRef,
        source: g.source,
        assessment: g.assessment,
        graded_by: g.by,
        graded_at: g.at,
      })),
    });
  }
}

function sealedRow({ sourceRef, graded: _, ...content }: VaultEntry, { keyRef, key }: DataKey, originKey: Buffer) {
  const bound = boundTo('value', entryPlace(sourceRef, entryVersion));
  return {
    source_ref: sourceRef,
    key_ref: keyRef,
    version: entryVersion,
    sealed: encrypt(key, Buffer.from(JSON.stringify(content), 'utf8'), bound),
    origin: originOf(originKey, content.organisation, content.confidential.source),
  };
}
