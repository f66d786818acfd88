import type { AskedTime } from '../register/course.ts';
import { type Day, sayDay } from '../register/day.ts';
import { itemDue } from '../register/filter.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import { readTimescale } from '../register/timescale.ts';
import type { Verb } from './command.ts';

/** Does the item come round again and again? Then it is done in rounds, and its date is not moved. */
export const comesRound = ({ timescale, agreed }: Item): boolean =>
  readTimescale(timescale, agreed).kind === 'recurring';

/** Why the item cannot be due on a later day than it is, in a sentence; undefined where it can. */
export function notLater(item: Item, until: Day, today: Day): string | undefined {
  const due = itemDue(item, today);
  if (until <= today) return `Choose a day after today, ${sayDay(today)}.`;
  return due !== undefined && until <= due
    ? `The date must be after ${sayDay(due)}, when ${item.ref} is due now.`
    : undefined;
}

/** Why a verb makes no sense on the item as it stands, whoever asks, in a sentence; undefined where it does. */
export function obstacle(verb: Verb, item: Item, today: Day): string | undefined {
  const { ref, visibility } = item;
  switch (verb) {
    case 'reassign':
    case 'correct wording':
    case 'add item':
    case 'undo':
      return undefined;
    case 'make exempt':
      return visibility === 'exempt' ? `${ref} is exempt already.` : undefined;
    case 'make open':
      return visibility === 'open' ? `${ref} is open already.` : undefined;
    default:
      return closed(item) ?? notNow(verb, item, today);
  }
}

function closed(item: Item): string | undefined {
  if (isOutstanding(item)) return undefined;
  return item.status === 'complete'
    ? `${item.ref} is complete already.`
    : `${item.ref} no longer applies, so there is nothing to do on it.`;
}

function notNow(verb: Verb, item: Item, today: Day): string | undefined {
  const { ref, course } = item;
  switch (verb) {
    case 'propose completion':
      if (comesRound(item))
        return `${ref} comes round again and again; report progress and say that the round is done.`;
      return (
        course?.proposal && `${course.proposal.by} has proposed completion of ${ref}; that is decided first.`
      );
    case 'ask for more time':
      if (comesRound(item)) return `${ref} comes round again and again, so it has no one date to move.`;
      return course?.askedTime && askedAlready(ref, course.askedTime);
    case 'verify completion':
      if (course?.proposal?.verifiedBy !== undefined)
        return `${course.proposal.verifiedBy} has verified completion of ${ref}; the committee has still to agree.`;
      return course?.proposal ? undefined : nothingProposed(ref, 'verify');
    case 'agree completion':
      return course?.proposal ? undefined : nothingProposed(ref, 'agree');
    case 'send back completion':
      return course?.proposal ? undefined : nothingProposed(ref, 'send back');
    case 'accept more time':
      return course?.askedTime ? tooLate(item, course.askedTime.to, today) : nothingAsked(ref, 'accept');
    case 'decline more time':
      return course?.askedTime ? undefined : nothingAsked(ref, 'decline');
    default:
      return undefined;
  }
}

const askedAlready = (ref: string, { by, to }: AskedTime): string =>
  `${by} has asked for more time on ${ref}, until ${sayDay(to)}; that is decided first.`;
const nothingProposed = (ref: string, what: string): string =>
  `Nobody has proposed completion of ${ref}; there is nothing to ${what}.`;
export const nothingAsked = (ref: string, what: string): string =>
  `Nobody has asked for more time on ${ref}; there is nothing to ${what}.`;

const tooLate = (item: Item, to: Day, today: Day): string | undefined =>
  notLater(item, to, today) &&
  `${sayDay(to)} is past, or not after the date that ${item.ref} has now; decline it and ask for another date.`;
