import { Problem } from '@collator/observability';
import { Database } from '@collator/persistence';
import type { CallerIdentity } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { LogVersions } from '../intake/log-versions.js';
import { VersionStore } from '../intake/version.store.js';
import { LogStore } from '../log/log.store.js';

/** A log and the pseudonym of its source. */
export interface SourceOfLog {
  readonly logId: string;
  readonly sourceRef: string;
}

/** From a reference that people use to the pseudonym that only the pipeline carries. */
@Injectable()
export class SourceRefs {
  constructor(
    private readonly logs: LogStore,
    private readonly rows: VersionStore,
    private readonly versions: LogVersions,
    private readonly database: Database,
  ) {}

  /**
   * A handler knows of the sources of his own organisation, and of those only where he is briefed into every compartment of
   * the log. Throws the same 404 where he may not know, where there is no such log, and where it has no source in the vault.
   */
  async of(urn: string, caller: CallerIdentity): Promise<SourceOfLog> {
    const log = await this.logs.byUrn(urn);
    const briefed = log?.compartments.every((c) => caller.compartments.includes(c)) ?? false;
    if (!log || log.organisation !== caller.organisation || !briefed) throw notHere();
    const row = await this.rows.readLog(this.database, log.logId);
    const current = row && (await this.versions.current(this.database, row));
    if (!current?.log.sourceRef) throw notHere();
    return { logId: log.logId, sourceRef: current.log.sourceRef };
  }
}

/** Nothing here that the caller may know of. */
export const notHere = (): Problem =>
  new Problem(404, 'not_found', 'There is nothing here under this reference that you may see.');
