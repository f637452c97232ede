import { uuidV7 } from '@collator/contracts';
import { Decisions, type DecisionWork } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { Database } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { WebhookChannel } from '../channel/webhook.channel.js';
import { webhookKey, webhookSecret } from '../channel/webhook-signature.js';
import { blank, changed, faultOf } from './change-subscriber.js';
import type { ChannelInput, SubscriberChange, SubscriberInput } from './subscriber-input.js';
import { SubscriberStore } from './subscriber.store.js';
import type { Subscriber } from './subscriber.js';

/** A new entry, with the secret shown this once where it has one. */
export interface Registered {
  readonly subscriber: Subscriber;
  readonly secret: string | null;
}

/** Who may receive what. Every change is a decision of a person, audited with it. */
@Injectable()
export class SubscriberRegister {
  constructor(
    private readonly store: SubscriberStore,
    private readonly decisions: Decisions,
    private readonly database: Database,
    private readonly webhooks: WebhookChannel,
  ) {}

  list(): Promise<Subscriber[]> {
    return this.store.list(this.database);
  }

  async get(id: string): Promise<Subscriber> {
    return (await this.store.byId(this.database, id)) ?? unknownSubscriber();
  }

  /** The entry somebody reads for; null where nobody registered him. */
  forReceiver(receiver: string): Promise<Subscriber | null> {
    return this.store.byReceiver(this.database, receiver);
  }

  async add(input: SubscriberInput, actor: string): Promise<Registered> {
    const subscriber = checked(changed(blank(uuidV7(Date.now(), randomBytes(10))), input));
    const secret = await this.checkChannel(input.channel, true);
    await this.decide('subscriber.add', subscriber.id, actor, async ({ tx }) => {
      await this.refuseClash(tx, subscriber);
      await this.store.insert(tx, subscriber, secret === null ? null : this.webhooks.seal(subscriber.id, secret, 1));
    });
    return { subscriber, secret };
  }

  async change(id: string, change: SubscriberChange, actor: string): Promise<Registered> {
    const known = await this.get(id);
    const secret = await this.checkChannel(change.channel, known.channel !== 'webhook');
    return this.decide('subscriber.change', id, actor, async ({ tx }) => {
      const locked = await this.store.lockForChange(tx, id);
      if (locked === null) return unknownSubscriber();
      const subscriber = checked(changed(locked.subscriber, change));
      await this.refuseClash(tx, subscriber);
      const sealed = secret === null ? null : this.webhooks.seal(id, secret, locked.secretNo + 1);
      await this.store.update(tx, subscriber, sealed);
      return { subscriber, secret };
    });
  }

  async remove(id: string, actor: string): Promise<void> {
    await this.decide('subscriber.remove', id, actor, async ({ tx }) => {
      if ((await this.store.lockForChange(tx, id)) === null) return unknownSubscriber();
      await this.store.remove(tx, id);
    });
  }

  // Before the transaction, because a name is looked up. The secret is the one given, or a new one where one is needed.
  private async checkChannel(channel: ChannelInput | undefined, needsSecret: boolean): Promise<string | null> {
    if (channel?.kind !== 'webhook') return null;
    const verdict = await this.webhooks.judge(channel.url ?? '');
    if (!verdict.ok) {
      throw new Problem(422, 'webhook_url_refused', `The address cannot be used: ${verdict.rule}.`, {
        field: 'channel.url',
      });
    }
    if (channel.secret === undefined) return needsSecret ? webhookSecret(randomBytes(32)) : null;
    if (webhookKey(channel.secret) === null) {
      throw new Problem(422, 'webhook_secret_malformed', 'A secret is whsec_ and 24–64 bytes in base64.', {
        field: 'channel.secret',
      });
    }
    return channel.secret;
  }

  private async refuseClash(tx: DecisionWork['tx'], subscriber: Subscriber): Promise<void> {
    const field = await this.store.clash(tx, subscriber);
    if (field === null) return;
    throw new Problem(409, 'subscriber_exists', `Another entry has this ${field} already.`, { field });
  }

  private decide<T>(action: string, id: string, actor: string, work: (w: DecisionWork) => Promise<T>): Promise<T> {
    return this.decisions.run({ actor, action, recordIds: [id], purpose: null, reason: null }, work);
  }
}

function checked(subscriber: Subscriber): Subscriber {
  const fault = faultOf(subscriber);
  if (fault === null) return subscriber;
  throw new Problem(422, 'invalid_subscriber', `${fault.field}: ${fault.rule}.`, { field: fault.field });
}

function unknownSubscriber(): never {
  throw new Problem(404, 'subscriber_unknown', 'There is no such entry in the register.');
}
