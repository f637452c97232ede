import { refusalMessage } from '@collator/access';
import { Decisions } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { LogStore, type KnownLog } from '../log/log.store.js';
import { AttachmentStore, type AttachmentLabel } from './attachment.store.js';

const notHere = (): Problem => new Problem(404, 'not_found', refusalMessage);

/**
 * What was enclosed with a log. An original may name its source in every line, so that only the organisation that sent it
 * gets it back; for everybody else it is not there. Every look is an entry of the audit, written before the answer leaves.
 */
@Controller('logs/:urn/attachments')
export class AttachmentsController {
  constructor(
    private readonly logs: LogStore,
    private readonly store: AttachmentStore,
    private readonly decisions: Decisions,
  ) {}

  @Get()
  @Allow('logs:read')
  async list(@Param('urn') urn: string, @Caller() caller: CallerIdentity): Promise<{ items: AttachmentLabel[] }> {
    const log = await this.own(urn, caller, 'attachment.list');
    return { items: await this.store.labels(log.logId) };
  }

  @Get(':position')
  @Allow('logs:read')
  async content(
    @Param('urn') urn: string,
    @Param('position') position: string,
    @Caller() caller: CallerIdentity,
    @Res() response: Response,
  ): Promise<void> {
    const log = await this.own(urn, caller, 'attachment.read');
    const content = /^\d{1,4}$/.test(position) ? await this.store.content(log.logId, Number(position)) : null;
    if (!content) throw notHere();
    // Never shown by a browser as what it says it is.
    response.setHeader('content-type', 'application/octet-stream');
    response.setHeader('content-disposition', 'attachment');
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'no-store');
    response.end(content);
  }

  private async own(urn: string, caller: CallerIdentity, action: string): Promise<KnownLog> {
    const log = await this.logs.byUrn(urn);
    const own = log !== null && log.organisation === caller.organisation;
    const decision = {
      actor: caller.subject,
      action: own ? action : `${action}.refused`,
      recordIds: log ? [log.logId] : [],
      purpose: null,
      reason: null,
    };
    await this.decisions.run(decision, async () => undefined);
    if (!own) throw notHere();
    return log;
  }
}
