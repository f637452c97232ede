// One real Kafka broker on this machine, without Docker: `node infra/kafka/local-broker.mjs start`, or startLocalBroker().
// Needs java (17 or newer), and mvn the first time. Ports, data folder and cluster id belong to the run.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { end, ended, format, freePort, launch, newClusterId, startTimeoutMs } from './broker-process.mjs';
import { brokerJars, kafkaHome } from './jars.mjs';
import { claimRun, endLeftover, sweepLeftovers } from './leftovers.mjs';
import { served } from './probe.mjs';
import { usersFormat, usersProperties } from './users.mjs';

// One node: every internal topic needs a replication factor of 1, or the broker cannot create it.
const propertiesOf = ({ listeners, advertised, controllerPort, data }) => `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=${listeners},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=${advertised ?? listeners}
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,USERS:SASL_PLAINTEXT
log.dirs=${data}
offsets.topic.replication.factor=1
offsets.topic.num.partitions=8
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=2000
auto.create.topics.enable=false
log.cleaner.dedupe.buffer.size=8388608
log.retention.check.interval.ms=1000
log.initial.task.delay.ms=1000
`;

/** Where the broker keeps things and listens; writes its settings down. */
async function prepare({ folder, port, heapMb, users, advertisedPort }) {
  const own = folder ?? (await mkdtemp(join(kafkaHome, 'run-')));
  if (folder && existsSync(join(own, 'run.json')) && (await endLeftover(own)))
    throw new Error('a local Kafka runs in this folder already');
  await claimRun(own);
  const run = { folder: own, heapMb, users, port: port ?? (await freePort()), data: join(own, 'data') };
  const usersPort = users ? await freePort() : null;
  const listeners = [`PLAINTEXT://127.0.0.1:${run.port}`, ...(users ? [`USERS://127.0.0.1:${usersPort}`] : [])];
  const properties = join(own, 'server.properties');
  const settings = propertiesOf({
    listeners: listeners.join(','),
    advertised: advertisedPort && `PLAINTEXT://127.0.0.1:${advertisedPort}`,
    controllerPort: await freePort(),
    data: run.data,
  });
  await writeFile(properties, settings + (users ? usersProperties(users) : ''), { mode: 0o600 });
  return { ...run, properties, usersPort };
}

/**
 * Starts a broker and resolves once it serves. `folder` keeps the data over runs; without one the run has a folder of its
 * own that `stop` removes. A crashed run leaves nothing that keeps the next from starting. `users` (name → password) opens
 * a second listener (`advertisedPort`: the port clients are told, where something stands in between), `usersBrokers`, where those users must log in and may do only what ACLs allow.
 */
export async function startLocalBroker({
  folder,
  port,
  heapMb = 512,
  users,
  advertisedPort,
  progress = console.error,
} = {}) {
  const jars = await brokerJars(progress);
  await sweepLeftovers();
  await mkdir(folder ?? kafkaHome, { recursive: true });
  const run = await prepare({ folder, port, heapMb, users, advertisedPort });
  let child = null;
  const forget = () => child?.kill('SIGKILL');
  const stop = async () => {
    process.off('exit', forget);
    if (child) await end(child);
    await rm(folder ? join(run.folder, 'run.json') : run.folder, { recursive: true, force: true });
  };
  try {
    await format(jars, { ...run, clusterId: newClusterId(), further: usersFormat(users ?? {}) });
    child = await launch(jars, run);
    process.once('exit', forget);
    await claimRun(run.folder, child.pid);
    await served(run.port, startTimeoutMs, () => ended(child));
  } catch (error) {
    const printed = await readFile(join(run.folder, 'broker.out'), 'utf8').catch(() => '');
    await stop();
    throw new Error(`the local Kafka did not start: ${error.message}\n${printed.slice(-2_000)}`, { cause: error });
  }
  const usersBrokers = run.usersPort ? `127.0.0.1:${run.usersPort}` : null;
  return { brokers: `127.0.0.1:${run.port}`, usersBrokers, pid: child.pid, stop };
}

async function main([command, ...rest]) {
  if (command !== 'start' || rest.length > 0) {
    console.error('usage: node infra/kafka/local-broker.mjs start');
    process.exit(2);
  }
  // Before the start, so that whoever is impatient leaves no broker behind.
  let stop = async () => undefined;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop().then(() => process.exit(0)));
  const broker = await startLocalBroker();
  stop = broker.stop;
  console.log(broker.brokers);
}

if (process.argv[1] === import.meta.filename) await main(process.argv.slice(2));
