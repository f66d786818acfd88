import { parse } from 'csv-parse/sync';

/** What stands between the cells: a comma, or what Excel writes where the comma is the decimal sign. */
export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const LOOKED_AT = 50;
/** Characters in which those rows are looked for; a quotation mark that is never closed must not cost more. */
const MOST_CHARACTERS = 200_000;

/**
 * Tells by what the rows are separated: by that which gives most of them one and the same number of cells. Commas and
 * semicolons inside a text come in any number, so they do not. A comma where nothing tells.
 */
export function delimiterOf(text: string): Delimiter {
  const start = text.slice(0, MOST_CHARACTERS);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = evenness(start, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The share of rows that have the commonest number of cells, more for more cells; 0 where most have one cell. */
function evenness(text: string, delimiter: Delimiter): number {
  const counts = new Map<number, number>();
  let rows = 0;
  parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    to: LOOKED_AT,
    on_record: (cells: string[]) => {
      rows += 1;
      if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
      return null;
    },
  });
  const scores = [...counts].map(([cells, times]) => (times / rows) * (1 + Math.min(cells, 10) / 10));
  return Math.max(0, ...scores);
}
