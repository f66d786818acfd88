import type { Change } from '../register/change.ts';
import { owns, type Person } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import type { Notice } from '../update/decision.ts';
import { ask, MINE } from './buttons.ts';
import type { Beside } from './item-answer.ts';
import type { ReminderAnswer, ReminderRow } from './shapes/reminder.ts';
import { byUrgency, countOf, rowOf, sayList } from './wording.ts';

/** One message about all that one command changed for a person. */

export interface ToldChange {
  item: Item;
  change: Change;
  because: Notice['because'];
}

const GROUPS = ['Yours now', 'With somebody else now', 'A later date', 'Changed'] as const;
type Group = (typeof GROUPS)[number];

/** More rows than this nobody reads, and no card of 28 KB holds. */
const MOST_ROWS = 8;

function groupOf({ item, change, because }: ToldChange, person: Person): Group {
  if (because !== 'reassigned') return 'A later date';
  const wasTheirs = change.before !== undefined && owns(person, change.before);
  const isTheirs = owns(person, item);
  if (isTheirs && !wasTheirs) return 'Yours now';
  return wasTheirs && !isTheirs ? 'With somebody else now' : 'Changed';
}

export function lotAnswer(told: ToldChange[], beside: Beside): ReminderAnswer {
  const { viewer, today } = beside;
  const byItem = byUrgency(today);
  const sorted = GROUPS.flatMap((group) =>
    told
      .filter((one) => groupOf(one, viewer.person) === group)
      .sort((a, b) => byItem(a.item, b.item))
      .map((one) => ({ ...one, group })),
  );
  const shown = sorted.slice(0, MOST_ROWS);
  const more = sorted.length - shown.length;
  return {
    shows: 'reminder',
    sentence: sentenceOf(sorted),
    groups: GROUPS.flatMap((heading) => {
      const rows = shown.filter(({ group }) => group === heading).map((one) => rowFor(one, beside));
      return rows.length > 0 ? [{ heading, rows }] : [];
    }),
    more: more > 0 ? `and ${more} more. Ask “what changed today?” to see them all.` : '',
    buttons: [ask('All mine', MINE)],
  };
}

function rowFor({ item, change }: ToldChange, { directory, today }: Beside): ReminderRow {
  const open = { verb: 'open' as const, ref: item.ref };
  return {
    row: rowOf(item, directory, today, open),
    why: `${change.by} ${change.did ?? 'changed it'}`.replace(/(?<![.?!”])$/, '.'),
    buttons: [{ title: 'Open', press: open }],
  };
}

/** Phones show this before they are unlocked, so it has numbers and no titles. */
function sentenceOf(sorted: (ToldChange & { group: Group })[]): string {
  const parts = GROUPS.flatMap((group) => {
    const items = sorted.filter((one) => one.group === group).map(({ item }) => item);
    return items.length === 0 ? [] : [sayGroup(group, items)];
  });
  const by = [...new Set(sorted.map(({ change }) => change.by))];
  return `${sayList(parts)}: changed by ${sayList(by)}.`;
}

function sayGroup(group: Group, items: Item[]): string {
  const kinds = new Set(items.map(({ kind }) => kind));
  const [only] = kinds;
  const count = countOf(items.length, kinds.size === 1 && only ? only : 'item');
  const [be, have] = items.length === 1 ? ['is', 'has'] : ['are', 'have'];
  switch (group) {
    case 'Yours now':
      return `${count} ${be} yours now`;
    case 'With somebody else now':
      return `${count} of yours ${be} with somebody else now`;
    case 'A later date':
      return `${count} ${have} a later date now`;
    case 'Changed':
      return `${count} ${be} shared out anew`;
  }
}
