import type { DecisionWork } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { Injectable } from '@nestjs/common';
import { acceptance } from '../intake/accept.js';
import type { Candidate } from '../intake/examine.js';
import { SubmissionStore } from '../intake/submission.store.js';
import { SourceVault } from '../source/source-vault.store.js';
import { amendLog } from './amend-log.js';
import type { PartInput } from './decision-input.js';
import { ProvenanceStore } from '../provenance/provenance.store.js';
import type { UnderReview } from './quality-desk.js';

/** Makes several logs of one, each with a reference of its own and, where the source is sealed, a pseudonym of its own. */
@Injectable()
export class SplitLog {
  constructor(
    private readonly submissions: SubmissionStore,
    private readonly vault: SourceVault,
    private readonly provenance: ProvenanceStore,
  ) {}

  /** The URNs of the parts. Throws 422 where a part does not keep the rules of the door, 409 where its id is taken. */
  async split(w: DecisionWork, { row, version }: UnderReview, parts: readonly PartInput[]): Promise<string[]> {
    const { sourceRef } = version.log;
    const candidates = parts.map((part, i) => this.candidate(row.submissionId, version.log, part, i));
    const into = { organisation: row.organisation, subject: row.submittedBy, at: w.at };
    const verdicts = await this.submissions.accept(w.tx, candidates, into);
    const urns: string[] = [];
    const made = verdicts.flatMap((v) => (v.kind === 'accepted' ? [v.stored.logId] : []));
    await this.provenance.derive(w.tx, made, row.logId);
    for (const [i, verdict] of verdicts.entries()) {
      if (verdict.kind !== 'accepted') throw new Problem(409, 'part_exists', 'A part of this log is there already.');
      const { logId, urn } = verdict.stored;
      if (sourceRef) await this.vault.copy(w.tx, sourceRef, { ...placeOf(candidates[i]!), logId, urn });
      if (verdict.moves) w.emit(acceptance(verdict.moves));
      w.concerns(logId);
      urns.push(urn);
    }
    return urns;
  }

  private candidate(id: string, log: UnderReview['version']['log'], part: PartInput, i: number): Candidate {
    const partId = `${id.slice(0, 120)}.p${i + 1}`;
    const amended = amendLog(log, partId, 1, { title: part.title, body: part.body });
    if ('findings' in amended)
      throw new Problem(422, 'change_refused', 'A part does not keep the rules; see the findings.', {
        findings: amended.findings,
      });
    const sourceRef = log.sourceRef === null ? {} : { sourceRef: this.vault.pseudonym() };
    // The officer has looked: what held the whole does not hold its parts.
    return { ...amended.candidate, ...sourceRef, holds: [] };
  }
}

// The part keeps the grade of the whole, which the register has once already.
const placeOf = ({ sourceRef, submission }: Candidate) => ({
  sourceRef: sourceRef!,
  compartments: submission.compartments,
  graded: null,
});
