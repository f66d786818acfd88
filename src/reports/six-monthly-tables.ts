import { capital, sayDistance } from '../answer/wording.ts';
import { type Day, sayDay } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import { isOverdue, itemDue } from '../register/filter.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import type { Block } from './document.ts';
import {
  sayLastHeard,
  sayOriginal,
  sayProgress,
  sayReasons,
  sayResponsibility,
  sayRevised,
  sayTimesMoved,
} from './item-cells.ts';
import type { PeriodChanges } from './period-changes.ts';

/** The four tables of a six-monthly review. An item stands in each one to which it belongs. */

export interface Standing {
  /** 1 to 4. */
  number: number;
  /** As its heading and its caption say it. */
  called: string;
  /** What the text says where no item belongs in it. */
  none: string;
  items: Item[];
  /** The heading of the column that this table has and no other, and its cell. */
  column: [heading: string, cell: (item: Item) => string];
  /** The last column. */
  last: [heading: string, cell: (item: Item) => string];
}

interface Looking {
  changes: PeriodChanges;
  directory: Pick<Directory, 'people'>;
  today: Day;
  /** The last day of the period. */
  to: Day;
}

const WIDTHS = [22, 15, 10, 10, 8, 10, 25];

/** What an open request asks for, and what was declined in the period; the moves themselves come first. */
function reasons(item: Item, changes: PeriodChanges): string {
  const asked = isOutstanding(item) ? item.course?.askedTime : undefined;
  return [
    ...sayReasons(item),
    ...(asked ? [`Asked for by ${asked.by}: ${asked.reason.trim()} Not yet decided.`] : []),
    ...changes.declined(item),
  ].join('\n');
}

/** Which items of those given belong in which table. */
export function standingsOf(items: Item[], { changes, today, to }: Looking): Standing[] {
  const outstanding = items.filter(isOutstanding);
  const lateBy = (item: Item): string => {
    const due = itemDue(item, today);
    return due === undefined ? '' : capital(sayDistance(item, due, today));
  };
  return [
    {
      number: 1,
      called: 'Completed in the period',
      none: 'Nothing was completed in the period.',
      items: items.filter((item) => changes.completedOn(item) !== undefined),
      column: ['Completed on', (item) => sayOn(changes.completedOn(item))],
      last: ['Outcome', sayProgress],
    },
    {
      number: 2,
      called: 'More time asked for or agreed in the period',
      none: 'No more time was asked for or agreed in the period.',
      items: items.filter(changes.hadTime),
      column: [
        'Asked for, not decided',
        (item) => sayOn(isOutstanding(item) ? item.course?.askedTime?.to : undefined),
      ],
      last: ['Reasons', (item) => reasons(item, changes)],
    },
    {
      number: 3,
      called: `Late as at ${sayDay(today)}`,
      none: 'Nothing is late.',
      items: outstanding.filter((item) => isOverdue(item, today)),
      column: ['How late', lateBy],
      last: ['Progress and reasons', (item) => [sayProgress(item), ...sayReasons(item)].join('\n')],
    },
    {
      number: 4,
      called: 'No update received in the period',
      none: 'There was an update on everything that is outstanding.',
      items: outstanding.filter(
        (item) => !changes.isHeard(item) && (item.agreed === undefined || item.agreed <= to),
      ),
      column: ['Last update', sayLastHeard],
      last: ['Latest progress on record', sayProgress],
    },
  ];
}

const sayOn = (day: Day | undefined): string => (day === undefined ? 'None' : sayDay(day));

/** A table in its own words; a sentence where nothing belongs in it. */
export function blocksOf(
  { called, none, items, column, last }: Standing,
  caption: string,
  { directory }: Pick<Looking, 'directory'>,
): Block[] {
  if (items.length === 0)
    return [
      { is: 'heading', level: 2, text: called },
      { is: 'paragraph', text: none },
    ];
  return [
    { is: 'heading', level: 2, text: called },
    {
      is: 'table',
      caption,
      header: [
        'Action or recommendation',
        'Responsibility',
        'Original date',
        'Revised date',
        'Times moved',
        column[0],
        last[0],
      ],
      widths: WIDTHS,
      rows: items.map((item) => [
        `${item.ref}: ${item.title}`,
        sayResponsibility(item, directory),
        sayOriginal(item),
        sayRevised(item),
        sayTimesMoved(item),
        column[1](item),
        last[1](item),
      ]),
    },
  ];
}
