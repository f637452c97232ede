const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const dayMs = 86_400_000;

function wholeDay(text: string): number | null {
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  // Date.parse rolls 31 February over into March; a date that does not come back as written does not exist.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? null : ms;
}

/**
 * The first millisecond (UTC, since 1970) of a day or instant, or null where the text is neither. An instant needs its
 * offset: without one it would depend on where the process runs.
 */
export function startOf(text: string): number | null {
  if (day.test(text)) return wholeDay(text);
  if (!instant.test(text) || wholeDay(text.slice(0, 10)) === null) return null;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? null : ms;
}

/** The first millisecond after a day (which counts whole) or the instant itself, or null where the text is neither. */
export function endOf(text: string): number | null {
  const ms = startOf(text);
  return ms === null ? null : day.test(text) ? ms + dayMs : ms;
}
