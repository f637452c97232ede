// One hop of the floor: bare kafkajs, one multi-row insert with the position in one statement per slice, then one send per
// partition. No validation, no audit, no fence: nothing a pipeline that must not lose a log could do without.
import kafkajs from 'kafkajs';
import pg from 'pg';

const { brokers, url, hop, partitions } = JSON.parse(process.argv[2]);
const { Kafka, logLevel, CompressionTypes } = kafkajs;
const kafka = new Kafka({ brokers: brokers.split(','), clientId: `floor-${hop}`, logLevel: logLevel.NOTHING });
const consumer = kafka.consumer({
  groupId: `floor-${hop}`,
  maxBytesPerPartition: 256 * 1024,
  maxBytes: 4 * 1024 * 1024,
  maxWaitTimeInMs: 100,
});
const producer = kafka.producer({
  idempotent: false,
  createPartitioner:
    () =>
    ({ message }) =>
      message.partition,
});
const pool = new pg.Pool({ connectionString: url, max: 2 });
const last = hop === 5;

const insert = {
  name: 'slice',
  text: `WITH moved AS (UPDATE floor.position SET done = $4 WHERE hop = $1 AND part = $2)
    INSERT INTO floor.hop${hop} (id, body) SELECT u.id, u.body
    FROM unnest($3::uuid[], string_to_array($5, E'\\n')) AS u(id, body) ON CONFLICT DO NOTHING`,
};

async function slice(partition, messages) {
  const ids = messages.map((m) => m.key.toString());
  const done = String(BigInt(messages.at(-1).offset) + 1n);
  await pool.query({
    ...insert,
    values: [hop, partition, ids, done, messages.map((m) => m.value.toString()).join('\n')],
  });
  if (last) return;
  await producer.send({
    topic: `floor.${hop + 1}`,
    acks: -1,
    compression: CompressionTypes.None,
    messages: messages.map((m) => ({ partition, key: m.key, value: m.value })),
  });
}

await producer.connect();
await consumer.connect();
await consumer.subscribe({ topics: [`floor.${hop}`], fromBeginning: true });
let joined;
const ready = new Promise((resolve) => (joined = resolve));
consumer.on(consumer.events.GROUP_JOIN, () => joined());
await consumer.run({
  partitionsConsumedConcurrently: partitions,
  eachBatchAutoResolve: false,
  eachBatch: async ({ batch, resolveOffset, heartbeat }) => {
    for (let i = 0; i < batch.messages.length; i += 500) {
      const messages = batch.messages.slice(i, i + 500);
      await slice(batch.partition, messages);
      resolveOffset(messages.at(-1).offset);
      await heartbeat();
    }
  },
});
await ready;
process.send('ready');
process.on('disconnect', () => process.exit(0));
