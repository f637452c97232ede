import kafkajs from 'kafkajs';

const other = (ids: readonly number[], not: number): number => ids.find((id) => id !== not)!;

/**
 * Moves the leaders of partitions of a topic: a leader that leaves its partition's replicas hands over at once. `share`
 * of them move, every one where it is 1. Resolves with how many were asked to move; the next call lets them come back.
 */
export async function moveLeaders(brokers: readonly string[], topic: string, share: number): Promise<number> {
  const kafka = new kafkajs.Kafka({ clientId: 'mover', brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    const { brokers: nodes } = await admin.describeCluster();
    const ids = nodes.map((n) => n.nodeId);
    const moving = topics[0]!.partitions.filter(
      (p, i) => p.leader >= 0 && i < Math.max(1, topics[0]!.partitions.length * share),
    );
    const partitionAssignment = moving.map((p) => {
      const full = p.replicas.length >= 3;
      // With one gone the leader is another; with it back in last place it stays so.
      const replicas = full
        ? p.replicas.filter((r) => r !== p.leader)
        : [other(p.replicas, p.leader), p.leader, ...ids.filter((id) => !p.replicas.includes(id))];
      return { partition: p.partitionId, replicas };
    });
    await admin.alterPartitionReassignments({ topics: [{ topic, partitionAssignment }] });
    return moving.length;
  } finally {
    await admin.disconnect();
  }
}
