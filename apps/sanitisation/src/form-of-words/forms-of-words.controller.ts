import { isUuid, pageSize } from '@collator/runtime';
import { Allow, Caller, StepUp, type CallerIdentity } from '@collator/security';
import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { notHere } from '../proposal/refusals.js';
import { RefusalAudit } from '../refusal-audit.interceptor.js';
import type { FormOfWords } from './form-of-words.js';
import { FormOfWordsInput } from './form-of-words-input.js';
import { FormsOfWords } from './forms-of-words.js';

/** The library of forms of words. */
@Controller('forms-of-words')
@UseInterceptors(RefusalAudit)
export class FormsOfWordsController {
  constructor(private readonly forms: FormsOfWords) {}

  @Get()
  @Allow('proposals:read')
  async list(@Caller() caller: CallerIdentity, @Query('limit') limit?: string): Promise<{ items: FormOfWords[] }> {
    return { items: await this.forms.list(caller, pageSize(limit)) };
  }

  @Post()
  @Allow('proposals:write')
  propose(@Caller() caller: CallerIdentity, @Body() input: FormOfWordsInput): Promise<FormOfWords> {
    return this.forms.propose(input, caller);
  }

  @Post(':id/approval')
  @Allow('proposals:decide')
  @StepUp()
  @HttpCode(200)
  approve(@Caller() caller: CallerIdentity, @Param('id') id: string): Promise<FormOfWords> {
    if (!isUuid(id)) throw notHere();
    return this.forms.approve(id, caller);
  }

  @Post(':id/withdrawal')
  @Allow('proposals:decide')
  @HttpCode(204)
  async withdraw(@Caller() caller: CallerIdentity, @Param('id') id: string): Promise<void> {
    if (!isUuid(id)) throw notHere();
    await this.forms.withdraw(id, caller);
  }
}
