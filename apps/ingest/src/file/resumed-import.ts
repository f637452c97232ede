import type { MappedRow } from '@collator/files';
import { Database } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { Submitter } from '../intake/intake.js';
import type { FileContent } from './file-content.js';
import { countedWith, FileImport, noRows, type ItemAnswer } from './file-import.js';
import { ImportStore, type ImportKey, type ImportState, type RowRefusal } from './import.store.js';

export interface Resumable {
  readonly key: ImportKey;
  readonly content: FileContent;
  readonly by: Submitter;
  /** What is read may have changed since the cut: begin at the first row again, and let the door tell the repeats. */
  readonly again?: boolean;
  /** Ends the import between two groups; it goes on from there another time. */
  readonly stopped: () => boolean;
  /** Told after each group, with all that was done so far. */
  readonly progress?: (rows: number) => void;
}

const refusalsIn = (answers: readonly ItemAnswer[]): RowRefusal[] =>
  answers.flatMap(({ line, answer }) =>
    answer.status === 'refused'
      ? [{ line, findings: answer.findings.map(({ code, field }) => ({ code, field: field ?? null })) }]
      : [],
  );

async function* after(rows: AsyncIterable<MappedRow>, done: number): AsyncGenerator<MappedRow> {
  let passed = 0;
  for await (const row of rows) {
    passed += 1;
    if (passed > done) yield row;
  }
}

/**
 * Imports that go on where they were cut off. What was committed but not yet counted when the cut came is answered as
 * repeats: nothing is missed, and nothing enters twice.
 */
@Injectable()
export class ResumedImport {
  constructor(
    private readonly imports: FileImport,
    private readonly store: ImportStore,
    private readonly database: Database,
  ) {}

  /** The state at the end; null where it was stopped before. */
  async run({ key, content, by, stopped, progress, again = false }: Resumable): Promise<ImportState | null> {
    const before = await this.store.begin(key, by.organisation, again);
    if (before.endedAt) return before;
    let done = before.rows;
    const rest: FileContent = { enclosures: content.enclosures, rows: () => after(content.rows(), before.rows) };
    await this.imports.run(
      rest,
      by,
      async (answers) => {
        await this.store.advance(key, countedWith(noRows, answers), refusalsIn(answers));
        done += answers.length;
        progress?.(done);
      },
      stopped,
    );
    return stopped() ? null : this.store.end(this.database, key, null);
  }
}
