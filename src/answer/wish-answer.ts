import type { Question } from '../question/question.ts';
import { type Day, sayDay } from '../register/day.ts';
import { itemDue } from '../register/filter.ts';
import { type Item, sameRef } from '../register/item.ts';
import type { Wishes } from '../remind/reason.ts';
import { workingDayFrom } from '../remind/working-days.ts';
import { ask } from './buttons.ts';
import type { Beside } from './item-answer.ts';
import type { Button } from './shapes/parts.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { sayLongDay, sayWeekday } from './weekdays.ts';

/** What is said once a wish about reminders was carried out, and the way back from it. */

type WishQuestion = Question & { about: 'wish' };

const words = (sentence: string, lines: string[], buttons: Button[]): WordsAnswer => ({
  shows: 'words',
  sentence,
  lines: lines.filter(Boolean),
  buttons,
});

const back = (title: string, wish: Omit<WishQuestion, 'about'>): Button =>
  ask(title, { about: 'wish', ...wish });

/** In a shared chat a person's reminders are nothing to be shown. */
const mine = ({ viewer }: Beside): Button[] =>
  viewer.scope === 'personal' ? [ask('My reminders', { about: 'reminders' })] : [];

const open = ({ ref }: Item): Button => ({ title: `Open ${ref}`, press: { verb: 'open', ref } });

/** `asked`: the day that was wished for; `wakes`: the working day on which it is told. */
export function willRemind(
  item: Item,
  asked: Day,
  wakes: Day,
  { pausedUntil }: Wishes,
  beside: Beside,
): WordsAnswer {
  const { ref } = item;
  return words(
    `I will remind you about ${ref} on ${sayLongDay(wakes)}.`,
    [
      wakes === asked
        ? ''
        : `${sayLongDay(asked)} is no working day, so it comes on the working day ${wakes < asked ? 'before' : 'after'}.`,
      pausedUntil !== undefined && pausedUntil > wakes
        ? `Your reminders are paused until ${sayDay(pausedUntil)}, so it comes on ${sayLongDay(workingDayFrom(pausedUntil))} instead.`
        : '',
    ],
    [back('Undo', { wish: 'remind me', ref, on: wakes, ends: true }), open(item), ...mine(beside)],
  );
}

export const willNotRemind = (item: Item, day: Day, beside: Beside): WordsAnswer =>
  words(
    `I will not remind you about ${item.ref} on ${sayLongDay(day)} after all.`,
    ['Reminders that the register calls for come all the same.'],
    [open(item), ...mine(beside)],
  );

export const snoozeOf = ({ snoozed }: Wishes, { ref }: Item): Day | undefined =>
  snoozed.find((one) => sameRef(one.ref, ref))?.until;

/** `before`: what was wished for until now. */
export function snoozed(item: Item, until: Day, before: Wishes, beside: Beside): WordsAnswer {
  const { ref } = item;
  const due = itemDue(item, beside.today);
  const earlier = snoozeOf(before, item);
  const isAhead = due !== undefined && due >= beside.today;
  return words(
    `I will not remind you about ${ref} before ${sayDay(until)}${isAhead ? '; the day it is due is always told' : ''}.`,
    [isAhead && due < until ? `It is due on ${sayDay(due)}, before that.` : ''],
    [
      back('Undo', {
        wish: 'snooze',
        ref,
        ...(earlier !== undefined && earlier > beside.today ? { on: earlier } : { ends: true }),
      }),
      open(item),
      ...mine(beside),
    ],
  );
}

export const unsnoozed = (item: Item, beside: Beside): WordsAnswer =>
  words(
    `I remind you about ${item.ref} again.`,
    [],
    [
      { title: 'Snooze', press: { verb: 'wish', wish: 'snooze', ref: item.ref } },
      open(item),
      ...mine(beside),
    ],
  );

export const paused = (until: Day, { pausedUntil }: Wishes, beside: Beside): WordsAnswer =>
  words(
    `I will not remind you of anything before ${sayDay(until)}; the day something is due is always told.`,
    ['Reminders that wait come then, as far as they still hold.'],
    [
      ...(pausedUntil !== undefined && pausedUntil > beside.today
        ? [back('Undo', { wish: 'pause', on: pausedUntil })]
        : []),
      back('Resume', { wish: 'pause', ends: true }),
      ...mine(beside),
    ],
  );

export const resumed = (before: Wishes, beside: Beside): WordsAnswer =>
  words(
    before.pausedUntil !== undefined && before.pausedUntil > beside.today
      ? 'I remind you again.'
      : 'Your reminders are not paused.',
    [],
    [{ title: 'Pause', press: { verb: 'wish', wish: 'pause', ref: '' } }, ...mine(beside)],
  );

/** What leads back to how often somebody was written to. */
const undoOften = ({ weeklyOn }: Wishes): Button =>
  back('Undo', weeklyOn === undefined ? { wish: 'daily' } : { wish: 'weekly', weekday: weeklyOn });

export const weekly = (weekday: number, before: Wishes, beside: Beside): WordsAnswer =>
  words(
    `You get one message a week, on ${sayWeekday(weekday)}s; the day something is due is always told.`,
    [`Where the ${sayWeekday(weekday)} is a day off, it comes on the working day before.`],
    [
      undoOften(before),
      { title: 'Another day', press: { verb: 'wish', wish: 'weekly', ref: '' } },
      ...mine(beside),
    ],
  );

export const daily = (before: Wishes, beside: Beside): WordsAnswer =>
  words(
    'You get one message on each working day that brings one.',
    [],
    before.weeklyOn === undefined ? mine(beside) : [undoOften(before), ...mine(beside)],
  );

export const nothingToRemind = (item: Item): WordsAnswer =>
  words(`${item.ref} is ${item.status}, so there is nothing to remind you of.`, [], [open(item)]);

const EXAMPLES = {
  'remind me': '“remind me about HC-1 on Friday”',
  snooze: '“snooze HC-1 until 2 December”',
  letter: '“draft a letter about HC-1”',
};

export const whichItem = (wanted: keyof typeof EXAMPLES): WordsAnswer =>
  words(
    'Sorry, I could not tell which item you mean.',
    [`Name one item by its reference, such as ${EXAMPLES[wanted]}.`],
    [],
  );

export const notHeeded = (): WordsAnswer =>
  words(
    'Sorry, your wishes changed at the same moment, so this one was not kept.',
    ['Please ask once more.'],
    [],
  );
