import { receiveProducts, type StreamedMessage } from '@collator/client';
import type { Running } from '@collator/runtime';
import { clientOf } from './demo-world.js';

/** Receives for the demo's recipients. Each delivery id is taken once, whatever comes again. */
export function receiveForAll(
  running: Running,
  told: (receiver: string, message: StreamedMessage) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const seen = new Set<string>();
  const readers = ['ops.north', 'ops.coast'].map((receiver) =>
    receiveProducts(
      clientOf(running, receiver),
      async (message) => {
        if (seen.has(message.deliveryId)) return;
        seen.add(message.deliveryId);
        told(receiver, message);
      },
      stopping.signal,
    ).catch(() => undefined),
  );
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(readers);
    },
  };
}

const wrap = (text: string, indent: string): string =>
  (text.match(/.{1,96}(\s|$)/g) ?? [text]).map((l) => `${indent}${l.trimEnd()}`).join('\n');

/** A product as a person reads it on a terminal. */
export function describeProduct(receiver: string, { data }: StreamedMessage): string {
  const d = data as {
    urn: string;
    title: string;
    text: string;
    marking: string;
    priority: string;
    risk: number;
    grade: { source: number; assessment: string; handling: string; conditions: string[] };
    reasons: string[];
    basis: { kind: string; rule?: string };
  };
  const grade = `${d.grade.source}${d.grade.assessment}${d.grade.handling}`;
  const conditions = d.grade.conditions.length ? ` (${d.grade.conditions.join('; ')})` : '';
  return [
    `  ${d.marking} · ${d.urn} · grade ${grade}${conditions} · ${d.priority} · risk ${d.risk} → ${receiver}`,
    `  ${d.title}`,
    wrap(d.text, '  '),
    ...d.reasons.map((r) => `  – ${r}`),
    `  released by ${d.basis.kind === 'approval' ? 'two people' : `standing approval ${d.basis.rule}`}`,
  ].join('\n');
}
