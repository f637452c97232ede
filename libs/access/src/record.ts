/** What is asked for: the attributes of a product an access decision rests on. Like a subject's, none may be missing. */
export interface AccessRecord {
  /** `released` is the only state that permits. */
  readonly state: string;
  /** Rendered marking (domain 2.1), for instance `OFFICIAL-SENSITIVE – RECIPIENTS ONLY`. */
  readonly marking: string;
  /** Handling code (domain 1.3): P or C. */
  readonly handling: string;
  /** Conditions as written, codes (A1–A3, S1–S2) and phrases of the policy's table. */
  readonly conditions: readonly string[];
  readonly compartments: readonly string[];
  readonly themes: readonly string[];
  readonly priority: string;
  readonly title: string;
  readonly text: string;
  /** Units, organisations or recipient ids it is meant for; empty: everybody whose interests match. */
  readonly audience: readonly string[];
  /** The policing purpose it was released for. */
  readonly purpose: string;
  /** Not before this day or instant; null: no embargo. */
  readonly embargoUntil: string | null;
  /** Called back at this instant; null: not recalled. */
  readonly recalledAt: string | null;
  /** Must be reviewed by this day (inclusive) or instant. */
  readonly reviewAt: string | null;
}
