import { Database } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { ImportStore, type ImportKey, type ImportState } from '../file/import.store.js';

/** How far the daily report has been read. */
@Injectable()
export class ReportStore {
  constructor(
    private readonly database: Database,
    readonly imports: ImportStore,
  ) {}

  async watermark(report: string): Promise<string | null> {
    const [row] = await this.database.query<{ watermark: string }>(
      `SELECT watermark FROM ingest.report_watermark WHERE report = $1`,
      [report],
    );
    return row?.watermark ?? null;
  }

  async raise(report: string, watermark: string): Promise<void> {
    await this.database.query(
      `INSERT INTO ingest.report_watermark (report, watermark, at) VALUES ($1, $2, clock_timestamp())
       ON CONFLICT (report) DO UPDATE SET watermark = excluded.watermark, at = excluded.at`,
      [report, watermark],
    );
  }

  /** A report that cannot be used is over for its day; the next one is another file. */
  failed(key: ImportKey, code: string): Promise<ImportState> {
    return this.imports.end(this.database, key, code);
  }
}
