import type { Answer } from '../answer/answer.ts';
import type { Day } from '../register/day.ts';
import type { Item, StoredItem } from '../register/item.ts';
import type { Reason, Wishes } from '../remind/reason.ts';

/** What a sweep needs of the outside: where work waits, what was told, who can be reached, and a way to send. */

/**
 * An item that calls for attention on a day. Pointers are written before the item they point to, so there may be one
 * too many but never one too few: what the item says when it is read is what counts.
 */
export interface Pointer {
  board: string;
  ref: string;
  /** The day on which it is to be looked at. */
  wakes: Day;
  /** Everything before this day has been told. */
  since: Day;
  /** Set where one person asked to be reminded on that day; their e-mail address in lower case. */
  askedBy?: string | undefined;
  /** Set where one person's reasons were held back until that day. */
  heldFor?: string | undefined;
}

/** One message to one person that was begun and whose end is not known, or whose content is to be told again. */
export interface Unfinished {
  person: string;
  /** The day of the message. */
  day: Day;
  /** When it is to be taken up. */
  wakes: Day;
}

export interface WorkList {
  /** Pointers that wake on the day or before; requests grow with what is found. */
  pointers(upTo: Day): Promise<Pointer[]>;
  /** Writes pointers; one that is there already stays (its `since` is kept). */
  point(pointers: Pointer[]): Promise<void>;
  /** Puts `to` in the place of `from`, or removes it; never leaves an item without either. */
  move(moves: { from: Pointer; to: Pointer | undefined }[]): Promise<void>;
  unfinished(upTo: Day): Promise<Unfinished[]>;
  begin(unfinished: Unfinished[]): Promise<void>;
  finish(unfinished: Unfinished[]): Promise<void>;
}

