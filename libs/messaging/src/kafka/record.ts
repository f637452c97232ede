import type { KafkaMessage } from 'kafkajs';
import type { InRecord } from '../port.js';

const textOf = (value: Buffer | string | (Buffer | string)[] | undefined): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined ? undefined : first.toString();
};

/** A message as the port's record. The client's buffers are slices of the whole answer; keeping one would keep all of it (K10). */
export function recordOf(m: KafkaMessage): InRecord {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(m.headers ?? {})) {
    const text = textOf(value);
    if (text !== undefined) headers[name] = text;
  }
  return {
    offset: BigInt(m.offset),
    key: m.key === null || m.key === undefined ? null : m.key.toString(),
    value: m.value === null ? null : Buffer.from(m.value),
    headers,
  };
}
