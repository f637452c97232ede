import { Problem } from '@collator/observability';
import { Database } from '@collator/persistence';
import { isUuid, pageSize } from '@collator/runtime';
import { Allow, Caller, StepUp, type CallerIdentity } from '@collator/security';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Param,
  Patch,
  Post,
  Query,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import type { Response } from 'express';
import { RefusalAudit } from '../refusal-audit.interceptor.js';
import { LogHeadStore } from '../log/log-head.store.js';
import { stages, type Stage } from './course.js';
import { ProposalDesk, type Standing } from './proposal-desk.js';
import { ApprovalInput, ChangesInput, ProposalChange, RefusalInput } from './proposal-input.js';
import { ReleaseDesk, type Decided } from './release-desk.js';
import { ProposalStore, type ListedProposal, type SavedMove } from './proposal.store.js';
import { notHere } from './refusals.js';
import { shownProposal } from './show-proposal.js';

/** `waiting` is every open stage. */
const askable: readonly string[] = ['waiting', ...stages] satisfies readonly (Stage | 'waiting')[];
const versionTag = /^(?:W\/)?"?(\d{1,9})"?$/;

/** Release proposals. What lies in a compartment the caller is not briefed into is not there for him. */
@Controller('proposals')
@UseInterceptors(RefusalAudit)
export class ProposalsController {
  constructor(
    private readonly desk: ProposalDesk,
    private readonly releasing: ReleaseDesk,
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
    if (!askable.includes(state))
      throw new Problem(422, 'state_unknown', `state: must be one of ${askable.join(', ')}.`, {
        field: 'state',
      });
    const asked = { state, limit: pageSize(limit), compartments: caller.compartments };
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

  /** What was done with it so far, move by move. */
  @Get(':id/moves')
  @Allow('proposals:read')
  async moves(@Caller() caller: CallerIdentity, @Param('id') id: string): Promise<{ items: SavedMove[] }> {
    return { items: await this.desk.moves(known(id), caller) };
  }

  @Post(':id/review')
  @Allow('proposals:decide')
  @HttpCode(200)
  take(@Caller() caller: CallerIdentity, @Param('id') id: string): Promise<Standing> {
    return this.desk.take(known(id), caller);
  }

  @Post(':id/changes')
  @Allow('proposals:decide')
  @HttpCode(200)
  askChanges(
    @Caller() caller: CallerIdentity,
    @Param('id') id: string,
    @Body() input: ChangesInput,
  ): Promise<Standing> {
    return this.desk.askChanges(known(id), input, caller);
  }

  /** Lets go what was approved and held. */
  @Post(':id/release')
  @Allow('proposals:decide')
  @StepUp()
  @HttpCode(200)
  release(@Caller() caller: CallerIdentity, @Param('id') id: string): Promise<Decided> {
    return this.releasing.release(known(id), caller);
  }

  @Post(':id/approval')
  @Allow('proposals:decide')
  @StepUp()
  @HttpCode(200)
  approve(@Caller() caller: CallerIdentity, @Param('id') id: string, @Body() input: ApprovalInput): Promise<Decided> {
    return this.releasing.approve(known(id), input, caller);
  }

  @Post(':id/refusal')
  @Allow('proposals:decide')
  @HttpCode(204)
  refuse(@Caller() caller: CallerIdentity, @Param('id') id: string, @Body() input: RefusalInput): Promise<void> {
    return this.desk.refuse(known(id), input, caller);
  }
}

/** An id that can be one of ours; anything else is answered like an id that is not there. */
function known(id: string): string {
  if (!isUuid(id)) throw notHere();
  return id;
}
