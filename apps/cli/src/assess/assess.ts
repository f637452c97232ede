import { createInterface } from 'node:readline';
import { housePolicy, whatWouldChange, type Assessment, type Policy } from '@collator/scoring';
import type { Command } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { readOptions, WrongUsage } from '../options.js';
import { assessLine } from './assess-line.js';
import { policyFrom } from './policy-file.js';

const usage = `collator assess [--policy FILE] [--explain] [--what-if BAND] < FILE

Reads NDJSON on standard input and writes one assessment for each line, in the same order: risk, band, confidence, priority,
possible threat to life and indicators of vulnerability. Touches no service. It advises; a person decides.

  a line          {"id", "facts": [{"kind", "name", "value", …}], "grade"?, "at"?}, or a log {"id", "submitted": {"grade",
                  "title", "body", "comment", "purpose", …}} (or these fields beside the id), whose texts are read first
  gives           {"id", "risk", "low", "high", "band", "confidence", "priority", "dueAt", "threatToLife", "vulnerability",
                  "themes", "gaps", "policyVersion", "lexiconVersion"}
  a bad line      {"id", "line", "error": {"code", "field", "rule"}}, and the batch goes on
  --policy FILE   a policy document in place of the house's
  --explain       adds the explanation: each point, who set it, the passage, the clause, and two sentences
  --what-if BAND  adds the smallest changes that would bring it into a band, and what to find out first

Exit codes: 0 every line was assessed; 1 some were refused; 2 wrong usage.`;

/** What a batch adds where somebody asks what would change. Throws `WrongUsage` where the policy has no such band. */
function whatIf(band: string | undefined, policy: Policy) {
  if (band === undefined) return null;
  const names = policy.bands.map((b) => b.band);
  if (!names.includes(band)) throw new WrongUsage(`--what-if must be one of ${names.join(', ')}`);
  return (a: Assessment) => ({ whatWouldChange: whatWouldChange(a, band, policy) });
}

export const assess: Command = {
  name: 'assess',
  summary: 'assess facts or whole logs on standard input: risk, priority, threat to life, vulnerability',
  usage,
  async run(args, world) {
    const { values } = readOptions(args, {
      policy: { type: 'string' },
      explain: { type: 'boolean', default: false },
      'what-if': { type: 'string' },
      json: { type: 'boolean', default: true },
    });
    const policy = values.policy === undefined ? housePolicy : await policyFrom(values.policy);
    const also = whatIf(values['what-if'], policy);
    const options = { policy, at: new Date(), explain: values.explain, ...(also ? { also } : {}) };
    let [number, refused] = [0, 0];
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() === '') continue;
      const { ok, out } = assessLine(line, number, options);
      if (!ok) refused += 1;
      world.out(JSON.stringify(out));
    }
    return refused > 0 ? exitCodes.foundWrong : exitCodes.ok;
  },
};
