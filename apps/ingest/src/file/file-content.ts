import {
  documentLimits,
  FileUnusable,
  isTable,
  labelOf,
  mappedDocument,
  mappedTable,
  mediaTypes,
  readDocument,
  type Enclosure,
  type MappedRow,
} from '@collator/files';
import type { Mapping } from '@collator/mapping';
import { Problem } from '@collator/observability';
import { Injectable } from '@nestjs/common';
import { ContentScanner } from './content-scanner.js';

/** A file that can be read as often as wanted. */
export interface Readable {
  readonly bytes: number;
  read(): AsyncIterable<Buffer>;
}

/** What is in a file. */
export interface FileContent {
  /** From the first row, each time. */
  rows(): AsyncIterable<MappedRow>;
  /** What is kept beside the log of a document: the file as it came, and what was in it. None for tables and sheets. */
  readonly enclosures: readonly Enclosure[];
}

/** Something in a file must not come in; the file goes into quarantine. */
export class MalwareFound extends Error {
  constructor(readonly signature: string) {
    super('the file holds what must not come in');
    this.name = 'MalwareFound';
  }
}

/** Documents read at one time, and those that may wait for it; each takes a thread and the memory of its file. */
const atOnce = 1;
const mayWait = 16;

async function whole(file: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of file.read()) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* each(enclosures: readonly Enclosure[]): AsyncGenerator<Uint8Array> {
  for (const { content } of enclosures) yield content;
}

/** Reads files through mappings: tables row by row, documents in a thread of their own, few at a time. */
@Injectable()
export class FileContents {
  #reading = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly scanner: ContentScanner) {}

  /**
   * Opens a file. Throws `FileUnusable` where it cannot be read, `MalwareFound`, or 429 where too many documents wait. `name`
   * is a label for the original, whatever path it came with.
   */
  async open(file: Readable, mapping: Mapping, name: string | null): Promise<FileContent> {
    const found = await this.scanner.scan(file.read());
    if (found !== null) throw new MalwareFound(found);
    const { format } = mapping;
    if (isTable(format)) return { rows: () => mappedTable(file.read(), mapping), enclosures: [] };
    const { content, original } = await this.#inTurn(async () => {
      // Too large is known before it is held in memory.
      if (file.bytes > documentLimits.maxBytes)
        throw new FileUnusable('document_too_large', `at most ${documentLimits.maxBytes} bytes`);
      const original = await whole(file);
      return { content: await readDocument(original, format), original };
    });
    const inside = await this.scanner.scan(each(content.enclosures));
    if (inside !== null) throw new MalwareFound(inside);
    const rows = mappedDocument(content, mapping);
    const asItCame = { name: labelOf(name, `original.${format}`), mediaType: mediaTypes[format], content: original };
    return {
      rows: () => listed(rows),
      enclosures: format === 'xlsx' ? [] : [asItCame, ...content.enclosures],
    };
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#reading >= atOnce) {
      if (this.#waiting.length >= mayWait)
        throw new Problem(429, 'too_many_requests', 'Too many documents wait to be read; try again later.');
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#reading += 1;
    try {
      return await work();
    } finally {
      this.#reading -= 1;
      this.#waiting.shift()?.();
    }
  }
}

async function* listed(rows: readonly MappedRow[]): AsyncGenerator<MappedRow> {
  yield* rows;
}
