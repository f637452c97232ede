import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '@collator/persistence';
import { serviceOptions } from '@collator/runtime';
import { TriageModule } from '@collator/triage';
import { topicOf } from '@collator/contracts';
import pg from 'pg';
import { since, total, type Anomalies } from '../checker/anomalies.js';
import { allGuards, giveOrders, struck, type Orders } from '../controls/guards.js';
import { FiveProcesses } from '../estate/five.js';
import { threeBrokers, type Cluster } from '../estate/kafka.js';
import { moveLeaders } from '../faults/leaders.js';
import { lastingPort } from '../estate/ports.js';
import { Supervised } from '../estate/processes.js';
import { resultOf, shownIds } from '../report.js';
import { counts } from '../checker/anomalies.js';
import type { Timeline } from '../watch/timeline.js';
import { Session } from './run.js';
import type { Scenario } from './scenario.js';

/** One guard taken out, and what has to happen for it to be missed. */
interface Control extends Orders {
  readonly title: string;
  /** False for the run with every guard in place: there the checker must find nothing. */
  readonly mustFind: boolean;
  readonly beside?: (c: Stage) => Promise<void>;
}

interface Stage {
  readonly estate: FiveProcesses;
  readonly cluster: Cluster;
  readonly folder: string;
  readonly orders: Orders;
  readonly timeline: Timeline;
  readonly startSecond: () => Promise<Supervised>;
}

const without = (...names: (keyof typeof allGuards)[]) => ({
  ...allGuards,
  ...Object.fromEntries(names.map((n) => [n, false])),
});

const until = async (what: () => boolean | Promise<boolean>, ms: number): Promise<boolean> => {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(50)) if (await what()) return true;
  return false;
};

/** A second owner takes over while the first stands still; the second dies with work decided and not yet published. */
async function takeOver({ folder, orders, startSecond, timeline }: Stage): Promise<void> {
  await until(() => struck(folder, orders, 'first', 'stall'), 30_000);
  timeline.fault('stalls', 'the first stands still');
  const second = await startSecond();
  await until(() => struck(folder, orders, 'second', 'after-commit'), 30_000);
  // Not started again: whoever wakes must find the partition in the state the dead one left.
  await second.end('SIGKILL');
  timeline.fault('kills', 'the second dies');
}

/** A send is on its way by what the client knew of the leaders, and one of them has moved to a broker that answers too. */
async function moveLeader({ folder, orders, cluster, timeline }: Stage): Promise<void> {
  await until(() => struck(folder, orders, 'first', 'slow-send'), 30_000);
  const moved = await moveLeaders(cluster.addresses, topicOf('log.triaged.v1', 'routine'), 0.25);
  timeline.fault('leaders moved', `${moved} leaders move`);
}

async function removeEntry({ estate, timeline }: Stage): Promise<void> {
  await sleep(3_000);
  const client = new pg.Client({ connectionString: await estate.databaseUrl() });
  await client.connect();
  await client.query(`DELETE FROM enrichment.slice WHERE id = (SELECT min(id) + 1 FROM enrichment.slice)`);
  await client.end();
  timeline.fault('entries removed', 'an audit entry is removed');
}

const controls: readonly Control[] = [
  {
    name: 'guarded',
    title: 'every guard in place, struck after the commit and after the send',
    guards: allGuards,
    strikes: { first: 'after-commit' },
    mustFind: false,
  },
  {
    name: 'mark-before-send',
    title: '`published` advanced before the send',
    guards: without('markAfterSend'),
    strikes: { first: 'after-commit' },
    mustFind: true,
  },
  {
    name: 'no-inbox',
    title: 'auto-commit without inbox',
    guards: without('inbox'),
    strikes: { first: 'after-send' },
    mustFind: true,
  },
  {
    name: 'commit-before-work',
    title: 'offset committed before the work',
    guards: without('inbox', 'commitAfterWork'),
    strikes: { first: 'before-work' },
    mustFind: true,
  },
  {
    name: 'no-fence',
    title: 'no epoch fence',
    guards: without('fence'),
    strikes: { first: 'stall', second: 'after-commit' },
    mustFind: true,
    beside: takeOver,
  },
  {
    name: 'all-partitions',
    title: 'one send over all partitions',
    guards: without('onePartition'),
    strikes: { first: 'slow-send' },
    mustFind: true,
    beside: moveLeader,
  },
  {
    name: 'entry-removed',
    title: 'audit row removed',
    guards: allGuards,
    strikes: {},
    mustFind: true,
    beside: removeEntry,
  },
];

