import type { Finding, LogTransport } from '@collator/messaging';
import type { Database, ServiceSchema } from '@collator/persistence';
import type { Stages } from '../stages/stages.js';
import { databaseFindings, migrationFindings } from './database-findings.js';
import { stageFindings } from './stage-findings.js';

export interface DoctorParts {
  readonly database: Database;
  readonly databaseUrl: string;
  readonly transport: LogTransport;
  readonly stages: Stages;
  readonly schemas: readonly ServiceSchema[];
}

/** Looks at a running process from inside and says what is wrong, in words. */
export class Doctor {
  constructor(private readonly parts: DoctorParts) {}

  async findings(): Promise<Finding[]> {
    const { database, databaseUrl, transport, stages, schemas } = this.parts;
    const found = await databaseFindings(database, Date.now);
    const sick = found.some((f) => f.code === 'database-unreachable');
    if (sick) return [...found, ...(await transport.doctor())];
    return [
      ...found,
      ...(await migrationFindings(databaseUrl, schemas)),
      ...(await transport.doctor()),
      ...stageFindings(await stages.view()),
    ];
  }
}
