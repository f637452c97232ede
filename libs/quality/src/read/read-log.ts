import { findIdentifiers, type Identifier } from '@collator/extraction';
import type { QualityContext } from '../context.js';
import type { Mark, Strength } from '../finding.js';
import { textFields, type QualityLog, type TextField } from '../log.js';
import { lexicons } from '../lexicon/index.js';
import { tableOf, walk, type Hit, type Lexicon, type Walked } from './lexicon.js';
import { wordsOf } from './words.js';

const table = tableOf(lexicons);

/** A passage found in a field of free text. */
export interface Passage {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
  readonly meaning: string | null;
}

/** A log read once for all rules: its words, the phrases that stand in it, its identifiers. */
export class ReadLog {
  readonly log: QualityLog;
  readonly context: QualityContext;
  readonly #fields: Readonly<Record<TextField, Walked>>;
  readonly #hits: readonly (readonly Hit[])[];
  #identifiers: Readonly<Record<TextField, readonly Identifier[]>> | null = null;
  #all: readonly (Identifier & { readonly field: TextField })[] | null = null;

  constructor(log: QualityLog, context: QualityContext) {
    this.log = log;
    this.context = context;
    const walked = (text: string | null): Walked => ({ text: text ?? '', ...wordsOf(text ?? '', table.vocabulary) });
    this.#fields = {
      title: walked(log.title),
      body: walked(log.body),
      comment: walked(log.comment),
      provenance: walked(log.provenance),
    };
    const hits: Hit[][] = lexicons.map(() => []);
    textFields.forEach((field, i) => walk(table, this.#fields[field], i, hits));
    this.#hits = hits;
  }

  /** A field as it came; empty where it is missing. */
  text(field: TextField): string {
    return this.#fields[field].text;
  }

  /** A field in lower case, of the same length. */
  lower(field: TextField): string {
    return this.#fields[field].lower;
  }

  /** The words of a field, lower case, in order. */
  words(field: TextField): readonly string[] {
    const { lower, starts, ends } = this.#fields[field];
    return starts.map((start, i) => lower.slice(start, ends[i]));
  }

  /** Where the phrases of a lexicon stand, in the fields asked for. */
  find(lexicon: Lexicon, fields: readonly TextField[] = ['title', 'body', 'comment']): Passage[] {
    const hits = this.#hits[table.places.get(lexicon)!]!;
    const found: Passage[] = [];
    for (const { field: place, start, end, meaning } of hits) {
      const field = textFields[place]!;
      if (fields.includes(field)) found.push({ field, start, end, meaning });
    }
    return found;
  }

  /** True where a phrase of the lexicon stands in one of the fields. */
  has(lexicon: Lexicon, fields: readonly TextField[] = ['title', 'body', 'comment']): boolean {
    const hits = this.#hits[table.places.get(lexicon)!]!;
    return hits.length > 0 && hits.some((h) => fields.includes(textFields[h.field]!));
  }

  /** The identifiers of a field. */
  identifiers(field: TextField): readonly Identifier[] {
    return (this.#identifiers ??= this.#findIdentifiers())[field];
  }

  /** The identifiers of title, body and comment, each with its field. */
  allIdentifiers(): readonly (Identifier & { readonly field: TextField })[] {
    return (this.#all ??= (['title', 'body', 'comment'] as const).flatMap((field) =>
      this.identifiers(field).map((i) => ({ ...i, field })),
    ));
  }

  #findIdentifiers(): Readonly<Record<TextField, readonly Identifier[]>> {
    const given = this.context.identifiers;
    const on = this.log.submittedAt?.slice(0, 10);
    const of = (field: TextField): readonly Identifier[] =>
      given?.[field] ?? findIdentifiers(this.text(field), on ? { on } : {});
    return { title: of('title'), body: of('body'), comment: of('comment'), provenance: [] };
  }
}

/** A mark on a passage. */
export function onPassage(p: Passage, reason: string, strength: Strength, message: string): Mark {
  return { reason, strength, field: p.field, start: p.start, end: p.end, message };
}

/** A mark on something that is missing or lies in a field without free text. */
export function onField(field: Mark['field'], reason: string, message: string, strength: Strength = 'sure'): Mark {
  return { reason, strength, field, start: null, end: null, message };
}
