/** What carries the events of an estate, for whoever reads them from outside. */
export type Bus = { readonly kind: 'kafka'; readonly brokers: readonly string[] } | { readonly kind: 'embedded' };

/** Something a fault can strike. */
export interface Target {
  readonly name: string;
  /** `service`: a process of ours. `database`, `broker`: what they stand on. `pause`: a stop without an end. */
  readonly kind: 'service' | 'database' | 'broker' | 'pause';
  /** Strikes and brings it back; resolves when the strike is over, not when all is well again. */
  strike(): Promise<void>;
}

/** A pipeline that runs, with everything it stands on, and what can be done to it. */
export interface Estate {
  /** Address of the doors of one service. */
  url(service: 'ingest' | 'sanitisation' | 'dissemination'): string;
  readonly issuer: string;
  readonly databaseUrl: () => Promise<string>;
  readonly bus: Bus;
  readonly targets: readonly Target[];
  /** Folder with what the processes printed. */
  readonly folder: string;
  /** Waits until every process is ready. */
  ready(timeoutMs: number): Promise<void>;
  /** Ends everything; what can drain drains. Resolves with the processes that did not end with 0. */
  stop(): Promise<readonly string[]>;
}

/** Told of what happens to an estate, for the timeline. */
export type Told = (what: string) => void;
