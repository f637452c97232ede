/** What a submitter does to a log, as it arrives: a version of it (again, early or late), or its withdrawal. */
export interface Arrival {
  readonly log: number;
  readonly what: 'version' | 'withdrawal';
  readonly version: number;
}

/** What must have become of one log once everything has arrived. */
export interface Outcome {
  readonly state: 'unknown' | 'released' | 'withdrawn';
  /** Newest version known; 0 where only a withdrawal was. */
  readonly version: number;
  /** How many versions of its product were let go. */
  readonly releases: number;
  /** What the recipient is left with: the text of a version, or nothing. */
  readonly held: number | null;
}

/**
 * The rules in the fewest words: a newer version wins, an older or equal one changes nothing, and a withdrawal ends it for
 * good, whatever comes after. Repeats change nothing by these rules alone.
 */
export function expected(arrivals: readonly Arrival[], log: number): Outcome {
  let outcome: Outcome = { state: 'unknown', version: 0, releases: 0, held: null };
  for (const a of arrivals) {
    if (a.log !== log || outcome.state === 'withdrawn') continue;
    if (a.what === 'withdrawal') outcome = { ...outcome, state: 'withdrawn', held: null };
    else if (a.version > outcome.version)
      outcome = { state: 'released', version: a.version, releases: outcome.releases + 1, held: a.version };
  }
  return outcome;
}
