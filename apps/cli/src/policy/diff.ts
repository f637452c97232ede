import { changeFaults, diffPolicies, policyName } from '@collator/scoring';
import type { World } from '../command.js';
import { columns, counted } from '../print.js';
import { policyOf } from './policy-document.js';

const signs = { added: '+', removed: '-', changed: '~' } as const;
const longest = 60;

function short(value: unknown): string {
  const text = value === null || value === undefined ? '' : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

const faultTexts: Readonly<Record<string, string>> = {
  id_changed: 'they bear different ids: they are no versions of one policy',
  version_not_raised: 'they differ and bear the same version',
};

/** Tells where two policies differ; false where what differs bears no other version. */
export async function diff([before, after]: readonly string[], world: World, json: boolean): Promise<boolean> {
  const [a, b] = [await policyOf(before!), await policyOf(after!)];
  const differences = diffPolicies(a, b);
  const faults = changeFaults(a, b);
  if (json) world.out(JSON.stringify({ before: policyName(a), after: policyName(b), differences, faults }));
  else {
    world.out(`${policyName(a)} → ${policyName(b)}: ${counted(differences.length, 'difference')}`);
    columns(differences.map((d) => [`${signs[d.kind]} ${d.at}`, short(d.before), short(d.after)])).forEach((l) =>
      world.out(l),
    );
    faults.forEach((f) => world.out(`fault: ${faultTexts[f] ?? f}`));
  }
  return faults.length === 0;
}
