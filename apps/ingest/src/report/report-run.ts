import { FileUnusable, isTable, mappedTable, mediaTypes } from '@collator/files';
import type { Mapping } from '@collator/mapping';
import { Problem } from '@collator/observability';
import { Injectable } from '@nestjs/common';
import { DropConfig } from '../drop/drop.config.js';
import type { FileContent } from '../file/file-content.js';
import type { ImportState } from '../file/import.store.js';
import { ResumedImport } from '../file/resumed-import.js';
import type { Spooled } from '../file/spool.js';
import { Mappings } from '../mapping/mappings.js';
import { ReportConfig } from './report.config.js';
import { ReportSource } from './report-source.js';
import { ReportStore } from './report.store.js';
import { Watermark } from './watermark.js';

const actor = 'service:daily-report';

/** What the site set about the report and about whose it is. */
@Injectable()
export class ReportConfigs {
  constructor(
    readonly report: ReportConfig,
    readonly drop: DropConfig,
  ) {}
}

/** One run of the daily report. */
@Injectable()
export class ReportRun {
  constructor(
    private readonly source: ReportSource,
    private readonly mappings: Mappings,
    private readonly imports: ResumedImport,
    private readonly store: ReportStore,
    private readonly configs: ReportConfigs,
  ) {}

  /** The run of a day: done now, or found done. Null where it was stopped. Throws where the report cannot be had today. */
  async ofDay(day: string, alive: () => boolean): Promise<ImportState | null> {
    const { report, drop } = this.configs;
    const mapping = await this.#mapping();
    const key = { door: `report:${report.name}`, file: Buffer.from(day), mapping: `${mapping.id}@${mapping.version}` };
    const before = await this.store.imports.find(key);
    if (before?.endedAt) return before;
    const fetched = await this.source.fetch(mediaTypes[mapping.format]);
    try {
      const from = await this.store.watermark(report.name);
      const mark = new Watermark(report.watermark, from);
      const content = rowsSince(fetched, mapping, report.watermark === '' ? null : mark);
      const by = { subject: actor, organisation: drop.submitter };
      const state = await this.imports.run({ key, content, by, again: true, stopped: () => !alive() });
      if (state && mark.highest !== null) await this.store.raise(report.name, mark.highest);
      return state;
    } catch (error) {
      if (!(error instanceof FileUnusable) && !(error instanceof Problem)) throw error;
      return this.store.failed(key, error.code);
    } finally {
      await fetched.dispose();
    }
  }

  async #mapping(): Promise<Mapping> {
    const { report, drop } = this.configs;
    const mapping = await this.mappings.named(drop.submitter, report.mapping);
    if (!mapping || !isTable(mapping.format))
      throw new Error('INGEST_REPORT_MAPPING names no mapping for CSV or NDJSON of the submitting organisation');
    return mapping;
  }
}

const rowsSince = (file: Spooled, mapping: Mapping, mark: Watermark | null): FileContent => ({
  enclosures: [],
  rows: () => mappedTable(file.read(), mapping, mark ? (row) => mark.wants(row) : undefined),
});
