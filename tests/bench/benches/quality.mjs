// The quality library alone: all 28 rules over logs of about 1 KB, one core; and the index for near-duplicates with many logs
// held. Logs are the labelled ones where they lie beside the project, or built from the fixture otherwise.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bandsOf, checkQuality, houseQuality, NearIndex, sketchOf } from '@collator/quality';
import { findIdentifiers } from '@collator/extraction';
import { quantile } from '../harness.mjs';

const labelled = join(import.meta.dirname, '../../../../shared/data/logs/logs-dev.ndjson');
const logsPerRun = 8_000;
const held = 100_000;
const names =
  'Harker Foxall Raper Pugh Kerr Blunden Speight Tighe Amos Duggan Meek Pask Lemmon Riches Quantrill Steggles'.split(
    ' ',
  );
const towns =
  'Walton Goole Builth Benwell Bosham Corby Selby Thetford Diss Holt Ely Redruth Horden Shildon Blyth Morpeth'.split(
    ' ',
  );

const sample = (i) => ({
  id: `S${i}`,
  sourceType: 'OFFICER',
  grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
  marking: 'OFFICIAL-SENSITIVE',
  title: `Stop check, ${towns[i % 16]}`,
  body: `At 2310 on ${1 + (i % 28)} May a grey Skoda Fabia was stopped on Priory Road, ${towns[(i >> 4) % 16]}. Driver ${names[i % 16]} ${names[(i >> 8) % 16]}${i % 997}, phone 07700 900${String(i % 1000).padStart(3, '0')}. Tools in the boot, said to be for a roofing job. He was with two men who gave no names and left on foot towards the station. Nothing was found and the car went off at ${1000 + (i % 1300)}.`,
  comment: null,
  provenance: "Officer's own observation.",
  eventFrom: null,
  eventTo: null,
  learntAt: '2026-05-04T23:10:00+01:00',
  submittedAt: '2026-05-05T06:00:00+01:00',
  purpose: 'Prevention and detection of burglary',
  corroborates: [],
});

/** Logs of about 1 KB as JSON; a short one is filled up with another's sentences. */
function kilobyteLogs() {
  const given = existsSync(labelled)
    ? readFileSync(labelled, 'utf8')
        .split('\n')
        .filter((l) => l.startsWith('{'))
        .map((l) => JSON.parse(l))
        .map(({ id, sourceType, submitted }) => ({ id, sourceType, ...submitted }))
    : Array.from({ length: 160 }, (_, i) => sample(i));
  return given.map((log, i) => {
    const short = 1024 - Buffer.byteLength(JSON.stringify(log));
    const other = given[(i + 80) % given.length].body;
    return short > 20 ? { ...log, body: `${log.body} ${other.slice(0, short)}` } : log;
  });
}

export const bench = {
  name: 'quality',
  goals: [
    { name: 'all 28 rules on 1 KB logs, one core', row: 'logs', atLeast: 15_000 },
    { name: 'all 28 rules, bytes', row: 'bytes', atLeast: 5 },
    { name: `near-duplicates among ${held} held, p99`, row: 'near p99', atMost: 20 },
  ],
  prepare() {
    const logs = kilobyteLogs();
    const bytes = logs.reduce((n, l) => n + Buffer.byteLength(JSON.stringify(l)), 0) / logs.length;
    const index = new NearIndex(houseQuality);
    for (let i = 0; i < held; i += 1) index.add(sketchOf(sample(i)));
    return { logs, bytes, index };
  },
  warmUp({ logs }) {
    for (let i = 0; i < 40; i += 1) for (const log of logs) checkQuality(log);
  },
  run({ logs, bytes, index }, run) {
    const timed = (each) => {
      // The time this process was given, not the time on the wall: other work shares the machine.
      const began = process.cpuUsage().user;
      for (let i = 0; i < logsPerRun; i += 1) each(logs[i % logs.length]);
      return (process.cpuUsage().user - began) / 1e6;
    };
    const seconds = timed((log) => checkQuality(log));
    const found = timed((log) => findIdentifiers(log.body, { on: '2026-06-01' }));
    const sketched = timed((log) => bandsOf(sketchOf(log)));
    const times = Array.from({ length: 2_000 }, (_, i) => {
      const sketch = sketchOf({ ...sample(i * 41 + run), id: `Q${i}` });
      const began = performance.now();
      index.find(sketch);
      return performance.now() - began;
    });
    return {
      logs: { value: logsPerRun / seconds, unit: 'logs/s' },
      bytes: { value: (logsPerRun * bytes) / seconds / 1e6, unit: 'MB/s' },
      'identifiers alone': { value: logsPerRun / found, unit: 'logs/s' },
      'sketch and bands': { value: logsPerRun / sketched, unit: 'logs/s' },
      'near p50': { value: quantile(times, 0.5), unit: 'ms' },
      'near p99': { value: quantile(times, 0.99), unit: 'ms' },
    };
  },
};
