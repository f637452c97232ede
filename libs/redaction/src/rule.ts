import type { ClueType, Severity, TextContext, Treatment } from './finding.js';
import type { PhraseLexicon } from './phrases/scan.js';
import type { Prepared, Span } from './prepared.js';

/** One way of giving the source away, and how to see it. */
export interface Rule {
  readonly code: string;
  readonly type: ClueType;
  readonly severity: Severity;
  readonly treatment: Treatment;
  /** Looked for in one pass with those of all other rules. */
  readonly lexicons: readonly PhraseLexicon[];
  /** What becomes of the places the lexicons gave, and what else the rule sees. */
  find(spans: readonly Span[], p: Prepared, context: TextContext): readonly Span[];
}
