const hidden = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * The text with marks that could steer a terminal or turn its line written out as `\uXXXX`; line ends and tabs stay. Inside
 * JSON strings that is the same value, so a line of JSON stays one.
 */
export function printable(text: string): string {
  return text.replace(hidden, (c) => (c === '\n' || c === '\t' ? c : c.split('').map(escaped).join('')));
}

/** Rows as columns two spaces apart; the last column is never padded. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  return rows.map((row) =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** `1 row`, `2 rows`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

interface TerminalStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const progressEveryMs = 200;

/** A line that is written over, at most five times a second, and taken away before anything else is printed. */
export function progressLine(stream: TerminalStream, now: () => number) {
  let shownAt = -Infinity;
  let standing = false;
  return {
    show(line: string): void {
      if (!stream.isTTY || now() - shownAt < progressEveryMs) return;
      shownAt = now();
      standing = true;
      stream.write(`\r\x1b[2K${line}`);
    },
    clear(): void {
      if (!standing) return;
      standing = false;
      stream.write('\r\x1b[2K');
    },
  };
}
