import { Sealer } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { LogHeadStore } from '../log/log-head.store.js';
import { ProposalWork, type Person } from '../proposal/proposal-work.js';

/**
 * Says which logs come of one origin. A log's own pseudonym is made for it alone, so a briefed person ties logs together by
 * the unit's reference; only a keyed digest of it is kept, on this side.
 */
@Injectable()
export class Origins {
  constructor(
    private readonly work: ProposalWork,
    private readonly heads: LogHeadStore,
    private readonly sealer: Sealer,
  ) {}

  /** Ties the log of a proposal to an origin. Returns how many logs are tied to it now, this one included. */
  async tie(id: string, reference: string, person: Person): Promise<number> {
    const digests = this.sealer
      .derived('sanitisation-origin/1')
      .map(({ key }) => createHmac('sha256', key).update(reference.trim().toUpperCase()).digest('hex'));
    const asked = { action: 'proposal.tie-origin', reason: null };
    return this.work.decide(id, asked, person, ({ tx, proposal }) => this.heads.tie(tx, proposal.logId, digests));
  }
}
