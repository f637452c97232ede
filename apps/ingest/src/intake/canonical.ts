const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, v]) => !isEmpty(v));
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return entries.map(([k, v]) => [k, sorted(v)]);
}

/**
 * One text for one content: field order does not count, and a field that is absent, null or an empty list is the same
 * thing, so that a field added to the contract later does not turn a repeat into something new.
 */
export function canonicalJson(content: object): string {
  return JSON.stringify(sorted(content));
}
