import { Decisions } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { Database } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { Person } from '../proposal/proposal-work.js';
import { alreadyDecided, faulty, notHere } from '../proposal/refusals.js';
import { randomDraws } from '../release/identity.js';
import type { FormOfWords, FormUse } from './form-of-words.js';
import type { FormOfWordsInput } from './form-of-words-input.js';
import { FormOfWordsStore } from './form-of-words.store.js';

/** Agreed texts: written by one person, in force once another has agreed, until they run out or are withdrawn. */
@Injectable()
export class FormsOfWords {
  constructor(
    private readonly store: FormOfWordsStore,
    private readonly decisions: Decisions,
    private readonly database: Database,
  ) {}

  list(person: Person, limit: number): Promise<FormOfWords[]> {
    return this.store.list(this.database, person.compartments, limit);
  }

  propose(input: FormOfWordsInput, person: Person): Promise<FormOfWords> {
    const compartments = input.compartments ?? [];
    // Nobody puts a text where he could not read it himself.
    if (compartments.some((c) => !person.compartments.includes(c))) throw notHere();
    return this.run('form-of-words.propose', null, person, async ({ tx, at, concerns }) => {
      const [consultedAt, expiresAt] = [new Date(input.consultedAt), new Date(input.expiresAt)];
      if (!(expiresAt > at)) throw faulty({ code: 'expiry', field: 'expiresAt', rule: 'must be in the future' });
      if (!(consultedAt <= at))
        throw faulty({ code: 'consulted', field: 'consultedAt', rule: 'must not be in the future' });
      const form: FormOfWords = {
        id: randomDraws.id(at),
        words: input.words,
        uses: input.uses as FormUse[],
        audience: input.audience ?? [],
        quotedIn: input.quotedIn ?? [],
        caveats: input.caveats ?? null,
        sourceGradeShown: input.sourceGradeShown ?? false,
        originator: input.originator,
        consultedAt,
        expiresAt,
        compartments,
        state: 'proposed',
        author: person.subject,
        createdAt: at,
        approver: null,
        approvedAt: null,
        withdrawnAt: null,
      };
      await this.store.insert(tx, form);
      concerns(form.id);
      return form;
    });
  }

  /** Agrees to a text somebody else wrote. */
  approve(id: string, person: Person): Promise<FormOfWords> {
    return this.run('form-of-words.approve', id, person, async ({ tx, at }) => {
      const form = (await this.store.lock(tx, id, person.compartments)) ?? gone();
      if (form.author === person.subject)
        throw new Problem(403, 'same_person', 'Whoever wrote a form of words may not agree to it.');
      if (form.state !== 'proposed') throw alreadyDecided();
      if (at >= form.expiresAt)
        throw faulty({
          code: 'form_of_words_expired',
          field: 'expiresAt',
          rule: 'it has run out before it was agreed',
        });
      await this.store.approve(tx, id, person.subject, at);
      return (await this.store.lock(tx, id, person.compartments))!;
    });
  }

  /** Ends a text at once. One person may: it only makes things stricter. */
  withdraw(id: string, person: Person): Promise<void> {
    return this.run('form-of-words.withdraw', id, person, async ({ tx, at }) => {
      const form = (await this.store.lock(tx, id, person.compartments)) ?? gone();
      if (form.state === 'withdrawn') throw alreadyDecided();
      await this.store.withdraw(tx, id, person.subject, at);
    });
  }

  private run<T>(action: string, id: string | null, person: Person, work: Parameters<Decisions['run']>[1]): Promise<T> {
    const recordIds = id === null ? [] : [id];
    const decision = { actor: person.subject, action, recordIds, purpose: null, reason: null };
    return this.decisions.run(decision, work) as Promise<T>;
  }
}

function gone(): never {
  throw notHere();
}
