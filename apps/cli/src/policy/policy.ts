import { canonicalPolicy, housePolicy, policySchema } from '@collator/scoring';
import type { Command, World } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { readOptions, WrongUsage } from '../options.js';
import { backtest } from './backtest.js';
import { check } from './check.js';
import { diff } from './diff.js';

const usage = `collator policy check FILE… | diff BEFORE AFTER | backtest BEFORE AFTER HISTORY | show | schema [--json]

Judges scoring policies without touching a service. FILE is a policy document (JSON), or the word house for the policy that
Collator ships.

  check FILE…      every fault of each policy, with its place: bands and priorities that are never reached, factors never set,
                   rules under which more counts for less, protected characteristics, the same author and approver
  diff             every place where two policies differ, and whether the version says so
  backtest         judges the past under both: HISTORY is NDJSON of facts or whole logs as for collator assess; - is standard
                   input. Gives the confusion of bands and priorities, and the items that change with the reasons
  show             the house policy as a document
  schema           the JSON Schema of a policy
  --json           one JSON object (backtest: a line for each change, then the result)

Exit codes: 0 nothing wrong (diff, backtest: done); 1 a policy has faults, or lines of the history were refused; 2 wrong usage.`;

type Verb = (files: readonly string[], world: World, json: boolean) => Promise<boolean>;

const printed =
  (document: () => unknown): Verb =>
  async (_files, world, json) => {
    world.out(JSON.stringify(document(), null, json ? 0 : 2));
    return true;
  };

const verbs: Readonly<Record<string, { readonly run: Verb; readonly files: readonly [number, number] }>> = {
  check: { run: check, files: [1, Infinity] },
  diff: { run: diff, files: [2, 2] },
  backtest: { run: backtest, files: [3, 3] },
  show: { run: printed(() => JSON.parse(canonicalPolicy(housePolicy)) as unknown), files: [0, 0] },
  schema: { run: printed(() => policySchema), files: [0, 0] },
};

export const policy: Command = {
  name: 'policy',
  summary: 'check, compare and backtest scoring policies (policy check FILE)',
  usage,
  async run(args, world) {
    const [name = '', ...rest] = args;
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (!verb) throw new WrongUsage('policy knows: check, diff, backtest, show, schema');
    const flags = rest.filter((a) => a.startsWith('--'));
    const files = rest.filter((a) => !a.startsWith('--'));
    const { values } = readOptions(flags, { json: { type: 'boolean', default: false } });
    const [least, most] = verb.files;
    if (files.length < least) throw new WrongUsage('a file is missing');
    if (files.length > most) throw new WrongUsage('there are more files than this takes');
    return (await verb.run(files, world, values.json)) ? exitCodes.ok : exitCodes.foundWrong;
  },
};
