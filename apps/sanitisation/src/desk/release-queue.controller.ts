import { Database } from '@collator/persistence';
import { pageSize } from '@collator/runtime';
import { Allow, Caller, type CallerIdentity } from '@collator/security';
import { Controller, Get, Query } from '@nestjs/common';
import { ProposalStore, type ListedProposal } from '../proposal/proposal.store.js';
import { draftRisk } from './desk-view.js';
import { DeskStore } from './desk.store.js';

/** A proposal that waits, with the risk its draft leaves (0–100). */
export interface QueuedProposal extends ListedProposal {
  readonly residualRisk: number;
}

/** What waits for a reviewer: threats to life first, then what is due first, then the riskiest. */
@Controller('release-queue')
export class ReleaseQueueController {
  constructor(
    private readonly proposals: ProposalStore,
    private readonly store: DeskStore,
    private readonly database: Database,
  ) {}

  @Get()
  @Allow('proposals:read')
  async list(@Caller() caller: CallerIdentity, @Query('limit') limit?: string): Promise<{ items: QueuedProposal[] }> {
    const at = new Date();
    const asked = { state: 'waiting' as const, limit: pageSize(limit), compartments: caller.compartments };
    const items = await this.proposals.list(this.database, asked);
    const drafts = await this.store.drafts(
      this.database,
      items.map((i) => i.id),
    );
    const earlier = await this.store.earlierOf(
      this.database,
      [...drafts.values()].map((d) => d.logId),
      at,
    );
    const queued = items.flatMap((item): QueuedProposal[] => {
      const draft = drafts.get(item.id);
      if (draft === undefined) return [];
      return [{ ...item, residualRisk: draftRisk(draft, { at, earlier: earlier.get(draft.logId) ?? [] }).score }];
    });
    return { items: queued.sort(byNeed) };
  }
}

const byNeed = (a: QueuedProposal, b: QueuedProposal): number =>
  Number(b.threatToLife) - Number(a.threatToLife) ||
  a.dueAt.getTime() - b.dueAt.getTime() ||
  b.residualRisk - a.residualRisk ||
  (a.id < b.id ? -1 : 1);
