import { assess, type Assessment, type Context, type Fact, type Policy } from '@collator/scoring';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'golden');
const policies = readdirSync(folder).filter((f) => f.endsWith('.policy.json'));

interface Kept {
  readonly facts: readonly Fact[];
  readonly context: Omit<Context, 'informationAt'> & { readonly informationAt?: string | null };
  readonly at: string;
  readonly assessment: Partial<Assessment>;
}

const contextOf = ({ context: { informationAt, ...rest } }: Kept): Context =>
  informationAt === undefined
    ? rest
    : { ...rest, informationAt: informationAt === null ? null : new Date(informationAt) };

it.each(policies)('what was assessed under %s still comes out the same, figure for figure', (file) => {
  const policy = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Policy;
  const lines = readFileSync(join(folder, file.replace('.policy.json', '.ndjson')), 'utf8')
    .trim()
    .split('\n');
  expect(lines.length).toBeGreaterThanOrEqual(100);
  for (const line of lines) {
    const kept = JSON.parse(line) as Kept;
    const now = JSON.parse(JSON.stringify(assess(kept.facts, contextOf(kept), policy, new Date(kept.at))));
    // A later core may say more; of what was said then, nothing may change.
    expect(now).toMatchObject(kept.assessment);
  }
});
