import type { KafkaTls } from './kafka-client.js';
import { Wire } from './wire.js';

/** An API that kafkajs uses and the versions it can speak (kafkajs 2.2.4, `src/protocol/requests`). */
export const clientVersions: readonly {
  readonly key: number;
  readonly name: string;
  readonly min: number;
  readonly max: number;
}[] = [
  { key: 0, name: 'Produce', min: 0, max: 7 },
  { key: 1, name: 'Fetch', min: 0, max: 11 },
  { key: 2, name: 'ListOffsets', min: 0, max: 3 },
  { key: 3, name: 'Metadata', min: 0, max: 6 },
  { key: 8, name: 'OffsetCommit', min: 0, max: 5 },
  { key: 9, name: 'OffsetFetch', min: 1, max: 4 },
  { key: 10, name: 'FindCoordinator', min: 0, max: 2 },
  { key: 11, name: 'JoinGroup', min: 0, max: 5 },
  { key: 12, name: 'Heartbeat', min: 0, max: 3 },
  { key: 13, name: 'LeaveGroup', min: 0, max: 3 },
  { key: 14, name: 'SyncGroup', min: 0, max: 3 },
  { key: 17, name: 'SaslHandshake', min: 0, max: 1 },
  { key: 18, name: 'ApiVersions', min: 0, max: 2 },
  { key: 19, name: 'CreateTopics', min: 0, max: 3 },
  { key: 32, name: 'DescribeConfigs', min: 0, max: 2 },
  { key: 36, name: 'SaslAuthenticate', min: 0, max: 1 },
];

export interface VersionRange {
  readonly min: number;
  readonly max: number;
}

/** The versions a broker speaks, by API key. kafkajs never looks at a broker's minimum; this does, before any login. */
export async function brokerVersions(
  broker: string,
  ssl: KafkaTls | boolean,
): Promise<ReadonlyMap<number, VersionRange>> {
  const wire = await Wire.open(broker, ssl);
  try {
    const reader = await wire.ask({ key: 18, version: 0, flexible: false, body: Buffer.alloc(0) });
    if (reader.int16() !== 0) throw new Error('the broker refused to tell its versions');
    const ranges = new Map<number, VersionRange>();
    for (let n = reader.int32(); n > 0; n -= 1) {
      const key = reader.int16();
      ranges.set(key, { min: reader.int16(), max: reader.int16() });
    }
    return ranges;
  } finally {
    wire.close();
  }
}

/** Where client and broker have no version in common, in words. */
export function versionGaps(broker: ReadonlyMap<number, VersionRange>): string[] {
  return clientVersions.flatMap(({ key, name, min, max }) => {
    const range = broker.get(key);
    if (!range) return [`${name}: the broker does not offer it`];
    if (range.min > max) return [`${name}: broker needs ≥ ${range.min}, client speaks ≤ ${max}`];
    if (range.max < min) return [`${name}: broker speaks ≤ ${range.max}, client needs ≥ ${min}`];
    return [];
  });
}
