import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared/data');

/** A log of the labelled set: what was submitted, and what a reviewer should find in it. */
export interface LabelledLog {
  readonly id: string;
  readonly sourceType: string;
  readonly submitted: {
    readonly grade: {
      readonly source?: number;
      readonly assessment?: string;
      readonly handling?: string;
      readonly conditions?: string[];
    };
    readonly marking: string;
    readonly title: string;
    readonly body: string;
    readonly comment: string | null;
  };
  readonly truth: {
    readonly threatToLife: boolean;
    readonly expectedBand: string;
    readonly vulnerability: readonly string[];
    readonly identifiers: readonly { readonly type: string; readonly raw: string; readonly valid: boolean }[];
    readonly leaks: readonly { readonly type: number; readonly span: string }[];
    readonly mustKeep: readonly string[];
    readonly mustNotAppear: readonly string[];
  };
}

/** A file of the shared data, or null with a message where it is not on this machine. */
export function sharedFile(name: string): string | null {
  const file = join(folder, name);
  if (existsSync(file)) return file;
  console.warn(`skipped: ${name} of the shared data is not on this machine`);
  return null;
}

export function labelledLogs(): readonly LabelledLog[] | null {
  const file = sharedFile('logs/logs-dev.ndjson');
  if (!file) return null;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.startsWith('{'))
    .map((l) => JSON.parse(l) as LabelledLog);
}
