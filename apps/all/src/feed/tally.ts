import type { SubmitResult } from '@collator/client';

/** One line that did not become a log: where it stands, why (stable code) and the field where there is one. */
export interface Refusal {
  readonly line: number;
  readonly code: string;
  readonly field: string | null;
}

/** Counts what the door made of a feed. Every line ends in exactly one of accepted, duplicate or refused. */
export class Tally {
  submitted = 0;
  duplicates = 0;
  readonly refusals: Refusal[] = [];
  readonly #logs = new Set<string>();

  constructor(private readonly told: (refusal: Refusal) => void = () => undefined) {}

  /** Ids of the distinct logs of this feed that the pipeline holds. */
  get logIds(): readonly string[] {
    return [...this.#logs];
  }

  get accepted(): number {
    return this.#logs.size;
  }

  refuse(line: number, code: string, field: string | null): void {
    this.submitted += 1;
    const refusal = { line, code, field };
    this.refusals.push(refusal);
    this.told(refusal);
  }

  /**
   * Takes the door's answer for a line. A repeat of a log that an earlier, broken-off run of the same feed had submitted
   * counts as accepted the first time it shows here: the counts of a run that was interrupted and started again are
   * those of one that was not.
   */
  answer(line: number, result: SubmitResult): void {
    const { status, logId, findings } = result;
    if (status === 'refused' || !logId) {
      const first = findings?.find((f) => f.code) ?? null;
      return this.refuse(line, first?.code ?? 'refused', first?.field ?? null);
    }
    this.submitted += 1;
    if (this.#logs.has(logId)) this.duplicates += 1;
    else this.#logs.add(logId);
  }
}
