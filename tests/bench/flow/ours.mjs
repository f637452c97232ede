// The whole product on this ground: five services in one process or in five, over Kafka or over the embedded log.
import { join } from 'node:path';
import pg from 'pg';
import { partitionOf } from '@collator/messaging';
import { CollatorClient, IssuerTokens } from '@collator/client';
import { child, feed, until } from './ground.mjs';
import { variablesOn } from './variables.mjs';

const atRest = `SELECT
  (SELECT coalesce(sum(done), 0)::int FROM sanitisation.position WHERE topic LIKE 'log.enriched.%') AS decided,
  (SELECT count(*)::int FROM sanitisation.release) AS released,
  (SELECT coalesce(sum(done), 0)::int FROM dissemination.position WHERE topic LIKE 'product.released.%') AS planned,
  EXISTS (SELECT 1 FROM dissemination.delivery WHERE state = 'pending')
    OR EXISTS (SELECT 1 FROM dissemination.delivery WHERE state = 'sending')
    OR EXISTS (SELECT 1 FROM dissemination.delivery WHERE state = 'written') AS under_way`;

/** Records for the Kafka door, on the partitions their keys belong to. */
export const submissions = (logs, partitions) =>
  logs.map((log) => ({
    key: log.id,
    partition: partitionOf(log.id, partitions),
    value: JSON.stringify(log),
    headers: {},
  }));

/** Starts our services. `transport`: kafka or embedded; `together`: all in one process. */
export async function startOurs(ground, { partitions, together, transport = 'kafka', more = {} }) {
  const url = await ground.database();
  const { issuer, variables } = await variablesOn(ground, { url, partitions });
  // What a laptop has by default.
  const own = transport === 'embedded' ? { TRANSPORT: 'embedded', COLLATOR_MODE: 'laptop', SLICE_RECORDS: '' } : {};
  const sets = together ? [[0, 1, 2, 3, 4]] : [0, 1, 2, 3, 4].map((p) => [p]);
  const arrived = new Map();
  let count = 0;
  const children = [];
  for (const places of sets)
    children.push(
      await child(join(import.meta.dirname, 'ours-hop.mjs'), {
        args: [JSON.stringify({ places, variables: { ...variables, ...own, ...more } })],
        told: (message) => {
          for (const [plate, at] of message.arrived ?? []) {
            count += 1;
            if (plate !== null && !arrived.has(plate)) arrived.set(plate, at);
          }
        },
      }),
    );
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  let fed = 0;
  let copies = 0;
  const rest = async () => {
    const { rows } = await db.query(atRest);
    const [r] = rows;
    return r.decided >= fed && r.planned >= r.released - copies && !r.under_way;
  };
  const door = (person, place = 0) =>
    new CollatorClient(children[together ? 0 : place].ready.url, new IssuerTokens(issuer.url, person));
  return {
    db,
    door,
    arrived,
    children,
    get count() {
      return count;
    },
    /** Says that so many more logs are on their way. */
    expect: (n) => (fed += n),
    untilRest: () => until(rest),
    /** Releases that were copied into the tables and will never be planned. Call it at rest. */
    async forgiveCopies() {
      const { rows } = await db.query(atRest);
      copies = rows[0].released - rows[0].planned;
    },
    /** Logs in at the Kafka door, or as one stream at the HTTP door; seconds until all of them are at rest. */
    async run(logs) {
      fed += logs.length;
      const began = performance.now();
      if (transport === 'kafka') await feed(ground.kafka, 'log.submitted.v1', submissions(logs, partitions));
      else await stream(door('anpr.gateway'), logs);
      const acceptedIn = (performance.now() - began) / 1000;
      await until(rest);
      return { acceptedIn, seconds: (performance.now() - began) / 1000 };
    },
    async stop() {
      for (const c of children) await c.stop();
      await db.end();
      await issuer.stop();
    },
  };
}

async function stream(client, logs) {
  const response = await fetch(`${client.baseUrl}/logs`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', ...(await client.authorisation()) },
    body: logs.map((l) => JSON.stringify(l)).join('\n'),
  });
  const answer = await response.text();
  const refused = answer.split('\n').filter((l) => l !== '' && !l.includes('"status":"accepted'));
  if (response.status >= 300 || refused.length > 0)
    throw new Error(
      `the door refused ${refused.length} of ${logs.length} (${response.status}): ${refused[0]?.slice(0, 200)}`,
    );
}
