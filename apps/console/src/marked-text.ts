/** A stretch of a text: plain, or something that was found there. */
export interface Stretch {
  readonly text: string;
  /** Codes of what was found; empty for plain text. */
  readonly codes: readonly string[];
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/** Cuts a text at the borders of its marks, which may overlap. The stretches put together are the text. */
export function markedText(text: string, marks: readonly Mark[]): Stretch[] {
  const inside = marks.filter((m) => m.start >= 0 && m.end <= text.length && m.start < m.end);
  const borders = [...new Set([0, text.length, ...inside.flatMap((m) => [m.start, m.end])])].sort((a, b) => a - b);
  return borders.slice(1).map((end, i) => {
    const start = borders[i]!;
    const codes = inside.filter((m) => m.start <= start && m.end >= end).map((m) => m.code);
    return { text: text.slice(start, end), codes: [...new Set(codes)] };
  });
}
