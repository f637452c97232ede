import type { Admin } from 'kafkajs';
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

async function topicFindings(admin: Admin, expected: readonly string[]): Promise<Finding[]> {
  await admin.connect();
  const there = new Set(await admin.listTopics());
  const missing = expected.filter((t) => !there.has(t));
  const present = expected.filter((t) => there.has(t));
  const { topics } = await admin.fetchTopicMetadata({ topics: present });
  const single = topics.filter((t) => t.partitions.some((p) => p.replicas.length < 3)).length;
  const thin = topics.filter((t) => t.partitions.some((p) => p.isr.length < p.replicas.length)).length;
  const findings: Finding[] = [];
  if (missing.length)
    findings.push({
      level: 'bad',
      code: 'topics-missing',
      text: `Missing topics: ${missing.join(', ')}. A service makes them when it starts.`,
    });
  else findings.push({ level: 'ok', code: 'topics-there', text: `All ${expected.length} topics are there.` });
  if (single)
    findings.push({
      level: 'warn',
      code: 'topics-few-copies',
      text: `${single} topics have fewer than 3 copies: fine on a laptop, not in production.`,
    });
  if (thin)
    findings.push({ level: 'bad', code: 'topics-out-of-sync', text: `${thin} topics have copies that are behind.` });
  return findings;
}

/** What can be said of the brokers and topics from outside, in words. Never throws. */
export async function kafkaFindings(
  connection: KafkaConnection,
  admin: Admin,
  expected: readonly string[],
): Promise<Finding[]> {
  const brokers = (await Promise.all(connection.brokers.map((b) => brokerFindings(b, connection.ssl)))).flat();
  if (brokers.every((f) => f.code === 'broker-unreachable')) return brokers;
  try {
    return [...brokers, ...(await topicFindings(admin, expected))];
  } catch {
    const text = 'The topics cannot be listed: the user may lack the right to describe them.';
    return [...brokers, { level: 'bad', code: 'topics-unreadable', text }];
  }
}
