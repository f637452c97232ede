import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QualityLog } from '@collator/quality';

/** A log of ours with the codes a reviewer should find. */
export interface LabelledLog {
  readonly log: QualityLog;
  readonly codes: readonly string[];
}

const folder = join(import.meta.dirname, 'logs');
const markings: Readonly<Record<string, string>> = { O: 'OFFICIAL', OS: 'OFFICIAL-SENSITIVE', S: 'SECRET' };

/** The writers, one a file: what is tuned on one is measured on another. */
export const authors = readdirSync(folder).map((f) => f.replace(/\.txt$/, ''));

function readLog(block: string): LabelledLog {
  const [head = '', ...lines] = block.trim().split('\n');
  const [id = '', sourceType = '', grade = '', marking = 'OS'] = head.split(' ');
  const field = (letter: string): string | null => lines.find((l) => l.startsWith(`${letter} `))?.slice(2) ?? null;
  return {
    codes: field('Q')?.split(' ') ?? [],
    log: {
      id,
      sourceType,
      grade: {
        source: Number(grade[0]),
        assessment: grade[1] ?? null,
        handling: grade[2] ?? null,
        conditions: field('H')?.split(';') ?? [],
      },
      marking: markings[marking]!,
      title: field('T') ?? '',
      body: field('B') ?? '',
      comment: field('C'),
      provenance: field('P'),
      eventFrom: null,
      eventTo: null,
      learntAt: '2026-06-10T09:00:00+01:00',
      submittedAt: '2026-06-10T12:00:00+01:00',
      purpose: lines.some((l) => l.trim() === 'U') ? null : 'Prevention and detection of crime',
      corroborates: field('K')?.split(' ') ?? [],
    },
  };
}

/** The logs of one writer. Lines: T title, B body, C comment, P provenance, H conditions, K corroborates, U no purpose, Q codes. */
export function logsOf(author: string): LabelledLog[] {
  return readFileSync(join(folder, `${author}.txt`), 'utf8')
    .split(/^#/m)
    .filter((b) => b.trim() !== '')
    .map(readLog);
}
