import { lstat, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from '../file/file-content.js';

/** A file that was dropped, and lies where only this service takes from. */
export interface DroppedFile extends Readable {
  /** The folder it was dropped in: the name of its mapping. */
  readonly mapping: string;
  readonly name: string;
  readonly path: string;
}

const working = 'working';

export type Outcome = 'done' | 'failed';

// What a sender still writes is usually called so, and what an editor leaves behind too.
const unfinished = /^\.|\.(part|tmp|filepart|crdownload|swp)$|~$/i;

async function regularFiles(
  folder: string,
): Promise<{ name: string; path: string; bytes: number; changedMs: number }[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const found = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    const at = await lstat(path).catch(() => null);
    // A link would let whoever may drop a file have another one read.
    if (at?.isFile() && !unfinished.test(name)) found.push({ name, path, bytes: at.size, changedMs: at.mtimeMs });
  }
  return found;
}

const dropped = (mapping: string, f: { name: string; path: string; bytes: number }): DroppedFile => ({
  mapping,
  name: f.name,
  path: f.path,
  bytes: f.bytes,
  read: () => createReadStream(f.path) as AsyncIterable<Buffer>,
});

/** The folders below the watched one: each is named after its mapping. */
export async function mappingFolders(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((e) => e.isDirectory() && /^[a-z0-9][a-z0-9-]{0,63}(@[A-Za-z0-9.-]{1,32})?$/.test(e.name))
    .map((e) => e.name)
    .sort();
}

/** What was claimed before and is not finished: by an earlier process, or by this one. */
export async function unfinishedFiles(dir: string, mapping: string): Promise<DroppedFile[]> {
  return (await regularFiles(join(dir, mapping, working)))
    .filter((f) => !f.name.endsWith('.report.json'))
    .map((f) => dropped(mapping, f));
}

/**
 * Claims the files that have come to rest: each is moved in one step, so that nobody else takes it and whoever dropped it can
 * see that it was taken. A file of a name that is being worked on waits for its turn.
 */
export async function claimFiles(dir: string, mapping: string, settledBefore: number): Promise<DroppedFile[]> {
  const folder = join(dir, mapping);
  const claimed: DroppedFile[] = [];
  for (const file of await regularFiles(folder)) {
    if (file.changedMs > settledBefore) continue;
    const path = join(folder, working, file.name);
    await mkdir(join(folder, working), { recursive: true });
    if (await lstat(path).catch(() => null)) continue;
    await rename(file.path, path);
    claimed.push(dropped(mapping, { ...file, path }));
  }
  return claimed;
}

/** Moves a file to where finished ones lie, its report beside it, and a table of its refused rows where there are any. An earlier file of that name stays as it is. */
export async function finish(
  dir: string,
  file: DroppedFile,
  outcome: Outcome,
  told: { readonly report: object; readonly refused: string | null },
): Promise<void> {
  const folder = join(dir, file.mapping, outcome);
  await mkdir(folder, { recursive: true });
  const name = await freeName(folder, file.name);
  // The report first: a file that lies there always has one.
  const report = `${JSON.stringify(told.report, null, 2)}\n`;
  await writeFile(join(folder, `${name}.report.json`), report, { mode: 0o600 });
  if (told.refused !== null) await writeFile(join(folder, `${name}.refused.csv`), told.refused, { mode: 0o600 });
  await rename(file.path, join(folder, name));
}

async function freeName(folder: string, name: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? name : `${name}.${n}`;
    if (!(await lstat(join(folder, tried)).catch(() => null))) return tried;
  }
}
