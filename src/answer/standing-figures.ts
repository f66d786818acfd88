import type { Directory } from '../register/directory.ts';
import type { Condition, Filter } from '../register/filter.ts';
import type { RegisterView } from '../register/register.ts';
import { ask, items, readAs } from './buttons.ts';
import { selectItems } from './items.ts';
import type { ReadAs } from './shapes/parts.ts';
import type { Figure } from './shapes/performance.ts';
import { countOf, sayClause, sayList } from './wording.ts';

/** How many items stand where, each number opening its list. */

export type Column = [label: string, filter: Filter];

const all = (...conditions: Condition[]): Filter => conditions.map((condition) => ({ anyOf: [condition] }));

/** The first three are those of the sentence. */
export const MAIN_COLUMNS: Column[] = [
  ['outstanding', all({ is: 'outstanding' })],
  ['overdue', all({ is: 'overdue' })],
  ['at risk', all({ is: 'status', status: 'at risk' })],
];

export async function standingFigures(
  columns: Column[],
  narrowed: Filter,
  view: RegisterView,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [label, filter] of columns) {
    const whole = [...filter, ...narrowed];
    const { items: found } = await selectItems(whole, view);
    figures.push(figureOf(label, found.length, whole));
  }
  return figures;
}

export const figureOf = (label: string, number: number, filter: Filter): Figure => ({
  number: String(number),
  label,
  ...(number > 0 ? { open: ask(`Show ${label}`, items(filter)) } : {}),
});

/** "Hate crime: 3 items are outstanding, 1 of them overdue and 0 at risk." */
export function sayStandingFigures(figures: Figure[], narrowed: Filter, directory: Directory): string {
  const about = sayList(narrowed.map((clause) => sayClause(clause, directory)));
  const [outstanding = '0', overdue = '0', atRisk = '0'] = figures.map(({ number }) => number);
  const are = outstanding === '1' ? 'is' : 'are';
  return `${about ? `${about}: ` : ''}${countOf(Number(outstanding), 'item')} ${are} outstanding, ${overdue} of them overdue and ${atRisk} at risk.`;
}

/** How the question was read; dropping a condition asks how the rest stands. */
export const standingReadAs = (filter: Filter, directory: Directory): ReadAs[] =>
  readAs(items(filter), directory).map(({ words }, i) => ({
    words,
    drop: ask(words, { about: 'standing', filter: filter.filter((_, at) => at !== i) }),
  }));
