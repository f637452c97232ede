// Personal data: how fast the shipped finder reads texts of 1 KB, and what a finder trained the same way finds in public
// sentences whose templates it did not see (four folds), and in templates it saw with other names. The shipped weights saw
// all of those sentences, so their own figure there would say nothing.
import { findPersonalData } from '@collator/redaction';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sampleLogs } from '@collator/all';
import { quantile } from '../harness.mjs';

const root = join(import.meta.dirname, '../../..');
const there = existsSync(join(root, '../shared/data/presidio-synth/dev.json'));
const settings = ['--folds', '--own', '18000', '--epochs', '7', '--biases', '2'];

async function heldOut(...more) {
  const script = join(root, 'libs/redaction/training/train.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...settings, ...more]);
  return JSON.parse(stdout.trim().split('\n').at(-1)).f2;
}

/** Texts of 1,000 characters from generated logs. */
function texts() {
  const out = [];
  let text = '';
  for (const log of sampleLogs({ count: 800, seed: 7, until: new Date('2026-11-01T00:00:00Z'), prefix: 'personal' })) {
    text += `${log.title}\n${log.body}\n`;
    while (text.length >= 1000) {
      out.push(text.slice(0, 1000));
      text = text.slice(1000);
    }
  }
  return out;
}

export const bench = {
  name: 'personal',
  goals: [
    { name: 'fast alone', row: 'throughput', atLeast: 6 },
    { name: 'no text waits', row: 'one text of 1 KB, p99', atMost: 2 },
    ...(there ? [{ name: 'finds personal data', row: 'F2, other names in seen templates', atLeast: 0.9 }] : []),
  ],
  async prepare({ told }) {
    if (!there) return { texts: texts(), found: {} };
    told('training four times on parts of the public sentences, twice');
    return { texts: texts(), found: { unseen: await heldOut(), seen: await heldOut('--mixed') } };
  },
  warmUp: (state) => state.texts.forEach((t) => findPersonalData(t)),
  run({ texts, found }) {
    const times = [];
    let characters = 0;
    const before = process.cpuUsage();
    for (let round = 0; round < 5; round += 1)
      for (const text of texts) {
        const began = performance.now();
        findPersonalData(text);
        times.push(performance.now() - began);
        characters += text.length;
      }
    const { user, system } = process.cpuUsage(before);
    const rows = {
      throughput: { value: characters / (user + system), unit: 'MB/s of a core' },
      'one text of 1 KB, median': { value: quantile(times, 0.5), unit: 'ms' },
      'one text of 1 KB, p99': { value: quantile(times, 0.99), unit: 'ms' },
    };
    if (there) {
      rows['F2, templates not seen'] = { value: found.unseen, unit: '' };
      rows['F2, other names in seen templates'] = { value: found.seen, unit: '' };
    }
    return rows;
  },
};
