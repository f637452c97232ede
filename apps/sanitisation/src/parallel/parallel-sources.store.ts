import type { Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { IsBoolean, IsIn, IsString, Length } from 'class-validator';
import { ProposalWork, type Person } from '../proposal/proposal-work.js';
import { randomDraws } from '../release/identity.js';

/** Overt, evidential ways to a fact (domain 7.3). Interception is none: it may not be evidenced at all. */
export const parallelKinds = ['anpr', 'cctv', 'stop', 'open_source', 'production_order', 'witness', 'records'] as const;

export class ParallelSourceInput {
  @IsIn([...parallelKinds])
  kind!: string;

  @IsString()
  @Length(1, 200)
  reference!: string;

  /** How the parallel itself came about: it must be true, and its own. */
  @IsString()
  @Length(10, 2_000)
  provenance!: string;

  @IsBoolean()
  evidential!: boolean;
}

/** An independent way to the fact of a log, as it was recorded. */
export interface ParallelSource extends ParallelSourceInput {
  readonly id: string;
  readonly foundBy: string;
  readonly foundAt: Date;
}

/** Records of parallel sourcing. They are tied to the sensitive item here and never cross the fence. */
@Injectable()
export class ParallelSources {
  constructor(private readonly work: ProposalWork) {}

  list(id: string, person: Person): Promise<ParallelSource[]> {
    const asked = { action: 'proposal.parallel-sources', reason: null };
    return this.work.decide(id, asked, person, ({ tx, proposal }) => rowsOf(tx, proposal.logId));
  }

  add(id: string, input: ParallelSourceInput, person: Person): Promise<ParallelSource> {
    const asked = { action: 'proposal.parallel-source', reason: null };
    return this.work.decide(id, asked, person, async ({ tx, at, proposal }) => {
      const { kind, reference, provenance, evidential } = input;
      const found = {
        id: randomDraws.id(at),
        kind,
        reference,
        provenance,
        evidential,
        foundBy: person.subject,
        foundAt: at,
      };
      await tx.query(
        `INSERT INTO sanitisation.parallel_source (id, log_id, kind, reference, provenance, evidential, found_by, found_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [found.id, proposal.logId, kind, reference, provenance, evidential, found.foundBy, at],
      );
      return found;
    });
  }
}

const rowsOf = (tx: Tx, logId: string): Promise<ParallelSource[]> =>
  tx.query<ParallelSource>(
    `SELECT id, kind, reference, provenance, evidential, found_by AS "foundBy", found_at AS "foundAt"
     FROM sanitisation.parallel_source WHERE log_id = $1 ORDER BY found_at, id`,
    [logId],
  );
