import type { Wish } from '../answer/answer.ts';
import { noSuchItem } from '../answer/item-answer.ts';
import type { Answered } from '../answer/list-answer.ts';
import {
  daily,
  notHeeded,
  nothingToRemind,
  paused,
  resumed,
  snoozed,
  unsnoozed,
  weekly,
  whichItem,
  willNotRemind,
  willRemind,
} from '../answer/wish-answer.ts';
import { dayTrouble, readWishForm, type WishTrouble, wishForm } from '../answer/wish-form.ts';
import type { Question } from '../question/question.ts';
import type { Day } from '../register/day.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import type { Wishes } from '../remind/reason.ts';
import { withPause, withSnooze, withWeekly } from '../remind/wishes.ts';
import { isWorkingDay, workingDayBefore, workingDayFrom } from '../remind/working-days.ts';
import type { Inputs } from '../update/command.ts';
import type { AskedReminder, Wishing } from './conversation.ts';

/** What people wish for about their own reminders: carried out at once, and confirmed with a way back. */

export type WishQuestion = Question & { about: 'wish' };

const MOST_TRIES = 5;
const MONDAY = 0;
const FRIDAY = 4;

/** The working day on which a reminder for a day is told: on a day off the one before it, if that is still to come. */
export function wakesFor(on: Day, today: Day): Day {
  if (isWorkingDay(on)) return on;
  const before = workingDayBefore(on);
  return before > today ? before : workingDayFrom(on);
}

export const emailOf = ({ viewer }: RegisterView): string => viewer.person.email.toLowerCase();

export function createWishing(books: Pick<Wishing, 'wishesOf' | 'setWishes' | 'point' | 'move'>) {
  /** Writes the wishes as they are to be; gives what they were, or undefined where others were always faster. */
  async function change(view: RegisterView, alter: (wishes: Wishes) => Wishes): Promise<Wishes | undefined> {
    for (let left = MOST_TRIES; left > 0; left--) {
      const { wishes, etag } = await books.wishesOf(emailOf(view));
      if ((await books.setWishes(emailOf(view), alter(wishes), etag)) === 'written') return wishes;
    }
    return undefined;
  }

  async function carryOut(question: WishQuestion, view: RegisterView): Promise<Answered> {
    const { wish, ref } = question;
    if (wish !== 'remind me' && wish !== 'snooze') return { answer: await ofAll(question, view), refs: [] };
    if (!ref) return { answer: whichItem(wish), refs: [] };
    const held = await view.find(ref);
    if (!held) return noSuchItem(ref);
    const answer = isOutstanding(held.item)
      ? await ofItem(question, held.item, view)
      : nothingToRemind(held.item);
    return { answer, refs: [held.item.ref] };
  }

  async function ofItem({ wish, on, ends }: WishQuestion, item: Item, view: RegisterView) {
    if (on !== undefined && wish === 'remind me' && ends) return forget(item, on, view);
    if (wish === 'snooze' && ends) {
      const { today } = view;
      const before = await change(view, (wishes) => withSnooze(wishes, item.board, item.ref, today, today));
      return before ? unsnoozed(item, view) : notHeeded();
    }
    if (on === undefined) return wishForm(wish, item, view);
    const trouble = dayTrouble(wish, on, view.today);
    if (trouble) return again(wish, item, on, trouble, view);
    if (wish === 'remind me') return remind(item, on, view);
    const before = await change(view, (wishes) => withSnooze(wishes, item.board, item.ref, on, view.today));
    return before ? snoozed(item, on, before, view) : notHeeded();
  }

  const pointerOf = ({ board, ref }: Item, wakes: Day, view: RegisterView): AskedReminder => ({
    board,
    ref,
    wakes,
    since: wakes,
    askedBy: emailOf(view),
  });

  async function remind(item: Item, on: Day, view: RegisterView) {
    const wakes = wakesFor(on, view.today);
    await books.point([pointerOf(item, wakes, view)]);
    const { wishes } = await books.wishesOf(emailOf(view));
    return willRemind(item, on, wakes, wishes, view);
  }

  async function forget(item: Item, on: Day, view: RegisterView) {
    await books.move([{ from: pointerOf(item, on, view), to: undefined }]);
    return willNotRemind(item, on, view);
  }

  async function ofAll({ wish, on, weekday, ends }: WishQuestion, view: RegisterView) {
    const { today } = view;
    if (wish === 'daily') {
      const before = await change(view, (wishes) => withWeekly(wishes, undefined, today));
      return before ? daily(before, view) : notHeeded();
    }
    if (wish === 'weekly') {
      const day = weekday ?? MONDAY;
      if (day > FRIDAY)
        return wishForm(
          wish,
          undefined,
          view,
          {},
          {
            field: 'weekday',
            says: 'I write on working days only: choose Monday to Friday.',
          },
        );
      const before = await change(view, (wishes) => withWeekly(wishes, day, today));
      return before ? weekly(day, before, view) : notHeeded();
    }
    if (ends) {
      const before = await change(view, (wishes) => withPause(wishes, undefined, today));
      return before ? resumed(before, view) : notHeeded();
    }
    if (on === undefined) return wishForm(wish, undefined, view);
    const trouble = dayTrouble(wish, on, today);
    if (trouble) return again(wish, undefined, on, trouble, view);
    const before = await change(view, (wishes) => withPause(wishes, on, today));
    return before ? paused(on, before, view) : notHeeded();
  }

  /** The form with the day that was typed, so that it need only be mended. */
  const again = (wish: Wish, item: Item | undefined, on: Day, trouble: WishTrouble, view: RegisterView) =>
    wishForm(wish, item, view, { when: 'day', until: on }, trouble);

  /** The form that a button opens. */
  async function open(wish: Wish, ref: string, values: Inputs, view: RegisterView): Promise<Answered> {
    if (wish !== 'remind me' && wish !== 'snooze')
      return { answer: wishForm(wish, undefined, view, values), refs: [] };
    if (ref === '') return { answer: whichItem(wish), refs: [] };
    const held = await view.find(ref);
    if (!held) return noSuchItem(ref);
    const answer = isOutstanding(held.item)
      ? wishForm(wish, held.item, view, values)
      : nothingToRemind(held.item);
    return { answer, refs: [held.item.ref] };
  }

  /** Carries out what a form asks for; where something is wrong it comes back with what was typed. */
  async function send(wish: Wish, ref: string, inputs: Inputs, view: RegisterView): Promise<Answered> {
    const form = readWishForm(wish, inputs, view.today);
    const named = ref === '' ? {} : { ref };
    const trouble =
      'trouble' in form ? form.trouble : form.read.on && dayTrouble(wish, form.read.on, view.today);
    if (!trouble && 'read' in form) return carryOut({ about: 'wish', wish, ...named, ...form.read }, view);
    const opened = await open(wish, ref, inputs, view);
    const item = ref === '' ? undefined : (await view.find(ref))?.item;
    return opened.answer.shows === 'form'
      ? { ...opened, answer: wishForm(wish, item, view, inputs, trouble) }
      : opened;
  }

  return { carryOut, open, send };
}
