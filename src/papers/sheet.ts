import type { PaperLimits } from './limits.ts';
import { tooManyColumns, tooManyRows } from './limits-of-tables.ts';
import { attribute, count, escaped, type Tag, tagsOf } from './markup.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** A sheet with nothing in it but cells that have a value, its rows closed up. */
export interface PlainSheet {
  xml: string;
  /** The row of the sheet that each row of `xml` was, counted from 1. */
  lines: number[];
}

/** Rows and columns that a sheet of Excel has. */
const LAST_ROW = 1_048_576;

/**
 * Writes a sheet anew, so that the library that reads it builds neither a million empty rows nor a row of ten thousand
 * cells: both are counted before. An error such as #REF! becomes text, which the library would leave out.
 */
export function plainSheet(xml: string, name: string, limits: PaperLimits): PlainSheet {
  const rows: string[] = [];
  const lines: number[] = [];
  let line = 0;
  let column = 0;
  let cells = '';
  let cell: Tag | undefined;
  /** Where the value of the cell begins: `v`, or `is` for text that stands in the cell. */
  let value: { local: string; at: number } | undefined;
  for (const tag of tagsOf(xml)) {
    const opens = tag.kind !== 'close';
    if (tag.local === 'row') {
      if (opens) {
        line = rowNumber(tag, line);
        column = 0;
      }
      if (tag.kind !== 'open' && cells !== '') {
        lines.push(line);
        if (lines.length > limits.rows) throw tooManyRows(limits);
        rows.push(`<row r="${lines.length}">${cells}</row>`);
        cells = '';
      }
    } else if (tag.local === 'c') {
      if (opens) {
        cell = tag.kind === 'open' ? tag : undefined;
        column = columnNumber(tag, column);
      } else cell = undefined;
    } else if (cell && (tag.local === 'v' || tag.local === 'is')) {
      if (tag.kind === 'open') value = { local: tag.local, at: tag.at };
      else if (tag.kind === 'close' && value?.local === tag.local) {
        if (column > limits.columns) throw tooManyColumns(name, limits);
        cells += `${cellTag(cell, column, lines.length + 1)}${xml.slice(value.at, tag.end)}</c>`;
        value = undefined;
      }
    }
  }
  return { xml: `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`, lines };
}

/** A row may leave out its number; it is then the one after the last. */
function rowNumber(tag: Tag, last: number): number {
  const line = count(tag, 'r') ?? last + 1;
  if (line <= last || line > LAST_ROW) throw new Unreadable(DAMAGED);
  return line;
}

/** The column that a cell says it stands in, counted from 1: `AB7` is 28. */
function columnNumber(tag: Tag, last: number): number {
  const letters = attribute(tag, 'r')?.match(/^([A-Z]{1,3})\d{1,7}$/)?.[1];
  if (letters === undefined) return last + 1;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  if (column <= last) throw new Unreadable(DAMAGED);
  return column;
}

function cellTag(tag: Tag, column: number, row: number): string {
  const type = attribute(tag, 't') ?? 'n';
  const style = count(tag, 's');
  return `<c r="${lettersOf(column)}${row}" t="${type === 'e' ? 'str' : escaped(type)}"${style === undefined ? '' : ` s="${style}"`}>`;
}

function lettersOf(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before === 0 ? '' : lettersOf(before)) + String.fromCharCode(65 + rest);
}
