import type { PaperRow } from '../papers/paper.ts';
import { type ItemTable, isHeaderAgain, textOf } from './item-table.ts';
import { cited, type Notes } from './noted.ts';
import type { Problem } from './problem.ts';
import { ITEM_FIELDS, type ItemField } from './register-paper.ts';

/** An item as its row has it, before its words are read. */
export interface RawItem {
  table: ItemTable;
  line: number;
  /** The text of each field that the table has a column for. */
  texts: Partial<Record<ItemField, string>>;
  /** Its number in a committee paper. */
  number?: string | undefined;
}

/** Where the reading of rows tells what it took them for. */
export interface Telling {
  notes: Notes;
  warnings: Problem[];
}

export function rawItem(table: ItemTable, row: PaperRow): RawItem {
  const texts: RawItem['texts'] = {};
  for (const field of ITEM_FIELDS) {
    const text = textOf(table, row, field);
    if (text !== undefined) texts[field] = text;
  }
  return { table, line: row.line, texts };
}

/** The rows of a sheet that are items: without headers that come again and headings of sections. */
export function sheetItems(table: ItemTable, telling: Telling): RawItem[] {
  const items: RawItem[] = [];
  for (const row of table.rows) {
    if (isHeaderAgain(table, row)) continue;
    const section = sectionIn(table, row);
    if (section !== undefined) {
      telling.notes.add(
        `${table.place} row ${row.line}: ${cited(section)} is taken for a heading and not for an item.`,
      );
      continue;
    }
    const item = rawItem(table, row);
    if (Object.values(item.texts).every((text) => text === '')) continue;
    items.push(item);
    if (hasOnlyTitle(item)) {
      const says = 'there is nothing but this title; is it a heading? It is taken for an item';
      telling.warnings.push({ file: table.place, line: row.line, column: 'title', says });
    }
  }
  return items;
}

/** The words of a row that has one cell, neither where titles stand nor where only left out columns are. */
function sectionIn({ fields }: ItemTable, { cells }: PaperRow): string | undefined {
  const filled = [...cells.entries()].filter(([, cell]) => cell.trim() !== '');
  const [first] = filled;
  if (!first || filled.length > 1) return undefined;
  const field = fields[first[0]];
  return field === 'title' || field === 'detail' ? undefined : first[1];
}

function hasOnlyTitle({ table: { fields }, texts }: RawItem): boolean {
  const filled = ITEM_FIELDS.filter((field) => texts[field]);
  return filled.join() === 'title' && fields.filter((field) => field !== undefined).length > 2;
}
