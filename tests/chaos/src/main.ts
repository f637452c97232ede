import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions, usage, WrongUsage } from './options.js';
import { isProven, writeProof } from './proof.js';
import { summary } from './report.js';
import { scenarios } from './scenarios/index.js';
import { Timeline } from './watch/timeline.js';

async function one(id: string, o: ReturnType<typeof readOptions>): Promise<boolean> {
  const scenario = scenarios.find((s) => s.id === id)!;
  const folder = await mkdtemp(join(tmpdir(), `chaos-${id.toLowerCase()}-`));
  // The database runs under a user of its own where this runs as root; it must pass through.
  await chmod(folder, 0o711);
  const timeline = new Timeline(o.json ? undefined : (line) => console.error(line));
  const { result, held } = await scenario.run(o.size, timeline, folder);
  for (const line of summary(result, timeline)) (o.json ? console.error : console.log)(line);
  if (held && !o.keep) await rm(folder, { recursive: true, force: true });
  else console.error(`kept: ${folder}`);
  console.log(JSON.stringify(result));
  if (o.proof) await writeProof({ scenario: id, title: scenario.title, held, result, command: commandOf(id, o) });
  return held;
}

/** What gives this outcome again. */
function commandOf(id: string, { size }: ReturnType<typeof readOptions>): string {
  const given = Object.entries(size).flatMap(([name, value]) => (value === undefined ? [] : [`--${name} ${value}`]));
  return ['npm run chaos -- --scenario', id, ...given].join(' ');
}

/** Every scenario at its full size, one after the other; begun again it goes on where it was broken off. */
async function everything(o: ReturnType<typeof readOptions>): Promise<boolean> {
  let held = true;
  for (const { id } of scenarios) {
    if (await isProven(id)) console.error(`${id} is proven for this version`);
    else held = (await one(id, o)) && held;
  }
  return held;
}

async function main(): Promise<number> {
  try {
    const o = readOptions(process.argv.slice(2));
    if (o.help) {
      console.log(usage);
      return 0;
    }
    return (await (o.all ? everything(o) : one(o.scenario, o))) ? 0 : 1;
  } catch (error) {
    if (error instanceof WrongUsage) {
      console.error(`${error.message}\n\n${usage}`);
      return 2;
    }
    console.error(error instanceof Error ? error.stack : error);
    return 1;
  }
}

process.exit(await main());
