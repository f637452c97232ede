import type { Finding } from '@collator/messaging';
import { pendingMigrations, sqlState, type Database, type ServiceSchema } from '@collator/persistence';

const clockWarnMs = 2_000;
const clockBadMs = 60_000;

/** Does the database answer, and do its clock and this machine's agree? Leases and order rest on the database's. */
export async function databaseFindings(database: Database, now: () => number): Promise<Finding[]> {
  try {
    const before = now();
    const [row] = await database.query<{ at: Date }>('SELECT clock_timestamp() AS at');
    const offMs = Math.abs(row!.at.getTime() - (before + now()) / 2);
    return [{ level: 'ok', code: 'database-answers', text: 'PostgreSQL answers.' }, clockFinding(offMs)];
  } catch (error) {
    const text = `PostgreSQL does not answer (${sqlState(error) ?? 'no code'}). Is it running, and is DATABASE_URL right?`;
    return [{ level: 'bad', code: 'database-unreachable', text }];
  }
}

function clockFinding(offMs: number): Finding {
  const seconds = (offMs / 1000).toFixed(1);
  if (offMs < clockWarnMs) return { level: 'ok', code: 'clock-agrees', text: `The clocks agree to ${seconds} s.` };
  const level = offMs < clockBadMs ? 'warn' : 'bad';
  return { level, code: 'clock-differs', text: `This machine's clock and the database's differ by ${seconds} s.` };
}

/** Has every schema of this process been brought up to date? */
export async function migrationFindings(url: string, schemas: readonly ServiceSchema[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const schema of schemas) {
    const pending = await pendingMigrations(url, schema);
    findings.push(
      pending.length === 0
        ? { level: 'ok', code: 'migrations-ran', text: `Schema ${schema.name} is up to date.` }
        : {
            level: 'bad',
            code: 'migrations-pending',
            text: `Schema ${schema.name} lacks ${pending.length} migration(s); start the service with DATABASE_MIGRATE=true.`,
          },
    );
  }
  return findings;
}
