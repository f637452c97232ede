import { Problem } from '@collator/observability';
import {
  explanation,
  whatWouldChange,
  type Assessment,
  type Explanation,
  type Policy,
  type WhatWouldChange,
} from '@collator/scoring';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { policyNamed } from './policies.js';
import { TriageStore, type KeptAssessment } from './triage.store.js';

const notHere = () => new Problem(404, 'not_found', 'There is nothing here under this reference that you may see.');

/** An assessment with what it was made under. A withdrawn log's is shown as such and waits in no queue. */
export interface ShownAssessment {
  readonly urn: string;
  readonly version: number;
  readonly policyVersion: string;
  readonly policyHash: string;
  readonly lexiconVersion: string;
  readonly assessedAt: string;
  readonly withdrawnAt: string | null;
  readonly assessment: Assessment;
}

/** The kept assessments: what each came to, why, and what would move it. */
@Controller('assessments')
export class AssessmentsController {
  constructor(private readonly store: TriageStore) {}

  @Get(':urn')
  @Allow('triage:read')
  async one(@Caller() caller: CallerIdentity, @Param('urn') urn: string): Promise<ShownAssessment> {
    const { summary, ...kept } = await this.#kept(caller, urn);
    const { version, policyVersion, policyHash, lexiconVersion, assessedAt, withdrawnAt } = kept;
    return { urn, version, policyVersion, policyHash, lexiconVersion, assessedAt, withdrawnAt, assessment: summary };
  }

  @Get(':urn/explanation')
  @Allow('triage:read')
  async why(@Caller() caller: CallerIdentity, @Param('urn') urn: string): Promise<Explanation> {
    const kept = await this.#kept(caller, urn);
    return explanation(kept.summary, this.#policyOf(kept));
  }

  @Get(':urn/what-would-change')
  @Allow('triage:read')
  async change(
    @Caller() caller: CallerIdentity,
    @Param('urn') urn: string,
    @Query('band') band?: string,
  ): Promise<WhatWouldChange> {
    const kept = await this.#kept(caller, urn);
    const policy = this.#policyOf(kept);
    const names = policy.bands.map((b) => b.band);
    if (band === undefined || !names.includes(band))
      throw new Problem(400, 'unknown_band', `band must be one of ${names.join(', ')}`, { field: 'band' });
    return whatWouldChange(kept.summary, band, policy);
  }

  async #kept(caller: CallerIdentity, urn: string): Promise<KeptAssessment> {
    const kept = await this.store.byUrn(urn, caller.compartments);
    if (!kept) throw notHere();
    return kept;
  }

  #policyOf({ policyVersion }: KeptAssessment): Policy {
    const policy = policyNamed(policyVersion);
    if (!policy)
      throw new Problem(409, 'policy_not_held', 'The policy this assessment was made under is not held here.');
    return policy;
  }
}
