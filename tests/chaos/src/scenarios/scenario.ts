import type { Timeline } from '../watch/timeline.js';
import type { Result } from '../report.js';

/** How large a run is; each scenario has its own full size. */
export interface Size {
  readonly logs?: number;
  readonly seed: number;
  /** Strikes on services, and on the database. */
  readonly kills?: number;
  readonly stops?: number;
  /** Seconds between strikes on average. */
  readonly gap?: number;
  /** Logs a second; 0 or absent as the scenario has it. */
  readonly rate?: number;
  readonly minutes?: number;
}

/** One scenario of the proof. `run` resolves with what goes on the last line; `held` says whether everything held. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  run(size: Size, timeline: Timeline, folder: string): Promise<{ readonly result: Result; readonly held: boolean }>;
}
