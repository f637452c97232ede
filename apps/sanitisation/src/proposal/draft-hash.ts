import { createHash } from 'node:crypto';
import type { Draft } from '../draft/draft.js';

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, canonical(v)]));
}

/**
 * SHA-256 of the exact draft, as hex: every field, in an order that does not depend on where it was kept. An approval holds
 * for this digest alone, so that one changed byte asks for approval again.
 */
export function draftHash(draft: Draft): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(draft)))
    .digest('hex');
}
