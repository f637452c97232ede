import type { SubmissionFinding } from '@collator/contracts';
import { ReceiptSigner, Sealer } from '@collator/security';
import { Injectable } from '@nestjs/common';

/** What a receipt for a version of a log is made of. */
export interface VersionFacts {
  readonly urn: string;
  readonly logId: string;
  readonly id: string;
  readonly version: number;
  readonly outcome: 'accepted' | 'accepted_with_warnings';
  readonly acceptedAt: Date;
  readonly findings: readonly SubmissionFinding[];
  readonly contentHash: Buffer;
}

/** What a receipt for a decision of the quality officer is made of. */
export interface DecisionFacts {
  readonly urn: string;
  readonly version: number;
  readonly outcome: string;
  readonly reason: string;
  readonly codes: readonly string[];
  readonly decidedAt: string;
  readonly madeVersion: number | null;
  readonly related: readonly string[];
}

const issuer = 'collator';
const told = (findings: readonly SubmissionFinding[]) => findings.map(({ code, field }) => ({ code, field }));

/**
 * Signed receipts. What stands in one follows from what is stored, so that a repeat is given the same text as the first time;
 * it holds a digest of the log and none of its words.
 */
@Injectable()
export class Receipts {
  readonly #signer: ReceiptSigner;

  constructor(sealer: Sealer) {
    this.#signer = new ReceiptSigner(sealer);
  }

  /** The public keys of this process. */
  get keys(): ReceiptSigner['keys'] {
    return this.#signer.keys;
  }

  ofVersion(v: VersionFacts): string {
    return this.#signer.sign({
      iss: issuer,
      outcome: v.outcome,
      urn: v.urn,
      id: v.id,
      version: v.version,
      acceptedAt: v.acceptedAt.toISOString(),
      content: v.contentHash.toString('base64url'),
      findings: told(v.findings),
    });
  }

  ofRefusal(r: { readonly digest?: string; readonly findings: readonly SubmissionFinding[] }): string {
    return this.#signer.sign({ iss: issuer, outcome: 'refused', content: r.digest, findings: told(r.findings) });
  }

  ofDecision(d: DecisionFacts): string {
    return this.#signer.sign({ iss: issuer, ...d });
  }
}
