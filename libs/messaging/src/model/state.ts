/** What the design leans on. Each can be taken away, to see that the explorer misses it. */
export interface Rules {
  /** An older owner writes nothing: neither a slice nor a mark. */
  readonly epoch: boolean;
  /** A row's key drops what was decided before. */
  readonly key: boolean;
  /** `published` moves after the send; else with `done`, before it. */
  readonly markAfterSend: boolean;
  /** A new owner begins at `published` and publishes what is decided again; else at `done`. */
  readonly publishAgain: boolean;
  /** An origin leaves a row that a sweeper finds; else only its own process publishes. */
  readonly outbox: boolean;
}

export const theDesign: Rules = { epoch: true, key: true, markAfterSend: true, publishAgain: true, outbox: true };

/** How much may go wrong in one history: what bounds the search. Counted for the door and for the consumer alike. */
export interface Budget {
  readonly crashes: number;
  /** Assignments of the partition to an owner. */
  readonly claims: number;
  /** Sends and commits that happen while their reply is lost. */
  readonly lostReplies: number;
  /** Times the sweeper takes up a row whose own process is still at it. */
  readonly races: number;
  /** Records beyond one a message that a topic may hold to be explored from the consumer's side. */
  readonly repeats: number;
}

/** What was decided at the door: two versions of one log, and another log. Their sends may go in any order. */
export const messages = ['a1', 'a2', 'b1'] as const;
export type Message = (typeof messages)[number];

/** Somebody at work on a row of the outbox: the door's own process, or the sweeper. */
export interface Sending {
  readonly id: Message;
  readonly sent: boolean;
}

/** The door, its outbox and the sweeper, and what they have put on the topic between them and the consumer. */
export interface DoorState {
  readonly outbox: readonly Message[];
  readonly door: readonly Sending[];
  readonly sweeper: Sending | null;
  readonly topic: readonly Message[];
  readonly left: Budget;
}

/** Who believes he owns the partition, with what he remembers of it. */
export interface Owner {
  readonly epoch: number;
  readonly at: number;
  readonly done: number;
  readonly published: number;
  readonly phase: 'idle' | 'read' | 'sending';
  /** End of the batch in hand. */
  readonly until: number;
  readonly toSend: readonly Message[];
}

/** The consumer's side: the database, two owners, and of the topic behind each event's first appearance. */
export interface ConsumerState {
  readonly db: {
    readonly done: number;
    readonly published: number;
    readonly epoch: number;
    /** Rows in the order of their commits, each with the event it keeps; a second row of one message is a doubled effect. */
    readonly rows: readonly Message[];
    /** Newest version of log a that had an effect. */
    readonly head: number;
  };
  readonly owners: readonly (Owner | null)[];
  readonly output: readonly Message[];
  readonly left: Budget;
}
