import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KafkaTransport, PublishError } from '@collator/messaging';
import { brokersWithUsers, localBroker, type LocalBroker } from '../harness/broker.js';
import { Recorder, until } from './recorder.js';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

// A broker that is killed and comes back: what was acknowledged is there, and nobody has to be restarted for it.
if (!brokersWithUsers()) it.skip('kafka killed: no Java with Maven on this machine', () => undefined);
else
  it('survives the death of the broker: nothing acknowledged is lost, the consumer goes on by itself', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'collator-kafka-'));
    let running: LocalBroker = await localBroker({ folder });
    const port = Number(running.brokers.split(':')[1]);
    const t = new KafkaTransport({ brokers: [running.brokers], clientId: 'r', ssl: false, sasl: null, log: silent });
    try {
      await t.ensureTopics([{ topic: 't', partitions: 1, replicationFactor: 1 }]);
      const seen = new Recorder();
      const s = await t.subscribe({ group: 'g', topic: 't', maxRecords: 500 }, seen);
      let died = false;
      s.failed.catch(() => (died = true));
      const acknowledged: string[] = [];
      let sending = true;
      const sender = (async () => {
        for (let i = 0; sending; i += 1) {
          const record = { key: 'k', value: Buffer.from(`m${i}`), headers: {} };
          // Again and again with the same content, as the relay does.
          for (let sent = false; !sent && sending;)
            sent = await t.publish({ topic: 't', partition: 0 }, [record]).then(
              () => true,
              (error: unknown) => {
                if (!(error instanceof PublishError) || !['retryable', 'unknown'].includes(error.kind)) throw error;
                return false;
              },
            );
          acknowledged.push(`m${i}`);
        }
      })();
      await until('some records', () => seen.records.length > 50);
      process.kill(running.pid, 'SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await running.stop();
      const before = acknowledged.length;
      running = await localBroker({ folder, port });
      await until('more is acknowledged', () => acknowledged.length > before + 50, 60_000);
      sending = false;
      await sender;
      const last = acknowledged.slice(0, -1);
      await until('all is read', () => new Set(seen.values()).size >= last.length, 60_000);
      // In order, where a repeat stands right behind the first.
      expect([...new Set(seen.values())].slice(0, last.length)).toEqual(last);
      expect(died).toBe(false);
      await s.stop(5_000);
    } finally {
      await t.close();
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    }
  }, 180_000);
