import type { Scope } from '../register/visibility.ts';
import type { Trouble, Verb } from './command.ts';
import type { Decision } from './decision.ts';
import { type Relation, RIGHTS } from './rights.ts';

/** A decision that nothing is done, with a sentence that says what to do; of one field where one is named. */
export function refused(says: string, field?: string): Decision & { is: 'refused' } {
  const trouble: Trouble = field === undefined ? { says } : { field, says };
  return { is: 'refused', troubles: [trouble] };
}

/** The same whether an item is not there or not for this person to see. */
export const UNSEEN = 'No item of that name can be shown to you here.';

/** The verb with what it is done to: "reassign it", "record a decision". */
const IN_A_SENTENCE: Partial<Record<Verb, string>> = {
  reassign: 'reassign it',
  'correct wording': 'correct the wording',
  'make exempt': 'make it exempt',
  'make open': 'make it open',
  'record decision': 'record a decision',
  'add item': 'add an item',
  undo: 'undo a change',
};

const WHO: Record<Relation, string> = {
  owner: 'the owner',
  deputy: 'a deputy',
  officer: 'an officer of the board',
  chair: 'the chair of the board',
};

/** Why somebody may not do that here, in the words of the table of rights. */
export function forbidden(verb: Verb, scope: Scope): Decision & { is: 'refused' } {
  const { who, where } = RIGHTS[verb];
  const words = IN_A_SENTENCE[verb] ?? verb;
  const names = who.map((relation) => WHO[relation]);
  const list = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ');
  return where.includes(scope)
    ? refused(`Only ${list} can ${words}.`)
    : refused(`Only ${list} can ${words}, in a personal chat with the bot.`);
}
