import { randomBytes } from 'node:crypto';
import kafkajs, { type Admin, type Kafka } from 'kafkajs';
import { topicNames } from '@collator/contracts';
import { KafkaTransport, partitionOf, PublishError, type Subscription } from '@collator/messaging';
import snappy from 'snappyjs';
import { broker, brokerSource, type TestBroker } from '../harness/broker.js';
import { Recorder, until } from './recorder.js';
import { storedZstd } from './stored-zstd.js';

// What only a real Kafka can show: codecs, a log that is cut or made anew, rebalances, stops.
const source = brokerSource();
const readsZstd = 'zstdDecompressSync' in (await import('node:zlib'));

if (!source) it.skip('kafka: no broker on this machine', () => undefined);
else
  describe('kafka', () => {
    let running: TestBroker;
    let raw: Kafka;
    let admin: Admin;
    let t: KafkaTransport;
    const lines: string[] = [];
    const log = {
      info: () => undefined,
      warn: (event: string) => void lines.push(event),
      error: (event: string) => void lines.push(event),
    };
    const subscriptions: Subscription[] = [];

    const open = () =>
      new KafkaTransport({ brokers: [running.brokers], clientId: 'tests', ssl: false, sasl: null, log });
    const topic = async (config: Record<string, string> = {}, numPartitions = 1) => {
      const made = `t-${randomBytes(6).toString('hex')}`;
      const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }));
      await admin.createTopics({ topics: [{ topic: made, numPartitions, configEntries }], waitForLeaders: true });
      return made;
    };
    const subscribe = async (made: string, handler: Recorder, over = t, maxRecords = 500) => {
      const s = await over.subscribe({ group: `g-${made}`, topic: made, maxRecords }, handler);
      subscriptions.push(s);
      return s;
    };
    const numbered = (n: number, from = 0) =>
      Array.from({ length: n }, (_, i) => ({ key: 'k', value: Buffer.from(`m${from + i}`), headers: {} }));
    const publish = (made: string, n: number, from = 0, partition = 0) =>
      t.publish({ topic: made, partition }, numbered(n, from));
    const names = (n: number, from = 0) => Array.from({ length: n }, (_, i) => `m${from + i}`);

    beforeAll(async () => {
      running = await broker(source);
      const clientId = 'raw';
      raw = new kafkajs.Kafka({ brokers: [running.brokers], clientId, logLevel: kafkajs.logLevel.NOTHING });
      admin = raw.admin();
      await admin.connect();
      t = open();
      await t.connect();
    }, 120_000);
    beforeEach(() => void lines.splice(0));
    afterEach(async () => {
      await Promise.all(subscriptions.splice(0).map((s) => s.stop(5_000)));
    });
    afterAll(async () => {
      await admin?.disconnect();
      await t?.close();
      await running?.stop();
    }, 60_000);

    describe('compressed batches (K11)', () => {
      const { CompressionTypes: types } = kafkajs;
      type Compress = (encoder: { readonly buffer: Buffer }) => Promise<Buffer>;
      // Brokers refuse what lz4js writes: lz4 as a client sends it is seen below, made by the broker.
      const byClient = [
        ['gzip', types.GZIP, null],
        ['snappy', types.Snappy, async (e) => Buffer.from(snappy.compress(e.buffer))],
      ] as readonly [string, number, Compress | null][];

      const send = async (made: string, compression: number, compress: Compress | null, values: readonly string[]) => {
        const producer = raw.producer({
          createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
          retry: { retries: 0 },
        });
        await producer.connect();
        const ours = kafkajs.CompressionCodecs[compression as never];
        if (compress) kafkajs.CompressionCodecs[compression as never] = (() => ({ compress })) as never;
        try {
          await producer.send({ topic: made, compression, messages: values.map((value) => ({ key: 'k', value })) });
        } finally {
          kafkajs.CompressionCodecs[compression as never] = ours;
          await producer.disconnect();
        }
      };

      it.each(byClient)('of a client in %s are read', async (_, compression, compress) => {
        const made = await topic();
        const values = names(50).map((value) => `${value}${'·'.repeat(2_000)}`);
        await send(made, compression, compress, values);
        const seen = new Recorder();
        await subscribe(made, seen);
        await until('50 records', () => seen.records.length === 50);
        expect(seen.values()).toEqual(values);
      });

      // The broker encodes these itself, as every Java client does: framed snappy, linked lz4 frames.
      it.each(['gzip', 'snappy', 'lz4'])('of Java in %s are read', async (codec) => {
        const made = await topic({ 'compression.type': codec });
        const value = (i: number) => `${i} ${randomBytes(40).toString('hex')} ${'x'.repeat(3_000)}`;
        const values = Array.from({ length: 100 }, (_, i) => value(i));
        await t.publish(
          { topic: made, partition: 0 },
          values.map((v) => ({ key: 'k', value: Buffer.from(v), headers: {} })),
        );
        const seen = new Recorder();
        await subscribe(made, seen);
        await until('100 records', () => seen.records.length === 100);
        expect(seen.values()).toEqual(values);
      });

      it('in zstd are read where Node can, and end the consumer at once where it cannot', async () => {
        const made = await topic({ 'compression.type': 'zstd' });
        await publish(made, 3);
        const seen = new Recorder();
        const s = await subscribe(made, seen);
        if (readsZstd) await until('3 records', () => seen.records.length === 3);
        else await expect(s.failed).rejects.toMatchObject({ code: 'codec_missing' });
      });

      it('in zstd on the topic that partners write to are read by every Node: the broker encodes them anew', async () => {
        await t.ensureTopics([{ topic: 'log.submitted.v1', partitions: 1, replicationFactor: 1 }]);
        await send('log.submitted.v1', types.ZSTD, async (e) => storedZstd(e.buffer), ['partner']);
        const seen = new Recorder();
        await subscribe('log.submitted.v1', seen);
        await until('a record', () => seen.records.length === 1);
        expect(seen.values()).toEqual(['partner']);
      });

      it('that cannot be read end the consumer instead of being fetched for ever (K6)', async () => {
        const made = await topic();
        // The broker unpacks what it is sent unless it may keep it as it came; so the fault is on our side of the wire.
        await send(made, types.GZIP, null, ['fine']);
        const ours = kafkajs.CompressionCodecs[types.GZIP];
        const small = open();
        kafkajs.CompressionCodecs[types.GZIP] = () => ({
          compress: async () => Buffer.alloc(0),
          decompress: async (b: Buffer) => ours().decompress(b.subarray(0, 12)) as Promise<Buffer>,
        });
        const s = await subscribe(made, new Recorder(), small);
        await expect(s.failed).rejects.toMatchObject({ code: 'codec_failed' });
        kafkajs.CompressionCodecs[types.GZIP] = ours;
        await small.close();
      });
    });

    describe('a log that is not where the position is (K7, K16)', () => {
      it('is read from the position of the handler, wherever the group has committed', async () => {
        const made = await topic();
        await publish(made, 10);
        const committed = [{ partition: 0, offset: '8' }];
        await admin.setOffsets({ groupId: `g-${made}`, topic: made, partitions: committed });
        const seen = new Recorder(() => 'next', 3n);
        await subscribe(made, seen);
        await until('7 records', () => seen.records.length === 7);
        expect([seen.values(), seen.overlaps]).toEqual([names(7, 3), []]);
      });

      it('is asked for anew when a handler finds in silence that its hold is no longer good', async () => {
        const made = await topic();
        await publish(made, 4);
        const seen = new Recorder();
        seen.idle = async (p) => {
          seen.idle_.push(p);
          if (seen.idle_.length > 1) return;
          seen.positions.set('0', 2n);
          return { stop: 'not_claimed' };
        };
        await subscribe(made, seen);
        await until('2 records again', () => seen.records.length === 6);
        expect(seen.values()).toEqual([...names(4), ...names(2, 2)]);
      });

      it('is shown from where it begins, with the gap for the handler to see', async () => {
        const made = await topic();
        await publish(made, 10);
        await admin.fetchTopicOffsets(made);
        await admin.deleteTopicRecords({ topic: made, partitions: [{ partition: 0, offset: '6' }] });
        let start = -1n;
        const seen = new Recorder(async (_, c) => {
          start = await c.logStart();
          return 'next';
        }, 3n);
        await subscribe(made, seen);
        await until('4 records', () => seen.records.length === 4);
        expect([seen.values(), start]).toEqual([names(4, 6), 6n]);
      });

      it('that ends before the position asks the handler anew, and stops the partition if it insists', async () => {
        const made = await topic();
        await publish(made, 5);
        const seen = new Recorder(() => ({ next: 50n }), 50n);
        const s = await subscribe(made, seen);
        await until('a stop', () => lines.includes('partition-stopped'));
        expect(seen.assigned_.length).toBeGreaterThanOrEqual(2);
        expect(await Promise.race([s.failed.catch(() => 'died'), Promise.resolve('lives')])).toBe('lives');
      });

      it('made anew and filled past the position asks the handler anew, under another id', async () => {
        const made = await topic();
        await publish(made, 3);
        const ids: (string | null)[] = [];
        const seen = new Recorder();
        const assigned = seen.assigned.bind(seen);
        seen.assigned = async (p) => {
          ids.push(await t.topicId(made));
          return assigned(p);
        };
        await subscribe(made, seen);
        await until('3 records', () => seen.records.length === 3);
        await admin.deleteTopics({ topics: [made] });
        await until('gone', async () => !(await admin.listTopics()).includes(made));
        await admin.createTopics({ topics: [{ topic: made, numPartitions: 1 }], waitForLeaders: true });
        await publish(made, 9, 100);
        await until('another id', () => new Set(ids.filter((id) => id !== null)).size === 2, 30_000);
      }, 60_000);
    });

    describe('members of a group', () => {
      it('read a stopped partition again after a rebalance', async () => {
        const made = await topic({}, 2);
        let stopping = true;
        const step = (b: { partition: number }) => (b.partition === 0 && stopping ? { stop: 'looks_odd' } : 'next');
        const seen = new Recorder(step);
        await subscribe(made, seen);
        for (const partition of [0, 1]) await publish(made, 2, 0, partition);
        await until('a stop', () => lines.includes('partition-stopped') && seen.values(1).length === 2);
        stopping = false;
        const other = open();
        const guest = await subscribe(made, new Recorder(step), other);
        await until('the guest', () => guest.assignment().length === 1);
        await guest.stop(5_000);
        await other.close();
        await until('partition 0', () => seen.values(0).length === 2);
      }, 60_000);

      it('finish a slow batch before they rebalance: nothing is handled twice (K5)', async () => {
        const made = await topic({}, 2);
        for (const partition of [0, 1]) await publish(made, 20, 0, partition);
        const handled: string[] = [];
        const positions = new Map<string, bigint>();
        const member = () => {
          const seen = new Recorder(async (b) => {
            await new Promise((resolve) => setTimeout(resolve, 400));
            handled.push(...b.records.map((r) => `${b.partition}/${r.offset}`));
            return 'next';
          });
          Object.assign(seen, { positions });
          return seen;
        };
        await subscribe(made, member(), t, 2);
        await until('a first batch', () => handled.length > 0);
        const other = open();
        await subscribe(made, member(), other, 2);
        await until('all', () => new Set(handled).size === 40, 40_000);
        expect(handled).toHaveLength(40);
        await Promise.all(subscriptions.splice(0).map((s) => s.stop(5_000)));
        await other.close();
      }, 90_000);

      it('go on with their other partitions while the handler of one hangs, and liveness shows the one', async () => {
        const made = await topic({}, 2);
        let free: () => void = () => undefined;
        const hang = new Promise<void>((resolve) => (free = resolve));
        const seen = new Recorder(async (b) => {
          if (b.partition === 0) await hang;
          return 'next';
        });
        const s = await subscribe(made, seen);
        await publish(made, 1, 0, 0);
        await publish(made, 1, 0, 1);
        await until('partition 1', () => seen.values(1).length === 1);
        await publish(made, 1, 1, 1);
        await until('partition 1 again', () => seen.values(1).length === 2);
        const hung = s.turnedAt();
        await new Promise((resolve) => setTimeout(resolve, 700));
        expect(s.turnedAt()).toBe(hung);
        free();
        await publish(made, 1, 1, 0);
        await until('partition 0', () => seen.values(0).length === 2);
        expect(seen.values(0)).toEqual(names(2));
        expect(s.turnedAt()).toBeGreaterThan(hung);
      }, 30_000);

      it('that stop while they join leave nobody behind for the next to wait for', async () => {
        const made = await topic();
        await publish(made, 1);
        const first = await subscribe(made, new Recorder());
        await first.stop(5_000);
        const seen = new Recorder();
        const began = Date.now();
        await subscribe(made, seen);
        await until('a record', () => seen.records.length === 1);
        expect(Date.now() - began).toBeLessThan(8_000);
      }, 60_000);
    });

    it('says that a topic is not there, and does not take long over it', async () => {
      const began = Date.now();
      const failing = t.publish({ topic: 'absent', partition: 0 }, numbered(1));
      await expect(failing).rejects.toBeInstanceOf(PublishError);
      await expect(failing).rejects.toMatchObject({ kind: 'retryable' });
      expect(Date.now() - began).toBeLessThan(8_000);
    });

    it('puts a key on the partition that every other client of the default kind would', async () => {
      const pick = kafkajs.Partitioners.DefaultPartitioner();
      const partitionMetadata = Array.from({ length: 6 }, (_, partitionId) => ({ partitionId, leader: 0 }) as never);
      for (let i = 0; i < 500; i += 1) {
        const key = randomBytes(i % 40).toString('hex');
        const message = { key, value: null };
        if (key) expect(partitionOf(key, 6)).toBe(pick({ topic: 't', partitionMetadata, message }));
      }
    });

    it('tells a person what is missing', async () => {
      const findings = await t.doctor();
      expect(findings.map((f) => f.code)).toEqual(expect.arrayContaining(['broker-versions', 'topics-missing']));
      await t.ensureTopics(topicNames.map((name) => ({ topic: name, partitions: 1, replicationFactor: 1 })));
      expect((await t.doctor()).map((f) => f.code).sort()).toEqual([
        'broker-versions',
        'topics-few-copies',
        'topics-there',
      ]);
      const nobody = new KafkaTransport({ brokers: ['127.0.0.1:1'], clientId: 'x', ssl: false, sasl: null, log });
      expect(await nobody.doctor()).toEqual([
        {
          level: 'bad',
          code: 'broker-unreachable',
          text: '127.0.0.1:1 does not answer. Is it running, and is KAFKA_BROKERS right?',
        },
      ]);
      await nobody.close();
    });
  });
