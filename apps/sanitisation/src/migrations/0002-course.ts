const open = `('drafted', 'in_review', 'changes_asked', 'approved')`;

const statements = [
  `ALTER TABLE sanitisation.log DROP CONSTRAINT log_state_check`,
  `ALTER TABLE sanitisation.log ADD CONSTRAINT log_state_check
     CHECK (state IN ('new', 'waiting', 'released', 'refused', 'expired', 'recalled', 'withdrawn'))`,
  `ALTER TABLE sanitisation.proposal ADD COLUMN stage text, ADD COLUMN authors text[], ADD COLUMN hash text,
     ADD COLUMN expires_at timestamptz, ADD COLUMN residual_risk numeric, ADD COLUMN decided_code text,
     ADD COLUMN review_at date`,
  // What was there before has no digest: nobody's approval of it holds, so it is approved anew.
  `UPDATE sanitisation.proposal SET stage = CASE state WHEN 'waiting' THEN 'drafted' ELSE state END, authors = ARRAY[author],
     hash = '', expires_at = created_at + interval '90 days'`,
  `DROP INDEX sanitisation.proposal_waiting`,
  `ALTER TABLE sanitisation.proposal DROP COLUMN state`,
  // One truth: a proposal waits where its stage is an open one.
  `ALTER TABLE sanitisation.proposal ADD COLUMN state text NOT NULL
     GENERATED ALWAYS AS (CASE WHEN stage IN ${open} THEN 'waiting' ELSE stage END) STORED,
     ALTER COLUMN stage SET NOT NULL, ALTER COLUMN authors SET NOT NULL, ALTER COLUMN hash SET NOT NULL,
     ALTER COLUMN expires_at SET NOT NULL,
     ADD CHECK (stage IN ('drafted', 'in_review', 'changes_asked', 'approved', 'released', 'refused', 'expired', 'withdrawn',
       'superseded')),
     ADD CHECK (stage <> 'refused' OR decided_reason IS NOT NULL)`,
  `CREATE INDEX proposal_waiting ON sanitisation.proposal (threat_to_life DESC, due_at, id) WHERE state = 'waiting'`,
  `CREATE INDEX proposal_expiry ON sanitisation.proposal (expires_at) WHERE state = 'waiting'`,
  `ALTER TABLE sanitisation.approval ADD COLUMN hash text NOT NULL DEFAULT ''`,
  `ALTER TABLE sanitisation.approval ALTER COLUMN hash DROP DEFAULT`,
  // Every move of every proposal; the slice id leads to the audit entry of the same transaction.
  `CREATE TABLE sanitisation.move (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, proposal_id uuid NOT NULL, act text NOT NULL, from_stage text NOT NULL,
    to_stage text NOT NULL, version int NOT NULL, hash text NOT NULL, actor text NOT NULL, code text, reason text,
    at timestamptz NOT NULL, slice_id bigint NOT NULL)`,
  `CREATE INDEX move_proposal ON sanitisation.move (proposal_id, id)`,
];

/** What a migration needs of its runner. */
interface Runner {
  query(sql: string): Promise<unknown>;
}

/** The course of a proposal: stages, everybody who wrote at it, what was approved to the byte, when it runs out. */
export class Sanitisation0002Course {
  async up(runner: Runner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
