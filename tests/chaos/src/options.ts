import { parseArgs } from 'node:util';
import { scenarios } from './scenarios/index.js';
import type { Size } from './scenarios/scenario.js';

export class WrongUsage extends Error {}

export const usage = `npm run chaos -- --scenario ID [--logs N] [--seed N] [--json]
npm run chaos -- --all

${scenarios.map((s) => `  ${s.id.padEnd(4)} ${s.title}`).join('\n')}

  --logs N     how many distinct logs (default: the scenario's full size)
  --seed N     where chance begins (default 7)
  --kills N    strikes on services
  --stops N    strikes on the database
  --gap S      seconds between two strikes on average
  --rate N     logs a second; without it as fast as the doors take them
  --minutes N  how long a soak lasts
  --all        every scenario at its full size; what an earlier run of this version has behind it is left out
  --proof      write the outcome under docs/proof (--all does by itself)
  --keep       keep the run's folder, with what the processes printed
  --json       only the last line on stdout, which is one object; the summary goes to stderr

Exit codes: 0 everything held; 1 an anomaly, or it did not come to rest in time; 2 wrong usage.`;

export interface Options {
  readonly scenario: string;
  readonly size: Size;
  readonly json: boolean;
  readonly keep: boolean;
  readonly all: boolean;
  readonly proof: boolean;
  readonly help: boolean;
}

const number = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}(\.\d+)?$/.test(text)) throw new WrongUsage(`--${name} must be a number`);
  return Number(text);
};

/** Reads the command line. Throws `WrongUsage`. */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const read = () =>
    parseArgs({
      args: [...args],
      options: {
        scenario: text,
        logs: text,
        seed: text,
        kills: text,
        stops: text,
        gap: text,
        rate: text,
        minutes: text,
        json: flag,
        keep: flag,
        all: flag,
        proof: flag,
        help: flag,
      },
    });
  let values: ReturnType<typeof read>['values'];
  try {
    ({ values } = read());
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
  const scenario = values.scenario ?? '';
  if (!values.help && !values.all && !scenarios.some((s) => s.id === scenario))
    throw new WrongUsage('--scenario must name one of them');
  const size: Size = {
    logs: number('logs', values.logs),
    seed: number('seed', values.seed) ?? 7,
    kills: number('kills', values.kills),
    stops: number('stops', values.stops),
    gap: number('gap', values.gap),
    rate: number('rate', values.rate),
    minutes: number('minutes', values.minutes),
  };
  return {
    scenario,
    size,
    json: values.json,
    keep: values.keep,
    all: values.all,
    proof: values.proof || values.all,
    help: values.help,
  };
}
