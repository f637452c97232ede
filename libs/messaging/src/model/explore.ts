import { consumerKey, consumerMoves, consumerStart } from './consumer-moves.js';
import { doorKey, doorMoves, doorRests, doorStart, type Move } from './door-moves.js';
import { messages, theDesign, type Budget, type ConsumerState, type Message, type Rules } from './state.js';

/** What an exploration came to: every state reachable within the budget, and the first violation with its history. */
export interface Explored {
  readonly states: number;
  /** Contents of the topic that doors and sweeper can bring about: each is explored from the consumer's side. */
  readonly topics: number;
  readonly violation: { readonly what: string; readonly history: readonly string[] } | null;
}

/** Two deaths, three assignments, a lost reply, a sweeper that comes too early; on either side of the topic. */
export const usualBudget: Budget = { crashes: 2, claims: 3, lostReplies: 1, races: 1, repeats: 1 };

type Steps = ReadonlyMap<string, { readonly parent: string; readonly name: string } | null>;

/** Breadth first over everything reachable; `look` may end it by saying what is wrong. */
function reach<S>(
  began: S,
  side: { key(s: S): string; moves(s: S): Move<S>[]; look(s: S): string | null },
): { readonly states: number; readonly violation: Explored['violation'] } {
  const steps = new Map<string, { parent: string; name: string } | null>([[side.key(began), null]]);
  for (let frontier = [began], next: S[] = []; frontier.length > 0; frontier = next, next = []) {
    for (const state of frontier) {
      const key = side.key(state);
      const what = side.look(state);
      if (what) return { states: steps.size, violation: { what, history: historyOf(steps, key) } };
      for (const { name, to } of side.moves(state)) {
        const toKey = side.key(to);
        if (steps.has(toKey)) continue;
        steps.set(toKey, { parent: key, name });
        next.push(to);
      }
    }
  }
  return { states: steps.size, violation: null };
}

function historyOf(steps: Steps, end: string): string[] {
  const names: string[] = [];
  for (let at = steps.get(end); at; at = steps.get(at.parent)) names.unshift(at.name);
  return names;
}

/**
 * Visits every state of the delivery design that can be reached within the budget. The two sides of a topic meet in nothing
 * but its contents, and an owner may see any part of what follows; so the door's side is explored first, and the consumer's
 * side for every content the topic may come to have.
 */
export function explore(rules: Rules = theDesign, budget: Budget = usualBudget): Explored {
  const topics = new Map<string, readonly Message[]>();
  const door = reach(doorStart(budget, rules), {
    key: doorKey,
    moves: doorMoves,
    look: (s) => {
      if (!doorRests(s)) return null;
      if (s.topic.length <= messages.length + budget.repeats) topics.set(s.topic.join(), s.topic);
      const lost = messages.find((id) => !s.topic.includes(id));
      return lost ? `${lost} was lost before it came to the topic` : null;
    },
  });
  let { states } = door;
  if (door.violation) return { states, topics: topics.size, violation: door.violation };
  for (const topic of topics.values()) {
    const consumer = reach(consumerStart(budget), {
      key: consumerKey,
      moves: (s) => consumerMoves(s, topic, rules),
      look: (s) => wrongIn(s, topic) ?? missingIn(s, topic),
    });
    states += consumer.states;
    const { violation } = consumer;
    if (violation) {
      const history = [`the topic holds ${topic.join(' ')}`, ...violation.history];
      return { states, topics: topics.size, violation: { what: violation.what, history } };
    }
  }
  return { states, topics: topics.size, violation: null };
}

/** What must never be, at any moment. */
function wrongIn({ db, output }: ConsumerState, topic: readonly Message[]): string | null {
  if (db.published > db.done) return 'published is ahead of done';
  if (new Set(db.rows).size !== db.rows.length) return 'a message had its effect twice';
  if (output.some((id) => !db.rows.includes(id))) return 'an event was sent that is not stored';
  if (db.rows.some((id) => !topic.includes(id))) return 'a row came of nothing';
  return outOfOrder(db.rows, output) ? 'events of one log left out of the order of their decisions' : null;
}

/** First appearances of one log's events must come in the order in which they were decided. */
function outOfOrder(rows: readonly Message[], output: readonly Message[]): boolean {
  const firsts = output.filter((id) => id.startsWith('a'));
  const decided = rows.filter((id) => firsts.includes(id));
  return firsts.some((id, i) => decided[i] !== id);
}

/**
 * What must be once the database says that everything is published: whoever comes next begins there, so that nothing before
 * it is ever looked at again.
 */
function missingIn({ db, output }: ConsumerState, topic: readonly Message[]): string | null {
  for (const id of new Set(topic.slice(0, db.published))) {
    if (!db.rows.includes(id)) return `${id} was passed over`;
    if (!output.includes(id)) return `${id} was decided and its event was lost`;
  }
  return db.done === topic.length && db.head !== 2 ? 'the newest version did not win' : null;
}
