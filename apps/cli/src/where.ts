import { CallFailed, type CollatorClient } from '@collator/client';
import type { Command } from './command.js';
import { connect } from './connect.js';
import { exitCodes } from './exit-codes.js';
import { doorOptions, readOptions, WrongUsage } from './options.js';
import { columns } from './print.js';
import { silentStages, standing, timeline, type Answers } from './timeline.js';

const usage = `collator where URN [--as PERSON] [--url U] [--issuer U] [--json]

Where a log is and what happened to it, as far as the asker may see. A log that is not there and one the asker may not
know of look the same.

  URN             the reference of the receipt, such as RIU-2026-0000042
  --as PERSON     demo person who asks (default ana.analyst); COLLATOR_TOKEN instead where it is set
  --url U, --issuer U
  --json          one JSON object on the last line

Exit codes: 0 found; 1 nothing the asker may see; 2 wrong usage; 3 the door does not answer.`;

const urnForm = /^[A-Z][A-Z0-9]{1,7}-\d{4}-\d{7,15}$/;

// A stage that says 403 or 404 has nothing for this person; anything else is a failure, never an empty answer.
async function asked<T>(client: CollatorClient, path: string): Promise<T | null> {
  try {
    return await client.get<T>(path);
  } catch (error) {
    if (error instanceof CallFailed && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
}

async function askAll(client: CollatorClient, urn: string): Promise<Answers> {
  const [ingest, triage, enrichment, sanitisation] = await Promise.all([
    asked<Answers['ingest']>(client, `/logs/${urn}/status`),
    asked<Answers['triage']>(client, `/triage/logs/${urn}`),
    asked<Answers['enrichment']>(client, `/enrichment/logs/${urn}`),
    asked<Answers['sanitisation']>(client, `/proposals/logs/${urn}`),
  ]);
  return { ingest, triage, enrichment, sanitisation };
}

/** What a person reads of the answers. */
export function whereLines(answers: Answers): string[] {
  const silent = silentStages(answers);
  const now = standing(answers.ingest);
  return [
    ...columns(timeline(answers).map((m) => [m.at ?? '-', m.stage, m.text])),
    ...(now === null ? [] : [now]),
    ...(silent.length ? [`nothing to see for you at: ${silent.join(', ')}`] : []),
  ];
}

export const where: Command = {
  name: 'where',
  summary: 'show where a log is',
  usage,
  async run(args, world) {
    const { values, positionals } = readOptions(args, doorOptions, ['URN']);
    const urn = positionals[0]!;
    if (!urnForm.test(urn)) throw new WrongUsage('URN must look like RIU-2026-0000042');
    const answers = await askAll(connect(world, values, 'ana.analyst'), urn);
    const found = silentStages(answers).length < Object.keys(answers).length;
    if (values.json)
      world.out(JSON.stringify({ urn, found, status: answers.ingest?.status ?? null, timeline: timeline(answers) }));
    else if (found) whereLines(answers).forEach((line) => world.out(line));
    else world.err('There is nothing under this reference that you may see.');
    return found ? exitCodes.ok : exitCodes.foundWrong;
  },
};
