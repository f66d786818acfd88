import { fieldsOf, headingKey } from './headings.ts';
import type { ItemField } from './register-paper.ts';

/** A header row as it is read: the field of each column, undefined for one that is left out. */
export interface Guess {
  fields: (ItemField | undefined)[];
  /** How well the row as a whole is a header. */
  score: number;
}

interface Candidate {
  column: number;
  field: ItemField;
  score: number;
  heading: string;
}

/**
 * What the columns under a row of headings hold. Each field is given to the column that stands for it most surely,
 * then to the fuller one; the order of the columns has no say. `below` are the cells of each column.
 */
export function guessColumns(headings: string[], below: string[][]): Guess {
  const candidates: Candidate[] = headings.flatMap((heading, column) =>
    [...fieldsOf(heading)].flatMap(([field, sure]) => {
      const score = sure + fitness(field, heading, below[column] ?? []);
      return score > 0 ? [{ column, field, score, heading: headingKey(heading) }] : [];
    }),
  );
  candidates.sort((a, b) => b.score - a.score || a.heading.localeCompare(b.heading) || a.column - b.column);
  const fields: Guess['fields'] = headings.map(() => undefined);
  const taken = new Set<ItemField>();
  let score = 0;
  for (const candidate of candidates) {
    if (fields[candidate.column] !== undefined || taken.has(candidate.field)) continue;
    fields[candidate.column] = candidate.field;
    taken.add(candidate.field);
    score += candidate.score;
  }
  return { fields, score };
}

const WHOLE_NUMBER = /^\d{1,3}$/;
const GRADE = /^(?:high|medium|low|critical|h|m|l|essential|desirable|p[1-5])$/i;

/** A little for a column that has something in it; "Priority" is a rank over numbers and an area over other words. */
function fitness(field: ItemField, heading: string, cells: string[]): number {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (headingKey(heading) === 'priority' && (field === 'rank' || field === 'area')) {
    const numbers = filled.length > 0 && filled.every((cell) => WHOLE_NUMBER.test(cell));
    const grades = filled.some((cell) => GRADE.test(cell));
    if (grades || numbers !== (field === 'rank')) return -1000;
  }
  return cells.length === 0 ? 0 : (4 * filled.length) / cells.length;
}

/** Something to do, and something of who, when or how far: less than that is another table. */
export function isItemTable(fields: Guess['fields']): boolean {
  const has = (field: ItemField): boolean => fields.includes(field);
  const about = (['owner', 'organisation', 'timescale', 'status', 'progress'] as const).filter(has).length;
  return has('title') || has('detail') ? about >= 1 : has('ref') && about >= 1;
}
