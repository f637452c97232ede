import { isUuid } from '@collator/runtime';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Body, Controller, Get, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import { ParallelSourceInput, ParallelSources, type ParallelSource } from '../parallel/parallel-sources.store.js';
import { notHere } from '../proposal/refusals.js';
import { RefusalAudit } from '../refusal-audit.interceptor.js';
import { Origins } from './origins.js';

export class OriginInput {
  /** The unit's own reference of the origin. Never kept as it is. */
  @IsString()
  @Length(3, 100)
  reference!: string;
}

/** What is known of a proposal's origin and never crosses the fence. */
@Controller('proposals')
@UseInterceptors(RefusalAudit)
export class HighSideController {
  constructor(
    private readonly origins: Origins,
    private readonly parallels: ParallelSources,
  ) {}

  @Post(':id/origin')
  @Allow('proposals:write')
  @HttpCode(200)
  async tie(
    @Caller() caller: CallerIdentity,
    @Param('id') id: string,
    @Body() input: OriginInput,
  ): Promise<{ logs: number }> {
    return { logs: await this.origins.tie(known(id), input.reference, caller) };
  }

  @Get(':id/parallel-sources')
  @Allow('proposals:read')
  async list(@Caller() caller: CallerIdentity, @Param('id') id: string): Promise<{ items: ParallelSource[] }> {
    return { items: await this.parallels.list(known(id), caller) };
  }

  @Post(':id/parallel-sources')
  @Allow('proposals:write')
  add(
    @Caller() caller: CallerIdentity,
    @Param('id') id: string,
    @Body() input: ParallelSourceInput,
  ): Promise<ParallelSource> {
    return this.parallels.add(known(id), input, caller);
  }
}

function known(id: string): string {
  if (!isUuid(id)) throw notHere();
  return id;
}
