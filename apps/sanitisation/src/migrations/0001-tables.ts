const statements = [
  // The only tie between a log and its product. It never leaves this schema.
  `CREATE TABLE sanitisation.log (
    log_id uuid PRIMARY KEY, urn text NOT NULL, version int NOT NULL DEFAULT 0,
    state text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'waiting', 'released', 'refused', 'recalled', 'withdrawn')),
    compartments text[] NOT NULL DEFAULT '{}', accepted_on date NOT NULL, marking text NOT NULL,
    product_id uuid, product_urn text, product_version int NOT NULL DEFAULT 0, proposal_id uuid,
    proposed boolean NOT NULL DEFAULT false, changed_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
  `CREATE INDEX log_urn ON sanitisation.log (urn)`,
  `CREATE TABLE sanitisation.proposal (
    id uuid PRIMARY KEY, log_id uuid NOT NULL, log_version int NOT NULL, urn text NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'released', 'refused', 'withdrawn', 'superseded')),
    version int NOT NULL DEFAULT 1, author text NOT NULL, submitter text,
    source_type text NOT NULL, raw_marking text NOT NULL, compartments text[] NOT NULL,
    priority text NOT NULL, due_at timestamptz NOT NULL, threat_to_life boolean NOT NULL, lane text NOT NULL,
    findings_count int NOT NULL, approvals_needed int NOT NULL,
    draft jsonb NOT NULL, original jsonb NOT NULL, policy text NOT NULL,
    created_at timestamptz NOT NULL, decided_at timestamptz, decided_by text, decided_reason text)`,
  `CREATE INDEX proposal_waiting ON sanitisation.proposal (threat_to_life DESC, due_at, id) WHERE state = 'waiting'`,
  `CREATE INDEX proposal_log ON sanitisation.proposal (log_id)`,
  // One approval by one person of one version; a later version starts from nought.
  `CREATE TABLE sanitisation.approval (
    proposal_id uuid NOT NULL, version int NOT NULL, approver text NOT NULL, note text, at timestamptz NOT NULL,
    PRIMARY KEY (proposal_id, version, approver))`,
  `CREATE TABLE sanitisation.release (
    product_id uuid NOT NULL, product_version int NOT NULL, urn text NOT NULL,
    log_id uuid NOT NULL, log_version int NOT NULL, proposal_id uuid, rule text,
    state text NOT NULL CHECK (state IN ('released', 'superseded', 'withdrawn')),
    compartments text[] NOT NULL, marking text NOT NULL, lane text NOT NULL, content jsonb NOT NULL,
    released_at timestamptz NOT NULL, withdrawn_at timestamptz, withdrawn_reason text,
    PRIMARY KEY (product_id, product_version))`,
  `CREATE UNIQUE INDEX release_urn ON sanitisation.release (urn, product_version)`,
  `CREATE INDEX release_log ON sanitisation.release (log_id)`,
  `CREATE INDEX release_newest ON sanitisation.release (released_at DESC)`,
  `CREATE TABLE sanitisation.standing_approval (
    id text NOT NULL, version int NOT NULL, title text NOT NULL, class jsonb NOT NULL,
    state text NOT NULL CHECK (state IN ('proposed', 'in_force', 'withdrawn')),
    author text NOT NULL, created_at timestamptz NOT NULL, approver text, approved_at timestamptz,
    withdrawn_by text, withdrawn_at timestamptz, PRIMARY KEY (id, version),
    CHECK (approver IS NULL OR approver <> author))`,
  `CREATE UNIQUE INDEX standing_approval_in_force ON sanitisation.standing_approval (id) WHERE state = 'in_force'`,
];

/** What a migration needs of its runner. */
interface Runner {
  query(sql: string): Promise<unknown>;
}

export class Sanitisation0001Tables {
  async up(runner: Runner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
