import { Allow, Caller, StepUp, type CallerIdentity } from '@collator/security';
import { Body, Controller, Get, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { RefusalAudit } from '../refusal-audit.interceptor.js';
import { StandingApprovalInput } from './standing-approval-input.js';
import { StandingApprovals } from './standing-approvals.js';
import type { StandingApproval } from './standing-approval.js';

/** Standing approvals over REST. */
@Controller('standing-approvals')
@UseInterceptors(RefusalAudit)
export class StandingApprovalsController {
  constructor(private readonly rules: StandingApprovals) {}

  @Get()
  @Allow('standing-approvals:read')
  async list(): Promise<{ items: StandingApproval[] }> {
    return { items: await this.rules.list() };
  }

  @Post()
  @Allow('standing-approvals:write')
  add(@Body() input: StandingApprovalInput, @Caller() caller: CallerIdentity): Promise<StandingApproval> {
    const { sourceTypes, grades, maxMarking, themes } = input.class;
    const covered = { sourceTypes, grades, maxMarking, themes: themes ?? [] };
    return this.rules.add({ id: input.id, title: input.title, class: covered }, caller.subject);
  }

  @Post(':id/approval')
  @Allow('standing-approvals:approve')
  @StepUp()
  @HttpCode(200)
  approve(@Param('id') id: string, @Caller() caller: CallerIdentity): Promise<StandingApproval> {
    return this.rules.approve(id, caller.subject);
  }

  @Post(':id/withdrawal')
  @Allow('standing-approvals:write')
  @HttpCode(204)
  withdraw(@Param('id') id: string, @Caller() caller: CallerIdentity): Promise<void> {
    return this.rules.withdraw(id, caller.subject);
  }
}
