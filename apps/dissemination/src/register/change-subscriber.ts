import type { SubscriberChange } from './subscriber-input.js';
import type { Subscriber } from './subscriber.js';

const instantOf = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : new Date(text).toISOString();

const chosen = <T>(given: T | undefined, before: T): T => (given === undefined ? before : given);

/** An entry of which nothing is known yet but its id; what a new one must state is checked before it gets here. */
export const blank = (id: string): Subscriber => ({
  id,
  name: '',
  unit: '',
  organisation: '',
  receiver: null,
  clearance: '',
  clearanceUntil: '',
  compartments: [],
  caveats: [],
  purposes: [],
  interests: { themes: [], priorities: [], keywords: [] },
  channel: 'sse',
  webhookUrl: null,
  idempotent: false,
  activeFrom: null,
  activeTo: null,
  disabledReason: null,
  version: 0,
});

/** The entry after a change. A channel stated anew puts an address that was given up back into use. */
export function changed(before: Subscriber, change: SubscriberChange): Subscriber {
  const { interests, channel } = change;
  return {
    ...before,
    name: chosen(change.name, before.name),
    unit: chosen(change.unit, before.unit),
    organisation: chosen(change.organisation, before.organisation),
    receiver: chosen(change.receiver, before.receiver),
    clearance: chosen(change.clearance, before.clearance),
    clearanceUntil: chosen(change.clearanceUntil, before.clearanceUntil),
    compartments: chosen<readonly string[]>(change.compartments, before.compartments),
    caveats: chosen<readonly string[]>(change.caveats, before.caveats),
    purposes: chosen<readonly string[]>(change.purposes, before.purposes),
    interests: {
      themes: chosen<readonly string[]>(interests?.themes, before.interests.themes),
      priorities: chosen<readonly string[]>(interests?.priorities, before.interests.priorities),
      keywords: chosen<readonly string[]>(interests?.keywords, before.interests.keywords),
    },
    channel: channel?.kind ?? before.channel,
    webhookUrl: channel === undefined ? before.webhookUrl : channel.kind === 'webhook' ? (channel.url ?? null) : null,
    idempotent: channel === undefined ? before.idempotent : channel.kind === 'webhook' && channel.idempotent === true,
    activeFrom: change.activeFrom === undefined ? before.activeFrom : instantOf(change.activeFrom),
    activeTo: change.activeTo === undefined ? before.activeTo : instantOf(change.activeTo),
    disabledReason: channel === undefined ? before.disabledReason : null,
    version: before.version + 1,
  };
}

/** What is wrong with an entry as a whole, as field and rule; null where nothing is. */
export function faultOf(s: Subscriber): { readonly field: string; readonly rule: string } | null {
  if (s.channel === 'sse' && s.receiver === null) return { field: 'receiver', rule: 'a stream needs a receiver' };
  if (s.activeFrom !== null && s.activeTo !== null && s.activeTo <= s.activeFrom) {
    return { field: 'activeTo', rule: 'must be after activeFrom' };
  }
  return null;
}
