/** How a clock stands that somebody must stop. */
export interface Clock {
  readonly state: 'running' | 'missed';
  /** Whole seconds until it is missed; negative once it is. */
  readonly secondsLeft: number;
}

/** A clock's state at a moment: due exactly now is not missed yet (domain 5.7). */
export function clockOf(dueAt: string, now: Date): Clock {
  const secondsLeft = Math.floor((Date.parse(dueAt) - now.getTime()) / 1000);
  return { state: secondsLeft < 0 ? 'missed' : 'running', secondsLeft };
}
