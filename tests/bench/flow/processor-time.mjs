// Processor time of some processes and everything below them: what a log costs, whoever else is busy on the machine.
import { readdir, readFile } from 'node:fs/promises';

const ticksPerSecond = 100;

/** Seconds of processor time that this process' descendants have used so far, by the name of their program. */
export async function processorTime(root = process.pid) {
  const all = new Map();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null);
    if (stat === null) continue;
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const program = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    all.set(Number(name), {
      parent: Number(fields[1]),
      program,
      seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
    });
  }
  const isBelow = (pid) => {
    for (let p = all.get(pid)?.parent; p; p = all.get(p)?.parent) if (p === root) return true;
    return false;
  };
  const used = {};
  for (const [pid, { program, seconds }] of all) if (isBelow(pid)) used[program] = (used[program] ?? 0) + seconds;
  return used;
}

/** Microseconds per item that each program used between two readings. */
export function perItem(before, after, items) {
  return Object.fromEntries(
    Object.entries(after).map(([program, s]) => [program, ((s - (before[program] ?? 0)) * 1e6) / items]),
  );
}
