import type { Tx } from './database.js';

/**
 * Takes or renews a named lease for `ttlMs` by the database's clock. Returns the fence number while it is ours, null while
 * another owner holds it. A lease that ran out may be taken by anybody, with a higher fence.
 */
export async function holdLease(
  tx: Tx,
  schema: string,
  lease: { readonly name: string; readonly owner: string; readonly ttlMs: number },
): Promise<bigint | null> {
  const rows = await tx.query<{ fence: string }>(
    `INSERT INTO ${schema}.lease AS l (name, owner, fence, expires_at)
     VALUES ($1, $2, 1, clock_timestamp() + make_interval(secs => $3::float8 / 1000))
     ON CONFLICT (name) DO UPDATE SET
       owner = excluded.owner,
       fence = CASE WHEN l.owner = excluded.owner THEN l.fence ELSE l.fence + 1 END,
       expires_at = excluded.expires_at
     WHERE l.owner = excluded.owner OR l.expires_at < clock_timestamp()
     RETURNING fence`,
    [lease.name, lease.owner, lease.ttlMs],
  );
  return rows[0] ? BigInt(rows[0].fence) : null;
}

/** Gives a lease back, if it is still ours. */
export async function dropLease(tx: Tx, schema: string, name: string, owner: string): Promise<void> {
  await tx.query(`DELETE FROM ${schema}.lease WHERE name = $1 AND owner = $2`, [name, owner]);
}
