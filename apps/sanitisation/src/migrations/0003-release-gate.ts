const statements = [
  // Keyed digest of the unit's own reference of an origin: says that two logs have one source, and nothing else.
  `ALTER TABLE sanitisation.log ADD COLUMN origin text`,
  `CREATE INDEX log_origin ON sanitisation.log (origin) WHERE origin IS NOT NULL`,
  // The risk to the source as it was judged when the release left, and by whom.
  `ALTER TABLE sanitisation.release ADD COLUMN risk jsonb, ADD COLUMN assessed_by text[], ADD COLUMN ladder smallint
     CHECK (ladder BETWEEN 0 AND 8), ADD COLUMN form_of_words uuid`,
  `ALTER TABLE sanitisation.approval ADD COLUMN assessment jsonb`,
  `CREATE TABLE sanitisation.form_of_words (
    id uuid PRIMARY KEY, words text NOT NULL, uses text[] NOT NULL CHECK (uses <@ '{A1,A2,A3}' AND uses <> '{}'),
    audience text[] NOT NULL, quoted_in text[] NOT NULL, caveats text, source_grade_shown boolean NOT NULL,
    originator text NOT NULL, consulted_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, compartments text[] NOT NULL,
    state text NOT NULL CHECK (state IN ('proposed', 'in_force', 'withdrawn')), author text NOT NULL,
    created_at timestamptz NOT NULL, approver text, approved_at timestamptz, withdrawn_by text, withdrawn_at timestamptz,
    CHECK (approver IS NULL OR approver <> author), CHECK (state <> 'in_force' OR approver IS NOT NULL))`,
  `CREATE INDEX form_of_words_newest ON sanitisation.form_of_words (created_at DESC)`,
  // Where to the same fact leads an independent, overt way. The tie to the sensitive item is here and nowhere else.
  `CREATE TABLE sanitisation.parallel_source (
    id uuid PRIMARY KEY, log_id uuid NOT NULL, kind text NOT NULL, reference text NOT NULL, provenance text NOT NULL,
    evidential boolean NOT NULL, found_by text NOT NULL, found_at timestamptz NOT NULL)`,
  `CREATE INDEX parallel_source_log ON sanitisation.parallel_source (log_id, found_at)`,
  `CREATE TABLE sanitisation.action_request (
    id uuid PRIMARY KEY, product_urn text NOT NULL, log_id uuid, compartments text[] NOT NULL, asked_by text NOT NULL,
    organisation text NOT NULL, action text NOT NULL, necessity text NOT NULL, asked_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL, state text NOT NULL CHECK (state IN ('asked', 'decided')),
    decision text CHECK (decision IN ('yes', 'yes_with_words', 'no', 'parallel_first')), form_of_words uuid,
    decided_by text, decided_at timestamptz, reason text,
    CHECK (decided_by IS NULL OR decided_by <> asked_by), CHECK ((state = 'decided') = (decision IS NOT NULL)))`,
  `CREATE INDEX action_request_due ON sanitisation.action_request (due_at) WHERE state = 'asked'`,
  `CREATE TABLE sanitisation.action_request_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, request_id uuid NOT NULL, entry text NOT NULL, actor text NOT NULL,
    detail text, at timestamptz NOT NULL, slice_id bigint NOT NULL)`,
  `CREATE INDEX action_request_entry_of ON sanitisation.action_request_entry (request_id, id)`,
];

/** What a migration needs of its runner. */
interface Runner {
  query(sql: string): Promise<unknown>;
}

/** What a release is checked against and what follows it: risk, form of words, ladder, action-on, parallel sourcing. */
export class Sanitisation0003ReleaseGate {
  async up(runner: Runner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
