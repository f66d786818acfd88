import { sayTimes } from '../answer/slippage.ts';
import { capital, sayDistance, sayList, sayOwners } from '../answer/wording.ts';
import { firstAgreed, type Move } from '../register/course.ts';
import { type Day, londonDay, sayDay } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import { isOverdue, itemDue } from '../register/filter.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import { readTimescale } from '../register/timescale.ts';

/** What stands in the cells of a report's tables about one item. Several things in a cell stand on lines of their own. */

const lines = (...texts: (string | undefined)[]): string => texts.filter(Boolean).join('\n');
const dayOf = (instant: string): Day => londonDay(new Date(instant));
/** Reasons and notes end as they were typed; a sentence that goes on after them needs no second stop. */
const bare = (text: string): string => text.trim().replace(/[.;,\s]+$/, '');

/** "OC-2: Report progress", and the wording in full below it. */
export const sayWording = ({ ref, title, detail }: Item): string =>
  lines(`${ref}: ${title}`, detail.trim() === title.trim() ? '' : detail.trim());

/** Who has it, a post with its holder, and for which organisation. */
export function sayResponsibility(item: Item, directory: Pick<Directory, 'people'>): string {
  const organisations = sayList(item.organisations);
  return item.owners.length === 0 && organisations !== ''
    ? organisations
    : lines(sayOwners(item, directory), organisations);
}

/** What was done so far, and what waits for somebody's decision. */
export function sayProgress(item: Item): string {
  const { proposal } = isOutstanding(item) ? (item.course ?? {}) : {};
  const waiting =
    proposal &&
    `Awaiting sign-off: ${proposal.by} proposed completion on ${sayDay(dayOf(proposal.at))}: ${bare(proposal.note)}.`;
  const closed = isOutstanding(item) ? 'No progress has been reported.' : `${capital(item.status)}.`;
  return lines(item.progress.trim() || closed, waiting);
}

/** The meeting that agreed a move, or the day on which it was agreed. */
export const movedOn = (move: Move): Day => move.meeting ?? dayOf(move.agreedAt);

const sayRevision = (move: Move): string =>
  `; revised to ${sayDay(move.to)} on ${sayDay(movedOn(move))}${move.reason ? `: ${bare(move.reason)}` : ''}`;

/**
 * "March 2018; revised to 30 June 2018 on 16 April 2018: the bid is late", and below it how it stands. `written` is the
 * timescale as the paper had it, before the date moved.
 */
export function sayTimescale(item: Item, today: Day, written = item.timescale): string {
  const moves = item.course?.moves ?? [];
  const revised = `${written.trim() || 'No date agreed'}${moves.map(sayRevision).join('')}`;
  const isOpen = isOutstanding(item);
  if (!isOpen && readTimescale(written).kind === 'undated') return capital(item.status);
  const due = itemDue(item, today);
  const recurs = isOpen && readTimescale(item.timescale).kind === 'recurring' && due;
  const asked = isOpen ? item.course?.askedTime : undefined;
  return lines(
    revised,
    recurs ? `Next due ${sayDay(recurs)}` : undefined,
    asked && `More time asked for until ${sayDay(asked.to)}: ${bare(asked.reason)} (not yet decided)`,
    sayStanding(item, today),
  );
}

/** "In progress", "In progress, 16 days late". */
export function sayStanding(item: Item, today: Day): string {
  const due = itemDue(item, today);
  const late = due !== undefined && isOverdue(item, today) ? `, ${sayDistance(item, due, today)}` : '';
  return capital(item.status) + late;
}

/** The date first agreed; the words of the timescale where they name none. */
export function sayOriginal(item: Item): string {
  const first = firstAgreed(item.course);
  if (first) return sayDay(first);
  const read = readTimescale(item.timescale, item.agreed);
  return read.kind === 'dated' ? sayDay(read.due) : item.timescale.trim() || 'No date agreed';
}

/** The date that counts now, where it is another than the one first agreed. */
export function sayRevised({ course }: Item): string {
  const to = course?.moves?.at(-1)?.to;
  return to ? sayDay(to) : 'Not moved';
}

export const sayTimesMoved = ({ course }: Item): string =>
  capital(sayTimes(course?.moves?.length ?? 0)) || 'Never';

/** Every move with its reason, who asked and who agreed, a line each. */
export function sayReasons({ course }: Item): string[] {
  return (course?.moves ?? []).map((move) => {
    const asked = move.askedBy ? `asked for by ${move.askedBy}, ` : '';
    const minute = move.minute ? `, minute ${move.minute}` : '';
    return `To ${sayDay(move.to)}: ${bare(move.reason) || 'no reason given'} (${asked}agreed by ${move.agreedBy} on ${sayDay(movedOn(move))}${minute}).`;
  });
}

/** The newest word of anybody about the item. */
export function sayLastHeard({ course }: Item): string {
  const days = [course?.report && dayOf(course.report.at), course?.heard].filter((day) => day !== undefined);
  const last = days.sort().at(-1);
  return last ? sayDay(last) : 'None on record';
}