interface ControlResult {
  readonly control: string;
  readonly title: string;
  readonly mustFind: boolean;
  readonly anomalies: Readonly<Record<string, number>>;
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly held: boolean;
}

/** R6: the same load and the same checker against consumers that lack one guard each. */
export const r6: Scenario = {
  id: 'R6',
  title: 'negative controls: the checker must find what a missing guard lets through',
  async run(size, timeline, folder) {
    const logs = size.logs ?? 400;
    const cluster = await threeBrokers();
    let estate: FiveProcesses | null = null;
    let session: Session | null = null;
    try {
      giveOrders(folder, controls[0]!);
      const args = [join(import.meta.dirname, '../controls/stand-in.js')];
      const first = { args, env: { STAND_IN_NAME: 'first', STAND_IN_FOLDER: folder } };
      estate = await FiveProcesses.start({
        folder,
        brokers: cluster,
        told: (w) => timeline.note(w),
        instead: { triage: first },
      });
      await makeTables(estate);
      session = await Session.open(estate, timeline, size.seed);
      const results = await allControls({ estate, cluster, session, folder, logs, seed: size.seed, timeline });
      const seen = merged(results);
      const controlsTold = results.map(({ held: _held, ...told }) => told);
      const about = { scenario: 'R6', logs, seed: size.seed };
      const result = resultOf(about, timeline, seen, { controls: controlsTold });
      return { result, held: results.every((r) => r.held) };
    } finally {
      await session?.close();
      await estate?.stop();
      await cluster.stop();
    }
  },
};

/** What triage's own process would have made at its start. */
async function makeTables(estate: FiveProcesses): Promise<void> {
  const { name, migrations, recordColumns } = serviceOptions(TriageModule);
  await migrate(await estate.databaseUrl(), [{ name, migrations: migrations!, recordColumns: recordColumns ?? {} }]);
}

interface Ground {
  readonly estate: FiveProcesses;
  readonly cluster: Cluster;
  readonly session: Session;
  readonly folder: string;
  readonly logs: number;
  readonly seed: number;
  readonly timeline: Timeline;
}

type Judged = ControlResult & { readonly found: Anomalies };

async function allControls(g: Ground): Promise<Judged[]> {
  const results: Judged[] = [];
  let before: Anomalies | null = null;
  for (const [i, control] of controls.entries()) {
    giveOrders(g.folder, control);
    g.timeline.note(`control: ${control.title}`);
    const standIn = g.estate.processes.get('triage')!;
    standIn.kill();
    await until(() => standIn.pid !== null, 10_000);
    const stage = { ...g, orders: control, startSecond: () => second(g) };
    await g.session.load({
      logs: g.logs,
      seed: g.seed + i,
      timeline: g.timeline,
      rate: 0,
      storm: null,
      beside: control.beside ? () => control.beside!(stage) : undefined,
      drainMs: 60_000,
      stalledMs: 15_000,
      prefix: `K${i}-`,
    });
    const { anomalies } = await g.session.verdict();
    const found = since(before, anomalies);
    before = anomalies;
    const held = total(found) > 0 === control.mustFind;
    g.timeline.note(`${control.title}: ${total(found)} found${held ? '' : ', which is wrong'}`);
    const { name, title, mustFind } = control;
    results.push({ control: name, title, mustFind, anomalies: counts(found), ids: shownIds(found), held, found });
  }
  return results;
}

async function second(g: Ground): Promise<Supervised> {
  const { spec } = g.estate.processes.get('triage')!;
  const healthPort = await lastingPort();
  const env = { ...spec.env, STAND_IN_NAME: 'second', HEALTH_PORT: String(healthPort) };
  const process = new Supervised({ ...spec, name: 'second', env, healthPort }, g.folder, () => undefined);
  process.start();
  return process;
}

/** What the guarded run found: the only one where anything found is an anomaly of ours. */
const merged = (results: readonly Judged[]): Anomalies => results.find((r) => !r.mustFind)!.found;
