import { Decisions, type DecisionWork } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { Database } from '@collator/persistence';
import type { CallerIdentity } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { formFault } from '../form-of-words/form-of-words.js';
import { FormOfWordsStore } from '../form-of-words/form-of-words.store.js';
import { releasePolicy } from '../policy/release-policy.js';
import type { Person } from '../proposal/proposal-work.js';
import { alreadyDecided, faulty, notHere } from '../proposal/refusals.js';
import { randomDraws } from '../release/identity.js';
import type { ActionDecisionInput, ActionRequestInput } from './action-input.js';
import { ActionRequestStore, type ActionEntry, type ActionRequest } from './action-request.store.js';

/** What whoever asked is told: the same for a product that is there, that was called back and that never was. */
export interface ActionAnswer {
  readonly id: string;
  readonly state: 'asked' | 'decided';
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly decision: string | null;
  /** The exact words he may use, where the answer is yes with words. */
  readonly words: string | null;
}

const hourMs = 3_600_000;
const answerOf = (r: ActionRequest, words: string | null): ActionAnswer => {
  const { id, state, askedAt, dueAt, decision } = r;
  return { id, state, askedAt, dueAt, decision, words };
};

/** Nobody acts on a product in a way that shows its origin until the originator agreed (domain 7.3). */
@Injectable()
export class ActionRequests {
  constructor(
    private readonly store: ActionRequestStore,
    private readonly forms: FormOfWordsStore,
    private readonly decisions: Decisions,
    private readonly database: Database,
  ) {}

  /** Takes a request. Neither confirms nor denies that there is such a product: the answer is the same, and so is the clock. */
  ask(input: ActionRequestInput, caller: Pick<CallerIdentity, 'subject' | 'organisation'>): Promise<ActionAnswer> {
    return this.run('action-on.ask', null, caller.subject, async ({ tx, at, sliceId, concerns }) => {
      const product = await this.store.product(tx, input.productUrn);
      const request: ActionRequest = {
        id: randomDraws.id(at),
        productUrn: input.productUrn,
        logId: product?.logId ?? null,
        compartments: product?.compartments ?? [],
        askedBy: caller.subject,
        organisation: caller.organisation,
        action: input.action,
        necessity: input.necessity,
        askedAt: at,
        dueAt: new Date(at.getTime() + releasePolicy.actionHours * hourMs),
        state: 'asked',
        decision: null,
        formOfWords: null,
        decidedBy: null,
        decidedAt: null,
        reason: null,
      };
      await this.store.insert(tx, request);
      await this.store.note(
        tx,
        request.id,
        { entry: 'asked', actor: caller.subject, detail: input.action, at },
        sliceId,
      );
      concerns(request.id);
      return answerOf(request, null);
    });
  }

  /** Where a request of the caller's own stands. */
  async answer(id: string, subject: string): Promise<ActionAnswer> {
    const request = await this.store.asked(this.database, id, subject);
    if (request === null) throw notHere();
    const form = request.formOfWords === null ? null : await this.forms.hold(this.database, request.formOfWords);
    return answerOf(request, form?.words ?? null);
  }

  /** What waits for an originator's decision, the earliest due first. */
  waiting(person: Person, limit: number): Promise<ActionRequest[]> {
    return this.store.waiting(this.database, person.compartments, limit);
  }

  /** One request with everything that was done with it. */
  one(id: string, person: Person): Promise<ActionRequest & { readonly log: readonly ActionEntry[] }> {
    return this.run('action-on.read', id, person.subject, async ({ tx }) => {
      const request = await this.store.lock(tx, id, person.compartments);
      if (request === null) throw notHere();
      return { ...request, log: await this.store.entries(tx, id) };
    });
  }

  /** Decides for the originator. After `parallel_first` it may be decided again, once the parallel is found. */
  decide(id: string, input: ActionDecisionInput, person: Person): Promise<ActionRequest> {
    return this.run('action-on.decide', id, person.subject, async ({ tx, at, sliceId }) => {
      const request = await this.store.lock(tx, id, person.compartments);
      if (request === null) throw notHere();
      if (request.askedBy === person.subject)
        throw new Problem(403, 'same_person', 'Whoever asked to act may not decide for the originator.');
      if (request.state === 'decided' && request.decision !== 'parallel_first') throw alreadyDecided();
      const formOfWords = input.decision === 'yes_with_words' ? (input.formOfWords ?? null) : null;
      if (input.decision === 'yes_with_words') await this.checkForm({ tx, at }, formOfWords, person);
      const { decision, reason } = input;
      await this.store.decide(tx, id, { decision, formOfWords, by: person.subject, at, reason });
      await this.store.note(tx, id, { entry: decision, actor: person.subject, detail: reason, at }, sliceId);
      return (await this.store.lock(tx, id, person.compartments))!;
    });
  }

  private async checkForm(
    { tx, at }: Pick<DecisionWork, 'tx' | 'at'>,
    id: string | null,
    person: Person,
  ): Promise<void> {
    const form = id === null ? null : await this.forms.hold(tx, id);
    const known = form !== null && form.compartments.every((c) => person.compartments.includes(c)) ? form : null;
    const fault = formFault(known, known?.uses.includes('A3') ? 'A3' : 'A2', at);
    if (fault !== null) throw faulty(fault);
  }

  private run<T>(action: string, id: string | null, actor: string, work: (w: DecisionWork) => Promise<T>): Promise<T> {
    const recordIds = id === null ? [] : [id];
    return this.decisions.run({ actor, action, recordIds, purpose: null, reason: null }, work);
  }
}
