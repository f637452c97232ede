import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** A word as it may stand somewhere: in the clear, in hexadecimal, and in base64 wherever it begins in its group of three. */
export function formsOf(word: string): string[] {
  const inBase64 = [0, 1, 2].map((before) => {
    const text = Buffer.from(' '.repeat(before) + word).toString('base64');
    // The characters at the ends depend on what stands beside the word.
    return text.replace(/=+$/, '').slice(before === 0 ? 0 : before + 1, -1);
  });
  return [word, word.toLowerCase(), Buffer.from(word).toString('hex'), ...inBase64];
}

const overlap = 64;

/** How often any form stands in a stream of bytes. */
export async function inBytes(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  forms: readonly string[],
): Promise<number> {
  const wanted = forms.map((f) => Buffer.from(f));
  let [hits, rest] = [0, Buffer.alloc(0)];
  for await (const chunk of chunks) {
    const all = Buffer.concat([rest, chunk]);
    // What ends in the part that is looked at again is counted then.
    const counted = rest.length;
    for (const word of wanted)
      for (let at = all.indexOf(word); at >= 0; at = all.indexOf(word, at + 1))
        if (at + word.length > counted) hits += 1;
    rest = Buffer.from(all.subarray(-overlap));
  }
  return hits;
}

/** How often any form stands in the files of a folder and below. */
export async function inFolder(folder: string, forms: readonly string[]): Promise<number> {
  let hits = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      hits += await inBytes(createReadStream(join(entry.parentPath, entry.name)), forms).catch((error: unknown) => {
        // A file that the server has taken away meanwhile.
        if ((error as { code?: string }).code === 'ENOENT') return 0;
        throw error;
      });
  return hits;
}

/** How many rows of each table hold any form, bytes and all; read by an administrator, schema by schema. */
export async function inTables(url: string, forms: readonly string[]): Promise<Record<string, number>> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const { rows: tables } = await db.query<{ schema: string; name: string }>(
      `SELECT table_schema AS schema, format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    const found: Record<string, number> = {};
    for (const { schema, name } of tables) {
      const { rows } = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name} t WHERE t::text ~ $1`, [
        forms.join('|'),
      ]);
      found[schema] = (found[schema] ?? 0) + rows[0]!.n;
    }
    return found;
  } finally {
    await db.end();
  }
}
