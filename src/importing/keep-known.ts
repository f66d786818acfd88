import { type Directory, nameKey, type Person, sameName } from '../register/directory.ts';
import { peopleOnRecord } from '../register/presence.ts';
import type { Placed, Reading } from './read-file.ts';

/**
 * Columns that a file may do without: an entry of such a file keeps what the register has for it. An empty cell is
 * another thing: it says that there is nothing, and the entry has the field with no value. When somebody leaves, and the
 * days of a deputy, stand in no file at all.
 */
export function keepKnown({ rows }: Reading, known: Directory): void {
  keep(rows.organisations, known.organisations, ({ name }) => name, ['lead']);
  keep(rows.boards, known.boards, ({ code }) => code, ['completion', 'leadTimes']);
  const people = peopleOnRecord(known);
  keep(rows.people, people, ({ email }) => email, ['deputy', 'left']);
  // The days are those of one deputy: another one that a file names has none.
  const sameDeputy = rows.people.filter(({ entry }) => people.some((one) => isDeputyOf(one, entry)));
  keep(sameDeputy, people, ({ email }) => email, ['deputyFrom', 'deputyUntil']);
}

const isDeputyOf = (known: Person, { email, deputy }: Person): boolean =>
  sameName(known.email, email) && sameName(known.deputy ?? '', deputy ?? '');

function keep<Entry, Field extends keyof Entry>(
  rows: Placed<Entry>[],
  known: Entry[],
  nameOf: (entry: Entry) => string,
  fields: Field[],
): void {
  const byName = new Map(known.map((entry) => [nameKey(nameOf(entry)), entry]));
  for (const { entry } of rows) {
    const before = byName.get(nameKey(nameOf(entry)));
    for (const field of fields) {
      if (before && !Object.hasOwn(entry as object, field)) entry[field] = before[field];
    }
  }
}
