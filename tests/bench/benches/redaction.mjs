// Sanitising: what is found and what the new text keeps, on the labelled logs and on our own voices (two authors blind); an
// attacker who knows everybody who could have told it; hostile spellings; speed on one core, as processor time so that a
// busy machine does not count, in texts of 1 KB.
import { findLogClues, findPersonalData, findSourceClues, leakScan, redactLog, rewrite } from '@collator/redaction';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { quantile } from '../harness.mjs';
import { attack } from '../redaction/attacker.mjs';
import { hostileTexts } from '../redaction/hostile.mjs';
import { score } from '../../redaction/score.mjs';
import { authors, textsOf } from '../../redaction/voices.mjs';

const nothing = { at: 0, learntAt: null, releases: [] };
const dev = resolve(import.meta.dirname, '../../../../shared/data/logs/logs-dev.ndjson');
const logOf = (l) => ({ sourceType: l.sourceType, ...l.submitted });
const redacted = (l) => redactLog(logOf(l), nothing);
const percent = (value) => ({ value: 100 * value, unit: '%' });

function labelledLogs() {
  if (existsSync(dev))
    return readFileSync(dev, 'utf8')
      .split('\n')
      .filter((l) => l.startsWith('{'))
      .map((l) => JSON.parse(l));
  console.error('bench redaction: the labelled logs are not here; only our own texts are measured');
  return null;
}

/** Logs of about 1 KB made of our own texts of one source type. */
function oneKilobyteLogs(texts) {
  const byType = Map.groupBy ? Map.groupBy(texts, (t) => t.sourceType) : grouped(texts);
  const out = [];
  for (const [sourceType, list] of byType) {
    let body = '';
    for (const t of [...list, ...list, ...list]) {
      body += `${t.submitted.body} `;
      if (body.length < 1_000) continue;
      out.push({ sourceType, title: t.submitted.title, body: body.slice(0, 1_000), comment: null });
      body = '';
    }
  }
  return out;
}

function grouped(texts) {
  const out = new Map();
  for (const t of texts) out.set(t.sourceType, [...(out.get(t.sourceType) ?? []), t]);
  return out;
}

const bytesOf = (logs) => logs.reduce((n, l) => n + Buffer.byteLength(l.title + l.body), 0);

/** Megabytes a second of processor time, and the 99th part in a hundred of the slowest logs, in milliseconds. */
function speedOf(logs, work, rounds = 8) {
  logs.forEach(work);
  const times = [];
  const before = process.cpuUsage();
  for (let i = 0; i < rounds; i += 1)
    for (const l of logs) {
      const began = performance.now();
      work(l);
      times.push(performance.now() - began);
    }
  const used = process.cpuUsage(before);
  return { rate: (bytesOf(logs) * rounds) / (used.user + used.system), p99: quantile(times, 0.99) };
}

function quality(name, logs) {
  const s = score(logs, redacted);
  return {
    [`${name}: recall`]: percent(s.recall),
    [`${name}: precision`]: percent(s.precision),
    [`${name}: gone`]: percent(s.gone),
    [`${name}: kept`]: percent(s.kept),
    [`${name}: clean touched`]: percent(s.cleanTouched),
  };
}

function hostile() {
  let [found, silent] = [0, 0];
  const texts = hostileTexts();
  const missed = new Map();
  for (const t of texts) {
    const clues = findSourceClues(t.text, { field: 'body', sourceType: 'CHIS', knownNames: t.known });
    const raw = { title: null, body: null, comment: null };
    const hits = leakScan(t.text, { sourceType: 'CHIS', raw, findings: [], phrases: t.known });
    const seen = [...clues, ...hits].some((c) => c.start < t.end && t.start < c.end);
    found += Number(seen);
    if (!seen) missed.set(t.way, (missed.get(t.way) ?? 0) + 1);
    if (!seen && t.way === 'exact') silent += 1;
  }
  if (missed.size > 0) console.error(`hostile texts missed: ${JSON.stringify(Object.fromEntries(missed))}`);
  return {
    'hostile: recall': percent(found / texts.length),
    'hostile: exact canaries passed': { value: silent, unit: 'texts' },
  };
}

function attacker() {
  const released = (text) =>
    redactLog({ sourceType: 'CHIS', title: '', body: text, comment: null }, nothing).rewritten.body;
  const a = attack(released, { origins: 600 });
  return {
    'attacker: by chance': { value: a.chance, unit: '%' },
    'attacker: sanitising off': { value: a.raw, unit: '%' },
    'attacker: sanitised': { value: a.sanitised, unit: '%' },
    'attacker: above chance': { value: a.sanitised - a.chance, unit: 'points' },
    'attacker: subject kept': { value: a.subjectKept, unit: '%' },
  };
}

export const bench = {
  name: 'redaction',
  goals: [
    { name: 'clues recall, blind authors', row: 'blind: recall', atLeast: 85 },
    { name: 'clues precision, blind authors', row: 'blind: precision', atLeast: 70 },
    { name: 'must not appear, gone, blind authors', row: 'blind: gone', atLeast: 95 },
    { name: 'must keep, kept, blind authors', row: 'blind: kept', atLeast: 95 },
    { name: 'clean texts touched, blind authors', row: 'blind: clean touched', atMost: 5 },
    { name: 'attacker above chance', row: 'attacker: above chance', atMost: 2 },
    { name: 'attacker with sanitising off', row: 'attacker: sanitising off', atLeast: 60 },
    { name: 'hostile texts found', row: 'hostile: recall', atLeast: 95 },
    { name: 'exact canaries passed', row: 'hostile: exact canaries passed', atMost: 0 },
    { name: 'clues alone', row: 'speed: clues', atLeast: 5 },
    { name: 'clues, personal data, rewriting', row: 'speed: all', atLeast: 2 },
    { name: 'slowest of a hundred', row: 'speed: all, p99', atMost: 5 },
  ],
  prepare() {
    const texts = authors.flatMap((a) => textsOf(a));
    return { texts, dev: labelledLogs(), logs: oneKilobyteLogs(texts) };
  },
  run({ texts, dev: labelled, logs }) {
    const blind = texts.filter((t) => t.author.includes('blind'));
    const seen = texts.filter((t) => !t.author.includes('blind'));
    const clues = speedOf(logs, (l) => findLogClues(l));
    const all = speedOf(logs, (l) => {
      const findings = findLogClues(l);
      findPersonalData(l.body);
      rewrite(
        l.title,
        findings.filter((f) => f.field === 'title'),
      );
      rewrite(
        l.body,
        findings.filter((f) => f.field === 'body'),
      );
    });
    return {
      ...(labelled ? quality('development logs', labelled) : {}),
      ...quality('voices', seen),
      ...quality('blind', blind),
      ...attacker(),
      ...hostile(),
      'speed: clues': { value: clues.rate, unit: 'MB/s' },
      'speed: clues, p99': { value: clues.p99, unit: 'ms' },
      'speed: all': { value: all.rate, unit: 'MB/s' },
      'speed: all, p99': { value: all.p99, unit: 'ms' },
    };
  },
};
