import { messages, type Budget, type DoorState, type Message, type Rules } from './state.js';

/** One step of one process, and the state after it. */
export interface Move<S> {
  readonly name: string;
  readonly to: S;
}

/** The door has committed everything, each with its outbox row, and has sent nothing yet. */
export const doorStart = (left: Budget, rules: Rules): DoorState => ({
  outbox: rules.outbox ? [...messages] : [],
  door: messages.map((id) => ({ id, sent: false })),
  sweeper: null,
  topic: [],
  left,
});

const less = (s: DoorState, what: keyof Budget): DoorState => ({ ...s, left: { ...s.left, [what]: s.left[what] - 1 } });
const deleted = (s: DoorState, id: Message): readonly Message[] => s.outbox.filter((o) => o !== id);

/** Everything that may happen next between the door's commits and the topic (delivery design 4.4). */
export function doorMoves(s: DoorState): Move<DoorState>[] {
  return [...ofDoor(s), ...ofSweeper(s)];
}

/** The send after the commit, and the outbox row deleted after the send. */
function ofDoor(s: DoorState): Move<DoorState>[] {
  const found: Move<DoorState>[] = [];
  s.door.forEach(({ id, sent }, i) => {
    const rest = s.door.filter((_, j) => j !== i);
    if (sent) return void found.push({ name: `door deletes ${id}`, to: { ...s, door: rest, outbox: deleted(s, id) } });
    const topic = [...s.topic, id];
    found.push({ name: `door sends ${id}`, to: { ...s, topic, door: [...rest, { id, sent: true }] } });
    if (s.left.lostReplies)
      found.push({ name: `door sends ${id}, reply lost`, to: less({ ...s, topic }, 'lostReplies') });
  });
  if (s.door.length && s.left.crashes) found.push({ name: 'door dies', to: less({ ...s, door: [] }, 'crashes') });
  return found;
}

function ofSweeper(s: DoorState): Move<DoorState>[] {
  const { sweeper } = s;
  if (sweeper === null)
    return s.outbox.flatMap((id) => {
      const busy = s.door.some((d) => d.id === id);
      if (busy && !s.left.races) return [];
      const to = { ...s, sweeper: { id, sent: false } };
      return [{ name: `sweeper takes ${id}`, to: busy ? less(to, 'races') : to }];
    });
  const { id, sent } = sweeper;
  const found: Move<DoorState>[] = sent
    ? [{ name: `sweeper deletes ${id}`, to: { ...s, sweeper: null, outbox: deleted(s, id) } }]
    : [{ name: `sweeper sends ${id}`, to: { ...s, topic: [...s.topic, id], sweeper: { id, sent: true } } }];
  if (s.left.crashes) found.push({ name: 'sweeper dies', to: less({ ...s, sweeper: null }, 'crashes') });
  return found;
}

const sendings = (list: DoorState['door']): string =>
  list
    .map((d) => `${d.id}${d.sent ? '!' : ''}`)
    .sort()
    .join('');

export const doorKey = (s: DoorState): string =>
  [
    `${s.left.crashes}${s.left.lostReplies}${s.left.races}`,
    [...s.outbox].sort().join(''),
    sendings(s.door),
    s.sweeper ? sendings([s.sweeper]) : '',
    s.topic.join(''),
  ].join('|');

export const doorRests = (s: DoorState): boolean => s.outbox.length === 0 && s.door.length === 0 && s.sweeper === null;
