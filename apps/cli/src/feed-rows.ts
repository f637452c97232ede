import { CallFailed, MappingUnusable, mappedRows, mappingNamed as named, type CollatorClient } from '@collator/client';
import type { Mapping } from '@collator/mapping';
import { stat } from 'node:fs/promises';
import { WrongUsage } from './options.js';

/** Something wrong with a row: stable code and field, never a value. */
export interface RowProblem {
  readonly code: string;
  readonly field: string | null;
}

/** One row of a file: a submission as text, or everything that keeps the row from becoming one. */
export type FeedRow =
  | { readonly line: number; readonly submission: string }
  | { readonly line: number; readonly problems: readonly RowProblem[] };

/**
 * A shipped mapping by its name, a mapping file, or, where a door is given, one that is saved there. Throws `WrongUsage` where
 * there is none or it is faulty.
 */
export async function mappingNamed(name: string, client?: CollatorClient): Promise<Mapping> {
  try {
    return await named(name);
  } catch (error) {
    if (!(error instanceof MappingUnusable)) throw error;
    const atDoor = error.problems.length === 0 && savedName.test(name);
    const saved = client && atDoor ? await savedAt(client, name) : null;
    if (saved) return saved;
    throw new WrongUsage(error.message);
  }
}

const savedName = /^[a-z0-9][a-z0-9-]{0,63}(@[A-Za-z0-9.-]{1,32})?$/;

async function savedAt(client: CollatorClient, name: string): Promise<Mapping | null> {
  try {
    return await client.get<Mapping>(`/mappings/${name}`);
  } catch (error) {
    if (error instanceof CallFailed && error.status === 404) return null;
    throw error;
  }
}

/** Throws `WrongUsage` where there is no such file to read. */
export async function assertFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found || found.isDirectory()) throw new WrongUsage('there is no such file');
}

/** The rows of a file as the door wants them, one at a time. */
export async function* feedRows(file: string, mapping: Mapping): AsyncGenerator<FeedRow> {
  for await (const row of mappedRows(file, mapping))
    yield 'problems' in row ? row : { line: row.line, submission: JSON.stringify(row.submission) };
}
