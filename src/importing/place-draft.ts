import type { ItemRow } from '../register/batch.ts';
import type { Item } from '../register/item.ts';
import { type Draft, itemKey } from './draft.ts';
import { type Reading, readRow } from './read-file.ts';
import { ITEM_FIELDS } from './register-paper.ts';

/** Reads a draft as a row of register.csv is read, with what it keeps of the item that the register has. */
export function placeDraft(draft: Draft, reading: Reading): void {
  const { cells, known, raw } = draft;
  const [file, line] = [raw.table.place, raw.line];
  // An item without a title of its own is still one that is known.
  if (cells.title === '' && known) cells.title = known.title;
  const told = (found: Draft['problems']) =>
    found.map(({ field, says }) => ({ file, line, column: field as string, says }));
  reading.problems.push(...told(draft.problems));
  reading.warnings.push(...told(draft.warnings));
  const entry = readRow('items', { file, line, cells: { ...cells } }, reading);
  if (!entry) return;
  keepOf(entry, draft);
  if (draft.undecided) reading.undecided.add(entry);
}

/** What is kept of a known item stands in the row as well, so that what is checked is what will be there. */
function keepOf(entry: ItemRow, { keeps, known }: Draft): void {
  const kept = ITEM_FIELDS.map(itemKey).filter((key) => keeps.has(key) && key !== 'ref');
  if (known) Object.assign(entry, pick(known, kept));
  if (kept.length > 0) entry.keeps = kept;
}

const pick = (item: Item, keys: (keyof Item)[]): Partial<Item> =>
  Object.fromEntries(keys.map((key) => [key, item[key]]));
