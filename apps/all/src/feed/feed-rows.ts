import { MappingUnusable, mappedRows, mappingNamed as named } from '@collator/client';
import type { Mapping } from '@collator/mapping';
import { WrongUsage } from '../options.js';
import type { FeedRow } from './run-feed.js';

/** The mapping a person named. Throws `WrongUsage` where there is none of that name or it is faulty. */
export async function mappingNamed(name: string): Promise<Mapping> {
  try {
    return await named(name);
  } catch (error) {
    throw error instanceof MappingUnusable ? new WrongUsage(error.message) : error;
  }
}

/** The rows of a file as the door wants them. */
export async function* feedRows(file: string, mapping: Mapping): AsyncGenerator<FeedRow> {
  for await (const row of mappedRows(file, mapping)) {
    if ('problems' in row) yield { line: row.line, problem: row.problems[0] ?? { code: 'refused', field: null } };
    else yield { line: row.line, submission: JSON.stringify(row.submission) };
  }
}
