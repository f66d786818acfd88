import type { Question } from '../question/question.ts';
import type { Directory } from '../register/directory.ts';
import type { Condition, Filter } from '../register/filter.ts';
import type { Button, ReadAs } from './shapes/parts.ts';
import { sayClause } from './wording.ts';

/** Buttons that ask the same again, a little narrower or wider. */

type ItemsQuestion = Question & { about: 'items' };

export const items = (filter: Filter, as: ItemsQuestion['as'] = 'list'): ItemsQuestion => ({
  about: 'items',
  filter,
  as,
});

export const ask = (title: string, question: Question): Button => ({
  title,
  press: { verb: 'ask', question },
});

const all = (...conditions: Condition[]): Filter => conditions.map((condition) => ({ anyOf: [condition] }));

export const OUTSTANDING = items(all({ is: 'outstanding' }));
export const OVERDUE = items(all({ is: 'overdue' }));
export const MINE = items(all({ is: 'outstanding' }, { is: 'mine' }));

/** How the question was read, with a button to drop each condition. */
export function readAs(question: ItemsQuestion, directory: Directory): ReadAs[] {
  return question.filter.map((clause, i) => {
    const words = sayClause(clause, directory);
    const rest = question.filter.filter((_, at) => at !== i);
    return { words, drop: ask(words, { ...question, filter: rest }) };
  });
}

const has = (filter: Filter, ...is: Condition['is'][]): boolean =>
  filter.some(({ anyOf }) => anyOf.some((condition) => is.includes(condition.is)));

/** At most three ways to narrow a list that is worth narrowing. */
export function refinements(question: ItemsQuestion, total: number): Button[] {
  if (total < 2) return [];
  const { filter } = question;
  const narrower = (title: string, condition: Condition): Button =>
    ask(title, { ...question, as: 'list', filter: [...filter, { anyOf: [condition] }] });
  const closed = filter.some(
    ({ anyOf, not }) => !not && anyOf.some((c) => c.is === 'status' && /complete|longer/.test(c.status)),
  );
  const buttons: Button[] = [];
  if (!has(filter, 'mine', 'owner', 'unowned')) buttons.push(narrower('Only mine', { is: 'mine' }));
  if (!closed && !has(filter, 'overdue', 'due', 'undated'))
    buttons.push(narrower('Only overdue', { is: 'overdue' }));
  if (!has(filter, 'status') && !closed)
    buttons.push(narrower('Only at risk', { is: 'status', status: 'at risk' }));
  if (!has(filter, 'kind'))
    buttons.push(narrower('Only recommendations', { is: 'kind', kind: 'recommendation' }));
  return buttons.slice(0, 3);
}
