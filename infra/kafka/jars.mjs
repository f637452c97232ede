// The jars of a local Kafka broker: fetched once by Maven into .kafka/ (ignored by git) and kept there.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const kept = join(root, '.kafka', 'libs-4.3.1');

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (d) => (text += d));
    child.once('error', () => reject(new Error(`${command} is not on this machine`)));
    child.once('exit', (code) =>
      code === 0 ? resolve(text) : reject(new Error(`${command} failed:\n${text.slice(-2000)}`)),
    );
  });
}

/** The folder with the jars. Says so on stderr when it has to fetch them. */
export async function kafkaJars() {
  if (process.env.KAFKA_JARS) return process.env.KAFKA_JARS;
  if (existsSync(kept)) return kept;
  console.error('fetching the jars of a local Kafka broker (44 MB, once) …');
  await mkdir(join(root, '.kafka'), { recursive: true });
  // Fetched beside and moved into place, so that a fetch that breaks off leaves nothing half done.
  const folder = await mkdtemp(join(root, '.kafka', 'fetch-'));
  const pom = join(import.meta.dirname, 'pom.xml');
  await run('mvn', [
    '-B',
    '-q',
    '-f',
    pom,
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${folder}`,
  ]);
  if ((await readdir(folder)).length < 20) throw new Error('Maven fetched fewer jars than a broker needs');
  await rename(folder, kept).catch(async (error) => {
    // Somebody else was faster.
    await rm(folder, { recursive: true, force: true });
    if (!existsSync(kept)) throw error;
  });
  return kept;
}

/** True where Java answers. */
export async function hasJava() {
  return run('java', ['-version']).then(
    () => true,
    () => false,
  );
}

export { run };
