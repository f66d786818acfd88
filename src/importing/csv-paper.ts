import type { Paper, PaperRefusal } from '../papers/paper.ts';
import { decode, type Refusal } from './decode.ts';
import { delimiterOf } from './delimiter.ts';
import { readTable } from './table.ts';

/**
 * Any CSV file as a paper of one table, the header among its rows, whether commas, semicolons or tabs separate the
 * cells. Refused is what `decode` refuses, UTF-16 for one, and quotation marks that leave open where rows begin.
 */
export function readCsvPaper(file: string, bytes: Uint8Array): Paper | PaperRefusal {
  const decoded = decode(bytes);
  if ('says' in decoded) return refused(file, decoded);
  const table = readTable(decoded.text, delimiterOf(decoded.text));
  if ('says' in table) return refused(file, table);
  const { header, rows } = table;
  return { kind: 'csv', file, tables: [{ name: file, above: [], rows: [header, ...rows] }] };
}

const refused = (file: string, { line, says }: Refusal): PaperRefusal => ({
  says: `I cannot read ${file}${line > 1 ? `, line ${line}` : ''}: ${says}.`,
});
