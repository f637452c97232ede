import { ensureRole, pipelineRole, vaultRole, whereRole, workIn } from '@collator/persistence';

const statements = [
  `REVOKE ALL ON SCHEMA vault FROM PUBLIC`,
  // The wrapped data keys: one for each entry. Without its row the entry is ashes, whoever holds it.
  `CREATE TABLE vault.data_key (key_ref uuid PRIMARY KEY, key_id text NOT NULL, wrapped bytea NOT NULL)`,
  `CREATE INDEX data_key_wrapped_by ON vault.data_key (key_id, key_ref)`,
  // Pseudonym → sealed entry. Which log it belongs to is inside the seal, and there is no time to join on. The origin (a keyed
  // digest of who it is) joins the entries of one source in here; outside nobody sees it.
  `CREATE TABLE vault.entry (
    source_ref uuid PRIMARY KEY, key_ref uuid NOT NULL, version int NOT NULL, sealed bytea NOT NULL, origin bytea)`,
  `CREATE INDEX entry_origin ON vault.entry (origin) WHERE origin IS NOT NULL`,
  // How each report of a source was graded, by whom and when; and what became of the reports. Append-only.
  `CREATE TABLE vault.grading (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, source_ref uuid NOT NULL,
    source smallint NOT NULL CHECK (source BETWEEN 1 AND 3), assessment text NOT NULL,
    graded_by text, graded_at timestamptz NOT NULL)`,
  `CREATE INDEX grading_source_ref ON vault.grading (source_ref)`,
  `CREATE TABLE vault.outcome (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, source_ref uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('corroborated', 'contradicted')),
    reason text NOT NULL, noted_by text NOT NULL, noted_at timestamptz NOT NULL)`,
  `CREATE INDEX outcome_source_ref ON vault.outcome (source_ref)`,
  // Asked for by one person, agreed to by another, then done.
  `CREATE TABLE vault.erasure (
    source_ref uuid PRIMARY KEY, reason text NOT NULL, asked_by text NOT NULL, asked_at timestamptz NOT NULL,
    agreed_by text, agreed_at timestamptz, done_at timestamptz, entries int)`,
  `CREATE TABLE vault.secret (name text PRIMARY KEY, key_ref uuid NOT NULL, sealed bytea NOT NULL)`,
];

const grants = [
  ensureRole(vaultRole),
  ensureRole(pipelineRole),
  workIn('vault', vaultRole),
  // The letterbox: what is put in cannot be read, changed or taken out by whoever put it in.
  whereRole(pipelineRole, [
    `GRANT USAGE ON SCHEMA vault TO ${pipelineRole}`,
    `GRANT INSERT ON vault.data_key, vault.entry, vault.grading TO ${pipelineRole}`,
  ]),
];

/**
 * Entries from before the vault had a schema of its own: an envelope held version, length of the key id, key id, 60 bytes of
 * wrapped data key, value. They stay sealed: the parts go to their columns.
 */
const moveEarlier = `DO $$ BEGIN IF to_regclass('ingest.source_vault') IS NOT NULL THEN
  INSERT INTO vault.data_key SELECT source_ref, convert_from(substr(sealed, 3, get_byte(sealed, 1)), 'LATIN1'),
    substr(sealed, 3 + get_byte(sealed, 1), 60) FROM ingest.source_vault;
  INSERT INTO vault.entry SELECT source_ref, source_ref, 1, substr(sealed, 63 + get_byte(sealed, 1)), NULL
    FROM ingest.source_vault;
  DROP TABLE ingest.source_vault;
END IF; END $$`;

/** What a migration needs of its runner. */
interface Statements {
  query(sql: string): Promise<unknown>;
}

/** The source vault: its tables, and who may do what there. */
export class Vault0001Tables {
  async up(runner: Statements): Promise<void> {
    for (const statement of [...statements, ...grants, moveEarlier]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