export const OUTCOMES = ['claimed', 'sent', 'not known', 'failed', 'nothing left', 'carried over'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The message of a person's day, as the ledger has it. */
export interface Claim {
  person: string;
  day: Day;
  reasons: Reason[];
  outcome: Outcome;
  /** Why it failed, in a few words without names. */
  because?: string | undefined;
  /** ISO instant of the wall clock at which it was claimed, or taken up again. */
  at: string;
  attempts: number;
  /** Fences off whoever held the claim before. */
  etag: string;
}

export interface Ledger {
  /** A person's message of a day and what they wished for: one request. */
  personDay(person: string, day: Day): Promise<{ claim: Claim | undefined; wishes: Wishes }>;
  /**
   * Inserts the day's message and a row for each reason in one transaction; the insert is the claim. `taken`: the day
   * has its message already, or one of the reasons was told before: see `told`. What is told `again`, because nobody
   * knows whether it arrived, is part of the message and has its rows already.
   */
  claim(person: string, day: Day, reasons: Reason[], at: string, again?: Reason[]): Promise<Claim | 'taken'>;
  /** Which of the reasons a person was told before. */
  told(person: string, reasons: Reason[]): Promise<Reason[]>;
  /** Takes a stale claim over; undefined when somebody else was faster. */
  takeUp(claim: Claim, at: string): Promise<Claim | undefined>;
  /** Notes how it ended; `taken over` when the claim is no longer ours, and nothing is written. */
  mark(
    claim: Claim,
    outcome: Exclude<Outcome, 'claimed'>,
    because?: string,
  ): Promise<'marked' | 'taken over'>;
  /** Messages of the days given whose outcome officers should hear of: `not known` and `failed`. */
  troubles(from: Day, to: Day): Promise<Claim[]>;
  wishesOf(person: string): Promise<{ wishes: Wishes; etag: string | undefined }>;
  setWishes(person: string, wishes: Wishes, etag: string | undefined): Promise<'written' | 'conflict'>;
  /** When a person was told of one item, oldest first: "what was tried". */
  toldOf(person: string, board: string, ref: string): Promise<{ reason: Reason; on: Day }[]>;
}

/** Where somebody can be written to: what a proactive message needs, stored whenever they talk to the bot. */
export interface Reference {
  /** The Entra object id of the account. */
  account: string;
  serviceUrl: string;
  conversation: string;
  /** The account's id in the channel ("29:…"), by which views are refreshed. */
  user: string;
  bot: string;
  tenant?: string | undefined;
  /** ISO instant of the last word from them. */
  at: string;
  /** Why nothing can be sent until they talk to the bot again. */
  blocked?: string | undefined;
}

export interface References {
  /** Keeps or refreshes; a write only where something changed or a day has passed. */
  keep(reference: Omit<Reference, 'blocked'>): Promise<void>;
  /** The app was removed: nothing may be sent any more, and nothing is kept. */
  forget(account: string): Promise<void>;
  /** Those of the accounts given that can be written to, or could once. */
  of(accounts: string[]): Promise<Reference[]>;
  block(account: string, because: string): Promise<void>;
  /** The channel that gets a board's digest. */
  channelOf(board: string): Promise<Reference | undefined>;
  setChannel(board: string, reference: Omit<Reference, 'blocked'>): Promise<void>;
}

/**
 * When the next message may go out, so that all copies of the bot together keep within the channel's limits. Gives
 * the milliseconds to wait; what is given is used up.
 */
export type TakeTurn = (conversation: string) => Promise<number>;

/** What the channel made of one POST. */
export type Sent =
  | { is: 'sent'; id: string | undefined }
  /** It took nothing; may be tried again after so many milliseconds, or when the caller thinks fit. */
  | { is: 'later'; afterMs: number | undefined; because: string }
  /** No message will get there until somebody acts. */
  | { is: 'refused'; because: string; until: 'they write' | 'it is mended' }
  /** It may have arrived or not, and asking again might show it twice. */
  | { is: 'not known'; because: string };

/** One message as the channel takes it, made elsewhere. */
export type Send = (to: Reference, message: object) => Promise<Sent>;

/** Somebody to be told of a change, put down before the change was written. */
export interface StoredNotice {
  /** E-mail address. */
  to: string;
  because: 'to decide' | 'decided' | 'reassigned' | 'undone';
  board: string;
  ref: string;
  /** The version that the change makes, and the command that makes it. */
  version: number;
  commandId: string;
  /** ISO instant of the wall clock at which it was put down. */
  at: string;
  /** When somebody began to deliver it. */
  claimedAt?: string | undefined;
  etag: string;
}

export interface NoticeBox {
  pending(): Promise<StoredNotice[]>;
  /** Begins to deliver; false when another copy has begun. */
  claim(notice: StoredNotice, at: string): Promise<boolean>;
  /** It is delivered, or there is nothing to deliver any more. */
  remove(notice: StoredNotice): Promise<void>;
}

/** Somebody to be told, in one message, of many changes of one command; put down before the first was written. */
export interface StoredLot {
  /** The command; that of each change is `commandOf` it and the item. */
  id: string;
  /** E-mail address. */
  to: string;
  items: { board: string; ref: string; version: number; because: StoredNotice['because'] }[];
  /** ISO instant of the wall clock at which it was put down. */
  at: string;
  claimedAt?: string | undefined;
  etag: string;
}

export interface LotBox {
  pending(): Promise<StoredLot[]>;
  /** Begins to deliver; false when another copy has begun. */
  claim(lot: StoredLot, at: string): Promise<boolean>;
  /** It is delivered, or there is nothing to deliver any more. */
  remove(lot: StoredLot): Promise<void>;
}

/** A card about one item that was posted where several people read it. */
export interface PostedCard {
  ref: string;
  board: string;
  reference: Reference;
  activity: string;
  /** ISO instant. */
  at: string;
}

export interface PostedCards {
  note(card: PostedCard): Promise<void>;
  /** The newest first. */
  of(board: string, ref: string): Promise<PostedCard[]>;
  forget(card: PostedCard): Promise<void>;
}

/** Items whose posted cards are to be replaced, put down by those who cannot write to the channel themselves. */
export interface Reshow {
  put(items: { board: string; ref: string }[]): Promise<void>;
  pending(): Promise<{ board: string; ref: string }[]>;
  remove(item: { board: string; ref: string }): Promise<void>;
}

/** Replaces a message that was posted before. */
export type UpdatePosted = (to: Reference, activity: string, message: object) => Promise<Sent>;

/** An answer as a message that the channel takes; `refresh`: whose clients ask for their own view of it. */
export type AsMessage = (answer: Answer, refresh?: { ref: string; userIds: string[] }) => object;

/** An item as it is stored; undefined where it has gone. */
export type ReadItem = (board: string, ref: string) => Promise<StoredItem | undefined>;
/** All outstanding items of a board, for the word before a meeting. */
export type ReadBoard = (board: string) => Promise<Item[]>;
