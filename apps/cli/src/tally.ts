import type { SubmitResult } from '@collator/client';
import type { RowProblem } from './feed-rows.js';

/** One reason against one line of the file. */
export interface Refusal extends RowProblem {
  readonly line: number;
}

/** What the door answered for a line that it took, for whoever wants to follow a log. */
export interface Receipt {
  readonly line: number;
  readonly status: 'accepted' | 'accepted_with_warnings' | 'repeat';
  readonly urn: string | null;
  readonly findings: readonly RowProblem[];
}

/** What became of the lines of a file. */
export interface Counts {
  readonly lines: number;
  readonly accepted: number;
  /** Among the accepted: those the door had something to say about. */
  readonly warned: number;
  readonly repeats: number;
  readonly refused: number;
  /** Sent, but the answer never came: may or may not have been accepted. */
  readonly unanswered: number;
}

/** Counts a file's lines as they are refused on the way or answered by the door, and tells each refusal as it comes. */
export class Tally {
  #counts = { accepted: 0, warned: 0, repeats: 0, refused: 0 };
  /** Lines the door has still to answer, oldest first; the door answers in order. */
  readonly #sent: number[] = [];

  constructor(
    private readonly tell: (refusal: Refusal) => void,
    private readonly tellReceipt: (receipt: Receipt) => void = () => undefined,
  ) {}

  refuse(line: number, problems: readonly RowProblem[]): void {
    this.#counts.refused += 1;
    for (const { code, field } of problems) this.tell({ line, code, field });
  }

  sent(line: number): void {
    this.#sent.push(line);
  }

  answer(result: SubmitResult): void {
    const line = this.#sent.shift();
    if (line === undefined) throw new Error('the door answered more lines than were sent');
    const findings = (result.findings ?? []).map(({ code, field }) => ({ code, field: field ?? null }));
    if (result.status === 'refused')
      return this.refuse(line, findings.length ? findings : [{ code: 'refused', field: null }]);
    if (result.status === 'repeat') this.#counts.repeats += 1;
    else this.#counts.accepted += 1;
    if (result.status === 'accepted_with_warnings') this.#counts.warned += 1;
    this.tellReceipt({ line, status: result.status, urn: result.urn ?? null, findings });
  }

  counts(): Counts {
    const { accepted, repeats, refused } = this.#counts;
    const unanswered = this.#sent.length;
    return { lines: accepted + repeats + refused + unanswered, ...this.#counts, unanswered };
  }
}
