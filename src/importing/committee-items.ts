import type { PaperRow } from '../papers/paper.ts';
import { type ItemTable, isHeaderAgain } from './item-table.ts';
import { LONGEST_CELL } from './limits.ts';
import { cited } from './noted.ts';
import { takeNumber } from './numbering.ts';
import { type RawItem, rawItem, type Telling } from './raw-item.ts';
import type { ItemField } from './register-paper.ts';
import { splitByBullets } from './split-item.ts';
import { endsSentence } from './wording.ts';

/** The items of a committee paper's tables: rows that a page broke are put together, and lists of bullets taken apart. */

/** The tables of one review, in order. */
export function committeeItems(tables: ItemTable[], telling: Telling): RawItem[] {
  const items: RawItem[] = [];
  for (const table of tables) {
    let atStart = true;
    for (const row of table.rows) {
      if (isHeaderAgain(table, row)) {
        atStart = true;
        continue;
      }
      const item = numbered(rawItem(table, row));
      const before = items.at(-1);
      if (before && goesOn(before, item, atStart)) join(before, item, telling);
      else if (Object.values(item.texts).some((text) => text !== '')) items.push(item);
      else tellLeftOut(table, row, telling);
      atStart = false;
    }
  }
  return items.flatMap((item) => splitByBullets(item, telling));
}

function tellLeftOut(table: ItemTable, { line, cells }: PaperRow, { notes }: Telling): void {
  const text = cells.filter((cell) => cell.trim() !== '').join(' ');
  notes.add(`${table.place} row ${line}: ${cited(text)} stands in a column that is left out.`);
}

const wordingField = ({ texts }: RawItem): ItemField => (texts.title !== undefined ? 'title' : 'detail');

/** The number stands before the wording or in a column of its own. */
function numbered(item: RawItem): RawItem {
  const field = wordingField(item);
  const { number, text } = takeNumber(item.texts[field] ?? '');
  return {
    ...item,
    texts: { ...item.texts, [field]: text },
    number: number ?? (item.texts.ref || undefined),
  };
}

/**
 * Is the row the rest of the one above? It has no recommendation of its own; or it has no number though the one above
 * has, which does not end a sentence; or, where nothing is numbered, a new page goes on in small letters.
 */
function goesOn(before: RawItem, item: RawItem, atStart: boolean): boolean {
  const wording = item.texts[wordingField(item)] ?? '';
  if (wording === '' && !item.texts.ref) return true;
  const above = before.texts[wordingField(before)] ?? '';
  if (item.number !== undefined || above.length > LONGEST_CELL || endsSentence(above)) return false;
  return before.number !== undefined || (atStart && /^\p{Ll}/u.test(wording));
}

function join(before: RawItem, item: RawItem, { notes }: Telling): void {
  const joined: ItemField[] = [];
  for (const [field, text] of Object.entries(item.texts) as [ItemField, string][]) {
    if (text === '') continue;
    const above = before.texts[field] ?? '';
    before.texts[field] = above === '' ? text : `${above}\n${text}`;
    joined.push(field);
  }
  if (joined.length > 0) {
    const above = before.table === item.table ? '' : `${before.table.name} `;
    notes.add(
      `${item.table.place} row ${item.line} goes on with the recommendation of ${above}row ${before.line}.`,
    );
  }
}
