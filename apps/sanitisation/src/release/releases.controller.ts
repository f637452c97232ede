import type { ProductReleased } from '@collator/contracts';
import { Database } from '@collator/persistence';
import { isUuid, pageSize } from '@collator/runtime';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ReleaseWithdrawalInput, StepInput } from '../proposal/proposal-input.js';
import { RefusalAudit } from '../refusal-audit.interceptor.js';
import { notHere } from '../proposal/refusals.js';
import { LadderDesk } from './ladder-desk.js';
import { ReleaseRecall } from './release-recall.js';
import { ReleaseStore } from './release.store.js';

/** What was let go, for the unit that let it go. */
@Controller('releases')
@UseInterceptors(RefusalAudit)
export class ReleasesController {
  constructor(
    private readonly releases: ReleaseStore,
    private readonly recall: ReleaseRecall,
    private readonly ladder: LadderDesk,
    private readonly database: Database,
  ) {}

  /** The newest products in force. */
  @Get()
  @Allow('proposals:read')
  async list(@Caller() caller: CallerIdentity, @Query('limit') limit?: string): Promise<{ items: ProductReleased[] }> {
    return { items: await this.releases.newest(this.database, caller.compartments, pageSize(limit)) };
  }

  /** Takes a product a step up the ladder of release, as a proposal to be approved afresh. */
  @Post(':productId/ladder')
  @Allow('proposals:write')
  async stepUp(
    @Caller() caller: CallerIdentity,
    @Param('productId') productId: string,
    @Body() input: StepInput,
  ): Promise<{ readonly proposalId: string }> {
    if (!isUuid(productId)) throw notHere();
    return this.ladder.propose(productId, input.to, caller);
  }

  @Post(':productId/withdrawal')
  @Allow('products:withdraw')
  @HttpCode(204)
  async withdraw(
    @Caller() caller: CallerIdentity,
    @Param('productId') productId: string,
    @Body() input: ReleaseWithdrawalInput,
  ): Promise<void> {
    if (!isUuid(productId)) throw notHere();
    await this.recall.withdraw(productId, input.reasonCode, caller);
  }
}
