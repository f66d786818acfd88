import { nameKey } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { committeeItems } from './committee-items.ts';
import type { ItemTable } from './item-table.ts';
import { cited, listed } from './noted.ts';
import { type RawItem, sheetItems, type Telling } from './raw-item.ts';
import { nameReview } from './review-name.ts';

/** A review and the tables of it, which may go on over several. */
interface Review {
  source: string | undefined;
  tables: ItemTable[];
}

/** All items of a paper's tables, in order, those of committee papers with the review that they are of. */
export function rawItems(tables: ItemTable[], inRegister: Item[], telling: Telling): RawItem[] {
  const sheets = tables.filter(({ committee }) => !committee);
  for (const table of sheets) tellAbove(table, telling);
  const reviews = reviewsOf(
    tables.filter(({ committee }) => committee),
    inRegister,
    telling,
  );
  return [
    ...sheets.flatMap((table) => sheetItems(table, telling)),
    ...reviews.flatMap((review) => itemsOf(review, telling)),
  ];
}

function tellAbove({ place, above }: ItemTable, { notes }: Telling): void {
  if (above.length > 0) notes.add(`${place}: ${listed(above.map(cited))} above the headings is left out.`);
}

const NO_NAME = /^(?:sheet|table) ?\d*$/i;

function reviewsOf(tables: ItemTable[], inRegister: Item[], telling: Telling): Review[] {
  const sources = [...new Map(inRegister.map(({ source }) => [nameKey(source), source])).values()].filter(
    Boolean,
  );
  const reviews: Review[] = [];
  for (const table of tables) {
    const named = nameReview(NO_NAME.test(table.name) ? table.above : [table.name, ...table.above], sources);
    const before = reviews.at(-1);
    if (table.kind !== 'docx') tellAbove(table, telling);
    if (named && !table.fields.includes('source')) telling.notes.add(named.note);
    const goesOn = before && table.kind === 'docx' && (named === undefined || named.source === before.source);
    if (goesOn) before.tables.push(table);
    else reviews.push({ source: named?.source, tables: [table] });
  }
  return reviews;
}

function itemsOf({ source, tables }: Review, telling: Telling): RawItem[] {
  const items = committeeItems(tables, telling);
  const numbers = [
    ...new Set(items.flatMap(({ number, texts }) => (number === texts.ref ? [] : (number ?? [])))),
  ];
  if (numbers.length > 0) {
    const many = numbers.length > 1;
    telling.notes.add(
      `The ${many ? 'numbers' : 'number'} ${listed(numbers.map(cited))} only ${many ? 'keep' : 'keeps'} the order of the recommendations.`,
    );
  }
  if (source !== undefined) for (const { texts } of items) texts.source ??= source;
  return items;
}
