import { DataSource } from 'typeorm';
import { Database } from './database.js';
import { TypeOrmDatabase } from './typeorm-database.js';

/** What the services work as: every schema of theirs, and of the vault no more than its letterbox. No log-in of its own. */
export const pipelineRole = 'collator_pipeline';
/** What the vault works as: its own schema and no other. */
export const vaultRole = 'collator_vault';

const identifier = /^[a-z_][a-z0-9_]*$/;

function checked(name: string): string {
  if (!identifier.test(name)) throw new Error('a role or schema name is lower-case letters, digits and underscores');
  return name;
}

/**
 * Makes a role where the user who migrates may, and lets him take it on. Where he may not, nothing happens: whoever runs the
 * server makes the roles, and the next migration finds them. Roles belong to the whole cluster, so another database may be
 * making the same one at this moment.
 */
export function ensureRole(role: string): string {
  const name = checked(role);
  return `DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN
      BEGIN CREATE ROLE ${name} NOLOGIN;
      EXCEPTION WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL; END;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') AND NOT pg_has_role(current_user, '${name}',
      CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
      BEGIN EXECUTE format('GRANT ${name} TO %I', current_user);
      EXCEPTION WHEN insufficient_privilege THEN NULL; END;
    END IF;
  END $$`;
}

/** Runs `statements` where the role exists. Each is SQL from code. */
export function whereRole(role: string, statements: readonly string[]): string {
  return `DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${checked(role)}') THEN
    ${statements.map((s) => `${s};`).join('\n    ')}
  END IF; END $$`;
}

/** Lets a role work with everything in a schema and change nothing of its shape. Safe to run again. */
export function workIn(schema: string, role: string): string {
  const [s, r] = [checked(schema), checked(role)];
  return whereRole(role, [
    `GRANT USAGE ON SCHEMA ${s} TO ${r}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${s} TO ${r}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${s} TO ${r}`,
  ]);
}

/**
 * The role, where the user of this address can take it on and it may use every one of the schemas; null otherwise: then the
 * pool works as the user himself, who was given by somebody what he may.
 */
export async function roleFor(url: string, role: string, schemas: readonly string[]): Promise<string | null> {
  const source = new DataSource({ type: 'postgres', url, poolSize: 1 });
  await source.initialize();
  try {
    const [row]: { may: boolean }[] = await source.query(
      `SELECT coalesce(bool_and(has_schema_privilege(r.oid, s.oid, 'USAGE')), false)
         AND pg_has_role(current_user, r.oid,
           CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END) AS may
       FROM pg_roles r CROSS JOIN unnest($2::text[]) AS n(name) LEFT JOIN pg_namespace s ON s.nspname = n.name
       WHERE r.rolname = $1 GROUP BY r.oid`,
      [role, schemas],
    );
    return row?.may ? role : null;
  } finally {
    await source.destroy();
  }
}

/** The database as the vault sees it. A class of its own, so that nobody gets it who did not ask for it by name. */
export abstract class VaultDatabase extends Database {}

/** `VaultDatabase` over a pool whose connections work in the vault's role. */
export class OpenVaultDatabase extends VaultDatabase {
  constructor(private readonly pool: TypeOrmDatabase) {
    super();
  }

  query<T>(sql: string, params?: readonly unknown[]): Promise<T[]> {
    return this.pool.query<T>(sql, params);
  }

  transaction: Database['transaction'] = (work) => this.pool.transaction(work);

  close(): Promise<void> {
    return this.pool.close();
  }
}
