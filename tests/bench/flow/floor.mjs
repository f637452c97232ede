// The least that any pipeline over Kafka and PostgreSQL must do: five hops in five processes.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { child, feed, until } from './ground.mjs';

const hops = [1, 2, 3, 4, 5];

/** Starts the five hops on fresh topics and tables. */
export async function startFloor(ground, { partitions }) {
  const url = await ground.database();
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  await db.query('CREATE SCHEMA floor');
  await db.query('CREATE TABLE floor.position (hop int, part int, done bigint NOT NULL, PRIMARY KEY (hop, part))');
  await db.query(
    `INSERT INTO floor.position SELECT h, p, 0 FROM generate_series(1, 5) h, generate_series(0, ${partitions - 1}) p`,
  );
  for (const hop of hops) await db.query(`CREATE TABLE floor.hop${hop} (id uuid PRIMARY KEY, body text NOT NULL)`);
  const admin = ground.kafka.admin();
  await admin.connect();
  await admin.createTopics({
    waitForLeaders: true,
    topics: hops.map((h) => ({ topic: `floor.${h}`, numPartitions: partitions, replicationFactor: 1 })),
  });
  await admin.disconnect();
  const children = await Promise.all(
    hops.map((hop) =>
      child(join(import.meta.dirname, 'floor-hop.mjs'), {
        args: [JSON.stringify({ brokers: ground.brokers, url, hop, partitions })],
      }),
    ),
  );
  let fed = 0;
  return {
    /** Sends the bodies through and returns the seconds until the last hop has written the last of them. */
    async run(bodies) {
      const records = bodies.map((value, i) => ({ key: randomUUID(), value, partition: i % partitions }));
      fed += records.length;
      const began = performance.now();
      await feed(ground.kafka, `floor.1`, records);
      await until(async () => {
        const { rows } = await db.query('SELECT sum(done)::int AS done FROM floor.position WHERE hop = 5');
        return rows[0].done >= fed;
      });
      return (performance.now() - began) / 1000;
    },
    async stop() {
      for (const c of children) await c.stop();
      await db.end();
    },
  };
}
