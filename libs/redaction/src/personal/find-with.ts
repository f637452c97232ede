import { claimedTokens, isStrict } from './claimed-tokens.js';
import { floorOf } from './floor.js';
import { claimNumbers } from './numbers.js';
import type { PersonalSpan } from './personal-span.js';
import { settle } from './settle.js';
import { tag, type Model } from './tagger/tag.js';
import { tokenise } from './tokens.js';

/** `findPersonalData` with a model handed in, for training to measure with. */
export function findWith(text: string, model: Model): readonly PersonalSpan[] {
  const claims = settle(claimNumbers(text));
  const tokens = tokenise(text);
  const tagged = tag(tokens, claimedTokens(tokens, claims), model);
  const spans = settle([...claims.filter(isStrict), ...tagged, ...claims.filter((c) => !isStrict(c))]);
  return settle([...spans, ...floorOf(tokens, spans)]).map(({ type, start, end, score }) => ({
    type,
    start,
    end,
    span: text.slice(start, end),
    score,
  }));
}
