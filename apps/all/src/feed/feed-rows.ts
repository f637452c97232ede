import { readRows } from '@collator/client';
import { applyMapping, checkMapping, shippedMappings, type Mapping } from '@collator/mapping';
import { readFile } from 'node:fs/promises';
import { WrongUsage } from '../options.js';
import type { FeedRow } from './run-feed.js';

/** The mapping a person named: one that is shipped, or a JSON file. Throws `WrongUsage` where there is none or it is faulty. */
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongUsage('the mapping file is not JSON');
  }
}

/** The rows of a file as the door wants them. */
export async function* feedRows(file: string, mapping: Mapping): AsyncGenerator<FeedRow> {
  for await (const read of readRows(file, mapping.format)) {
    if ('problem' in read) {
      yield { line: read.line, problem: { code: read.problem.code, field: null } };
      continue;
    }
    const mapped = applyMapping(mapping, read.row);
    if ('ok' in mapped) yield { line: read.line, submission: JSON.stringify(mapped.ok) };
    else
      yield { line: read.line, problem: { code: mapped.problems[0]!.code, field: mapped.problems[0]!.field ?? null } };
  }
}
