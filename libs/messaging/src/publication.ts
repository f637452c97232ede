import { context, propagation } from '@opentelemetry/api';
import { headerNames, type Envelope } from '@collator/contracts';
import type { OutRecord } from './port.js';

/** An event ready to be published: where to, under which key, and its bytes exactly as they are stored. */
export interface Publication {
  readonly topic: string;
  readonly envelope: Envelope;
  readonly encoded: string;
}

/** A stored event as a publication; the envelope is read back from the stored bytes. */
export function storedPublication(topic: string, encoded: string): Publication {
  return { topic, encoded, envelope: JSON.parse(encoded) as Envelope };
}

/** The record of a publication. The key is the opaque aggregate id; headers repeat the envelope, nothing more. */
export function recordOf(p: Publication): OutRecord {
  const e = p.envelope;
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  const headers: Record<string, string> = {
    [headerNames.messageId]: e.id,
    [headerNames.schema]: e.schema,
    [headerNames.logId]: e.logId,
    [headerNames.version]: String(e.version),
    [headerNames.acceptedOn]: e.acceptedOn,
    [headerNames.marking]: e.marking,
    [headerNames.lane]: e.lane,
    [headerNames.emittedAt]: e.emittedAt,
  };
  if (carrier['traceparent']) headers[headerNames.traceParent] = carrier['traceparent'];
  return { key: e.logId, value: Buffer.from(p.encoded, 'utf8'), headers };
}
