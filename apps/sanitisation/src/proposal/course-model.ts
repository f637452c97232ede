/**
 * The rules of a proposal's course a second time, in other words and as few as will do: what the tests hold the real one
 * against. It knows no stages, only what happened.
 */
export interface World {
  readonly needed: number;
  readonly open: boolean;
  readonly released: number;
  /** Somebody looked at the draft, so it may be sent back or refused. */
  readonly taken: boolean;
  readonly sentBack: boolean;
  readonly text: number;
  readonly wrote: ReadonlySet<string>;
  /** Who approved the text as it is now. */
  readonly agreed: ReadonlySet<string>;
}

/** Something somebody tries. */
export interface Attempt {
  readonly act: string;
  readonly who: string;
  readonly version: number | null;
  readonly at: number;
}

export const begin = (needed: number): World => ({
  needed,
  open: true,
  released: 0,
  taken: false,
  sentBack: false,
  text: 1,
  wrote: new Set(['machine']),
  agreed: new Set(),
});

const runsOutAt = 100;
const handedIn = 'sam';

/** The world after the attempt, or null where it must be refused. */
export function allowed(w: World, { act, who, version, at }: Attempt): World | null {
  if (!w.open) return null;
  const closed = { ...w, open: false };
  if (act === 'withdraw' || act === 'supersede') return closed;
  if (act === 'expire') return at >= runsOutAt ? closed : null;
  if (at >= runsOutAt || (version !== null && version !== w.text)) return null;
  const whole = w.agreed.size >= w.needed;
  const bystander = !w.wrote.has(who) && who !== handedIn;
  if (act === 'edit') {
    const wrote = new Set([...w.wrote, who]);
    const taken = w.taken || w.sentBack;
    return { ...w, taken, sentBack: false, text: w.text + 1, wrote, agreed: new Set() };
  }
  if (act === 'refuse') return closed;
  if (act === 'take') return w.taken || w.sentBack ? null : { ...w, taken: true };
  if (act === 'ask_changes') return w.sentBack ? null : { ...w, taken: true, sentBack: true };
  if (act === 'approve') {
    if (w.sentBack || whole || !bystander || w.agreed.has(who)) return null;
    return { ...w, taken: true, agreed: new Set([...w.agreed, who]) };
  }
  const free = whole && !w.sentBack && bystander;
  return free ? { ...closed, released: w.released + 1 } : null;
}
