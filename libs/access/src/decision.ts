/** Why not: for the audit only. Holds a stable code and words of the policy, never a value of the subject or record. */
export interface DenyReason {
  /** The rule that refused, for instance `clearance`. */
  readonly rule: string;
  readonly code: string;
  readonly text: string;
}

/** What the recipient must keep to; it travels with the product. */
export interface Obligation {
  /** Code of the condition or of the policy's phrase, for instance `A1`. */
  readonly code: string;
  /** The condition as written, or the meaning of its code. */
  readonly text: string;
}

/** The answer, with the policy that gave it. */
export type Decision =
  | { readonly permit: true; readonly policy: string; readonly obligations: readonly Obligation[] }
  | { readonly permit: false; readonly policy: string; readonly reasons: readonly DenyReason[] };

/**
 * The one thing a refused caller is told, whatever the reason: a product he may not see and a product that does not
 * exist read alike (domain 2.3, existence must be hideable).
 */
export const refusalMessage = 'There is nothing here under this reference that you may see.';
