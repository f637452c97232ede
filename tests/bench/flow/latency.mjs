// How long a log takes from the door to its recipient while others are on their way.
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import { quantile } from '../harness.mjs';
import { submissions } from './ours.mjs';
import { feed, grouped, until } from './ground.mjs';

const plate = /\b[A-Z]{2}\d{2} [A-Z]{3}\b/;
const tickMs = 20;

/** The 50th, 99th and 99.9th percentile, in milliseconds. */
const told = (name, times) =>
  Object.fromEntries(
    [
      ['p50', 0.5],
      ['p99', 0.99],
      ['p99.9', 0.999],
    ].map(([p, share]) => [`${name}-${p}`, { value: quantile(times, share), unit: 'ms' }]),
  );

/** Logs at an even pace at the Kafka door; each is timed from when it was sent until a recipient has its product. */
export async function atPace(ground, ours, { logs, partitions, perSecond }) {
  const producer = ground.kafka.producer({
    createPartitioner:
      () =>
      ({ message }) =>
        message.partition,
  });
  await producer.connect();
  const sent = new Map();
  const perTick = Math.max(1, Math.round((perSecond * tickMs) / 1000));
  const began = performance.now();
  ours.expect(logs.length);
  for (let i = 0; i < logs.length; i += perTick) {
    const tick = logs.slice(i, i + perTick);
    const at = performance.timeOrigin + performance.now();
    for (const log of tick) {
      const vehicle = plate.exec(log.body)?.[0];
      // A vehicle that several logs are about cannot tell which of them arrived.
      if (vehicle) sent.set(vehicle, sent.has(vehicle) || ours.arrived.has(vehicle) ? null : at);
    }
    for (const messages of grouped(submissions(tick, partitions)).values())
      await producer.send({
        topic: 'log.submitted.v1',
        acks: -1,
        messages,
        compression: kafkajs.CompressionTypes.None,
      });
    const due = began + ((i + perTick) / perSecond) * 1000 - performance.now();
    if (due > 0) await sleep(due);
  }
  await ours.untilRest();
  await producer.disconnect();
  const times = [];
  for (const [vehicle, at] of sent)
    if (at !== null && ours.arrived.has(vehicle)) times.push(ours.arrived.get(vehicle) - at);
  return told('latency-half-load', times);
}

const threat = (i, vehicle) => ({
  id: `URGENT-${i}-${vehicle.replace(' ', '')}`,
  sourceType: 'OFFICER',
  grade: { source: 1, assessment: 'A', handling: 'P' },
  marking: 'OFFICIAL-SENSITIVE',
  title: 'Threat to life',
  body: `Driver of ${vehicle} shouted that he has a gun in the car and will shoot Marek DERVISHI dead tonight at the garage.`,
  provenance: "Officer's own observation",
  purpose: 'Protection of life',
});

/**
 * Threats to life at the HTTP door while routine logs queue. A person must approve each: the bench does so the moment it is in
 * the reviewer's queue. Two figures: door to queue, and door to recipient.
 */
export async function pastTheQueue(ground, ours, { queued, partitions, threats }) {
  await feed(ground.kafka, 'log.submitted.v1', submissions(queued, partitions));
  const submitter = ours.door('sam.submitter');
  const reviewer = ours.door('rob.reviewer', 3);
  const queue = [];
  const all = [];
  for (let i = 0; i < threats; i += 1) {
    const vehicle = `${'ABCDEFGHKL'[i % 10]}X${String(51 + (Math.floor(i / 10) % 20))} ZZ${'ABCDEFGHKL'[Math.floor(i / 200) % 10]}`;
    const began = performance.timeOrigin + performance.now();
    const { urn } = await submitter.post('/logs', threat(i, vehicle));
    let proposal;
    await until(async () => {
      const { rows } = await ours.db.query('SELECT id, version FROM sanitisation.proposal WHERE urn = $1', [urn]);
      return (proposal = rows[0]) !== undefined;
    }, 60_000);
    queue.push(performance.timeOrigin + performance.now() - began);
    await reviewer.post(`/proposals/${proposal.id}/approval`, { version: proposal.version });
    await until(() => ours.arrived.has(vehicle), 60_000);
    all.push(ours.arrived.get(vehicle) - began);
  }
  return { ...told('latency-urgent-queue', queue), ...told('latency-urgent', all) };
}
