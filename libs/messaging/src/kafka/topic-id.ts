import { ask, Reader } from './wire.js';

const metadataKey = 3;
const metadataVersion = 10;

function request(topic: string): Buffer {
  const name = Buffer.from(topic, 'utf8');
  const header = Buffer.alloc(10);
  header.writeInt16BE(metadataKey, 0);
  header.writeInt16BE(metadataVersion, 2);
  header.writeInt32BE(1, 4);
  header.writeInt16BE(-1, 8);
  return Buffer.concat([
    header,
    Buffer.from([0]),
    Buffer.from([2]),
    Buffer.alloc(16),
    Buffer.from([name.length + 1]),
    name,
    // No tags; do not make topics; two times no authorised operations; no tags.
    Buffer.from([0, 0, 0, 0, 0]),
  ]);
}

/**
 * The broker's id of a topic, which changes when the topic is deleted and made again (K16). kafkajs does not ask for it,
 * so this does, with one Metadata request. Null where the topic is not there.
 */
export async function topicIdOf(broker: string, ssl: boolean, topic: string): Promise<string | null> {
  const reader = new Reader(await ask(broker, ssl, request(topic)));
  reader.int32();
  reader.skipTags();
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
}
