import type { Day } from '../register/day.ts';
import { owns } from '../register/directory.ts';
import { isOverdue, itemDue } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import { readTimescale } from '../register/timescale.ts';
import type { Reason } from '../remind/reason.ts';
import type { Beside } from './item-answer.ts';

/** How the items of one reminder stand: each is told once, under the most urgent of its reasons. */

/** An item that somebody is to hear of, and why. */
export interface Told {
  item: Item;
  /** At least one. */
  reasons: Reason[];
  /** Where nobody has answered: what was tried, a sentence each. */
  tried?: string[];
}

/** Most urgent first. */
export const URGENCIES = ['late', 'today', 'soon', 'meeting', 'asked', 'silence'] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface Standing extends Told {
  urgency: Urgency;
  /** The due date, milestone, end of a round, meeting or wished day that it is told for. */
  when: Day;
  /** Which date of the item that is; `round` comes again. */
  date: 'due' | 'milestone' | 'round';
  /** Whether it is the reader's own, by name or by a post. */
  own: boolean;
}

/** The date that comes first of those still to come, or the last one that has passed. */
function nearest(reasons: Reason[], today: Day): Reason | undefined {
  const byDate = reasons.toSorted((a, b) => (a.about < b.about ? -1 : 1));
  return byDate.find(({ about }) => about >= today) ?? byDate.at(-1);
}

const OWNERS = ['before', 'due', 'late', 'meeting'];

/**
 * Worked out from the item's dates rather than from the kind of the reason: what falls on a day off is told before
 * its day, and what was told late may stand otherwise by now.
 */
export function standingOf(told: Told, { viewer, today }: Beside): Standing {
  const { item, reasons } = told;
  const timescale = readTimescale(item.timescale, item.agreed);
  const due = itemDue(item, today);
  const of = (...kinds: Reason['kind'][]): Reason[] => reasons.filter(({ kind }) => kinds.includes(kind));
  const [silence] = of('silence');
  const [meeting] = of('meeting');
  const coming = nearest(of('before', 'due'), today);
  const when = coming?.about ?? due ?? meeting?.about ?? reasons[0]?.day ?? today;
  const stand = (urgency: Urgency, at: Day): Standing => ({
    ...told,
    urgency,
    when: at,
    date: timescale.kind === 'recurring' ? 'round' : coming && coming.about !== due ? 'milestone' : 'due',
    own: owns(viewer.person, item),
  });

  if (silence && !reasons.some(({ kind }) => OWNERS.includes(kind))) return stand('silence', due ?? when);
  if (due && isOverdue(item, today)) return stand('late', due);
  if (when === today && (coming || due)) return stand('today', when);
  if (coming) return stand('soon', when);
  if (meeting) return stand('meeting', meeting.about);
  const [asked] = of('asked');
  return asked ? stand('asked', asked.about) : stand('soon', when);
}
