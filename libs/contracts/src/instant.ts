const instant = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

const from1900 = Date.UTC(1900, 0, 1);

/**
 * Milliseconds since 1970 of an ISO 8601 instant with its zone, or null where it is none: no zone, a day or hour that does
 * not exist, a year before 1900, a leap second.
 */
export function instantMs(text: string): number | null {
  // The form we write ourselves: what comes out of a date as it went in is an instant that exists.
  if (text.length === 24) {
    const own = Date.parse(text);
    if (own >= from1900 && new Date(own).toISOString() === text) return own;
  }
  const m = instant.exec(text);
  if (!m) return null;
  const [year, month, day, hour, minute, second] = m.slice(1, 7).map((p) => Number(p ?? 0)) as number[];
  if (year! < 1900 || hour! > 23 || minute! > 59 || second! > 59) return null;
  // A day that does not exist rolls over into the next month and comes back as another.
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  if (date.getUTCMonth() !== month! - 1 || date.getUTCDate() !== day) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}
