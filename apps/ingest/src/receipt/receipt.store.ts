import type { ReceiptKey } from '@collator/security';
import { bulkInsert, Database } from '@collator/persistence';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Receipts } from './receipts.js';

/** Every key a receipt was ever signed with, so that one can be opened long after the key has left the process. */
@Injectable()
export class ReceiptStore implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly receipts: Receipts,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await bulkInsert(this.database, {
      table: 'ingest.receipt_key',
      columns: { kid: 'text', jwk: 'jsonb' },
      rows: this.receipts.keys.map((jwk) => ({ kid: jwk.kid, jwk: JSON.stringify(jwk) })),
      onConflict: 'ON CONFLICT (kid) DO NOTHING',
    });
  }

  async keys(): Promise<ReceiptKey[]> {
    const rows = await this.database.query<{ jwk: ReceiptKey }>(
      `SELECT jwk FROM ingest.receipt_key ORDER BY since DESC, kid`,
    );
    return rows.map((r) => r.jwk);
  }
}
