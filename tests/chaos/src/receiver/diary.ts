/** What a receiver did with one call. `taken`: he has it and acted on it, whether or not his reply arrived. */
export interface DiaryEntry {
  /** Place in the order in which calls arrived whole. */
  readonly no: number;
  readonly at: number;
  readonly recipient: string;
  readonly id: string;
  readonly type: string;
  readonly productId: string;
  readonly version: number;
  readonly marking: string | null;
  readonly compartments: readonly string[];
  readonly taken: boolean;
  readonly reply: 'ok' | 'late' | 'lost' | '500' | '503';
  readonly signed: boolean;
  /** The body named a source. */
  readonly identity: boolean;
}

/** The receivers' own books. Kept by the receivers; the pipeline never sees them. */
export class Diary {
  readonly entries: DiaryEntry[] = [];

  write(entry: Omit<DiaryEntry, 'no'>): void {
    this.entries.push({ ...entry, no: this.entries.length });
  }
}
