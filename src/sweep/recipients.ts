import { type Directory, type Person, sameName } from '../register/directory.ts';
import type { Viewer } from '../register/visibility.ts';
import { viewerOf } from '../update/rights.ts';
import type { Reference, References } from './ports.ts';

/** From a person of the register to where they can be written to. */

export interface RecipientsDeps {
  directory: () => Promise<Directory>;
  /** The accounts that were linked to an e-mail address. */
  accountsOf: (email: string) => Promise<string[]>;
  references: Pick<References, 'of'>;
}

export interface Recipient {
  person: Person;
  /** Alone with the bot: what they may see there, and nothing that is not. */
  viewer: Viewer;
  /** Their newest chat with the bot; undefined where there is none. */
  reference: Reference | undefined;
}

export type FindRecipient = (email: string) => Promise<Recipient | undefined>;

/** Undefined for an address that the register does not have (any more). */
export function createRecipients({ directory, accountsOf, references }: RecipientsDeps): FindRecipient {
  return async (email) => {
    const known = await directory();
    const person = known.people.find((one) => sameName(one.email, email));
    if (!person) return undefined;
    const chats = await references.of(await accountsOf(person.email));
    const newest = [...chats].sort((a, b) => b.at.localeCompare(a.at));
    return {
      person,
      viewer: viewerOf(person, 'personal', known),
      reference: newest.find(({ blocked }) => blocked === undefined) ?? newest[0],
    };
  };
}
