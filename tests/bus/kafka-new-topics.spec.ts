import { topicNames } from '@collator/contracts';
import { KafkaTransport } from '@collator/messaging';
import { broker, brokerSource, type TestBroker } from '../harness/broker.js';
import { Recorder, until } from './recorder.js';

const source = brokerSource();
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

// Five processes begin on an empty broker at once: one makes a topic, another uses it the moment it is listed.
(source ? describe : describe.skip)('topics that are being made', () => {
  let running: TestBroker;
  beforeAll(async () => {
    running = await broker(source!);
  }, 120_000);
  afterAll(() => running?.stop());

  it('can be asked about, written to and read by every process as soon as it has made sure of them', async () => {
    const prefix = `n${Date.now()}-`;
    const specs = topicNames.map((t) => ({ topic: prefix + t, partitions: 12, replicationFactor: 1 }));
    const connection = { brokers: [running.brokers], ssl: false, sasl: null, log: silent };
    const processes = [1, 2, 3, 4, 5].map((n) => new KafkaTransport({ ...connection, clientId: `p${n}` }));
    try {
      const seen = await Promise.all(
        processes.map(async (t, i) => {
          await t.ensureTopics(specs);
          for (const { topic } of specs) expect(await t.partitions(topic)).toBe(12);
          const recorder = new Recorder();
          const { topic } = specs[i]!;
          await t.subscribe({ group: `${prefix}${i}`, topic, maxRecords: 100 }, recorder);
          await t.publish({ topic, partition: 11 }, [{ key: 'k', value: Buffer.from('v'), headers: {} }]);
          return recorder;
        }),
      );
      await until('all is read', () => seen.every((r) => r.values().includes('v')), 30_000);
    } finally {
      await Promise.all(processes.map((t) => t.close()));
    }
  }, 120_000);
});
