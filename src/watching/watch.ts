/**
 * What the bot tells of its own running: how often, how long, with what outcome. Every attribute is from a closed set;
 * nobody's id, name or text is among them, so that whoever reads the figures learns nothing of the register.
 */

/** What Teams sends; anything that is not on the list is `other`. */
export const TURN_KINDS = ['message', 'invoke', 'conversationUpdate', 'installationUpdate', 'other'] as const;
export type TurnKind = (typeof TURN_KINDS)[number];

/**
 * `explained`: a fault, of which the person was told in a sentence; `failed`: a fault, and the person may have been told
 * nothing; `declined`: nothing that the bot takes.
 */
export type TurnOutcome = 'answered' | 'explained' | 'failed' | 'declined';

/** One attempt of a request to the store, when it is over. */
export interface StorageRequest {
  method: string;
  /** The name of the table, `$batch` for a transaction; no keys. */
  table: string;
  /** HTTP; undefined where no answer came. */
  status: number | undefined;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Milliseconds. */
  ms: number;
}

/** What was under way when a request went out; `after a turn`: what the turn had begun, and nobody waited for. */
export type During = 'turn' | 'after a turn' | 'sweep' | 'other';

export interface TurnEnded {
  /** A random id, which the log's lines of the turn have too. */
  id: string;
  kind: TurnKind;
  /** Whether a typed question was understood; `not asked` where nothing was asked in words. */
  understood: 'yes' | 'no' | 'not asked';
  outcome: TurnOutcome;
  startedAt: number;
  ms: number;
  /** Requests that were answered before the turn was; only the first `MOST_TOLD` are told one by one. */
  requests: StorageRequest[];
  requestCount: number;
}

/** A turn that asks the store for more than this is a fault in itself, and its count tells so. */
export const MOST_TOLD = 100;

export interface SweepEnded {
  /** `faults`: some people could not be dealt with; `failed`: nobody knows how far it came. */
  outcome: 'done' | 'faults' | 'failed';
  ms: number;
  /** How many messages ended how; nothing for a sweep that failed. */
  swept: Record<string, number>;
}

/** Where it is told. Nobody waits for it, and nothing of it throws. */
export interface Watch {
  /** Whether anybody listens; where nobody does, nothing need be measured. */
  listens: boolean;
  turn(ended: TurnEnded): void;
  storage(request: StorageRequest, during: During): void;
  sweep(ended: SweepEnded): void;
  /** A request to the bot's address that was refused, by its HTTP status. */
  refused(status: number): void;
  /** A request that the gate did not let in, and at which of its checks. */
  barred(because: string): void;
  imported(what: 'import' | 'undo', outcome: string): void;
  /** Sends what is left, for two seconds at most. */
  stop(): Promise<void>;
}

/** For a bot that nobody watches. */
export const noWatch: Watch = {
  listens: false,
  turn: () => undefined,
  storage: () => undefined,
  sweep: () => undefined,
  refused: () => undefined,
  barred: () => undefined,
  imported: () => undefined,
  stop: async () => undefined,
};
