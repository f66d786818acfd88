import type { Paper, PaperRow, PaperTable } from '../../../src/papers/paper.ts';
import { HOME_SAFETY } from './home-safety.ts';
import { ORGANISED_CRIME } from './organised-crime.ts';
import type { PaperReview } from './review.ts';

/** The two tables of the paper of 2017 as what is read from files of each kind. */

export const REVIEWS_2017 = [ORGANISED_CRIME, HOME_SAFETY];

const numbered = (rows: string[][], from = 1): PaperRow[] =>
  rows.map((cells, index) => ({ line: index + from, cells }));

/** Word, with a table for each page. */
export function paperInPages(reviews: PaperReview[] = REVIEWS_2017): Paper {
  const tables = reviews.flatMap(({ above, header, pages }) =>
    pages.map((rows, page) => ({ above: page === 0 ? above : [], rows: numbered([header, ...rows]) })),
  );
  return wordPaper(tables);
}

/** Word, with one table for each review, and its header again where a page begins. */
export function paperInTables(reviews: PaperReview[] = REVIEWS_2017): Paper {
  return wordPaper(
    reviews.map(({ above, header, pages }) => ({
      above,
      rows: numbered(pages.flatMap((rows) => [header, ...rows])),
    })),
  );
}

const wordPaper = (tables: Omit<PaperTable, 'name'>[]): Paper => ({
  kind: 'docx',
  file: 'progress.docx',
  tables: tables.map((table, index) => ({ name: `table ${index + 1}`, ...table })),
});

export const SHEETS_2017 = ['Organised Crime', 'Home Safety'];

/** Excel, with a sheet for each review and its heading above the table. */
export function paperInSheets(reviews: PaperReview[] = REVIEWS_2017): Paper {
  return {
    kind: 'xlsx',
    file: 'progress.xlsx',
    tables: reviews.map((review, index) => ({
      name: SHEETS_2017[index] ?? `Sheet${index + 1}`,
      above: [],
      rows: numbered(sheetRows(review)),
    })),
  };
}

export const sheetRows = ({ above, header, pages }: PaperReview): string[][] => [
  ...above.map((line) => [line, '', '', '']),
  ...pages.flatMap((rows, page) => (page === 0 ? [header, ...rows] : rows)),
];
