import { createHash } from 'node:crypto';
import { checkPolicy, policyHash, policyName, policyShapeFaults, type Policy } from '@collator/scoring';
import type { World } from '../command.js';
import { columns, counted } from '../print.js';
import { documentOf } from './policy-document.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Checked {
  readonly file: string;
  readonly policy: string | null;
  readonly hash: string | null;
  readonly faults: ReturnType<typeof checkPolicy>;
}

async function checked(file: string): Promise<Checked> {
  const document = await documentOf(file);
  const shaped = policyShapeFaults(document).length === 0;
  return {
    file,
    policy: shaped ? policyName(document as Policy) : null,
    hash: shaped ? policyHash(document as Policy, sha256) : null,
    faults: checkPolicy(document as Policy),
  };
}

function tell({ file, policy, hash, faults }: Checked, world: World): void {
  world.out(`${file}: ${policy ?? 'no policy'}, ${counted(faults.length, 'fault')}`);
  if (hash) world.out(`  sha256 ${hash}`);
  columns(faults.map((f) => [`  ${f.at}`, f.code, f.text])).forEach((l) => world.out(l));
}

/** Checks policies one after the other; true where none has a fault. */
export async function check(files: readonly string[], world: World, json: boolean): Promise<boolean> {
  const all: Checked[] = [];
  for (const file of files) all.push(await checked(file));
  if (json) world.out(JSON.stringify({ policies: all }));
  else all.forEach((c) => tell(c, world));
  return all.every((c) => c.faults.length === 0);
}
