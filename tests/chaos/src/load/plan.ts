import { Random } from '../random.js';
import { text } from './texts.js';

/** Where a line goes in: the stream of lines, one request a log, or the topic. */
export type Door = 'stream' | 'single' | 'topic';

/** One thing a submitter does. */
export interface Line {
  /** `repeat`: the same bytes again. `conflict`: the id of another log with other content. */
  readonly kind: 'log' | 'repeat' | 'conflict' | 'malformed';
  /** The submitter's id; for a malformed line a name of ours. */
  readonly id: string;
  readonly door: Door;
  readonly bytes: string;
}

export interface LoadPlan {
  readonly lines: readonly Line[];
  /** Ids of logs that are taken back once they are in. */
  readonly withdrawals: ReadonlySet<string>;
  readonly logs: number;
}

export interface LoadOptions {
  readonly logs: number;
  readonly seed: number;
  /** False where there is no topic to submit to. */
  readonly topic: boolean;
  /** First part of every id. */
  readonly prefix?: string;
}

const shares = { repeats: 0.05, conflicts: 0.02, withdrawals: 0.01, malformed: 0.01, late: 0.03 };
const broken = ['{"id": "broken', 'not json', '[1,2]', '{"id":"x","id":"y"}', '{"id":"no other field"}'];

/** How far a line may be displaced: repeats and late comers meet their neighbours, not the other end of the load. */
const reach = 2_000;

const doorFor = (r: Random, topic: boolean): Door => {
  const x = r.next();
  if (topic && x < 0.15) return 'topic';
  return x < 0.2 ? 'single' : 'stream';
};

/**
 * The load of a run: `logs` distinct logs, on top of them repeats (5 %), ids used for other content (2 %), malformed lines
 * (1 %); some logs come late, and some (1 %) are taken back. The same options give the same load.
 */
export function planLoad(options: LoadOptions): LoadPlan {
  const r = new Random(options.seed);
  const placed: { at: number; line: Line }[] = [];
  const withdrawals = new Set<string>();
  const put = (at: number, line: Line): void => void placed.push({ at, line });
  const share = (part: number): boolean => r.chance(part);
  for (let i = 0; i < options.logs; i += 1) {
    const id = `${options.prefix ?? 'C'}${options.seed}-${String(i).padStart(6, '0')}`;
    const content = { id, ...text(r), comment: null as string | null };
    const door = doorFor(r, options.topic);
    const line: Line = { kind: 'log', id, door, bytes: JSON.stringify(content) };
    put(share(shares.late) ? i + r.whole(1, reach) : i, line);
    if (share(shares.repeats)) put(i + r.whole(1, reach), { ...line, kind: 'repeat' });
    if (share(shares.conflicts)) {
      const bytes = JSON.stringify({ ...content, comment: 'Another text under the same id.' });
      put(i + reach + r.whole(1, reach), { ...line, kind: 'conflict', bytes });
    }
    // What came through the topic has no receipt to take it back with.
    if (door !== 'topic' && share(shares.withdrawals)) withdrawals.add(id);
    if (share(shares.malformed))
      put(i, { kind: 'malformed', id: `malformed-${i}`, door: doorFor(r, options.topic), bytes: r.pick(broken) });
  }
  const lines = placed.sort((a, b) => a.at - b.at).map((p) => p.line);
  return { lines, withdrawals, logs: options.logs };
}
