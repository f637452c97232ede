import { Decisions, type DecisionWork } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { SealBroken, type CallerIdentity } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { HashStore } from './hash.store.js';
import { RegisterStore, type Outcome, type SourceHistory } from './register.store.js';
import type { SealedContent } from './vault-entry.js';
import { VaultStore } from './vault.store.js';
import type { SourceOfLog } from './source-refs.js';

/** Why somebody asks: a code of the list vault-purpose, and his own words. */
export interface Asking {
  readonly purpose: string;
  readonly reason: string;
}

/** What a source handler reads. */
export interface SourceReading {
  readonly urn: string;
  readonly source: SealedContent['confidential']['source'];
  readonly authorityUrn: string | null;
}

const erased = (): Problem =>
  new Problem(410, 'source_erased', 'The source of this log was erased; nobody can read it any more.');
const keyAway = (): Problem =>
  new Problem(503, 'vault_key_missing', 'The key of this entry is not there; nothing of it was read.');

/**
 * What people do with the vault. Each act stands in the audit before anything of it is told or done: where the audit cannot be
 * written, nobody reads.
 */
@Injectable()
export class SourceDesk {
  constructor(
    private readonly vault: VaultStore,
    private readonly register: RegisterStore,
    private readonly hashes: HashStore,
    private readonly decisions: Decisions,
  ) {}

  async read({ logId, sourceRef }: SourceOfLog, asking: Asking, caller: CallerIdentity): Promise<SourceReading> {
    const content = await this.#opened(sourceRef);
    await this.#audit('source.read', logId, caller, asking);
    const { urn, confidential } = content;
    return { urn, source: confidential.source, authorityUrn: confidential.authorityUrn };
  }

  async history({ logId, sourceRef }: SourceOfLog, asking: Asking, caller: CallerIdentity): Promise<SourceHistory> {
    const history = await this.register.history(sourceRef);
    await this.#audit('source.history', logId, caller, asking);
    return history;
  }

  async note(of: SourceOfLog, what: { outcome: Outcome; reason: string }, caller: CallerIdentity): Promise<void> {
    await this.#opened(of.sourceRef);
    await this.#audit(`source.${what.outcome}`, of.logId, caller, { purpose: 'EVALUATION', reason: null });
    await this.register.note(of.sourceRef, { ...what, by: caller.subject });
  }

  async askErasure({ logId, sourceRef }: SourceOfLog, reason: string, caller: CallerIdentity): Promise<void> {
    await this.#audit('source.erasure.ask', logId, caller, { purpose: 'ERASURE', reason });
    if (!(await this.register.askErasure(sourceRef, caller.subject, reason)))
      throw new Problem(409, 'already_asked', 'The erasure of this source was asked for already.');
  }

  /**
   * Somebody else agrees, and the data keys of everything that came from the source are destroyed. The act stands in the audit
   * first; after a crash in between the same call finishes it.
   */
  async erase({ logId, sourceRef }: SourceOfLog, caller: CallerIdentity): Promise<{ entries: number }> {
    const asked = await this.register.erasure(sourceRef);
    if (!asked) throw new Problem(409, 'nothing_asked', 'Nobody has asked for the erasure of this source.');
    if (asked.askedBy === caller.subject)
      throw new Problem(403, 'same_person', 'Whoever asked for an erasure may not agree to it.');
    if (asked.doneAt) throw erased();
    const refs = await this.register.allOf(sourceRef);
    const logIds = await this.#logsOf(refs);
    // The audit names the log that was asked about and no other: a list would join what the source gave.
    await this.#audit('source.erase', logId, caller, { purpose: 'ERASURE', reason: asked.reason }, (w) =>
      this.hashes.forget(w.tx, [...new Set([logId, ...logIds])]),
    );
    return { entries: await this.register.destroy(sourceRef, refs, caller.subject) };
  }

  async #opened(sourceRef: string): Promise<SealedContent> {
    const found = await this.vault.find(sourceRef).catch((error: unknown) => {
      if (error instanceof SealBroken && error.code === 'seal_key_missing') throw keyAway();
      throw error;
    });
    if (found === null) throw erased();
    if (found.kind === 'erased') throw erased();
    return found.content;
  }

  async #logsOf(refs: readonly string[]): Promise<string[]> {
    const logIds: string[] = [];
    for (const ref of refs) {
      // One that does not open is destroyed like the others; which log it belonged to, nobody knows.
      const found = await this.vault.find(ref).catch((error: unknown) => {
        if (error instanceof SealBroken) return null;
        throw error;
      });
      if (found?.kind === 'open') logIds.push(found.content.logId);
    }
    return logIds;
  }

  async #audit(
    action: string,
    logId: string,
    caller: CallerIdentity,
    why: { readonly purpose: string; readonly reason: string | null },
    work: (w: DecisionWork) => Promise<void> = async () => undefined,
  ): Promise<void> {
    const { purpose, reason } = why;
    try {
      await this.decisions.run({ actor: caller.subject, action, recordIds: [logId], purpose, reason }, work);
    } catch {
      throw new Problem(503, 'audit_unavailable', 'This could not be written into the audit, so nothing is told.');
    }
  }
}
