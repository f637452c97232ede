// Three brokers on this machine, each also a controller: replication 3, at least 2 in sync. For tests that lose a broker.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { end, ended, format, freePort, launch, newClusterId, startTimeoutMs } from './broker-process.mjs';
import { brokerJars, kafkaHome } from './jars.mjs';
import { claimRun, sweepLeftovers } from './leftovers.mjs';
import { served } from './probe.mjs';

const propertiesOf = ({ id, port, controllerPort, voters, data }) => `process.roles=broker,controller
node.id=${id}
controller.quorum.voters=${voters}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${data}
default.replication.factor=3
min.insync.replicas=2
unclean.leader.election.enable=false
offsets.topic.replication.factor=3
offsets.topic.num.partitions=8
transaction.state.log.replication.factor=3
transaction.state.log.min.isr=2
share.coordinator.state.topic.replication.factor=3
share.coordinator.state.topic.min.isr=2
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=2000
auto.create.topics.enable=false
log.cleaner.dedupe.buffer.size=8388608
broker.session.timeout.ms=6000
replica.lag.time.max.ms=10000
`;

/** One of the cluster's brokers: it can be ended in any way and started again on its own data. */
class Broker {
  #child = null;

  constructor(jars, run) {
    this.jars = jars;
    this.run = run;
    this.id = run.id;
    this.address = `127.0.0.1:${run.port}`;
  }

  get pid() {
    return this.#child && !ended(this.#child) ? this.#child.pid : null;
  }

  async start() {
    this.#child = await launch(this.jars, this.run);
  }

  /** Resolves when it answers. */
  served() {
    return served(this.run.port, startTimeoutMs, () => ended(this.#child));
  }

  /** Sends it a signal; with SIGKILL resolves once it is gone. */
  async signal(name) {
    const child = this.#child;
    if (this.pid === null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(name);
    if (name === 'SIGKILL') await gone;
  }

  /** A controlled shutdown, cut short when it takes too long. */
  async end() {
    if (this.#child) await end(this.#child);
  }
}

async function prepare(own, { heapMb, size }) {
  const ports = [];
  for (let id = 1; id <= size; id += 1) ports.push({ id, port: await freePort(), controllerPort: await freePort() });
  const voters = ports.map((p) => `${p.id}@127.0.0.1:${p.controllerPort}`).join(',');
  const runs = [];
  for (const p of ports) {
    const folder = join(own, `broker-${p.id}`);
    await mkdir(folder, { recursive: true });
    const run = { ...p, folder, heapMb, data: join(folder, 'data'), properties: join(folder, 'server.properties') };
    await writeFile(run.properties, propertiesOf({ ...run, voters }), { mode: 0o600 });
    runs.push(run);
  }
  return runs;
}

/** Starts a cluster and resolves once every broker serves. The run's folder goes when it stops. */
export async function startLocalCluster({ size = 3, heapMb = 400, progress = console.error } = {}) {
  const jars = await brokerJars(progress);
  await sweepLeftovers();
  await mkdir(kafkaHome, { recursive: true });
  const own = await mkdtemp(join(kafkaHome, 'run-'));
  await claimRun(own);
  const runs = await prepare(own, { heapMb, size });
  const brokers = runs.map((run) => new Broker(jars, run));
  const forget = () => brokers.forEach((b) => b.pid !== null && process.kill(b.pid, 'SIGKILL'));
  const stop = async () => {
    process.off('exit', forget);
    await Promise.all(brokers.map((b) => b.signal('SIGCONT').then(() => b.signal('SIGKILL'))));
    await rm(own, { recursive: true, force: true });
  };
  process.once('exit', forget);
  try {
    const clusterId = newClusterId();
    for (const run of runs) await format(jars, { ...run, clusterId });
    for (const b of brokers) await b.start();
    await claimRun(
      own,
      brokers.map((b) => b.pid),
    );
    await Promise.all(brokers.map((b) => b.served()));
  } catch (error) {
    const outs = runs.map((r) => join(r.folder, 'broker.out')).filter(existsSync);
    const printed = (await Promise.all(outs.map((f) => readFile(f, 'utf8')))).map((t) => t.slice(-800)).join('\n');
    await stop();
    throw new Error(`the local cluster did not start: ${error.message}\n${printed}`, { cause: error });
  }
  return { addresses: brokers.map((b) => b.address), brokers, stop };
}
