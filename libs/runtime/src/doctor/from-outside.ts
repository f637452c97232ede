import { EmbeddedTransport, KafkaSettings, type Finding } from '@collator/messaging';
import { embeddedUrl, TypeOrmDatabase } from '@collator/persistence';
import { readAllSettings, SettingsInvalid, type Variables } from '@collator/settings';
import { resolve } from 'node:path';
import { withSecretFiles } from '../environment.js';
import { ProcessSettings } from '../process.config.js';
import { settingsClasses } from '../read-all.js';
import { describeSettings } from '@collator/settings';
import { kafkaConnection, KafkaTransport } from '@collator/messaging';
import { databaseFindings } from './database-findings.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Looks at what a process would need, without one running: settings, database, clock, transport. For a door that does
 * not answer. Never throws for what it finds wrong.
 */
export async function doctorFromOutside(given: Variables): Promise<Finding[]> {
  const variables = withSecretFiles(given, settingsClasses([]).flatMap(describeSettings));
  const kafka = variables['TRANSPORT'] === 'kafka';
  try {
    const read = readAllSettings(kafka ? [ProcessSettings, KafkaSettings] : [ProcessSettings], variables);
    const process = read.get(ProcessSettings) as ProcessSettings;
    const settings = (read.get(KafkaSettings) as KafkaSettings | undefined) ?? null;
    return [...(await checkDatabase(process, !kafka)), ...(settings ? await checkKafka(settings) : [])];
  } catch (error) {
    if (!(error instanceof SettingsInvalid)) throw error;
    return error.problems.map((p) => ({ level: 'bad', code: 'setting-wrong', text: `${p.env}: ${p.rule}.` }));
  }
}

async function checkDatabase(process: ProcessSettings, withBus: boolean): Promise<Finding[]> {
  const url = process.databaseUrl || (await embeddedUrl(resolve(process.dataDir)));
  if (!url) {
    const text = 'The embedded PostgreSQL is not running; `npm start` starts it.';
    return [{ level: 'bad', code: 'database-not-started', text }];
  }
  try {
    const options = { url, size: 2, statementTimeoutMs: 5_000, applicationName: 'collator-doctor' };
    const database = await TypeOrmDatabase.open(options);
    try {
      const bus = withBus ? await new EmbeddedTransport(database).doctor() : [];
      return [...(await databaseFindings(database, Date.now)), ...bus];
    } finally {
      await database.close();
    }
  } catch {
    const text = 'PostgreSQL does not answer. Is it running, and is DATABASE_URL right?';
    return [{ level: 'bad', code: 'database-unreachable', text }];
  }
}

async function checkKafka(settings: KafkaSettings): Promise<Finding[]> {
  const transport = new KafkaTransport({ ...kafkaConnection(settings), log: silent });
  try {
    return await transport.doctor();
  } finally {
    await transport.close().catch(() => undefined);
  }
}
