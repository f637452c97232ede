import { isUuid, pageSize } from '@collator/runtime';
import { Allow, Caller, StepUp, type CallerIdentity } from '@collator/security';
import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { notHere } from '../proposal/refusals.js';
import { RefusalAudit } from '../refusal-audit.interceptor.js';
import { ActionDecisionInput, ActionRequestInput } from './action-input.js';
import type { ActionEntry, ActionRequest } from './action-request.store.js';
import { ActionRequests, type ActionAnswer } from './action-requests.js';

/** Requests to act on a product: asked by a recipient, decided for the originator. */
@Controller('action-requests')
@UseInterceptors(RefusalAudit)
export class ActionRequestsController {
  constructor(private readonly requests: ActionRequests) {}

  @Post()
  @Allow('products:receive')
  @HttpCode(202)
  ask(@Caller() caller: CallerIdentity, @Body() input: ActionRequestInput): Promise<ActionAnswer> {
    return this.requests.ask(input, caller);
  }

  @Get(':id/answer')
  @Allow('products:receive')
  answer(@Caller() caller: CallerIdentity, @Param('id') id: string): Promise<ActionAnswer> {
    return this.requests.answer(known(id), caller.subject);
  }

  @Get()
  @Allow('proposals:read')
  async waiting(@Caller() caller: CallerIdentity, @Query('limit') limit?: string): Promise<{ items: ActionRequest[] }> {
    return { items: await this.requests.waiting(caller, pageSize(limit)) };
  }

  @Get(':id')
  @Allow('proposals:read')
  one(
    @Caller() caller: CallerIdentity,
    @Param('id') id: string,
  ): Promise<ActionRequest & { readonly log: readonly ActionEntry[] }> {
    return this.requests.one(known(id), caller);
  }

  @Post(':id/decision')
  @Allow('proposals:decide')
  @StepUp()
  @HttpCode(200)
  decide(
    @Caller() caller: CallerIdentity,
    @Param('id') id: string,
    @Body() input: ActionDecisionInput,
  ): Promise<ActionRequest> {
    return this.requests.decide(known(id), input, caller);
  }
}

function known(id: string): string {
  if (!isUuid(id)) throw notHere();
  return id;
}
