import type { Person } from '../register/directory.ts';
import type { Scope } from '../register/visibility.ts';

/** Somebody saying or pressing something, as far as a reply depends on it; the channel's own words stay outside. */
export interface Turn {
  /** The Entra object id that the channel authenticated. Nothing that is typed or carried by a card counts. */
  account: string;
  conversation: string;
  scope: Scope;
  /** The e-mail address that the channel's roster has for the account; asked only when it is needed. */
  email: () => Promise<string | undefined>;
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
