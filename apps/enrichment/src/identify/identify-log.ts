import type { AcceptedLog, FoundIdentifier } from '@collator/contracts';
import { findIdentifiers } from '@collator/extraction';

/** Fields a reader of the log sees, in his order. */
const fields = ['title', 'body', 'comment'] as const;

/** Longest value kept; a web address may be longer, and no index takes it. */
const longestValue = 400;

/**
 * What is kept of a value: of a payment card the first six and last four digits only (domain 6.2), of a very long address
 * its beginning. Logs are linked and searched by this form.
 */
export function keptValue(type: string, normalised: string): string {
  const value = normalised.replaceAll('\0', '');
  if (type === 'CARD') return value.length < 12 ? '*'.repeat(value.length) : maskedCard(value);
  return value.length > longestValue ? value.slice(0, longestValue) : value;
}

function maskedCard(digits: string): string {
  return `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`;
}

/** The identifiers of a log's title, body and comment, in their order, at most `limit`, and how many were left off. */
export function identifyLog(log: AcceptedLog, limit: number): { found: FoundIdentifier[]; leftOff: number } {
  const on = log.submittedAt.slice(0, 10);
  const all = fields.flatMap((field) =>
    findIdentifiers(log[field] ?? '', /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}).map((i): FoundIdentifier => ({
      type: i.type,
      raw: i.raw,
      normalised: keptValue(i.type, i.normalised),
      validity: i.validity,
      field,
      start: i.start,
      end: i.end,
    })),
  );
  return { found: all.slice(0, limit), leftOff: Math.max(0, all.length - limit) };
}
