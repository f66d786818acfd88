import { type Directory, sameName } from '../register/directory.ts';

/** People and posts that are to own an item, spelled as the directory has them, and the organisations of the people. */
export interface NewOwners {
  owners: string[];
  /** Empty where no organisation is known. */
  organisations: string[];
}

/** Reads names of people or posts, separated by `;`; the first name that the directory does not have otherwise. */
export function readOwners(typed: string, { people }: Directory): NewOwners | { unknown: string } {
  const names = typed.split(';').map((name) => name.trim());
  const owners = new Map<string, string>();
  for (const name of names.filter((one) => one !== '')) {
    const person = people.find((one) => sameName(one.name, name));
    const holder = people.find(({ posts }) => posts.some((post) => sameName(post, name)));
    const spelled = person?.name ?? holder?.posts.find((post) => sameName(post, name));
    if (spelled === undefined) return { unknown: name };
    owners.set(spelled, (person ?? holder)?.organisation ?? '');
  }
  const organisations = [...owners.values()].filter((one) => one !== '');
  return { owners: [...owners.keys()], organisations: [...new Set(organisations)] };
}

/** What to do where a name is not known. */
export const unknownOwner = (name: string): string =>
  `Nobody called “${name}” is in the register. Choose a person or a post from the list.`;
