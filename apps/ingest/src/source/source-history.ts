import { Injectable } from '@nestjs/common';
import type { Candidate } from '../intake/examine.js';
import { historyFindings } from '../quality/quality-of.js';
import { originOf } from './origin.js';
import { RegisterStore } from './register.store.js';
import { borneOut, type Checked } from './reliability.js';
import { VaultStore } from './vault.store.js';

const none: Checked = { corroborated: 0, contradicted: 0 };

/** Lets the register speak to the quality check: whether a history bears a grade out, and nothing else of it. */
@Injectable()
export class SourceHistories {
  constructor(
    private readonly vault: VaultStore,
    private readonly register: RegisterStore,
  ) {}

  /** The candidates, those with a grade that the history of their source does not support with a finding more. */
  async judged<C extends Candidate>(candidates: readonly C[], organisation: string): Promise<C[]> {
    if (candidates.every((c) => c.submission.source === null)) return [...candidates];
    const key = await this.vault.originKey();
    const origins = candidates.map((c) => originOf(key, organisation, c.submission.source));
    const checked = await this.register.checked(origins.filter((o) => o !== null));
    return candidates.map((candidate, i) => {
      const history = checked.get(origins[i]?.toString('hex') ?? '') ?? none;
      const borne = borneOut(candidate.submission.grade.source, history);
      if (borne !== 'not_supported') return candidate;
      return { ...candidate, warnings: [...candidate.warnings, ...historyFindings(candidate.submission)] };
    });
  }
}
