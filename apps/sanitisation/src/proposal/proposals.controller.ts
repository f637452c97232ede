import { Problem } from '@collator/observability';
import { Database } from '@collator/persistence';
import { isUuid, pageSize } from '@collator/runtime';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Body, Controller, Get, Headers, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { LogHeadStore } from '../log/log-head.store.js';
import { ProposalDesk, type Decided } from './proposal-desk.js';
import { ApprovalInput, ProposalChange, RefusalInput } from './proposal-input.js';
import { ProposalStore, type ListedProposal } from './proposal.store.js';
import { proposalStates, type ProposalState } from './proposal.js';
import { notHere } from './refusals.js';
import { shownProposal } from './show-proposal.js';

const versionTag = /^(?:W\/)?"?(\d{1,9})"?$/;

/** Release proposals. What lies in a compartment the caller is not briefed into is not there for him. */
@Controller('proposals')
export class ProposalsController {
  constructor(
    private readonly desk: ProposalDesk,
    private readonly proposals: ProposalStore,
    private readonly heads: LogHeadStore,
    private readonly database: Database,
  ) {}

  @Get()
  @Allow('proposals:read')
  async list(
    @Caller() caller: CallerIdentity,
    @Query('state') state: string = 'waiting',
    @Query('limit') limit?: string,
  ): Promise<{ items: ListedProposal[] }> {
    if (!(proposalStates as readonly string[]).includes(state))
      throw new Problem(422, 'state_unknown', `state: must be one of ${proposalStates.join(', ')}.`, {
        field: 'state',
      });
    const asked = { state: state as ProposalState, limit: pageSize(limit), compartments: caller.compartments };
    return { items: await this.proposals.list(this.database, asked) };
  }

  /** Where a log stands here, for whoever follows it through the pipeline. */
  @Get('logs/:urn')
  @Allow('proposals:read')
  async log(@Caller() caller: CallerIdentity, @Param('urn') urn: string): Promise<object> {
    const head = await this.heads.visible(this.database, urn, caller.compartments);
    if (head === null) throw notHere();
    return {
      urn: head.urn,
      version: head.version,
      state: head.state,
      proposalId: head.proposalId,
      product: head.productId === null ? null : { productId: head.productId, urn: head.productUrn },
    };
  }

  @Get(':id')
  @Allow('proposals:read')
  async one(
    @Caller() caller: CallerIdentity,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const proposal = await this.desk.read(known(id), caller);
    const approvals = await this.proposals.approvals(this.database, proposal);
    const urns = proposal.original.links.map((l) => l.urn);
    const links = await this.proposals.visibleLinks(this.database, urns, caller.compartments);
    response.setHeader('etag', `"${proposal.version}"`);
    return shownProposal(proposal, approvals, links);
  }

  /** Changes the draft. `If-Match` names the version that was read. */
  @Patch(':id')
  @Allow('proposals:write')
  async change(
    @Caller() caller: CallerIdentity,
    @Param('id') id: string,
    @Body() change: ProposalChange,
    @Headers('if-match') ifMatch?: string,
  ): Promise<{ id: string; version: number }> {
    const version = versionTag.exec(ifMatch ?? '')?.[1];
    if (version === undefined)
      throw new Problem(428, 'if_match_missing', 'If-Match: must name the version that was read.', {
        field: 'If-Match',
      });
    return { id, version: await this.desk.change(known(id), { change, version: Number(version) }, caller) };
  }

  @Post(':id/approval')
  @Allow('proposals:decide')
  @HttpCode(200)
  approve(@Caller() caller: CallerIdentity, @Param('id') id: string, @Body() input: ApprovalInput): Promise<Decided> {
    return this.desk.approve(known(id), input, caller);
  }

  @Post(':id/refusal')
  @Allow('proposals:decide')
  @HttpCode(204)
  refuse(@Caller() caller: CallerIdentity, @Param('id') id: string, @Body() input: RefusalInput): Promise<void> {
    return this.desk.refuse(known(id), input.reason, caller);
  }
}

/** An id that can be one of ours; anything else is answered like an id that is not there. */
function known(id: string): string {
  if (!isUuid(id)) throw notHere();
  return id;
}
