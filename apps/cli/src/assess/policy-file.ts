import { readFile } from 'node:fs/promises';
import { checkPolicy, type Policy } from '@collator/scoring';
import { WrongUsage } from '../options.js';

/** A policy from a file. Throws `WrongUsage` where it cannot be read or has faults, and names the first of them. */
export async function policyFrom(path: string): Promise<Policy> {
  let policy: Policy;
  try {
    policy = JSON.parse(await readFile(path, 'utf8')) as Policy;
  } catch {
    throw new WrongUsage('the policy file cannot be read as JSON');
  }
  let faults: ReturnType<typeof checkPolicy>;
  try {
    faults = checkPolicy(policy);
  } catch {
    throw new WrongUsage('the policy file is no policy');
  }
  const [first] = faults;
  if (first)
    throw new WrongUsage(
      `the policy has ${faults.length} faults, the first at ${first.at}: ${first.text} (${first.code})`,
    );
  return policy;
}
