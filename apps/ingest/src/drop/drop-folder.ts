import { csvLine, FileUnusable } from '@collator/files';
import { Logger } from '@collator/observability';
import { Database } from '@collator/persistence';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { ImportState } from '../file/import.store.js';
import { LeasedLoop } from '../file/leased-loop.js';
import { Mappings } from '../mapping/mappings.js';
import { DropConfig } from './drop.config.js';
import { claimFiles, finish, mappingFolders, unfinishedFiles, type DroppedFile } from './dropped-file.js';
import { FileEntry } from './file-entry.js';

/**
 * The watched folder. A file is claimed by moving it, enters row by row through the mapping its folder is named after, and
 * ends in `done/` or `failed/` with a report. After a kill it goes on where it was; since rows keep their ids, nothing
 * enters twice. One process of many looks after the folder, under a lease.
 */
@Injectable()
export class DropFolder implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #loop: LeasedLoop;

  constructor(
    private readonly config: DropConfig,
    private readonly mappings: Mappings,
    private readonly entry: FileEntry,
    database: Database,
    private readonly log: Logger,
  ) {
    const parts = { name: 'drop-folder', everyMs: config.everyMs, database, log };
    this.#loop = new LeasedLoop(parts, (alive) => this.#look(alive));
  }

  onApplicationBootstrap(): void {
    if (this.config.dir !== '') this.#loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#loop.stop();
  }

  /** One look at the folder; false where another process has it. */
  turn(): Promise<boolean> {
    return this.#loop.turn();
  }

  async #look(alive: () => boolean): Promise<void> {
    const { dir, settleMs } = this.config;
    for (const folder of await mappingFolders(dir)) {
      const files = await unfinishedFiles(dir, folder);
      files.push(...(await claimFiles(dir, folder, Date.now() - settleMs)));
      for (const file of files) if (alive()) await this.#take(file, alive);
    }
  }

  async #take(file: DroppedFile, alive: () => boolean): Promise<void> {
    const { dir, submitter: organisation } = this.config;
    const startedAt = new Date().toISOString();
    try {
      const mapping = await this.mappings.named(organisation, file.mapping);
      if (!mapping) throw new FileUnusable('unknown_mapping', 'there is no mapping of the name of its folder');
      const state = await this.entry.enter(file, mapping, organisation, alive);
      if (!state) return;
      const outcome = state.accepted + state.repeats > 0 ? 'done' : 'failed';
      await finish(dir, file, outcome, { report: { startedAt, ...reportOf(state) }, refused: refusedTable(state) });
    } catch (error) {
      const failure = await this.entry.failureOf(error, file, organisation);
      // Anything else is an outage: the file stays claimed and is tried again.
      if (!failure) throw error;
      this.log.warn('dropped-file-failed', { code: failure.code });
      if (failure.code !== 'malware_found')
        await finish(dir, file, 'failed', { report: { startedAt, failure }, refused: null });
    }
  }
}

const reportOf = (s: ImportState) => ({
  endedAt: s.endedAt?.toISOString() ?? null,
  mapping: s.mapping,
  rows: s.rows,
  accepted: s.accepted,
  repeats: s.repeats,
  refused: s.refused,
  refusals: s.refusals,
});

// For the person who puts the rows right, in a spreadsheet as likely as not.
function refusedTable({ refusals }: ImportState): string | null {
  if (refusals.length === 0) return null;
  const lines = refusals.flatMap((r) => r.findings.map((f) => csvLine([r.line, f.code, f.field])));
  return csvLine(['line', 'code', 'field']) + lines.join('');
}
