import { type Clause, type Condition, type Filter, selects } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';

/** Finds the items that a filter selects, reading closed ones only where the filter can select them. */

const isOpenOnly = (condition: Condition): boolean =>
  condition.is === 'outstanding' ||
  condition.is === 'overdue' ||
  (condition.is === 'status' &&
    condition.status !== 'complete' &&
    condition.status !== 'no longer applicable');

const wantsClosed = (filter: Filter): boolean =>
  !filter.some(({ anyOf, not }) => !not && anyOf.every(isOpenOnly));

export interface Selection {
  items: Item[];
  /** The filter as it was used in the end. */
  filter: Filter;
  /** Words that no item in the register mentions. */
  unknown: string[];
}

const wordsIn = (clause: Clause): string[] =>
  clause.anyOf.flatMap((condition) => (condition.is === 'mentions' ? [condition.words] : []));

const loosened = (clause: Clause): Clause => ({
  ...clause,
  anyOf: clause.anyOf.map((c) => (c.is === 'mentions' ? { ...c, anyOrder: true } : c)),
});

/**
 * The items of a view that a filter selects. Words to look for are taken as a phrase; where the phrase stands in
 * none of the items, as single words in any order; and where nothing at all mentions them they come back as unknown.
 */
export async function selectItems(filter: Filter, view: RegisterView): Promise<Selection> {
  const facts = { directory: view.directory, asker: view.viewer.person.name, today: view.today };
  const pool = wantsClosed(filter) ? [...view.outstanding, ...(await view.closed())] : view.outstanding;
  const pick = (f: Filter, items: Item[]): Item[] => items.filter((item) => selects(f, item, facts));
  if (!filter.some((clause) => wordsIn(clause).length > 0))
    return { items: pick(filter, pool), filter, unknown: [] };

  const settled: Filter = [];
  const unknown: string[] = [];
  for (const clause of filter) {
    const words = wordsIn(clause);
    const asked = { ...clause, not: false };
    if (words.length === 0 || pick([asked], pool).length > 0) settled.push(clause);
    else {
      const loose = loosened(asked);
      const known =
        pick([loose], pool).length > 0 ||
        pick([loose], [...view.outstanding, ...(await view.closed())]).length > 0;
      if (!known) unknown.push(...words);
      settled.push(loosened(clause));
    }
  }
  return { items: pick(settled, pool), filter: settled, unknown };
}

/** The same question of closed items too, for "who did …" of something that is finished. */
export const withoutOutstanding = (filter: Filter): Filter =>
  filter.filter(({ anyOf, not }) => not || !anyOf.every((c) => c.is === 'outstanding'));
