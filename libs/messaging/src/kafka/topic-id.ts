import type { KafkaConnection } from './kafka-client.js';
import { logIn } from './sasl.js';
import { varint, Wire } from './wire.js';

/** One topic by name; topics are not to be made; no tags anywhere. */
function bodyOf(topic: string): Buffer {
  const name = Buffer.from(topic, 'utf8');
  const anyId = Buffer.alloc(16);
  const flags = Buffer.from([0, 0, 0]);
  const tags = Buffer.from([0]);
  return Buffer.concat([varint(2), anyId, varint(name.length + 1), name, tags, flags, tags]);
}

/**
 * The broker's id of a topic, which changes when the topic is deleted and made again (K16). kafkajs does not ask for it,
 * so this does, with one Metadata request (v10). Null where the topic is not there; throws when the broker does not answer.
 */
export async function topicIdOf(broker: string, connection: KafkaConnection, topic: string): Promise<string | null> {
  const wire = await Wire.open(broker, connection.ssl);
  try {
    if (connection.sasl) await logIn(wire, connection.sasl);
    const reader = await wire.ask({ key: 3, version: 10, flexible: true, body: bodyOf(topic) });
    reader.int32();
    for (let n = reader.varint() - 1; n > 0; n -= 1) {
      reader.int32();
      reader.text();
      reader.int32();
      reader.text();
      reader.skipTags();
    }
    reader.text();
    reader.int32();
    if (reader.varint() < 2) return null;
    const error = reader.int16();
    const name = reader.text();
    return error === 0 && name === topic ? reader.uuid() : null;
  } finally {
    wire.close();
  }
}
