// The plumbing as five processes, or as one.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { partitionOf } from '@collator/messaging';
import { child, feed, until } from './ground.mjs';
import { plumbingEnds } from './plumbing.mjs';
import { variablesOn } from './variables.mjs';

const envelope = (data, at) => ({
  id: randomUUID(),
  schema: plumbingEnds.first,
  logId: randomUUID(),
  version: 1,
  acceptedOn: at.slice(0, 10),
  marking: 'OFFICIAL',
  lane: 'routine',
  emittedAt: at,
  data,
});

/** Starts the five services of the plumbing; `together`: in one process. */
export async function startPlumbing(ground, { partitions, together = false, more = {} }) {
  const url = await ground.database();
  const { issuer, variables } = await variablesOn(ground, { url, partitions });
  const sets = together ? [[0, 1, 2, 3, 4]] : [0, 1, 2, 3, 4].map((p) => [p]);
  const children = [];
  for (const places of sets)
    children.push(
      await child(join(import.meta.dirname, 'plumbing-hop.mjs'), {
        args: [JSON.stringify({ places, variables: { ...variables, ...more } })],
      }),
    );
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  let fed = 0;
  return {
    async run(bodies) {
      const at = new Date().toISOString();
      const records = bodies.map((text) => {
        const e = envelope({ text }, at);
        return {
          key: e.logId,
          partition: partitionOf(e.logId, partitions),
          value: JSON.stringify(e),
          headers: {
            'message-id': e.id,
            schema: e.schema,
            'log-id': e.logId,
            version: '1',
            'accepted-on': e.acceptedOn,
            marking: e.marking,
            lane: e.lane,
            'emitted-at': e.emittedAt,
          },
        };
      });
      fed += records.length;
      const began = performance.now();
      await feed(ground.kafka, plumbingEnds.first, records);
      await until(async () => {
        const { rows } = await db.query(
          `SELECT coalesce(sum(done), 0)::int AS done FROM ${plumbingEnds.last}.position WHERE topic NOT LIKE '%urgent'`,
        );
        return rows[0].done >= fed;
      });
      return (performance.now() - began) / 1000;
    },
    async stop() {
      for (const c of children) await c.stop();
      await db.end();
      await issuer.stop();
    },
  };
}
