const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** True for the text form of a UUID; anything else can be no id of ours. */
export function isUuid(text: string | undefined): text is string {
  return text !== undefined && uuid.test(text);
}

/** The number of items asked for, 1–200; 50 where nothing sensible is asked. */
export function pageSize(text: string | undefined): number {
  const n = Number(text);
  return Number.isInteger(n) && n >= 1 && n <= 200 ? n : 50;
}
