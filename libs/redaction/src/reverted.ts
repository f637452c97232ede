import type { Edit } from './rewrite.js';

/** A stretch as it was and as it is: enough to put the original back. */
export interface Reversible {
  readonly start: number;
  readonly was: string;
  readonly is: string;
}

/**
 * The edits of a rewrite as they lie in the new text, each with what stood there. `text` is the original; what `rewrite`
 * gave of it before trimming is the result of them all, and `reverted` undoes them.
 */
export function reversible(
  text: string,
  edits: readonly Edit[],
): { readonly made: string; readonly edits: readonly Reversible[] } {
  let [made, at] = ['', 0];
  const out: Reversible[] = [];
  for (const e of edits) {
    made += text.slice(at, e.start);
    const was = text.slice(e.start, e.end);
    const is = e.to === '' ? '' : e.to + /\s*$/.exec(was)![0];
    out.push({ start: made.length, was, is });
    made += is;
    at = e.end;
  }
  return { made: made + text.slice(at), edits: out };
}

/** The original of a text made by `reversible`, for the reviewer who rejects. */
export function reverted(made: string, edits: readonly Reversible[]): string {
  return [...edits].reduceRight((t, e) => t.slice(0, e.start) + e.was + t.slice(e.start + e.is.length), made);
}
