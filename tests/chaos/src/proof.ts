import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Result } from './report.js';

const folder = join(import.meta.dirname, '../../../docs/proof');
const kept = join(folder, 'results.json');

/** What a scenario last came to, with the version, the machine and the command that gives it again. */
export interface Proven {
  readonly scenario: string;
  readonly title: string;
  readonly held: boolean;
  readonly result: Result;
  readonly version: string;
  readonly machine: string;
  readonly command: string;
  readonly at: string;
}

const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', cwd: folder }).trim();

function version(): string {
  try {
    return git('rev-parse', '--short', 'HEAD');
  } catch {
    return 'unknown';
  }
}

const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;

async function all(): Promise<Proven[]> {
  return existsSync(kept) ? (JSON.parse(await readFile(kept, 'utf8')) as Proven[]) : [];
}

/** Whether a run that was broken off has this scenario behind it, in the version at hand. */
export async function isProven(scenario: string): Promise<boolean> {
  return (await all()).some((p) => p.scenario === scenario && p.held && p.version === version());
}

/** Writes one scenario's outcome down and the page that people read. */
export async function writeProof(p: Omit<Proven, 'version' | 'machine' | 'at'>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const proven: Proven = { ...p, version: version(), machine: machine(), at: new Date().toISOString() };
  const others = (await all()).filter((o) => o.scenario !== p.scenario);
  const list = [...others, proven].sort((a, b) => (a.scenario < b.scenario ? -1 : 1));
  await writeFormatted(kept, JSON.stringify(list));
  await writeFormatted(join(folder, 'README.md'), pageOf(list));
}

/** As `npm run format` would leave it. */
async function writeFormatted(file: string, text: string): Promise<void> {
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

function pageOf(list: readonly Proven[]): string {
  const rows = list.map((p) => {
    const faults = Object.entries(p.result.faults).map(([name, n]) => `${n} ${name}`);
    const found = Object.entries(p.result.anomalies).filter(([, n]) => n > 0);
    const anomalies = found.length ? found.map(([kind, n]) => `${kind} ${n}`).join(', ') : 'none';
    const cells = [
      p.scenario,
      p.title,
      p.held ? 'held' : '**did not hold**',
      String(p.result.logs),
      faults.join(', ') || '–',
    ];
    return `| ${[...cells, anomalies, `${p.result.seconds} s`, p.version, p.at.slice(0, 10)].join(' | ')} |`;
  });
  const machines = [...new Set(list.map((p) => p.machine))];
  return [
    '# Proof of delivery',
    '',
    'Written by `npm run chaos`; what the scenarios are and what they hold to is in `../delivery.md`. The whole results, with',
    'names of what was found, are in `results.json`.',
    '',
    '| scenario | what | outcome | logs | faults | anomalies | took | version | on |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    ...machines.map((m) => `Machine: ${m}.`),
    '',
    'Commands:',
    '',
    '```sh',
    ...list.map((p) => p.command),
    '```',
    '',
  ].join('\n');
}
