import type { Person } from '../register/directory.ts';
import type { People, Turn } from './conversation.ts';

/**
 * The person of the register behind an account. An account is matched once, by the e-mail address that the roster
 * has for it, and then kept by its Entra object id, which nobody can take over with an address.
 */
export async function whoIs(turn: Turn, people: People): Promise<Person | undefined> {
  const known = await people.personFor(turn.account);
  if (known) return known;
  const email = await turn.email();
  const person = email ? await people.personByEmail(email) : undefined;
  if (person) await people.linkAccount(turn.account, person.email);
  return person;
}
