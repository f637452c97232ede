// The broker's jars: copied by Maven once, into a folder named after the pom that asked for them.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

export const kafkaHome = join(import.meta.dirname, '../../.kafka');
const pom = join(import.meta.dirname, 'pom.xml');

/** Runs a program to its end. Rejects with the end of what it printed when it fails. */
export function runProgram(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    const keep = (chunk) => (printed = (printed + chunk).slice(-4_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${program} ended with ${code}:\n${printed}`)),
    );
  });
}

/**
 * The folder with the broker's jars: KAFKA_JARS, or `.kafka/jars-…` in the project, filled by Maven the first time (45 jars,
 * 44 MB). Two processes that fill it at once do not meet: each fills a folder of its own and the first one's is kept.
 */
export async function brokerJars(progress) {
  if (process.env.KAFKA_JARS) return process.env.KAFKA_JARS;
  const version = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex')
    .slice(0, 12);
  const jars = join(kafkaHome, `jars-${version}`);
  if (existsSync(jars)) return jars;
  await mkdir(kafkaHome, { recursive: true });
  progress('kafka: fetching the broker (45 jars, 44 MB, once)');
  const filling = await mkdtemp(join(kafkaHome, 'filling-'));
  try {
    await runProgram('mvn', [
      ...['-B', '-q', '-f', pom, 'dependency:copy-dependencies'],
      ...['-DincludeScope=runtime', `-DoutputDirectory=${filling}`],
    ]);
    await rename(filling, jars).catch((error) => {
      if (!existsSync(jars)) throw error;
    });
  } finally {
    await rm(filling, { recursive: true, force: true });
  }
  return jars;
}
