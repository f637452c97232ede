import type { Permission } from './permissions.js';

/** Who is at the door, as the checked token says. */
export interface CallerIdentity {
  /** Stable subject of the token; the actor of the audit. */
  readonly subject: string;
  /** Display name; never logged. */
  readonly name: string;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
  /** Code of the organisation, for instance `force-42`. */
  readonly organisation: string;
  readonly unit: string;
  /** Compartments he is briefed into. */
  readonly compartments: readonly string[];
  /** The token says that a second factor was given (its `acr`), or this process asks for none. Absent: not. */
  readonly steppedUp?: boolean;
}
