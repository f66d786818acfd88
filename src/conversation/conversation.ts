import type { Answer } from '../answer/answer.ts';
import type { Trouble } from '../answer/unreached-answer.ts';
import type { Question } from '../question/question.ts';
import type { Batch, ImportPlan, LastImport, UndoPlan } from '../register/batch.ts';
import type { Change } from '../register/change.ts';
import type { Day } from '../register/day.ts';
import type { Person } from '../register/directory.ts';
import type { Item, StoredItem } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import type { Scope } from '../register/visibility.ts';
import type { Reason, Wishes } from '../remind/reason.ts';
import type { Notice } from '../update/decision.ts';
import type { PressData } from './press.ts';

/** Somebody saying or pressing something, as far as a reply depends on it; the channel's own words stay outside. */
export interface Turn {
  /** The Entra object id that the channel authenticated. Nothing that is typed or carried by a card counts. */
  account: string;
  conversation: string;
  scope: Scope;
  /** The e-mail address that the channel's roster has for the account; asked only when it is needed. */
  email: () => Promise<string | undefined>;
  /** Where something can be sent to this chat later; missing where the channel did not say. */
  reference?: Whereabouts | undefined;
  /** A client brought a card up to date by itself: nobody talked of anything. */
  automatic?: boolean | undefined;
  /** Files that were sent with the message. */
  files?: SentFile[] | undefined;
}

/** A file that somebody sent in the chat, not yet fetched. */
export interface SentFile {
  name: string;
  /** Gets its content from where the channel keeps it, within limits; a refusal is a sentence for the sender. */
  fetch(): Promise<{ bytes: Uint8Array } | { says: string }>;
}

/**
 * Takes the questions, presses and files of one subject; undefined for those of others. Whatever it does, it does with
 * the rights of the view's person in the view's chat.
 */
export interface Subject {
  answer?(question: Question, view: RegisterView, turn: Turn): Promise<Reply | undefined>;
  press?(pressed: PressData, view: RegisterView, turn: Turn): Promise<Reply | undefined>;
  receive?(files: SentFile[], view: RegisterView, turn: Turn): Promise<Reply | undefined>;
}

/** Bytes that are kept for a while between a card and its button: a paper that was sent, a report to be fetched. */
export interface KeptFile {
  name: string;
  mime: string;
  bytes: Uint8Array;
  /** The Entra object id of whom it is for; nobody else is given it by a press. */
  account: string;
  /** What else belongs to it, as JSON, such as the choices made about a paper so far. */
  note: unknown;
  /** ISO instant after which it is gone. */
  until: string;
}

export interface KeptFiles {
  /** Gives an id that nobody can guess; knowing it is all that fetching a report by its link needs. */
  put(file: KeptFile): Promise<string>;
  /** Undefined where there is none any more. */
  get(id: string): Promise<KeptFile | undefined>;
  /** Replaces the note; false where the file has gone. */
  note(id: string, note: unknown): Promise<boolean>;
  remove(id: string): Promise<void>;
}

/** Imports as an officer makes them: planned, shown, made exactly as shown, taken back within a day. */
export interface Imports {
  plan(batch: Batch): Promise<ImportPlan>;
  /** `changed`: something else would happen now than what `print` stands for; nothing was written. */
  make(
    batch: Batch,
    by: string,
    terms: { print: string; person: string },
  ): Promise<{ is: 'made' | 'changed' | 'refused'; plan: ImportPlan }>;
  /** The newest import, if it is less than a day old and nothing was taken back. */
  last(): Promise<LastImport | undefined>;
  planUndo(id: string): Promise<UndoPlan | undefined>;
  undo(
    id: string,
    by: string,
    terms: { print: string; person: string },
  ): Promise<{ is: 'made' | 'changed' | 'gone'; plan: UndoPlan | undefined }>;
}

