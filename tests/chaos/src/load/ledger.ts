import type { Line } from './plan.js';

/** What a submitter holds in his hands for one log. */
export interface Receipt {
  readonly logId: string;
  readonly urn: string;
}

/**
 * The submitters' own books: what was sent, what was answered. The checker believes these and not the pipeline.
 */
export class Ledger {
  /** Ids ever sent, whatever came of it. */
  readonly sent = new Set<string>();
  /** Ids the door has taken responsibility for. */
  readonly receipts = new Map<string, Receipt>();
  /** Ids written to the topic and acknowledged by the broker. */
  readonly onTopic = new Set<string>();
  /** Records on the topic that no door can take, by the ids of their lines. */
  readonly refusableOnTopic = new Set<string>();
  /** Ids whose withdrawal was answered. */
  readonly withdrawn = new Set<string>();
  /** What should not have been refused, and what should not have been taken, with the code. */
  readonly misjudged: { readonly id: string; readonly code: string }[] = [];
  /** One log answered with two log ids. */
  readonly twoIdentities: string[] = [];
  repeatsSent = 0;
  retries = 0;

  sending(line: Line): void {
    if (line.kind !== 'malformed') this.sent.add(line.id);
    if (line.kind === 'repeat') this.repeatsSent += 1;
  }

  /** A door's answer for one line. */
  answered(line: Line, answer: { status: string; logId?: string; urn?: string; code?: string }): void {
    const taken = answer.status !== 'refused' && answer.logId !== undefined && answer.urn !== undefined;
    if (!taken) {
      if (line.kind === 'log' || line.kind === 'repeat')
        this.misjudged.push({ id: line.id, code: answer.code ?? 'refused' });
      return;
    }
    if (line.kind === 'malformed') return void this.misjudged.push({ id: line.id, code: 'malformed_taken' });
    const known = this.receipts.get(line.id);
    if (known && known.logId !== answer.logId) this.twoIdentities.push(line.id);
    if (!known) this.receipts.set(line.id, { logId: answer.logId!, urn: answer.urn! });
  }

  /** The broker acknowledged a line written to the topic. */
  acknowledged(line: Line): void {
    if (line.kind === 'log' || line.kind === 'repeat') this.onTopic.add(line.id);
    else this.refusableOnTopic.add(`${line.kind}:${line.id}`);
  }
}
