import { randomBytes } from 'node:crypto';
import kafkajs, { type Admin } from 'kafkajs';
import { KafkaTransport, type KafkaSasl, type Subscription } from '@collator/messaging';
import { brokersWithUsers, brokerWithUsers } from '../harness/broker.js';
import { Recorder, until } from './recorder.js';

type Running = Awaited<ReturnType<typeof brokerWithUsers>>;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const record = { key: 'k', value: Buffer.from('m'), headers: {} };

// Who we are to the broker, and what becomes of a process that may not do what it does (K6).
if (!brokersWithUsers()) it.skip('kafka with users: no Java with Maven on this machine', () => undefined);
else
  describe('kafka with users', () => {
    let running: Running;
    let admin: Admin;
    const transports: KafkaTransport[] = [];
    const subscriptions: Subscription[] = [];

    const open = (mechanism: KafkaSasl['mechanism'] = 'scram-sha-512', password = 'right') => {
      const sasl = { mechanism, username: 'collator', password };
      const connection = { brokers: [running.usersBrokers], clientId: 'tests', ssl: false };
      const t = new KafkaTransport({ ...connection, sasl, log: silent });
      transports.push(t);
      return t;
    };
    const topic = async () => {
      const made = `t-${randomBytes(6).toString('hex')}`;
      await admin.createTopics({ topics: [{ topic: made, numPartitions: 1 }], waitForLeaders: true });
      return made;
    };
    const { AclResourceTypes: kinds, AclOperationTypes: operations } = kafkajs;
    const allow = (resourceType: number, resourceName: string, operation: number) =>
      admin.createAcls({
        acl: [
          {
            resourceType,
            resourceName,
            resourcePatternType: kafkajs.ResourcePatternTypes.LITERAL,
            principal: 'User:collator',
            host: '*',
            operation,
            permissionType: kafkajs.AclPermissionTypes.ALLOW,
          },
        ],
      });

    beforeAll(async () => {
      running = await brokerWithUsers({ collator: 'right', partner: 'other' });
      const raw = new kafkajs.Kafka({ brokers: [running.brokers], logLevel: kafkajs.logLevel.NOTHING });
      admin = raw.admin();
      await admin.connect();
    }, 120_000);
    afterEach(async () => {
      await Promise.all(subscriptions.splice(0).map((s) => s.stop(2_000)));
      await Promise.all(transports.splice(0).map((t) => t.close()));
    });
    afterAll(async () => {
      await admin?.disconnect();
      await running?.stop();
    }, 60_000);

    it.each(['plain', 'scram-sha-256', 'scram-sha-512'] as const)(
      'logs in by %s, for topic ids as well',
      async (by) => {
        const made = await topic();
        await allow(kinds.TOPIC, made, operations.DESCRIBE);
        await allow(kinds.TOPIC, made, operations.WRITE);
        const t = open(by);
        await until('an id', async () => (await t.topicId(made)) !== null);
        expect(await t.topicId(made)).toMatch(/^[0-9a-f]{32}$/);
        await t.publish({ topic: made, partition: 0 }, [record]);
      },
    );

    it.each(['plain', 'scram-sha-256'] as const)('is refused with a wrong password by %s', async (by) => {
      const t = open(by, 'wrong');
      await expect(t.topicId('any')).rejects.toThrow('the broker refuses the user or the password');
      await expect(t.publish({ topic: 'any', partition: 0 }, [record])).rejects.toMatchObject({ kind: 'unauthorised' });
    });

    it('says that it may not write to a topic', async () => {
      const made = await topic();
      const failing = open().publish({ topic: made, partition: 0 }, [record]);
      await expect(failing).rejects.toMatchObject({ kind: 'unauthorised' });
    });

    it('ends a consumer whose right to read is taken away, instead of standing by', async () => {
      const made = await topic();
      for (const operation of [operations.DESCRIBE, operations.WRITE, operations.READ])
        await allow(kinds.TOPIC, made, operation);
      await allow(kinds.GROUP, 'g', operations.READ);
      const t = open();
      await until('the right to write', () =>
        t.publish({ topic: made, partition: 0 }, [record]).then(
          () => true,
          () => false,
        ),
      );
      const seen = new Recorder();
      const s = await t.subscribe({ group: 'g', topic: made, maxRecords: 500 }, seen);
      subscriptions.push(s);
      await until('a record', () => seen.records.length > 0);
      await admin.deleteAcls({
        filters: [
          {
            resourceType: kinds.TOPIC,
            resourceName: made,
            resourcePatternType: kafkajs.ResourcePatternTypes.LITERAL,
            operation: operations.READ,
            permissionType: kafkajs.AclPermissionTypes.ALLOW,
          },
        ],
      });
      await expect(s.failed).rejects.toThrow();
      expect(seen.revoked_).toContainEqual({ topic: made, partition: 0 });
    });

    it('ends a consumer that may not join its group', async () => {
      const made = await topic();
      for (const operation of [operations.DESCRIBE, operations.READ]) await allow(kinds.TOPIC, made, operation);
      const t = open();
      await until('the right to describe', async () => (await t.topicId(made)) !== null);
      const s = await t.subscribe({ group: 'someone-else', topic: made, maxRecords: 500 }, new Recorder());
      subscriptions.push(s);
      await expect(s.failed).rejects.toThrow();
    });
  });
