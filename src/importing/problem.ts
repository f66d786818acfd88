/**
 * What is wrong with a file, told so that a clerk can put it right: where, and in a plain sentence. A problem
 * stops the whole import; a warning says what was read in a way the clerk should look at.
 */
export interface Problem {
  file: string;
  /** The line of the file on which the row starts, counted from 1; the header is line 1, as is a fault of the whole file. 0: a paper as a whole. */
  line: number;
  /** What is counted where it is not the lines of a file: the rows of a sheet or of a Word table. */
  counted?: 'row';
  /** The column's name, where one cell is at fault. */
  column?: string;
  /** What is wrong and what to write instead, without a full stop. */
  says: string;
}

/** One line: `people.csv line 4, email: "x" is not an e-mail address`. */
export function sayProblem({ file, line, counted, column, says }: Problem): string {
  const place = line === 0 ? file : `${file} ${counted ?? 'line'} ${line}`;
  return shown(`${place}${column ? `, ${column}` : ''}: ${says}`);
}

const LONGEST_QUOTE = 60;

/** A value as a sentence quotes it: on one line, and cut where it is long. */
export function quoted(value: string): string {
  const letters = Array.from(shown(value.slice(0, 4 * LONGEST_QUOTE)));
  return letters.length > LONGEST_QUOTE
    ? `"${letters.slice(0, LONGEST_QUOTE).join('')}…"`
    : `"${letters.join('')}"`;
}

/** Nothing that would break the line or move a terminal's cursor. */
const shown = (text: string): string => text.replace(/\s+/g, ' ').replace(/\p{C}/gu, '�');

/** `not started, in progress or at risk` */
export const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** In the order of the files, then of their lines. */
export function inFileOrder(problems: Problem[], files: string[]): Problem[] {
  const place = new Map(files.map((file, index) => [file, index]));
  const at = ({ file }: Problem): number => place.get(file) ?? files.length;
  return problems.sort((a, b) => at(a) - at(b) || a.line - b.line);
}
