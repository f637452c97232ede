import { Sealer } from '@collator/security';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { lookup } from 'node:dns/promises';
import type { Agent } from 'undici';
import type { OpenChannel } from '../delivery/channel.js';
import type { Claim } from '../delivery/delivery.store.js';
import { DisseminationConfig } from '../dissemination.config.js';
import type { SealedSecret } from '../register/subscriber.store.js';
import type { Attempt } from './attempt.js';
import { guardedAgent } from './guarded-agent.js';
import { postWebhook } from './post-webhook.js';
import { signWebhook } from './webhook-signature.js';
import { judgeDestination, judgeUrl, type UrlVerdict, type WebhookUrlRules } from './webhook-url.js';

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((t) => t.trim())
    .filter((t) => t !== '');

/** Where a secret lies sealed: bound to its entry, its field and its number, so that none can stand in for another. */
const placeOf = (subscriberId: string, no: number) => ({ record: subscriberId, field: 'webhook_secret', version: no });

/** The way to recipients over signed webhooks (Standard Webhooks). */
@Injectable()
export class WebhookChannel implements OnApplicationShutdown {
  readonly #rules: WebhookUrlRules;
  readonly #agent: Agent;

  constructor(
    private readonly config: DisseminationConfig,
    private readonly sealer: Sealer,
  ) {
    this.#rules = {
      allowLoopback: config.allowLoopbackWebhooks,
      ports: listOf(config.webhookPorts).map(Number),
      hosts: listOf(config.webhookHosts.toLowerCase()),
    };
    this.#agent = guardedAgent({ allowLoopback: config.allowLoopbackWebhooks, timeoutMs: config.webhookTimeoutMs });
  }

  // Not sooner: the sender waits for the answers under way before this, and they come over these connections.
  async onApplicationShutdown(): Promise<void> {
    await this.#agent.destroy();
  }

  /** Judges an address somebody wants to register, by its text and by where its name leads now. */
  judge(url: string): Promise<UrlVerdict> {
    return judgeDestination(url, this.#rules, async (host) =>
      (await lookup(host, { all: true })).map((a) => a.address),
    );
  }

  /** Seals a secret under the number it will have. */
  seal(subscriberId: string, secret: string, no: number): SealedSecret {
    return { sealed: this.sealer.seal(Buffer.from(secret, 'utf8'), placeOf(subscriberId, no)), no };
  }

  /** Opens the way to one recipient for one claim. */
  open(claim: Claim): OpenChannel {
    const { subscriber, secrets } = claim;
    const former = secrets.former !== null && secrets.former.until > claim.at ? [secrets.former] : [];
    const sealed = [...(secrets.current === null ? [] : [secrets.current]), ...former];
    return {
      send: (deliveryId, message) => {
        const verdict = judgeUrl(subscriber.webhookUrl ?? '', this.#rules);
        if (!verdict.ok) return refused(`url_${verdict.rule}`);
        if (sealed.length === 0) return refused('secret_missing');
        const plain = sealed.map((s) => this.sealer.open(s.sealed, placeOf(subscriber.id, s.no)).toString('utf8'));
        const body = JSON.stringify(message);
        const headers = signWebhook(plain, deliveryId, body, new Date());
        return postWebhook(this.#agent, verdict.url.href, { headers, body }, this.config.webhookTimeoutMs);
      },
    };
  }
}

const refused = (code: string): Promise<Attempt> => Promise.resolve({ kind: 'not-sent', code, permanent: true });
