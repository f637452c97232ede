import { randomBytes } from 'node:crypto';
import type { LogTransport, OutRecord, Subscription } from '@collator/messaging';
import { Recorder, until } from './recorder.js';

/** One adapter under test. */
export interface Bus {
  /** A transport of its own on the same log, as another process would have. */
  open(): Promise<LogTransport>;
  close(): Promise<void>;
}

const record = (value: string | Buffer, key = 'k', headers: Record<string, string> = {}): OutRecord => ({
  key,
  value: Buffer.isBuffer(value) ? value : Buffer.from(value),
  headers,
});
const numbered = (n: number, from = 0) => Array.from({ length: n }, (_, i) => record(`m${from + i}`));
const names = (n: number, from = 0) => Array.from({ length: n }, (_, i) => `m${from + i}`);

/** What every transport must do. The same cases for all adapters; what they promise is in the port's comments. */
export function conforms(name: string, make: () => Promise<Bus>): void {
  describe(`${name} keeps the port's promises`, () => {
    let bus: Bus;
    let t: LogTransport;
    const open: LogTransport[] = [];
    const running: Subscription[] = [];

    const transport = async () => {
      const opened = await bus.open();
      open.push(opened);
      return opened;
    };
    const topic = async (partitions = 1) => {
      const made = `t-${randomBytes(6).toString('hex')}`;
      await t.ensureTopics([{ topic: made, partitions, replicationFactor: 1 }]);
      return made;
    };
    const subscribe = async (made: string, handler: Recorder, group = 'g', over = t, maxRecords = 500) => {
      const s = await over.subscribe({ group: `${group}-${made}`, topic: made, maxRecords }, handler);
      running.push(s);
      return s;
    };

    beforeAll(async () => {
      bus = await make();
      t = await transport();
    }, 120_000);
    afterEach(async () => {
      await Promise.all(running.splice(0).map((s) => s.stop(5_000)));
    });
    afterAll(async () => {
      await Promise.all(open.map((o) => o.close()));
      await bus.close();
    }, 60_000);

    it('makes a topic once and leaves one that exists alone', async () => {
      const made = await topic(3);
      await t.ensureTopics([{ topic: made, partitions: 5, replicationFactor: 1 }]);
      expect(await t.partitions(made)).toBe(3);
    });

    it('tells an id of a topic that stays the same', async () => {
      const made = await topic();
      const id = await t.topicId(made);
      expect(id).not.toBeNull();
      expect(await t.topicId(made)).toBe(id);
      expect(await t.topicId(await topic())).not.toBe(id);
    });

    it('refuses a topic that does not exist', async () => {
      await expect(t.partitions(`absent-${randomBytes(4).toString('hex')}`)).rejects.toThrow();
    });

    it('calls a publish to a topic that is not there retryable: it may be made yet', async () => {
      const made = `later-${randomBytes(4).toString('hex')}`;
      const p = { topic: made, partition: 0 };
      await expect(t.publish(p, numbered(1))).rejects.toMatchObject({ name: 'PublishError', kind: 'retryable' });
      await t.ensureTopics([{ topic: made, partitions: 1, replicationFactor: 1 }]);
      await t.publish(p, numbered(1));
    });

    it('delivers in order, with offsets that follow each other', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(30));
      await t.publish({ topic: made, partition: 0 }, numbered(30, 30));
      const seen = new Recorder();
      await subscribe(made, seen);
      await until('60 records', () => seen.records.length === 60);
      expect(seen.values()).toEqual(names(60));
      expect(seen.records.map((r) => r.offset)).toEqual(Array.from({ length: 60 }, (_, i) => BigInt(i)));
    });

    it('keeps partitions apart', async () => {
      const made = await topic(3);
      for (const partition of [0, 1, 2]) await t.publish({ topic: made, partition }, [record(`p${partition}`)]);
      const seen = new Recorder();
      await subscribe(made, seen);
      await until('3 records', () => seen.records.length === 3);
      for (const partition of [0, 1, 2]) expect(seen.values(partition)).toEqual([`p${partition}`]);
    });

    it('carries key, headers and bytes unchanged', async () => {
      const made = await topic();
      const value = Buffer.from([0, 255, 10, 13, 0, 128]);
      await t.publish({ topic: made, partition: 0 }, [record(value, 'kéy', { schema: 'log.accepted.v1', x: 'ü' })]);
      const seen = new Recorder();
      await subscribe(made, seen);
      await until('a record', () => seen.records.length === 1);
      const [got] = seen.records;
      expect(got!.value!.equals(value)).toBe(true);
      expect([got!.key, got!.headers['schema'], got!.headers['x']]).toEqual(['kéy', 'log.accepted.v1', 'ü']);
    });

    it('delivers what is published while it reads', async () => {
      const made = await topic();
      const seen = new Recorder();
      await subscribe(made, seen);
      for (let i = 0; i < 5; i += 1) await t.publish({ topic: made, partition: 0 }, numbered(2, i * 2));
      await until('10 records', () => seen.records.length === 10);
      expect(seen.values()).toEqual(names(10));
    });

    it('takes an empty publish for nothing', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, []);
      await t.publish({ topic: made, partition: 0 }, numbered(1));
      const seen = new Recorder();
      await subscribe(made, seen);
      await until('a record', () => seen.records.length === 1);
    });

    it('reads from where the handler says', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(10));
      const seen = new Recorder(undefined, 7n);
      await subscribe(made, seen);
      await until('3 records', () => seen.records.length === 3);
      expect(seen.values()).toEqual(names(3, 7));
    });

    it('gives no batch larger than asked for', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(25));
      const sizes: number[] = [];
      const seen = new Recorder((b) => {
        sizes.push(b.records.length);
        return 'next';
      });
      await subscribe(made, seen, 'g', t, 10);
      await until('25 records', () => seen.records.length === 25);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
    });

    it('brings a batch again whose handler threw, and nothing twice that was decided', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(5));
      let failures = 2;
      const seen = new Recorder(() => {
        if (failures-- > 0) throw new Error('not now');
        return 'next';
      });
      await subscribe(made, seen);
      await until('5 records', () => seen.records.length >= 5);
      expect(seen.values()).toEqual(names(5));
    });

    it('survives a TypeError of the handler, which kafkajs would take for the end', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(3));
      let failures = 1;
      const seen = new Recorder(() => {
        if (failures-- > 0) return (null as unknown as { x: never }).x;
        return 'next';
      });
      const s = await subscribe(made, seen);
      const died = await Promise.race([
        s.failed.catch(() => true),
        until('3', () => seen.records.length === 3).then(() => false),
      ]);
      expect(died).toBe(false);
    });

    it('seeks where the handler asks', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(6));
      let sought = false;
      const seen = new Recorder((b) => {
        if (sought || b.records.at(-1)!.offset < 5n) return 'next';
        sought = true;
        return { seek: 2n };
      });
      await subscribe(made, seen, 'g', t, 3);
      await until('the end', () => sought && seen.values().at(-1) === 'm5');
      expect(seen.values()).toEqual([...names(3), ...names(4, 2)]);
    });

    it('reads no more of a partition whose handler stopped, and goes on with the others', async () => {
      const made = await topic(2);
      const seen = new Recorder((b) => (b.partition === 0 ? { stop: 'retention_overtook' } : 'next'));
      await subscribe(made, seen);
      for (const partition of [0, 1]) await t.publish({ topic: made, partition }, numbered(2));
      await until('partition 1', () => seen.values(1).length === 2);
      await t.publish({ topic: made, partition: 0 }, numbered(2, 2));
      await t.publish({ topic: made, partition: 1 }, numbered(2, 2));
      await until('partition 1 again', () => seen.values(1).length === 4);
      expect(seen.values(0)).toEqual([]);
    });

    it('asks again from where to read when the handler lost its hold on the partition', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(3));
      let fenced = false;
      const seen = new Recorder(() => {
        if (fenced) return 'next';
        fenced = true;
        return { stop: 'fenced' };
      });
      await subscribe(made, seen);
      await until('3 records', () => seen.records.length === 3);
      expect(seen.assigned_).toHaveLength(2);
      expect(seen.values()).toEqual(names(3));
    });

    it('asks until it is told from where to read', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(1));
      const seen = new Recorder();
      const assigned = seen.assigned.bind(seen);
      let failures = 2;
      seen.assigned = async (p) => {
        if (failures-- > 0) throw new Error('the database is away');
        return assigned(p);
      };
      await subscribe(made, seen);
      await until('a record', () => seen.records.length === 1);
    });

    it('goes on with other partitions while the handler of one keeps failing', async () => {
      const made = await topic(2);
      const seen = new Recorder((b) => {
        if (b.partition === 0) throw new Error('always');
        return 'next';
      });
      await subscribe(made, seen);
      for (const partition of [0, 1]) await t.publish({ topic: made, partition }, numbered(2));
      await until('partition 1', () => seen.values(1).length === 2);
      await t.publish({ topic: made, partition: 1 }, numbered(2, 2));
      await until('partition 1 again', () => seen.values(1).length === 4);
      expect(seen.values(0)).toEqual([]);
    });

    it('calls off the batch in hand when the time to stop is up', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(1));
      let calledOff = false;
      let begun = false;
      const seen = new Recorder(async (_, c) => {
        begun = true;
        await new Promise<void>((resolve) => c.revoked.addEventListener('abort', () => resolve()));
        calledOff = true;
        throw new Error('called off');
      });
      const s = await subscribe(made, seen);
      await until('a batch', () => begun);
      await s.stop(100);
      expect(calledOff).toBe(true);
    });

    it('keeps an empty value and a key with no letters apart from nothing', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, [record(Buffer.alloc(0), ''), record('x')]);
      const seen = new Recorder();
      await subscribe(made, seen);
      await until('2 records', () => seen.records.length === 2);
      expect([seen.records[0]!.value!.length, seen.records[0]!.key]).toEqual([0, '']);
    });

    it('handles one batch of a partition at a time', async () => {
      const made = await topic();
      const seen = new Recorder(async () => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return 'next';
      });
      await subscribe(made, seen, 'g', t, 2);
      for (let i = 0; i < 6; i += 1) await t.publish({ topic: made, partition: 0 }, numbered(2, i * 2));
      await until('12 records', () => seen.records.length === 12);
      expect(seen.overlaps).toEqual([]);
      expect(seen.values()).toEqual(names(12));
    });

    it('gives every group everything', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(4));
      const [a, b] = [new Recorder(), new Recorder()];
      await subscribe(made, a, 'a');
      await subscribe(made, b, 'b');
      await until('both', () => a.records.length === 4 && b.records.length === 4);
    });

    it('goes on after a restart from where the handler stands, not from where the broker thinks', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(4));
      const seen = new Recorder();
      const first = await subscribe(made, seen);
      await until('4 records', () => seen.records.length === 4);
      await first.stop(5_000);
      seen.positions.set('0', 2n);
      await t.publish({ topic: made, partition: 0 }, numbered(1, 4));
      await subscribe(made, seen);
      await until('7 records', () => seen.records.length === 7);
      expect(seen.values()).toEqual([...names(4), ...names(3, 2)]);
    });

    it('finishes the batch in hand when it is stopped, and begins no other', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(4));
      let begun = 0;
      const seen = new Recorder(async () => {
        begun += 1;
        await new Promise((resolve) => setTimeout(resolve, 300));
        return 'next';
      });
      const s = await subscribe(made, seen, 'g', t, 2);
      await until('a batch', () => begun === 1);
      await s.stop(5_000);
      expect(seen.values()).toEqual(names(2));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(begun).toBe(1);
    });

    it('says that a partition was taken away when it stops, and stops twice without harm', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(1));
      const seen = new Recorder();
      const s = await subscribe(made, seen);
      await until('a record', () => seen.records.length === 1);
      expect(s.assignment()).toEqual([0]);
      await s.stop(5_000);
      await s.stop(5_000);
      expect(seen.revoked_).toContainEqual({ topic: made, partition: 0 });
      expect(s.assignment()).toEqual([]);
    });

    it('tells the handler when nothing has come for a while', async () => {
      const made = await topic();
      const seen = new Recorder();
      await subscribe(made, seen);
      await t.publish({ topic: made, partition: 0 }, numbered(1));
      await until('idle', () => seen.records.length === 1 && seen.idle_.length > 0);
    });

    it('shows that its fetch loop turns', async () => {
      const made = await topic();
      const s = await subscribe(made, new Recorder());
      const before = Date.now();
      await t.publish({ topic: made, partition: 0 }, numbered(1));
      await until('a turn', () => s.turnedAt() >= before);
    });

    it('says where the log begins', async () => {
      const made = await topic();
      await t.publish({ topic: made, partition: 0 }, numbered(1));
      let start: bigint | null = null;
      const seen = new Recorder(async (_, c) => {
        start = await c.logStart();
        return 'next';
      });
      await subscribe(made, seen);
      await until('a record', () => seen.records.length === 1);
      expect(start).toBe(0n);
    });

    it('counts what a group has still to read', async () => {
      const made = await topic(2);
      await t.publish({ topic: made, partition: 0 }, numbered(5));
      expect((await t.lag(`g-${made}`, made)).reduce((n, l) => n + l.lag, 0n)).toBe(5n);
      const seen = new Recorder();
      await subscribe(made, seen);
      await until('no lag', async () => (await t.lag(`g-${made}`, made)).every((l) => l.lag === 0n));
      expect(seen.records).toHaveLength(5);
    });

    it('refuses a record that is too large, before it writes any of the others', async () => {
      const made = await topic();
      const large = record(Buffer.alloc(1_000_000));
      await expect(t.publish({ topic: made, partition: 0 }, [record('small'), large])).rejects.toMatchObject({
        kind: 'too-large',
      });
      await t.publish({ topic: made, partition: 0 }, numbered(1));
      const seen = new Recorder();
      await subscribe(made, seen);
      await until('a record', () => seen.records.length === 1);
      expect(seen.values()).toEqual(['m0']);
    });

    it('carries two thousand records of two kilobytes in one publish (K17)', async () => {
      const made = await topic();
      const many = Array.from({ length: 2_000 }, (_, i) => record(`${i}`.padStart(2_048, 'x')));
      await t.publish({ topic: made, partition: 0 }, many);
      const seen = new Recorder();
      await subscribe(made, seen);
      await until('2,000 records', () => seen.records.length === 2_000, 30_000);
      expect(seen.values()).toEqual(many.map((r) => String(r.value)));
    });

    it('keeps the order of publishes that are asked for at the same time', async () => {
      const made = await topic();
      await Promise.all(
        Array.from({ length: 20 }, (_, i) => t.publish({ topic: made, partition: 0 }, numbered(3, i * 3))),
      );
      const seen = new Recorder();
      await subscribe(made, seen);
      await until('60 records', () => seen.records.length === 60);
      expect(seen.values()).toEqual(names(60));
    });

    it('shares partitions among the members of a group, and hands over when one goes', async () => {
      const made = await topic(4);
      const [a, b] = [new Recorder(), new Recorder()];
      const second = name === 'kafka' ? await transport() : t;
      const first = await subscribe(made, a);
      const other = await subscribe(made, b, 'g', second);
      await until('two each', () => first.assignment().length === 2 && other.assignment().length === 2);
      await first.stop(5_000);
      await until('all four', () => other.assignment().length === 4);
      for (const partition of [0, 1, 2, 3]) await t.publish({ topic: made, partition }, [record(`p${partition}`)]);
      await until('4 records', () => b.records.length >= 4);
      expect(b.values().sort()).toEqual(['p0', 'p1', 'p2', 'p3']);
    });

    it('finds nothing wrong with itself', async () => {
      const findings = await t.doctor();
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.filter((f) => f.level === 'bad' && f.code !== 'topics-missing')).toEqual([]);
    });
  });
}
