import { buildDocx } from '../../papers/build-docx.ts';
import { buildXlsx } from '../../papers/build-xlsx.ts';
import { REVIEWS_2017, SHEETS_2017, sheetRows } from './as-paper.ts';
import type { PaperReview } from './review.ts';

/** The two tables of the paper of 2017 as files that Word and Excel would write. */

/** A table for each page; the title page of the papers before them. */
export const docxOf2017 = (reviews: PaperReview[] = REVIEWS_2017): Promise<Uint8Array> =>
  buildDocx([
    { heading: 'Safer and Stronger Communities Overview and Scrutiny Committee' },
    '31 October 2017',
    'Report of Lorraine O’Donnell, Director Transformation and Partnerships',
    ...reviews.flatMap(({ above, header, pages }) =>
      pages.flatMap((rows, page) => [
        ...(page === 0 ? above.map((heading) => ({ heading })) : []),
        { table: [header, ...rows] },
      ]),
    ),
  ]);

/** A sheet for each review, its heading in rows above the table. */
export const xlsxOf2017 = (reviews: PaperReview[] = REVIEWS_2017): Promise<Uint8Array> =>
  buildXlsx(
    reviews.map((review, index) => ({
      name: SHEETS_2017[index] ?? `Sheet${index + 1}`,
      rows: sheetRows(review).map((row) => row.map((cell) => (cell === '' ? null : cell))),
    })),
  );
