import { Decisions } from '@collator/messaging';
import { Database } from '@collator/persistence';
import type { CallerIdentity } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { decidedEmission } from '../log/log-head.js';
import { LogHeadStore } from '../log/log-head.store.js';
import { alreadyDecided, notHere } from '../proposal/refusals.js';
import { randomDraws } from './identity.js';
import { ReleaseStore } from './release.store.js';
import { withdrawalEmission } from './withdrawal.js';

/** A person calls a product back. */
@Injectable()
export class ReleaseRecall {
  constructor(
    private readonly releases: ReleaseStore,
    private readonly heads: LogHeadStore,
    private readonly decisions: Decisions,
    private readonly database: Database,
  ) {}

  async withdraw(
    productId: string,
    reasonCode: string,
    person: Pick<CallerIdentity, 'subject' | 'compartments'>,
  ): Promise<void> {
    const seen = await this.releases.visible(this.database, productId, person.compartments);
    if (seen === null) throw notHere();
    const { logId } = seen;
    const decision = { actor: person.subject, action: 'product.withdraw', recordIds: [productId, logId] };
    await this.decisions.run({ ...decision, purpose: null, reason: reasonCode }, async ({ tx, at, emit }) => {
      const head = await this.heads.lockOne(tx, logId);
      const inForce = (await this.releases.inForceOf(tx, [logId])).find((r) => r.productId === productId);
      if (!inForce) throw alreadyDecided();
      await this.releases.withdraw(tx, [productId], reasonCode, at);
      const state = head.state === 'waiting' ? 'waiting' : 'recalled';
      await this.heads.save(tx, [{ ...head, state, productId: null, productUrn: null, productVersion: 0 }]);
      emit(withdrawalEmission(inForce, reasonCode, { at, id: randomDraws.id(at) }));
      emit(decidedEmission(head, 'withdrawn', { at, lane: inForce.lane, id: randomDraws.id(at) }));
    });
  }
}
