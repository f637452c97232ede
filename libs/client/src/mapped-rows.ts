import { applyMapping, checkMapping, shippedMappings, type Mapping, type MappingProblem } from '@collator/mapping';
import { readFile } from 'node:fs/promises';
import { readRows } from './read-rows.js';

/** No mapping of that name, or a faulty one: every fault at once, never a value of the document. */
export class MappingUnusable extends Error {
  constructor(
    text: string,
    readonly problems: readonly MappingProblem[] = [],
  ) {
    super([text, ...problems.map((p) => p.text)].join('; '));
    this.name = 'MappingUnusable';
  }
}

/** The mapping of a name: one that is shipped, or a JSON file. Throws `MappingUnusable`. */
export async function mappingNamed(name: string): Promise<Mapping> {
  const shipped = shippedMappings.find((m) => m.id === name);
  if (shipped) return shipped;
  const text = await readFile(name, 'utf8').catch(() => null);
  if (text === null) {
    const known = shippedMappings.map((m) => m.id).join(', ');
    throw new MappingUnusable(`there is no mapping or file of that name; shipped mappings: ${known}`);
  }
  const document = parsed(text);
  const problems = checkMapping(document);
  if (problems.length > 0) throw new MappingUnusable('the mapping is faulty', problems);
  return document as Mapping;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new MappingUnusable('the mapping file is not JSON');
  }
}

/** A row of a file as it would go to the door, or why it cannot go there. */
export type MappedRow =
  | { readonly line: number; readonly submission: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly problems: readonly { readonly code: string; readonly field: string | null }[] };

/** The rows of a file through a mapping, one at a time. Throws as `readRows` does. */
export async function* mappedRows(path: string, mapping: Mapping): AsyncGenerator<MappedRow> {
  for await (const read of readRows(path, mapping.format)) {
    const { line } = read;
    if ('problem' in read) {
      yield { line, problems: [{ code: read.problem.code, field: read.problem.field ?? null }] };
      continue;
    }
    const mapped = applyMapping(mapping, read.row);
    if ('ok' in mapped) yield { line, submission: mapped.ok };
    else yield { line, problems: mapped.problems.map(({ code, field }) => ({ code, field })) };
  }
}
