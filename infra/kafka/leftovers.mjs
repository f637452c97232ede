// What crashed runs left behind: their brokers are ended, their folders go. A living run is left alone.
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kafkaHome } from './jars.mjs';

/** Whether a process lives, and is what `marker` says it is: a pid alone may belong to a stranger after a while. */
async function lives(pid, marker) {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return line === null ? process.platform !== 'linux' : line.includes(marker);
}

/** Writes down whose run a folder is, and its broker or brokers; first of all, so that a crash at any later moment can be told. */
export async function claimRun(folder, broker = null) {
  await writeFile(join(folder, 'run.json'), JSON.stringify({ owner: process.pid, broker }));
}

/** Ends the broker that a run in this folder left behind. Returns whether a living run holds the folder. */
export async function endLeftover(folder) {
  const run = await readFile(join(folder, 'run.json'), 'utf8')
    .then(JSON.parse)
    .catch(() => null);
  // No run.json yet: somebody may be starting there at this very moment.
  if (!run) return Date.now() - (await stat(folder)).mtimeMs < 60_000;
  if (await lives(run.owner, 'node')) return true;
  for (const pid of [run.broker].flat()) if (await lives(pid, folder)) process.kill(pid, 'SIGKILL');
  return false;
}

/** Ends the brokers of runs whose owner is gone, and removes their folders. */
export async function sweepLeftovers() {
  const names = await readdir(kafkaHome).catch(() => []);
  for (const name of names.filter((n) => n.startsWith('run-'))) {
    const folder = join(kafkaHome, name);
    // Another process may sweep the same folder at the same time.
    const held = await endLeftover(folder).catch(() => true);
    if (!held) await rm(folder, { recursive: true, force: true });
  }
}
