const number = /^-?\d{1,15}(\.\d{1,9})?$/;

/** What a row holds as its watermark; null where it holds none. */
export const markOf = (row: Readonly<Record<string, unknown>>, column: string): string | null => {
  const value = Object.hasOwn(row, column) ? row[column] : null;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || null : null;
};

/**
 * Which of two marks is higher: as numbers where both are, as instants where both have a zone, else by their letters, which
 * for dates in ISO form is their order. Positive where `a` is.
 */
export function compareMarks(a: string, b: string): number {
  if (number.test(a) && number.test(b)) return Number(a) - Number(b);
  const zoned = /T.*(Z|[+-]\d\d:\d\d)$/;
  if (zoned.test(a) && zoned.test(b)) return Date.parse(a) - Date.parse(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Lets the rows through that may be new: everything from the mark on. The rows at the mark itself come again, since more of
 * them may have been written after the last run, and are repeats at the door. A row without a mark is never left out.
 */
export class Watermark {
  #highest: string | null;

  constructor(
    private readonly column: string,
    private readonly from: string | null,
  ) {
    this.#highest = from;
  }

  get highest(): string | null {
    return this.#highest;
  }

  wants(row: Readonly<Record<string, unknown>>): boolean {
    const mark = markOf(row, this.column);
    if (mark === null) return true;
    if (this.#highest === null || compareMarks(mark, this.#highest) > 0) this.#highest = mark;
    return this.from === null || compareMarks(mark, this.from) >= 0;
  }
}
