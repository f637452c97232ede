import type { Move } from './door-moves.js';
import type { Budget, ConsumerState, Message, Owner, Rules } from './state.js';

type State = ConsumerState;
/** The topic the consumer reads, whole. How much of it an owner sees at once is left to chance. */
type Topic = readonly Message[];

const slice = 2;
const less = (s: State, what: keyof Budget): State => ({ ...s, left: { ...s.left, [what]: s.left[what] - 1 } });

export const consumerStart = (left: Budget): State => ({
  db: { done: 0, published: 0, epoch: 0, rows: [], head: 0 },
  owners: [null, null],
  output: [],
  left,
});

/** Everything that may happen next between two owners of one partition, the database and the topic behind (4.3). */
export function consumerMoves(s: State, topic: Topic, rules: Rules): Move<State>[] {
  return s.owners.flatMap((_, i) => ofOwner(s, i, { topic, rules }));
}

function ofOwner(s: State, i: number, { topic, rules }: { topic: Topic; rules: Rules }): Move<State>[] {
  const o = s.owners[i]!;
  const found: Move<State>[] = [];
  const withOwner = (owner: Owner | null, rest: Partial<State> = {}): State => ({
    ...s,
    ...rest,
    owners: s.owners.map((x, j) => (j === i ? owner : x)),
  });
  if (s.left.claims)
    found.push({
      name: `owner ${i} claims`,
      to: less(withOwner(claimed(s, rules), { db: { ...s.db, epoch: s.db.epoch + 1 } }), 'claims'),
    });
  if (o === null) return found;
  if (s.left.crashes) found.push({ name: `owner ${i} dies`, to: less(withOwner(null), 'crashes') });
  const act = (name: string, to: State): number => found.push({ name: `owner ${i} ${name}`, to });
  if (o.phase === 'idle') {
    for (const batch of reads(s, topic, o)) act(`reads to ${batch.until}`, withOwner(batch));
    if (o.published > s.db.published) act('writes its mark', withOwner(o, mark(s, o, rules)));
    return found;
  }
  if (o.phase === 'read') {
    const after = commit(s, topic, o, rules);
    act('commits', withOwner(after.owner, { db: after.db }));
    // The commit happened and nobody told: the same slice is tried again.
    if (s.left.lostReplies && after.db !== s.db)
      act('commits, reply lost', less(withOwner(o, { db: after.db }), 'lostReplies'));
    return found;
  }
  const [next, ...rest] = o.toSend;
  const output = s.output.includes(next!) ? s.output : [...s.output, next!];
  act(`sends ${next}`, withOwner(settled({ ...o, toSend: rest }), { output }));
  if (s.left.lostReplies) act(`sends ${next}, reply lost`, less(withOwner(o, { output }), 'lostReplies'));
  return found;
}

/** With its last event sent the batch is behind its owner; what he remembers of it dies with him. */
const settled = (o: Owner): Owner =>
  o.toSend.length > 0 ? o : { ...o, phase: 'idle', at: o.until, published: Math.max(o.published, o.until) };

/** Step 0: a new epoch, and reading from what was last published. */
function claimed({ db }: State, rules: Rules): Owner {
  const at = rules.publishAgain ? db.published : db.done;
  return { epoch: db.epoch + 1, at, done: db.done, published: at, phase: 'idle', until: at, toSend: [] };
}

/** The next records, one or two as they happen to be there; those decided already are only published again. */
function reads(s: State, topic: Topic, o: Owner): Owner[] {
  const found: Owner[] = [];
  for (let until = o.at + 1; until <= Math.min(o.at + slice, topic.length); until += 1) {
    if (o.at >= o.done) found.push({ ...o, phase: 'read', until });
    else if (until <= o.done)
      found.push(settled({ ...o, phase: 'sending', until, toSend: stored(s, topic, o.at, until) }));
  }
  return found;
}

/** What is kept for the records of these offsets, in their order. */
const stored = (s: State, topic: Topic, from: number, until: number): Message[] =>
  [...new Set(topic.slice(from, until))].filter((id) => s.db.rows.includes(id));

/** Steps 2–6: the fence, repeats by key, the version rule, rows and `done` together. */
function commit(
  s: State,
  topic: Topic,
  o: Owner,
  rules: Rules,
): { readonly owner: Owner | null; readonly db: State['db'] } {
  const { db } = s;
  if (rules.epoch && db.epoch !== o.epoch) return { owner: null, db };
  if (db.done > o.at) return caughtUp(s, topic, o, rules);
  const rows = [...db.rows];
  const fresh: Message[] = [];
  let { head } = db;
  for (const id of topic.slice(o.at, o.until)) {
    if (rules.key && rows.includes(id)) continue;
    rows.push(id);
    fresh.push(id);
    if (id.startsWith('a')) head = Math.max(head, Number(id.slice(1)));
  }
  const published = Math.max(db.published, rules.markAfterSend ? o.published : o.until);
  return {
    owner: settled({ ...o, phase: 'sending', done: o.until, toSend: fresh }),
    db: { ...db, rows, head, done: o.until, published },
  };
}

/**
 * The position is past this slice. Under our own epoch it was our commit, whose reply was lost: what it stored is published
 * again. Without epochs nobody can tell; such records count as decided by somebody who will see to them.
 */
function caughtUp(s: State, topic: Topic, o: Owner, rules: Rules): { readonly owner: Owner; readonly db: State['db'] } {
  const until = Math.min(o.until, s.db.done);
  const toSend = rules.epoch ? stored(s, topic, o.at, until) : [];
  return { owner: settled({ ...o, phase: 'sending', done: s.db.done, until, toSend }), db: s.db };
}

/** Step 8. Refused under another epoch, and where the database has not what the owner holds for decided. */
function mark(s: State, o: Owner, rules: Rules): Partial<State> {
  if ((rules.epoch && s.db.epoch !== o.epoch) || s.db.done < o.published) return {};
  return { db: { ...s.db, published: Math.max(s.db.published, o.published) } };
}

export function consumerKey({ db, owners, output, left }: State): string {
  const named = owners.map((o) =>
    o === null ? '-' : `${o.epoch}.${o.at}.${o.done}.${o.published}.${o.phase[0]}.${o.until}.${o.toSend.join('')}`,
  );
  const about = `${left.crashes}${left.claims}${left.lostReplies}`;
  // States that differ only in which owner is called the first are one.
  return [about, output.join(''), `${db.done}.${db.published}.${db.epoch}.${db.rows.join('')}`, ...named.sort()].join(
    '|',
  );
}
