/** What can be read of a document: rows as a mapping reads them, and what was enclosed. */
export interface DocumentContent {
  readonly rows: readonly DocumentRow[];
  readonly enclosures: readonly Enclosure[];
}

export interface DocumentRow {
  /** From 1; of a sheet, the row as it is numbered there. */
  readonly line: number;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Something that came inside a document. The name is a label, never a path. */
export interface Enclosure {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

export type DocumentFormat = 'xlsx' | 'eml' | 'pdf' | 'docx';

/** How much of a document is looked at before it is refused. All sizes are of what is unpacked, not of what arrived. */
export interface DocumentLimits {
  readonly maxBytes: number;
  readonly maxEntries: number;
  /** Unpacked bytes for each packed one. */
  readonly maxRatio: number;
  readonly maxRows: number;
  readonly maxPages: number;
  readonly maxEnclosures: number;
  readonly maxTextLength: number;
  /** Milliseconds for the whole document. */
  readonly withinMs: number;
  /** Memory of the thread that reads it. */
  readonly maxMemoryMiB: number;
}

const mebibyte = 1024 * 1024;

/**
 * Limits of the house (security design, payload sizes). A document is held in memory, a table is not: with these, one at a time
 * fits beside a service into the 768 MiB of its container.
 */
export const documentLimits: DocumentLimits = {
  maxBytes: 32 * mebibyte,
  maxEntries: 1_000,
  maxRatio: 100,
  maxRows: 200_000,
  maxPages: 500,
  maxEnclosures: 50,
  maxTextLength: 5_000_000,
  withinMs: 30_000,
  maxMemoryMiB: 256,
};

/** A label from a name that came with a file: the last part of a path, nothing that steers, at most 200 characters. */
export function labelOf(name: string | null | undefined, otherwise: string): string {
  const last = (name ?? '').split(/[/\\]/).at(-1) ?? '';
  const label = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replace(/^\.+/, '')
    .trim()
    .slice(0, 200);
  return label === '' ? otherwise : label;
}

/** The first line of a text that holds something, for a title; null where there is none. */
export const firstLine = (text: string): string | null =>
  text
    .split('\n')
    .map((l) => l.trim())
    .find((l) => l !== '') ?? null;
