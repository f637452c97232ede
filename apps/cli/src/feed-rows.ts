import { readRows } from '@collator/client';
import { applyMapping, checkMapping, shippedMappings, type Mapping } from '@collator/mapping';
import { readFile, stat } from 'node:fs/promises';
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongUsage('the mapping file is not JSON');
  }
}

/** A shipped mapping by its name, or a mapping file. Throws `WrongUsage` where there is none or it is faulty. */
export async function mappingNamed(name: string): Promise<Mapping> {
  const shipped = shippedMappings.find((m) => m.id === name);
  if (shipped) return shipped;
  const text = await readFile(name, 'utf8').catch(() => null);
  if (text === null) {
    const known = shippedMappings.map((m) => m.id).join(', ');
    throw new WrongUsage(`there is no mapping or file of that name; shipped mappings: ${known}`);
  }
  const document = parsed(text);
  const problems = checkMapping(document);
  if (problems.length > 0) throw new WrongUsage(`the mapping is faulty: ${problems.map((p) => p.text).join('; ')}`);
  return document as Mapping;
}

/** Throws `WrongUsage` where there is no such file to read. */
export async function assertFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found || found.isDirectory()) throw new WrongUsage('there is no such file');
}

/** The rows of a file as the door wants them, one at a time. */
export async function* feedRows(file: string, mapping: Mapping): AsyncGenerator<FeedRow> {
  for await (const read of readRows(file, mapping.format)) {
    const { line } = read;
    if ('problem' in read) {
      yield { line, problems: [{ code: read.problem.code, field: null }] };
      continue;
    }
    const mapped = applyMapping(mapping, read.row);
    yield 'ok' in mapped
      ? { line, submission: JSON.stringify(mapped.ok) }
      : { line, problems: mapped.problems.map(({ code, field }) => ({ code, field })) };
  }
}