/** What a message that nobody asked for needs to reach a chat. */
export interface Whereabouts {
  account: string;
  serviceUrl: string;
  conversation: string;
  user: string;
  bot: string;
  tenant?: string | undefined;
  /** ISO instant of the last word from there. */
  at: string;
}

/** What was asked last in a conversation by one account. */
export interface Remembered {
  /** The question, as JSON that is parsed when it is read back. */
  question: unknown;
  refs: string[];
  page: number;
}

export interface Memory {
  recall(conversation: string, account: string): Promise<Remembered | undefined>;
  keep(conversation: string, account: string, remembered: Remembered): Promise<void>;
}

/** Who an account is in the register. */
export interface People {
  personFor(account: string): Promise<Person | undefined>;
  personByEmail(email: string): Promise<Person | undefined>;
  linkAccount(account: string, email: string): Promise<void>;
  officers(): Promise<Person[]>;
}

/** Writes to the register, each with its history, on the version that was read. */
export interface Changes {
  /** `conflict`: somebody else was faster; read again. A change that turns out to be written already is `written`. */
  write(
    held: StoredItem | undefined,
    after: Item | undefined,
    change: Change,
  ): Promise<'written' | 'conflict'>;
  /** A ref for a new item of a board. */
  newRef(board: string): Promise<string>;
}

/** Somebody to be told of a change that is about to be written; what was not written in the end is not told. */
export interface PendingNotice extends Notice {
  board: string;
  ref: string;
  version: number;
  commandId: string;
}

/** Where messages to others are put down, before what they tell of is written, so that none is lost. */
export interface Outbox {
  put(notices: PendingNotice[]): Promise<void>;
}

/** Many changes that one command is about to write, of which one person is to be told in one message. */
export interface PendingLot {
  /** The command; that of each change is `commandOf` it and the item. */
  id: string;
  /** E-mail address. */
  to: string;
  items: { board: string; ref: string; version: number; because: Notice['because'] }[];
}

/** Where such messages are put down before the first of their changes is written; a repeat puts down none anew. */
export interface LotOutbox {
  put(lots: PendingLot[]): Promise<void>;
}

/** An item that somebody is to be reminded of on a day: see the sweep, which takes it up then. */
export interface AskedReminder {
  board: string;
  ref: string;
  wakes: Day;
  since: Day;
  /** E-mail address in lower case; missing for what the register itself calls for. */
  askedBy?: string | undefined;
}

/** The books of reminders, as far as people may look into them and wish for something. */
export interface Wishing {
  wishesOf(person: string): Promise<{ wishes: Wishes; etag: string | undefined }>;
  /** `conflict`: they wished for something else meanwhile; read again. */
  setWishes(person: string, wishes: Wishes, etag: string | undefined): Promise<'written' | 'conflict'>;
  point(asked: AskedReminder[]): Promise<void>;
  /** Takes one away where `to` is left undefined. */
  move(moves: { from: AskedReminder; to: AskedReminder | undefined }[]): Promise<void>;
  /** All that wakes on the day or before. */
  pointers(upTo: Day): Promise<AskedReminder[]>;
  /** When a person was told of one item, oldest first. */
  toldOf(person: string, board: string, ref: string): Promise<{ reason: Reason; on: Day }[]>;
  troubles(from: Day, to: Day): Promise<Trouble[]>;
  /** The channel that gets a board's digest from now on. */
  setChannel(board: string, reference: Whereabouts): Promise<void>;
}

/** What is said back, and what others should notice of it. */
export interface Reply {
  answer: Answer;
  /** The one item that the answer shows as it is now. */
  shows?: Item | undefined;
  /** The item that was changed. */
  changed?: { ref: string; board: string } | undefined;
  /** Many items were changed, or the directory was. */
  changedMany?: boolean | undefined;
  /** A file for the person, to be offered in their personal chat. */
  file?: ReadyFile | undefined;
}

/** A report that is ready. */
export interface ReadyFile {
  /** Under which it is kept. */
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  /** What it is, in a sentence. */
  about: string;
}
