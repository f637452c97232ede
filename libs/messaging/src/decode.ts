import { createHash } from 'node:crypto';
import { decodeRecord, deriveId, type Envelope } from '@collator/contracts';
import type { InRecord } from './port.js';
import type { RawRecord } from './slice.js';
import { nameOfStep, topicOfStep, type Step } from './step.js';

/** A record after decoding: an event with the id of the row it will leave, or a reason to set it aside. */
export type Decoded =
  | { readonly ok: true; readonly record: InRecord; readonly envelope: Envelope; readonly inboxId: string }
  | {
      readonly ok: false;
      readonly record: InRecord;
      readonly code: string;
      readonly reason: string;
      readonly fieldPath: string | null;
    };

/**
 * An id for a record that has none of its own: the same record at the same place always gives the same id. The content
 * belongs to it, since a topic that was deleted and made again has other records at the places of the old ones.
 */
export function placeId(topic: string, partition: number, record: InRecord): string {
  const h = createHash('sha256')
    .update(`${topic}/${partition}/${record.offset}/${record.key?.length ?? -1}/${record.key ?? ''}`)
    .update(record.value ?? '')
    .digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

function rawEnvelope(step: Step, partition: number, record: InRecord): Envelope<RawRecord> {
  const id = placeId(topicOfStep(step), partition, record);
  return {
    id,
    schema: step.event,
    logId: id,
    version: 1,
    acceptedOn: '1970-01-01',
    marking: '',
    lane: step.lane,
    emittedAt: '1970-01-01T00:00:00.000Z',
    data: { key: record.key, value: record.value, headers: record.headers, offset: String(record.offset) },
  };
}

/** Decodes and checks records outside any transaction; never throws for what a record holds. */
export function decodeAll(step: Step, partition: number, records: readonly InRecord[]): Decoded[] {
  return records.map((record) => {
    const name = nameOfStep(step);
    if (step.raw) {
      const envelope = rawEnvelope(step, partition, record);
      return { ok: true, record, envelope, inboxId: deriveId(envelope.id, name) };
    }
    const decoded = decodeRecord(record.value, record.headers, record.key);
    if ('dead' in decoded) {
      const { code, reason, fieldPath } = decoded.dead;
      return { ok: false, record, code, reason, fieldPath: fieldPath ?? null };
    }
    const envelope = decoded.ok;
    if (envelope.schema !== step.event)
      return {
        ok: false,
        record,
        code: 'unknown_schema',
        reason: 'schema does not belong on this topic',
        fieldPath: 'schema',
      };
    return { ok: true, record, envelope, inboxId: deriveId(envelope.id, name) };
  });
}
