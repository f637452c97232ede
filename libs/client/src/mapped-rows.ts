import {
  documentLimits,
  FileUnusable,
  isTable,
  mappedDocument,
  mappedTable,
  readDocument,
  type MappedRow,
} from '@collator/files';
import { checkMapping, shippedMappings, type Mapping, type MappingProblem } from '@collator/mapping';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

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

/** The rows of a file through a mapping, one at a time. Throws `FileUnusable`, or where the file cannot be read. */
export async function* mappedRows(path: string, mapping: Mapping): AsyncGenerator<MappedRow> {
  const { format } = mapping;
  if (isTable(format)) return yield* mappedTable(createReadStream(path) as AsyncIterable<Buffer>, mapping);
  const { size } = await stat(path);
  if (size > documentLimits.maxBytes)
    throw new FileUnusable('document_too_large', `at most ${documentLimits.maxBytes} bytes`);
  yield* mappedDocument(await readDocument(await readFile(path), format), mapping);
}
