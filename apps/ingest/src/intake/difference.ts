import type { AcceptedLog } from '@collator/contracts';

/** One field that differs between two versions of a log. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What follows from the change itself and is no content. */
const apart = new Set(['version', 'acceptedAt', 'submittedAt', 'submittedBy', 'qualityOpen', 'sourceRef']);

/** What another version of a log says differently, field by field; empty where it says the same. */
export function differenceOf(before: AcceptedLog, after: AcceptedLog): FieldChange[] {
  const [was, is] = [before, after] as unknown as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => !apart.has(field))
    .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }))
    .filter((c) => JSON.stringify(c.before) !== JSON.stringify(c.after));
}
