import { hash } from 'node:crypto';

/** The two lanes every hop has. Urgent carries a possible threat to life and never waits behind routine work. */
export type Lane = 'routine' | 'urgent';

/**
 * What wraps every event inside the pipeline. Nothing here is confidential: the same values travel as record headers.
 * `acceptedOn` is the day (YYYY-MM-DD) the log was accepted, carried unchanged so that state can be kept by day.
 */
export interface Envelope<D = unknown> {
  readonly id: string;
  readonly schema: string;
  readonly logId: string;
  readonly version: number;
  readonly acceptedOn: string;
  readonly marking: string;
  readonly lane: Lane;
  readonly emittedAt: string;
  readonly data: D;
}

/** Header names of a pipeline record. Headers are not a confidential place. */
export const headerNames = {
  messageId: 'message-id',
  schema: 'schema',
  logId: 'log-id',
  version: 'version',
  acceptedOn: 'accepted-on',
  marking: 'marking',
  lane: 'lane',
  emittedAt: 'emitted-at',
  traceParent: 'trace-parent',
} as const;

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The variant's two bits set in a hex digit. */
const variants = [...'0123456789abcdef'].map((d) => ((Number.parseInt(d, 16) & 0x3) | 0x8).toString(16));

function asUuid(h: string): string {
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20, 32)}`;
}

/**
 * A UUIDv7 (RFC 9562 §5.7) from a time in milliseconds and at least 10 random bytes, both given by the caller so that
 * the function stays repeatable. Ids made later sort later, which keeps database keys ordered.
 */
export function uuidV7(atMs: number, random: Uint8Array): string {
  const time = Math.floor(atMs).toString(16).padStart(12, '0').slice(-12);
  const r = Uint8Array.from(random.subarray(0, 10));
  r[0] = (r[0]! & 0x0f) | 0x70;
  r[2] = (r[2]! & 0x3f) | 0x80;
  return asUuid(time + hex(r));
}

/**
 * Stands for a person in one record: whether two acts on a record are one person's can be told, who it is cannot, and two
 * records do not show that one person had to do with both. Whoever has the list of all people can still try each.
 */
export function personRef(recordId: string, subject: string): string {
  return hash('sha256', `person\n${recordId}\n${subject}`, 'hex').slice(0, 32);
}

/**
 * The deterministic id of what one step makes out of one event: the 48-bit time prefix of `id` is kept (keys stay
 * ordered), the rest is a hash of the id, the step's name and an ordinal. The same input always gives the same id, so
 * a repeat is dropped by the primary key wherever it is done again.
 */
export function deriveId(id: string, step: string, ordinal = 0): string {
  const h = hash('sha256', `${id}\n${step}\n${ordinal}`, 'hex');
  // The id's first 12 hex digits are its time; version 8 and the variant stand where RFC 9562 §5.8 has them.
  const variant = variants[Number.parseInt(h[4]!, 16)]!;
  return `${id.slice(0, 13)}-8${h.slice(1, 4)}-${variant}${h.slice(5, 8)}-${h.slice(8, 20)}`;
}
