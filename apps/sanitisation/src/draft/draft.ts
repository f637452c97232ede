import type { FormUse } from '../form-of-words/form-of-words.js';
import type { Grade } from '@collator/contracts';
import type { Choices } from '../desk/choices.js';

/** What would go out: the only fields a product is built from. A person may change them until it is decided. */
export interface Draft {
  readonly title: string;
  readonly text: string;
  readonly grade: Grade;
  readonly marking: string;
  readonly compartments: readonly string[];
  readonly themes: readonly string[];
  readonly purpose: string;
  readonly audience: readonly string[];
  /** In words made for the recipient; never a passage of the log. */
  readonly reasons: readonly string[];
  readonly priority: string;
  readonly band: string;
  readonly risk: number;
  readonly confidence: string;
  readonly threatToLife: boolean;
  readonly vulnerability: readonly string[];
  /** Step of the ladder of release it is meant for; absent: the one its grade stands for. */
  readonly ladder?: number;
  /** The agreed text it bears, and for which use. */
  readonly formOfWords?: { readonly id: string; readonly use: FormUse } | null;
  /** What the texts were made by: absent as the machine proposed, null where written by hand. Stays on this side. */
  readonly choices?: Choices | null;
}
