import type { Question } from '../../src/question/question.ts';
import type { Clause, Condition, Filter } from '../../src/register/filter.ts';
import type { Status } from '../../src/register/item.ts';
import { day } from '../register/days.ts';

/** Filters as short as a table needs them. */

export const OPEN: Condition = { is: 'outstanding' };
export const LATE: Condition = { is: 'overdue' };
export const MINE: Condition = { is: 'mine' };
export const UNOWNED: Condition = { is: 'unowned' };
export const UNDATED: Condition = { is: 'undated' };
export const EXEMPT: Condition = { is: 'exempt' };
export const RECOMMENDATION: Condition = { is: 'kind', kind: 'recommendation' };
export const AT_RISK: Condition = { is: 'status', status: 'at risk' };
export const POLICE: Condition = { is: 'organisation', name: 'Fellshire Police' };
export const COUNCIL: Condition = { is: 'organisation', name: 'Fellshire County Council' };
export const FIRE: Condition = { is: 'organisation', name: 'Fellshire Fire and Rescue Service' };
export const HATE: Condition = { is: 'area', name: 'Hate crime' };
export const ABUSE: Condition = { is: 'area', name: 'Domestic abuse' };
export const HOME: Condition = { is: 'source', name: 'Home Safety review' };
export const CRIME: Condition = { is: 'source', name: 'Organised Crime review' };
export const SEPTEMBER: Condition = { is: 'source', name: 'Minutes 22 September 2017' };
export const BOARD: Condition = { is: 'board', code: 'SFB' };
export const SCRUTINY: Condition = { is: 'board', code: 'SCO' };

export const status = (is: Status): Condition => ({ is: 'status', status: is });
export const owner = (name: string): Condition => ({ is: 'owner', name });
export const rank = (n: number): Condition => ({ is: 'rank', rank: n });
export const words = (typed: string): Condition => ({ is: 'mentions', words: typed });

/** Due within days, both included; an empty end is open. The words in which it was said do not matter. */
export const due = (from: string, to: string): Condition => ({
  is: 'due',
  ...(from && { from: day(from) }),
  ...(to && { to: day(to) }),
  words: '',
});
export const agreed = (from: string, to: string): Condition =>
  ({ ...due(from, to), is: 'agreed' }) as Condition;

export const not = (...anyOf: Condition[]): Clause => ({ anyOf, not: true });
export const either = (...anyOf: Condition[]): Clause => ({ anyOf });

/** All of these must hold. In which order they were said does not matter. */
export const all = (...clauses: (Condition | Clause)[]): Filter =>
  inOrder(clauses.map((c): Clause => ('anyOf' in c ? c : { anyOf: [c] })));

const inOrder = (filter: Filter): Filter =>
  filter
    .map(({ anyOf, not }) => ({
      anyOf: anyOf.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
      ...(not ? { not } : {}),
    }))
    .sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

/** What a question is about, and for items which ones: comparable with `all`. */
export const filterOf = (question: Question): Filter | string =>
  question.about === 'items'
    ? inOrder(question.filter.map((clause) => ({ ...clause, anyOf: clause.anyOf.map(withoutWords) })))
    : question.about;

const withoutWords = (condition: Condition): Condition =>
  condition.is === 'due' || condition.is === 'agreed'
    ? ({ ...due(condition.from ?? '', condition.to ?? ''), is: condition.is } as Condition)
    : condition;
