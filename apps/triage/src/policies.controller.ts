import { Problem } from '@collator/observability';
import {
  checkPolicy,
  PolicyComparison,
  readPolicy,
  ScoringError,
  type Comparison,
  type Policy,
} from '@collator/scoring';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { BacktestInput } from './policies-input.js';
import { policyOfVersion } from './policies.js';
import { TriageStore } from './triage.store.js';

function candidateIn({ policy: sent }: BacktestInput): Policy {
  try {
    const policy = readPolicy(sent);
    const [fault] = checkPolicy(policy);
    if (fault) throw new Problem(422, fault.code, fault.text, { field: fault.at });
    return policy;
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    throw new Problem(422, error.code, error.rule, { field: error.field });
  }
}

/** Policies tried on the past before they come into effect. */
@Controller('policies')
export class PoliciesController {
  constructor(private readonly store: TriageStore) {}

  /** Judges what the caller may see of the past under the version held here and under the policy sent; keeps nothing. */
  @Post(':version/backtest')
  @Allow('policies:backtest')
  @HttpCode(200)
  async backtest(
    @Caller() caller: CallerIdentity,
    @Param('version') version: string,
    @Body() input: BacktestInput,
  ): Promise<Comparison> {
    const before = policyOfVersion(version);
    if (!before) throw new Problem(404, 'not_found', 'There is nothing here under this reference that you may see.');
    const comparison = new PolicyComparison(before, candidateIn(input));
    for await (const item of this.store.history(caller.compartments)) comparison.add(item);
    return comparison.result();
  }
}
