/** How a local date and time of a feed is written, and where its clock stood. */
export interface LocalInstant {
  readonly order: 'dmy' | 'ymd';
  /** `Z`, a fixed offset such as `+01:00`, or `Europe/London`: the legal time of the United Kingdom since 1996. */
  readonly offset: string;
}

export const ukTime = 'Europe/London';

const patterns = {
  dmy: /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/,
  ymd: /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/,
};

const hourMs = 3_600_000;

// Summer time runs from the last Sunday of March to the last Sunday of October, both at 01:00 UTC.
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 0, 1));
  return last.getTime() - last.getUTCDay() * 24 * hourMs;
}

/** The offset of a UK wall clock; null for the hour that is skipped in spring, the one that comes twice, and before 1996. */
function ukOffset(wallMs: number, year: number): string | null {
  if (year < 1996) return null;
  const spring = lastSunday(year, 3);
  const autumn = lastSunday(year, 10);
  if (wallMs < spring || wallMs >= autumn + hourMs) return 'Z';
  return wallMs < spring + hourMs || wallMs >= autumn ? null : '+01:00';
}

const two = (n: string): string => n.padStart(2, '0');

/**
 * A local date and time as an ISO 8601 instant. What cannot be read for certain is handed on as it came, for the door to
 * judge: no time of day is made up for a bare date, and none is chosen where the clock said the same hour twice.
 */
export function instantOf(text: string, { order, offset }: LocalInstant): string {
  const m = patterns[order].exec(text.trim());
  if (!m) return text;
  const [a, b, c, hour, minute, second = '00'] = m.slice(1) as [string, string, string, string, string, string?];
  const [year, month, day] = order === 'dmy' ? [c, b, a] : [a, b, c];
  const wallMs = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  const zone = offset === ukTime ? ukOffset(wallMs, Number(year)) : offset;
  if (zone === null) return text;
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${zone}`;
}
