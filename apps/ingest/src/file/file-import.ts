import type { SubmissionFinding } from '@collator/contracts';
import type { MappedRow, RowFault } from '@collator/files';
import { Injectable } from '@nestjs/common';
import { retrying } from '../door/retrying.js';
import { IngestConfig } from '../ingest.config.js';
import { examine, type Examined } from '../intake/examine.js';
import { AttachmentStore } from '../attachment/attachment.store.js';
import { Intake, type Answer, type Submitter } from '../intake/intake.js';
import type { FileContent } from './file-content.js';

/** One row as it was answered. */
export interface ItemAnswer {
  readonly line: number;
  readonly answer: Answer;
}

/** What became of the rows of a file. */
export interface ImportCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly repeats: number;
  readonly refused: number;
}

export const noRows: ImportCounts = { rows: 0, accepted: 0, repeats: 0, refused: 0 };

interface Item {
  readonly line: number;
  readonly examined: Examined;
}

/** Larger transactions pay little; two groups and what is being published of them are what an import holds in memory. */
const groupRows = 100;
const groupBytes = 1024 * 1024;

const findingOf = ({ code, field }: RowFault): SubmissionFinding => ({
  code,
  ...(field === null ? {} : { field }),
  rule: 'no log can be made of this row',
  severity: 'block',
});

/** A row as the door judges it: what the mapping refuses is refused in its place, so that it is counted and audited too. */
export function examineRow(row: MappedRow, at: Date): { readonly examined: Examined; readonly bytes: number } {
  if ('problems' in row) return { examined: { kind: 'refused', findings: row.problems.map(findingOf) }, bytes: 0 };
  const bytes = Buffer.from(JSON.stringify(row.submission));
  return { examined: examine(bytes, at), bytes: bytes.length };
}

/** Adds answers to counts. */
export function countedWith(counts: ImportCounts, answers: readonly ItemAnswer[]): ImportCounts {
  const of = (status: Answer['status']): number => answers.filter((a) => a.answer.status === status).length;
  return {
    rows: counts.rows + answers.length,
    accepted: counts.accepted + of('accepted') + of('accepted_with_warnings'),
    repeats: counts.repeats + of('repeat'),
    refused: counts.refused + of('refused'),
  };
}

/** Takes the rows of a file in, in groups: one is stored while the next is read, and no more than two are ever held. */
@Injectable()
export class FileImport {
  constructor(
    private readonly intake: Intake,
    private readonly attachments: AttachmentStore,
    private readonly config: IngestConfig,
  ) {}

  /**
   * Submits rows in their order; `told` gets the answers of each group, in order, after its commit. When it rejects, what
   * was told stands; the same rows again are answered as repeats. What is enclosed lies beside the log before its answer is
   * told: a kill in between is made good when the file comes again. `stopped` ends it between two groups.
   */
  async run(
    content: FileContent,
    by: Submitter,
    told: (answers: readonly ItemAnswer[]) => Promise<void>,
    stopped: () => boolean = () => false,
  ): Promise<ImportCounts> {
    let counts = noRows;
    let storing: Promise<void> = Promise.resolve();
    const store = async (group: readonly Item[]): Promise<void> => {
      const answers = await this.#answers(group, by, stopped);
      for (const { answer } of content.enclosures.length > 0 ? answers : [])
        if (answer.status !== 'refused') await this.attachments.keep(answer.logId, content.enclosures);
      counts = countedWith(counts, answers);
      await told(answers);
    };
    for await (const group of groupsOf(content.rows())) {
      await storing;
      if (stopped()) return counts;
      storing = store(group);
      // Awaited one turn later; without this a failure in between would count as unhandled.
      storing.catch(() => undefined);
    }
    await storing;
    return counts;
  }

  async #answers(group: readonly Item[], by: Submitter, stopped: () => boolean): Promise<ItemAnswer[]> {
    const examined = group.map((i) => i.examined);
    const answers = await retrying(() => this.intake.submit(examined, by), this.config.streamRetryMs, stopped);
    return answers.map((answer, i) => ({ line: group[i]!.line, answer }));
  }
}

async function* groupsOf(rows: AsyncIterable<MappedRow>): AsyncGenerator<Item[]> {
  let group: Item[] = [];
  let bytes = 0;
  for await (const row of rows) {
    const item = examineRow(row, new Date());
    group.push({ line: row.line, examined: item.examined });
    bytes += item.bytes;
    if (group.length < groupRows && bytes < groupBytes) continue;
    yield group;
    group = [];
    bytes = 0;
  }
  if (group.length > 0) yield group;
}
