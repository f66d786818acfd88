import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type Account, accountOf } from './account.ts';

/** The Playground wants exactly five people beside the one at the keyboard, and ends without a word otherwise. */
const OTHERS = 5;

/** Who sits at the Playground's keyboard, and who else is in its group chat and its team. */
export interface Users {
  current: Account;
  others: Account[];
}

const rowsSchema = z.array(z.object({ name: z.string().min(1), email: z.email() }));

/** The Playground's people: the first row of a `people.csv` is at the keyboard, the next five are the others. */
export function readUsers(csv: string): Users {
  const rows = rowsSchema.parse(parse(csv, { columns: true, bom: true, skip_empty_lines: true, trim: true }));
  const [current, ...others] = rows.slice(0, OTHERS + 1).map(accountOf);
  if (current === undefined || others.length < OTHERS)
    throw new Error(`The demo needs ${OTHERS + 1} people or more in people.csv; it has ${rows.length}.`);
  return { current, others };
}
