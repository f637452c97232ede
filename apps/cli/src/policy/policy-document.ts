import { readFile } from 'node:fs/promises';
import { housePolicy, readPolicy, ScoringError, type Policy } from '@collator/scoring';
import { WrongUsage } from '../options.js';

/** The document of a file, whatever it holds; the word `house` stands for the policy that is shipped. */
export async function documentOf(file: string): Promise<unknown> {
  if (file === 'house') return housePolicy;
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    throw new WrongUsage('a policy file cannot be read as JSON');
  }
}

/** A policy by its form; what it says may still have faults. Throws `WrongUsage` with the first place that is wrong. */
export async function policyOf(file: string): Promise<Policy> {
  const document = await documentOf(file);
  try {
    return readPolicy(document);
  } catch (error) {
    if (error instanceof ScoringError) throw new WrongUsage(`a file is no policy: ${error.field}: ${error.rule}`);
    throw error;
  }
}
