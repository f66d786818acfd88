import { createHash } from 'node:crypto';

/** A person as the chat client knows them: what Teams would hold about one of its users. */
export interface Account {
  /** Teams writes `29:` before the ids of people. */
  id: string;
  /** The Entra object id. */
  aadObjectId: string;
  name: string;
  email: string;
}

/**
 * The account of a person. Its object id is made from the e-mail address alone, so that the same person has the
 * same account on every machine and at every start.
 */
export function accountOf(person: { name: string; email: string }): Account {
  const hash = createHash('sha256').update(person.email.toLowerCase()).digest('hex');
  const aadObjectId = `00000000-0000-4000-8000-${hash.slice(0, 12)}`;
  return { id: `29:${aadObjectId}`, aadObjectId, name: person.name, email: person.email };
}
