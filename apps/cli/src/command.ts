import type { Variables } from '@collator/settings';

/** What a sub-command may touch: the variables of the process and two places to write lines to. */
export interface World {
  readonly variables: Variables;
  out(line: string): void;
  err(line: string): void;
  /** A line on a terminal that the next one writes over; does nothing where there is no terminal. */
  progress(line: string): void;
}

/** One sub-command. `run` returns the exit code; it throws `WrongUsage` where the command line is wrong. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  run(args: readonly string[], world: World): Promise<number>;
}
