import { nameKey } from '../register/directory.ts';
import { tidied } from './cells.ts';
import { type Problem, quoted } from './problem.ts';
import type { Reading, WrittenRow } from './read-file.ts';
import type { Cells } from './row-schemas.ts';

/** A problem for each row that says again in a column what only one row may say, naming both lines. */
function repeats(
  counted: string,
  rows: WrittenRow[],
  column: string,
  said: (cells: Cells) => string = (cells) => cells[column] ?? '',
): Problem[] {
  const first = new Map<string, WrittenRow>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const value = tidied(said(row.cells));
    const before = first.get(nameKey(value));
    if (before === undefined) first.set(nameKey(value), row);
    else if (value !== '') {
      const where =
        before.file === row.file ? `${counted} ${before.line}` : `${before.file} ${counted} ${before.line}`;
      const says = `${quoted(value)} is already on ${where}; each may be there once`;
      problems.push({ file: row.file, line: row.line, column, says });
    }
  }
  return problems;
}

/** An area is known by its name in its strategy; a priority without areas stands for one. */
const areaInStrategy = ({ strategy = '', period = '', priority = '', area = '' }: Cells): string =>
  area || priority ? [strategy, period, area || priority].join(', ') : '';

/**
 * What may be there once, and is there twice. Two people of one name would each be shown the other's work, since
 * items name their owners; so names must differ ("John Smith (Fire)").
 */
export function findRepeats({ written, problems, counted }: Reading): void {
  const found = [
    repeats(counted, written.organisations, 'name'),
    repeats(counted, written.boards, 'code'),
    repeats(counted, written.boards, 'name'),
    repeats(counted, written.people, 'name'),
    repeats(counted, written.people, 'email'),
    repeats(counted, written.areas, 'area', areaInStrategy),
    repeats(counted, written.items, 'ref'),
  ];
  for (const repeated of found) for (const problem of repeated) problems.push(problem);
}
