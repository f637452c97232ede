import { Database } from '@collator/persistence';
import { isUuid } from '@collator/runtime';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { changedDraft } from '../proposal/change-draft.js';
import { ProposalDesk } from '../proposal/proposal-desk.js';
import { ProposalChange } from '../proposal/proposal-input.js';
import { ProposalStore } from '../proposal/proposal.store.js';
import { stateOf } from '../proposal/proposal.js';
import { faulty, notHere } from '../proposal/refusals.js';
import { shownProposal } from '../proposal/show-proposal.js';
import { deskView } from './desk-view.js';
import { DeskStore } from './desk.store.js';
import { choicesFault, sameDraft, withChoices } from './with-choices.js';

/** The reviewer's desk. Nothing is changed here: what he tries is reckoned through, and kept with `PATCH /proposals/{id}`. */
@Controller('proposals')
export class DeskController {
  constructor(
    private readonly desk: ProposalDesk,
    private readonly proposals: ProposalStore,
    private readonly store: DeskStore,
    private readonly database: Database,
  ) {}

  /** Where a proposal stands, for a page that is open: nothing of the texts. */
  @Get(':id/standing')
  @Allow('proposals:read')
  async standing(@Caller() caller: CallerIdentity, @Param('id') id: string): Promise<object> {
    const p = isUuid(id) ? await this.proposals.visible(this.database, id, caller.compartments) : null;
    if (p === null) throw notHere();
    const { length: approvalsGiven } = await this.proposals.approvals(this.database, p);
    return { id: p.id, version: p.version, state: stateOf(p.stage), stage: p.stage, author: p.author, approvalsGiven };
  }

  /** A proposal whole, with the risk that is left and everything the decision needs. */
  @Get(':id/desk')
  @Allow('proposals:read')
  one(@Caller() caller: CallerIdentity, @Param('id') id: string): Promise<object> {
    return this.view(caller, id, {});
  }

  /** The same as it would be after a change. */
  @Post(':id/desk')
  @Allow('proposals:read')
  @HttpCode(200)
  tried(@Caller() caller: CallerIdentity, @Param('id') id: string, @Body() change: ProposalChange): Promise<object> {
    return this.view(caller, id, change);
  }

  private async view(caller: CallerIdentity, id: string, change: ProposalChange): Promise<object> {
    if (!isUuid(id)) throw notHere();
    const p = await this.desk.read(id, caller);
    const fault = change.choices ? choicesFault(p, change.choices) : null;
    if (fault !== null) throw faulty(fault);
    const at = new Date();
    const [approvals, visible, earlier] = await Promise.all([
      this.proposals.approvals(this.database, p),
      this.proposals.visibleLinks(
        this.database,
        p.original.links.map((l) => l.urn),
        caller.compartments,
      ),
      this.store.earlier(this.database, p, at),
    ]);
    const draft = changedDraft(p.draft, withChoices(p, change));
    const proposal = shownProposal(p, approvals, visible);
    return { proposal, changed: !sameDraft(p.draft, draft), ...deskView(p, draft, { at, earlier }) };
  }
}
