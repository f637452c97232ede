import { Problem } from '@collator/observability';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AcceptedQuery, WithdrawalInput } from './log-input.js';
import type { LogStatus } from './log-status.js';
import { Logs, type Withdrawal } from './logs.js';

const defaultPage = 500;

/** The version that `If-Match` names; null where it names none. Anything else than one strong tag is no version of ours. */
function versionOf(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined || ifMatch === '*') return null;
  const [, version] = /^"(\d{1,9})"$/.exec(ifMatch) ?? [];
  if (!version) throw new Problem(400, 'invalid_request', 'If-Match must be one version in quotes.');
  return Number(version);
}

/** What a submitter asks about his logs. */
@Controller('logs')
export class LogsController {
  constructor(private readonly logs: Logs) {}

  @Get()
  @Allow('logs:read')
  async accepted(@Query() query: AcceptedQuery, @Caller() caller: CallerIdentity): Promise<object> {
    const since = query.since === undefined ? null : new Date(query.since);
    return this.logs.accepted(caller, { since, after: query.after ?? null, limit: query.limit ?? defaultPage });
  }

  @Get(':urn/status')
  @Allow('logs:read')
  async status(
    @Param('urn') urn: string,
    @Caller() caller: CallerIdentity,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LogStatus> {
    const status = await this.logs.status(urn, caller);
    response.setHeader('etag', `"${status.version}"`);
    return status;
  }

  @Post(':urn/withdrawal')
  @Allow('logs:withdraw')
  @HttpCode(200)
  async withdraw(
    @Param('urn') urn: string,
    @Body() input: WithdrawalInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Caller() caller: CallerIdentity,
  ): Promise<Withdrawal> {
    return this.logs.withdraw(urn, { reasonCode: input.reasonCode, expected: versionOf(ifMatch) }, caller);
  }
}
