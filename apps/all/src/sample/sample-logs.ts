import { Seeded } from './random.js';
import { cast, scenes, type Scene } from './scenes.js';

/** One synthetic log in the shape of a submission. */
export interface SampleLog extends Scene {
  readonly id: string;
  readonly eventFrom: string;
  readonly learntAt: string;
  readonly submittedAt: string;
  readonly themes: readonly string[];
  readonly corroborates: readonly string[];
}

export interface SampleOptions {
  readonly count: number;
  readonly seed: number;
  /** The latest moment anything in the sample happened. */
  readonly until: Date;
  /** First part of the ids; another prefix makes other logs of the same kind. */
  readonly prefix?: string;
}

const total = scenes.reduce((sum, s) => sum + s.weight, 0);

function sceneAt(point: number) {
  let left = point * total;
  for (const s of scenes) if ((left -= s.weight) < 0) return s.scene;
  return scenes[0]!.scene;
}

/** Varied synthetic logs, the same for the same options: reads, stops, calls, partners, covert reports, threats to life. */
export function* sampleLogs(options: SampleOptions): Generator<SampleLog> {
  const r = new Seeded(options.seed);
  for (let i = 0; i < options.count; i += 1) {
    const scene = sceneAt(r.next())(cast(r));
    const learnt = options.until.getTime() - r.whole(5, 48 * 60) * 60_000;
    const happened = learnt - r.whole(1, 180) * 60_000;
    yield {
      id: `${options.prefix ?? 'S'}-${options.seed}-${String(i + 1).padStart(6, '0')}`,
      ...scene,
      eventFrom: new Date(happened).toISOString(),
      learntAt: new Date(learnt).toISOString(),
      submittedAt: new Date(Math.min(options.until.getTime(), learnt + r.whole(1, 60) * 60_000)).toISOString(),
      themes: [],
      corroborates: [],
    };
  }
}

/**
 * Lines of a rough feed for tests and benchmarks: the sample with a share of repeats and of lines that no door can take.
 * Deterministic; the counts of what it made come with the lines.
 */
export function roughFeed(options: SampleOptions & { readonly repeats: number; readonly malformed: number }): {
  readonly lines: readonly string[];
  readonly distinct: number;
  readonly repeats: number;
  readonly malformed: number;
} {
  const r = new Seeded(options.seed ^ 0x5bd1e995);
  const repeats = Math.round(options.count * options.repeats);
  const malformed = Math.round(options.count * options.malformed);
  const distinct = options.count - repeats - malformed;
  const lines = [...sampleLogs({ ...options, count: distinct })].map((log) => JSON.stringify(log));
  for (let i = 0; i < repeats; i += 1) {
    const at = r.whole(0, lines.length - 1);
    lines.splice(r.whole(at + 1, lines.length), 0, lines[at]!);
  }
  for (let i = 0; i < malformed; i += 1)
    lines.splice(r.whole(0, lines.length), 0, r.pick(['{"id": "broken', 'not json', '[1,2]', '{"id":"x","id":"y"}']));
  return { lines, distinct, repeats, malformed };
}
