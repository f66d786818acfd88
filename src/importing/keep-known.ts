import { type Directory, nameKey } from '../register/directory.ts';
import type { Placed, Reading } from './read-file.ts';

/**
 * Columns that a file may do without: an entry of such a file keeps what the register has for it. An empty cell is
 * another thing: it says that there is nothing, and the entry has the field with no value.
 */
export function keepKnown({ rows }: Reading, known: Directory): void {
  keep(rows.organisations, known.organisations, ({ name }) => name, ['lead']);
  keep(rows.boards, known.boards, ({ code }) => code, ['completion', 'leadTimes']);
  keep(rows.people, known.people, ({ email }) => email, ['deputy']);
}

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
