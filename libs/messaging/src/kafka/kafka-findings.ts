import kafkajs, { type Admin } from 'kafkajs';
import type { Finding } from '../port.js';
import { brokerVersions, versionGaps } from './broker-versions.js';
import type { KafkaConnection, KafkaTls } from './kafka-client.js';

async function brokerFindings(broker: string, ssl: KafkaTls | boolean): Promise<Finding[]> {
  try {
    const gaps = versionGaps(await brokerVersions(broker, ssl));
    if (gaps.length === 0)
      return [
        { level: 'ok', code: 'broker-versions', text: `${broker} answers and speaks every API the client needs.` },
      ];
    return gaps.map((gap) => ({ level: 'bad', code: 'broker-versions', text: `${broker}: ${gap}.` }));
  } catch {
    const text = `${broker} does not answer. Is it running, and is KAFKA_BROKERS right?`;
    return [{ level: 'bad', code: 'broker-unreachable', text }];
  }
}

interface TopicFacts {
  readonly name: string;
  readonly copies: number;
  readonly behind: boolean;
  readonly minInSync: number;
  readonly compression: string;
}

async function factsOf(admin: Admin, present: readonly string[]): Promise<TopicFacts[]> {
  if (present.length === 0) return [];
  const { topics } = await admin.fetchTopicMetadata({ topics: [...present] });
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: present.map((name) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name,
      configNames: ['min.insync.replicas', 'compression.type'],
    })),
  });
  const configOf = (topic: string, name: string): string =>
    resources.find((r) => r.resourceName === topic)?.configEntries.find((e) => e.configName === name)?.configValue ??
    '';
  return topics.map(({ name, partitions }) => ({
    name,
    copies: Math.min(...partitions.map((p) => p.replicas.length)),
    behind: partitions.some((p) => p.isr.length < p.replicas.length),
    minInSync: Number(configOf(name, 'min.insync.replicas')),
    compression: configOf(name, 'compression.type'),
  }));
}

const some = (facts: readonly TopicFacts[], finding: Finding): Finding[] => (facts.length > 0 ? [finding] : []);

/** What the facts about topics mean, in words. `outside` are the topics that others write to. */
export function topicFindings(facts: readonly TopicFacts[], outside: ReadonlySet<string>): Finding[] {
  const few = facts.filter((t) => t.copies < 3);
  const behind = facts.filter((t) => t.behind);
  const alone = facts.filter((t) => t.copies >= 3 && t.minInSync < 2);
  const brittle = facts.filter((t) => t.copies > 1 && t.minInSync >= t.copies);
  const codec = facts.filter((t) => outside.has(t.name) && !['gzip', 'uncompressed'].includes(t.compression));
  return [
    ...some(few, {
      level: 'warn',
      code: 'topics-few-copies',
      text: `${few.length} topics have fewer than 3 copies: fine on a laptop, not in production.`,
    }),
    ...some(behind, {
      level: 'bad',
      code: 'topics-out-of-sync',
      text: `${behind.length} topics have copies that are behind.`,
    }),
    ...some(alone, {
      level: 'bad',
      code: 'topics-one-copy-suffices',
      text: `${alone.length} topics acknowledge what a single broker holds: set min.insync.replicas to 2.`,
    }),
    ...some(brittle, {
      level: 'warn',
      code: 'topics-stop-without-one',
      text: `${brittle.length} topics take nothing while a single broker is away: min.insync.replicas is too high.`,
    }),
    ...some(codec, {
      level: 'warn',
      code: 'topics-codec',
      text: `${codec.map((t) => t.name).join(', ')}: set compression.type to gzip, so that no codec of others stops us.`,
    }),
  ];
}

async function allTopics(admin: Admin, expected: readonly string[], outside: ReadonlySet<string>): Promise<Finding[]> {
  await admin.connect();
  const there = new Set(await admin.listTopics());
  const missing = expected.filter((t) => !there.has(t));
  const facts = await factsOf(
    admin,
    expected.filter((t) => there.has(t)),
  );
  const missingText = `Missing topics: ${missing.join(', ')}. A service makes them when it starts.`;
  const presence: Finding = missing.length
    ? { level: 'bad', code: 'topics-missing', text: missingText }
    : { level: 'ok', code: 'topics-there', text: `All ${expected.length} topics are there.` };
  return [presence, ...topicFindings(facts, outside)];
}

/** What can be said of the brokers and topics from outside, in words. Never throws. */
export async function kafkaFindings(
  connection: KafkaConnection,
  admin: Admin,
  topics: { readonly expected: readonly string[]; readonly outside: ReadonlySet<string> },
): Promise<Finding[]> {
  const brokers = (await Promise.all(connection.brokers.map((b) => brokerFindings(b, connection.ssl)))).flat();
  if (brokers.every((f) => f.code === 'broker-unreachable')) return brokers;
  try {
    return [...brokers, ...(await allTopics(admin, topics.expected, topics.outside))];
  } catch {
    const text = 'The topics cannot be listed: the user may lack the right to describe them.';
    return [...brokers, { level: 'bad', code: 'topics-unreadable', text }];
  }
}
