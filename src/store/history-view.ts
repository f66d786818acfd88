import type { Change } from '../register/change.ts';
import { addDays, type Day, londonDay } from '../register/day.ts';
import type { Item, StoredItem } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import type { ItemTable } from './item-table.ts';

/** What one person sees of the history of the items that they may see now. */

interface Seen {
  items: Pick<ItemTable, 'readHistory' | 'readChanges'>;
  /** Codes of all boards: an item may have been on any of them before. */
  codes: string[];
  /** Whether the person is shown what was done while an item was exempt. */
  seesExempt: boolean;
  outstanding: Item[];
  closed(): Promise<Item[]>;
  find(ref: string): Promise<StoredItem | undefined>;
}

const keyOf = ({ ref }: { ref: string }): string => ref.toUpperCase();

export function createHistoryView(seen: Seen): Pick<RegisterView, 'historyOf' | 'changes'> {
  const { items, codes, seesExempt, outstanding } = seen;

  async function historyOf({ ref }: Item): Promise<Change[]> {
    const found = await seen.find(ref);
    if (!found) return [];
    const { item, version } = found;
    const here = await items.readHistory(item.board, ref);
    const others = codes.filter((code) => code !== item.board);
    const hasMoved = here.length < version || here.some(isMove);
    const elsewhere = hasMoved ? others.map((code) => items.readHistory(code, ref)) : [];
    const all = onceEach([...here, ...(await Promise.all(elsewhere)).flat()]);
    const history = markExempt(all.sort((a, b) => a.version - b.version));
    return history.filter(({ exempt }) => seesExempt || !exempt);
  }

  async function changes(from: Day, to: Day): Promise<Change[]> {
    // No day begins or ends in London more than an hour from where it does in UTC.
    const [start, below] = [addDays(from, -1), addDays(to, 2)];
    const read = await Promise.all(codes.map((code) => items.readChanges(code, start, below)));
    const made = onceEach(read.flat()).filter(({ at, exempt }) => {
      const day = londonDay(new Date(at));
      return from <= day && day <= to && (seesExempt || !exempt);
    });
    const shown = new Set(outstanding.map(keyOf));
    if (made.some((change) => !shown.has(keyOf(change)))) {
      for (const item of await seen.closed()) shown.add(keyOf(item));
    }
    return made.filter((change) => shown.has(keyOf(change))).sort(byTime);
  }

  return { historyOf, changes };
}

const isMove = ({ fields }: Change): boolean =>
  fields.some(({ field, before }) => field === 'board' && before !== '');

/**
 * Each version of an item once. One that moved to another board has a row on both of them: the one of where it
 * came says all that changed.
 */
function onceEach(changes: Change[]): Change[] {
  const byVersion = new Map<string, Change>();
  for (const change of changes) {
    const id = `${change.version} ${keyOf(change)}`;
    const other = byVersion.get(id);
    if (!other || change.fields.length > other.fields.length) byVersion.set(id, change);
  }
  return [...byVersion.values()];
}

/** Rows from before changes said whether their item was exempt: the changes of its visibility tell. In order. */
function markExempt(history: Change[]): Change[] {
  let isExempt = false;
  return history.map((change) => {
    const turned = change.fields.find(({ field }) => field === 'visibility');
    const exempt = change.exempt || isExempt || turned?.before === 'exempt' || turned?.after === 'exempt';
    if (turned) isExempt = turned.after === 'exempt';
    return exempt ? { ...change, exempt } : change;
  });
}

const byTime = (a: Change, b: Change): number =>
  Date.parse(a.at) - Date.parse(b.at) || compare(keyOf(a), keyOf(b)) || a.version - b.version;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
