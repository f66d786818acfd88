import type { RegisterView } from '../register/register.ts';
import { fieldName, sectionsOf } from './import-sections.ts';
import { filesOf, type PaperShown } from './import-shown.ts';
import type { Field } from './shapes/form.ts';
import type { Button, PaperPart, Press } from './shapes/parts.ts';
import type { PreviewAnswer } from './shapes/preview.ts';
import { capital, countOf } from './wording.ts';

/** What belongs to the preview of a paper and has no room on it: all rows of one part, and its columns to change. */

const ROWS_A_PAGE = 8;
const COLUMNS_A_PAGE = 10;

/** All that is told of one part, page by page; undefined where there is nothing of it any more. */
export function partAnswer(
  shown: PaperShown,
  view: Pick<RegisterView, 'directory' | 'today'>,
  part: PaperPart,
  page: number,
): PreviewAnswer | undefined {
  const section = sectionsOf(shown, view).find((one) => one.part === part);
  if (!section) return undefined;
  const { at, from, last, rows } = paged(section.rows, ROWS_A_PAGE, page);
  const { heading } = section;
  const to = (title: string, turned: number): Button => ({
    title,
    press: { verb: 'paper', paper: shown.id, do: 'look', show: part, page: turned },
  });
  return {
    shows: 'preview',
    sentence: `${filesOf(shown)}: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}.`,
    lines: ['Nothing has been written yet.'],
    facts: [],
    sections: [{ heading: pagesOf(from, rows.length, section.rows.length), rows, rest: '' }],
    fields: [],
    buttons: [
      ...(at < last ? [to('Show more', at + 1)] : []),
      ...(at > 0 ? [to('Show earlier', at - 1)] : []),
      backTo(shown),
    ],
  };
}

const backTo = ({ id }: PaperShown): Button => ({
  title: 'Back to the preview',
  press: { verb: 'paper', paper: id, do: 'look' },
});

const pagesOf = (from: number, shown: number, all: number): string => `${from + 1}–${from + shown} of ${all}`;

/** The id of the field of a column, by its place. */
export const columnField = (at: number): string => `column-${at}`;
export const LEFT_OUT = 'left out';

/**
 * What each column was taken for, to be changed. Each page sends its own and leads on to the next; the last one leads
 * back to the preview. `fields`: what a column may be.
 */
export function columnsAnswer(shown: PaperShown, fields: readonly string[], page: number): PreviewAnswer {
  const { at, from, last, rows } = paged(shown.columns, COLUMNS_A_PAGE, page);
  const choices = [...fields, LEFT_OUT].map((value) => ({ title: capital(fieldName(value)), value }));
  const on: Press =
    at < last
      ? { verb: 'paper', paper: shown.id, do: 'columns', page: at + 1 }
      : { verb: 'paper', paper: shown.id, do: 'look' };
  return {
    shows: 'preview',
    sentence: `What is in the columns of ${filesOf(shown)}?`,
    lines: [
      'Each column may be one thing, and each thing one column.',
      ...(last > 0 ? [`${pagesOf(from, rows.length, shown.columns.length)} columns.`] : []),
    ],
    facts: [],
    sections: [],
    fields: rows.map(
      ({ table, heading, sample, field }, n): Field => ({
        id: columnField(from + n),
        label: [
          several(shown) ? `${capital(table)}: ` : '',
          heading ? `“${heading}”` : 'No heading',
          sample ? `, such as “${sample}”` : '',
        ].join(''),
        input: { is: 'choice', style: 'filtered', choices },
        value: field ?? LEFT_OUT,
        required: false,
        error: '',
      }),
    ),
    buttons: [
      {
        title: at < last ? `Next ${countOf(left(shown, from, rows), 'column')}` : 'Show what it would do',
        press: on,
      },
      backTo(shown),
    ],
  };
}

const several = ({ columns }: PaperShown): boolean => new Set(columns.map(({ table }) => table)).size > 1;

const left = ({ columns }: PaperShown, from: number, rows: unknown[]): number =>
  Math.min(COLUMNS_A_PAGE, columns.length - from - rows.length);

/** A page that is past the last one is the last one. */
function paged<T>(
  all: T[],
  size: number,
  page: number,
): { at: number; from: number; last: number; rows: T[] } {
  const last = Math.max(0, Math.ceil(all.length / size) - 1);
  const at = Math.min(page, last);
  return { at, from: at * size, last, rows: all.slice(at * size, at * size + size) };
}
