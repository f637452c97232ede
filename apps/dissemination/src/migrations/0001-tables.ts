const statements = [
  `CREATE TABLE dissemination.subscriber (
    id uuid PRIMARY KEY, name text NOT NULL, unit text NOT NULL, organisation text NOT NULL, receiver text,
    clearance text NOT NULL, clearance_until date NOT NULL,
    compartments text[] NOT NULL, caveats text[] NOT NULL, purposes text[] NOT NULL,
    interest_themes text[] NOT NULL, interest_priorities text[] NOT NULL, interest_keywords text[] NOT NULL,
    channel text NOT NULL CHECK (channel IN ('sse', 'webhook')),
    webhook_url text, webhook_secret bytea, webhook_secret_no int NOT NULL DEFAULT 0,
    webhook_former_secret bytea, webhook_former_until timestamptz,
    idempotent boolean NOT NULL, active_from timestamptz, active_to timestamptz,
    disabled_reason text, removed_at timestamptz,
    version int NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
  `CREATE UNIQUE INDEX subscriber_receiver ON dissemination.subscriber (receiver) WHERE removed_at IS NULL`,
  `CREATE UNIQUE INDEX subscriber_name ON dissemination.subscriber (organisation, name) WHERE removed_at IS NULL`,
  // One row per product, whatever its versions: its lock orders withdrawal against delivery, and a withdrawal that comes
  // first makes the row, so that the release finds it withdrawn.
  `CREATE TABLE dissemination.product (
    product_id uuid PRIMARY KEY, urn text NOT NULL, state text NOT NULL CHECK (state IN ('released', 'withdrawn')),
    latest_version int NOT NULL, withdrawn_at timestamptz, withdrawn_reason text, withdrawal_id uuid)`,
  `CREATE TABLE dissemination.product_version (
    product_id uuid NOT NULL, version int NOT NULL, message_id uuid NOT NULL, marking text NOT NULL,
    content text NOT NULL, received_at timestamptz NOT NULL, PRIMARY KEY (product_id, version))`,
  // The unique key is the promise: one product, in one version, goes to one recipient once.
  `CREATE TABLE dissemination.delivery (
    id uuid PRIMARY KEY, seq bigint GENERATED ALWAYS AS IDENTITY, kind text NOT NULL CHECK (kind IN ('product', 'recall')),
    product_id uuid NOT NULL, version int NOT NULL, subscriber_id uuid NOT NULL, urgent boolean NOT NULL,
    state text NOT NULL DEFAULT 'pending' CHECK (state IN
      ('pending', 'sending', 'written', 'delivered', 'refused', 'uncertain', 'cancelled', 'failed')),
    reason text, tries int NOT NULL DEFAULT 0, next_try_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    claim uuid, lease_until timestamptz, reached boolean NOT NULL DEFAULT false, written_no bigint,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(), settled_at timestamptz, receipt_at timestamptz,
    UNIQUE (product_id, version, subscriber_id, kind))`,
  `CREATE INDEX delivery_due ON dissemination.delivery (subscriber_id, urgent DESC, seq) WHERE state = 'pending'`,
  `CREATE INDEX delivery_leased ON dissemination.delivery (lease_until) WHERE state = 'sending'`,
  `CREATE INDEX delivery_written ON dissemination.delivery (subscriber_id, written_no) WHERE state = 'written'`,
  `CREATE INDEX delivery_subscriber ON dissemination.delivery (subscriber_id, seq DESC)`,
  `CREATE SEQUENCE dissemination.written_no`,
  // What was decided for whom, and why, written before anything leaves. Append-only.
  `CREATE TABLE dissemination.decision (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, delivery_id uuid NOT NULL, subscriber_id uuid NOT NULL,
    product_id uuid NOT NULL, version int NOT NULL, action text NOT NULL, purpose text, permit boolean NOT NULL,
    policy text NOT NULL, reasons jsonb NOT NULL, obligations jsonb NOT NULL, at timestamptz NOT NULL,
    slice_id bigint)`,
  `CREATE INDEX decision_delivery ON dissemination.decision (delivery_id)`,
  // What became of each try. Append-only; a second 'delivered' for one delivery would be a product delivered twice.
  `CREATE TABLE dissemination.outcome (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, delivery_id uuid NOT NULL, state text NOT NULL, reason text,
    tries int NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(), slice_id bigint)`,
  `CREATE INDEX outcome_delivery ON dissemination.outcome (delivery_id)`,
];

/** What a migration needs of its runner. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

export class Dissemination0001Tables {
  async up(runner: Statements): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
