import { addDays, type Day, daysBetween, sayDay } from '../register/day.ts';
import { type Item, sameRef } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { readTimescale } from '../register/timescale.ts';
import type { Reason, Wishes } from '../remind/reason.ts';
import { upcoming } from '../remind/upcoming.ts';
import { heed } from '../remind/wishes.ts';
import { horizonOf, workingDayFrom } from '../remind/working-days.ts';
import { ask, MINE } from './buttons.ts';
import { boardName } from './reminder-why.ts';
import type { Button } from './shapes/parts.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { sayLongDay, sayWeekday } from './weekdays.ts';
import { countOf, sayList } from './wording.ts';

/** "What reminders will I get?": day by day, with what the person wished for. */

export const DAYS_AHEAD = 28;
/** More of one day's items than this are counted. */
const MOST_A_DAY = 5;

export interface Outlook {
  wishes: Wishes;
  /** What the person asked to be reminded of on a day. */
  asked: { ref: string; wakes: Day }[];
  /** The first day that may still bring a message. */
  from: Day;
}

type Message = { day: Day; reasons: Reason[] };

export function remindersAnswer(view: RegisterView, { wishes, asked, from }: Outlook): WordsAnswer {
  const { viewer, directory, today, outstanding } = view;
  const ahead = { directory, person: viewer.person.email, today: from, days: DAYS_AHEAD };
  const messages = withAsked(upcoming(outstanding, wishes, ahead), askedOf(asked, view, wishes, from), from);
  return {
    shows: 'words',
    sentence: sayMessages(messages, addDays(from, DAYS_AHEAD - 1)),
    lines: [
      ...messages.map((message) => sayMessage(message, view)),
      messages.length === 0 ? '' : 'That is if nothing changes until then.',
      ...sayWishes(wishes, view),
    ].filter(Boolean),
    buttons: buttonsFor(wishes, today),
  };
}

/** What was asked for, each on the day on which it is told. */
function askedOf(asked: Outlook['asked'], view: RegisterView, wishes: Wishes, from: Day): Message[] {
  return asked.flatMap(({ ref, wakes }) => {
    const item = view.outstanding.find((one) => sameRef(one.ref, ref));
    if (!item || item.course?.proposal) return [];
    const day = wakes < from ? workingDayFrom(from) : wakes;
    const reason: Reason = {
      board: item.board,
      ref: item.ref,
      kind: 'asked',
      day: wakes,
      about: wakes,
      step: 0,
    };
    const [later] = heed([reason], wishes, day, horizonOf(day)).later;
    return [{ day: later?.wakes ?? day, reasons: [reason] }];
  });
}

function withAsked(messages: Message[], asked: Message[], from: Day): Message[] {
  const days = new Map(messages.map(({ day, reasons }) => [day, reasons]));
  for (const { day, reasons } of asked)
    if (day < addDays(from, DAYS_AHEAD)) days.set(day, [...(days.get(day) ?? []), ...reasons]);
  return [...days].map(([day, reasons]) => ({ day, reasons })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Names no item, as it shows on locked phones. */
function sayMessages(messages: Message[], last: Day): string {
  const [first] = messages;
  if (!first) return `Nothing is coming: I have no reminder for you until ${sayDay(last)}.`;
  return messages.length === 1
    ? `You will get one message until ${sayDay(last)}, on ${sayLongDay(first.day)}.`
    : `You will get ${messages.length} messages until ${sayDay(last)}, the first on ${sayLongDay(first.day)}.`;
}

function sayMessage({ day, reasons }: Message, view: RegisterView): string {
  const shown = reasons.slice(0, MOST_A_DAY);
  const said = new Set(shown.map((reason) => sayReason(reason, shown, day, view)));
  const more = reasons.length > MOST_A_DAY ? [`and ${reasons.length - MOST_A_DAY} more`] : [];
  return `${sayLongDay(day)}: ${[...said, ...more].join('; ')}.`;
}

function sayReason(reason: Reason, shown: Reason[], day: Day, view: RegisterView): string {
  const { kind, ref, about, step } = reason;
  switch (kind) {
    case 'before':
    case 'due':
      return `${ref} ${isMilestone(ref, about, view) ? 'has a milestone' : 'is due'} ${sayAhead(day, about)}`;
    case 'late':
      return `${ref} is ${countOf(step, 'week')} late`;
    case 'meeting':
      return sayMeeting(reason, shown, view);
    case 'asked':
      return `you asked to be reminded of ${ref}`;
    case 'silence':
      return `nobody has answered about ${ref}`;
  }
}

/** The same for all items that a board asks about. */
function sayMeeting({ board, about }: Reason, shown: Reason[], { directory }: RegisterView): string {
  const refs = shown
    .filter((one) => one.kind === 'meeting' && one.board === board && one.about === about)
    .map(({ ref }) => ref);
  return `the ${boardName(board, directory)} would like an update on ${sayList(refs)} before it meets on ${sayDay(about)}`;
}

function sayAhead(day: Day, about: Day): string {
  const left = daysBetween(day, about);
  if (left <= 0) return left === 0 ? 'that day' : `on ${sayDay(about)}`;
  return left === 1 ? 'the next day' : `in ${countOf(left, 'day')}`;
}

function isMilestone(ref: string, about: Day, { outstanding }: RegisterView): boolean {
  const item = outstanding.find((one) => sameRef(one.ref, ref));
  const timescale = item && readTimescale(item.timescale, item.agreed);
  return timescale?.kind === 'dated' && timescale.due !== about;
}

function sayWishes(
  { pausedUntil, weeklyOn, snoozed }: Wishes,
  { outstanding, today }: RegisterView,
): string[] {
  // What has gone out of sight meanwhile is not named.
  const seen = (ref: string): Item | undefined => outstanding.find((item) => sameRef(item.ref, ref));
  const resting = snoozed.filter(({ ref, until }) => until > today && seen(ref));
  return [
    pausedUntil !== undefined && pausedUntil > today
      ? `Paused until ${sayDay(pausedUntil)}; the day something is due is told all the same.`
      : '',
    weeklyOn !== undefined ? `One message a week, on ${sayWeekday(weeklyOn)}s.` : '',
    resting.length > 0
      ? `Snoozed: ${sayList(resting.map(({ ref, until }) => `${ref} until ${sayDay(until)}`))}.`
      : '',
  ];
}

function buttonsFor({ pausedUntil, weeklyOn }: Wishes, today: Day): Button[] {
  return [
    pausedUntil !== undefined && pausedUntil > today
      ? ask('Resume', { about: 'wish', wish: 'pause', ends: true })
      : { title: 'Pause', press: { verb: 'wish', wish: 'pause', ref: '' } },
    weeklyOn === undefined
      ? { title: 'Weekly', press: { verb: 'wish', wish: 'weekly', ref: '' } }
      : ask('Daily', { about: 'wish', wish: 'daily' }),
    ask('All mine', MINE),
  ];
}
