/** How often what a source gave before was borne out by others, and how often it was shown to be wrong. */
export interface Checked {
  readonly corroborated: number;
  readonly contradicted: number;
}

/** What the register says of a grade. It says no more than that to whoever may not read it. */
export type Borne = 'supported' | 'not_supported' | 'unknown';

/** When a history says something. No national figure exists: a house default, to be confirmed with the customer. */
export interface ReliabilityPolicy {
  readonly version: string;
  /** With fewer reports checked the history says nothing. */
  readonly fewestChecked: number;
  /** Share of the checked reports, 0–1, that must have held up for a source to be reliable. */
  readonly heldUpShare: number;
  /** Share below which there are grounds to doubt him. */
  readonly doubtedShare: number;
}

export const houseReliability: ReliabilityPolicy = {
  version: 'house-reliability 1',
  fewestChecked: 2,
  heldUpShare: 0.75,
  doubtedShare: 0.5,
};

/**
 * Whether a history bears a source evaluation out (domain 1.1): 1 wants reports that were checked and held up, 2 that none
 * could be checked, 3 grounds to doubt. Too little that was checked is unknown, never a yes or a no.
 */
export function borneOut(source: number, { corroborated, contradicted }: Checked, policy = houseReliability): Borne {
  const checked = corroborated + contradicted;
  if (checked < policy.fewestChecked) return 'unknown';
  const share = corroborated / checked;
  if (source === 1) return share >= policy.heldUpShare ? 'supported' : 'not_supported';
  if (source === 2) return 'not_supported';
  if (share < policy.doubtedShare) return 'supported';
  // Doubts may have other grounds than what became of his reports.
  return share >= policy.heldUpShare ? 'not_supported' : 'unknown';
}
