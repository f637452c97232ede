/** What a reviewer decided on the findings of a log. A finding that is in neither list stands as the machine proposed. */
export interface Choices {
  /** Findings that are none: what stands there may stay. Places in the proposal's list of findings. */
  readonly rejected: readonly number[];
  /** Sentences written by hand: one finding in the sentence, and what stands there now; empty takes the sentence out. */
  readonly edits: readonly { readonly finding: number; readonly to: string }[];
}

export const noChoices: Choices = { rejected: [], edits: [] };

/** True where the choices come to the same text. */
export function sameChoices(a: Choices, b: Choices): boolean {
  const key = (c: Choices): string =>
    JSON.stringify([
      [...c.rejected].sort((x, y) => x - y),
      [...c.edits].sort((x, y) => x.finding - y.finding).map((e) => [e.finding, e.to]),
    ]);
  return key(a) === key(b);
}
