import type { Draft } from '../draft/draft.js';
import type { DraftFault } from '../proposal/change-draft.js';

/** What an agreed text may be used for (domain 1.3): covert development, covert use, overt use. */
export const formUses = ['A1', 'A2', 'A3'] as const;
export type FormUse = (typeof formUses)[number];

/** An exact text, approved for a named use (domain 7.2). */
export interface FormOfWords {
  readonly id: string;
  readonly words: string;
  readonly uses: readonly FormUse[];
  /** Units it may be given to; empty: any. */
  readonly audience: readonly string[];
  /** Where it may be quoted; empty: nowhere. */
  readonly quotedIn: readonly string[];
  readonly caveats: string | null;
  readonly sourceGradeShown: boolean;
  /** Who was consulted for the originator, and when. */
  readonly originator: string;
  readonly consultedAt: Date;
  readonly expiresAt: Date;
  readonly compartments: readonly string[];
  readonly state: 'proposed' | 'in_force' | 'withdrawn';
  readonly author: string;
  readonly createdAt: Date;
  readonly approver: string | null;
  readonly approvedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const fault = (code: string, rule: string): DraftFault => ({ code, field: 'formOfWords', rule });

/** Why a form of words does not hold for this use at this moment, or null. */
export function formFault(form: FormOfWords | null, use: FormUse, at: Date): DraftFault | null {
  if (form === null || form.state !== 'in_force' || form.approver === null || form.approver === form.author)
    return fault('form_of_words_not_in_force', 'this form of words is not in force');
  if (at >= form.expiresAt) return fault('form_of_words_expired', 'this form of words has run out');
  if (!form.uses.includes(use)) return fault('form_of_words_use', 'this form of words is not for this use');
  return null;
}

/** The same for a draft that bears one: also its exact text, and nobody beyond its audience. */
export function formFaultOf(draft: Draft, form: FormOfWords | null, at: Date): DraftFault | null {
  const asked = draft.formOfWords;
  if (!asked) return null;
  const own = formFault(form, asked.use, at);
  if (own !== null || form === null) return own;
  const beyond = draft.audience.length === 0 || draft.audience.some((a) => !form.audience.includes(a));
  if (form.audience.length > 0 && beyond)
    return fault('form_of_words_audience', 'this form of words is not for everybody this release goes to');
  if (!draft.text.includes(form.words))
    return fault('form_of_words_text', 'the text must hold the form of words to the letter');
  return null;
}
