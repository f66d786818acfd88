import type { Question } from '../question/question.ts';
import { addDays, addMonths, type Day, sayDay } from '../register/day.ts';
import type { Item } from '../register/item.ts';
import type { Inputs } from '../update/command.ts';
import { readComingDay } from '../update/read-day.ts';
import type { Beside } from './item-answer.ts';
import type { Field, FormAnswer } from './shapes/form.ts';
import type { Wish } from './shapes/parts.ts';
import { WEEKDAYS } from './weekdays.ts';
import { rowOf } from './wording.ts';

/** The form of a wish: until when to be left in peace, when to be reminded, on which day of the week. */

export interface WishTrouble {
  field: string;
  says: string;
}

/** What was read from a form: the wish is carried out with it. */
export type WishRead = Pick<Question & { about: 'wish' }, 'on' | 'weekday'>;

const TITLES: Record<Wish, (ref: string) => string> = {
  'remind me': (ref) => `When shall I remind you about ${ref}?`,
  snooze: (ref) => `Until when shall I not remind you about ${ref}?`,
  pause: () => 'Until when shall I not remind you of anything?',
  weekly: () => 'On which day do you want your weekly message?',
  daily: () => 'Do you want a message on each day that brings one?',
};

const SEND: Record<Wish, string> = {
  'remind me': 'Remind me',
  snooze: 'Snooze',
  pause: 'Pause',
  weekly: 'Once a week',
  daily: 'Every day',
};

const RULE = 'The day something is due is always told.';

/** How far the choices are from today, in days. */
const AHEAD: Record<string, number> = { tomorrow: 1, week: 7, fortnight: 14 };

/** `item` for wishes about one; `values` are what was typed or chosen before. */
export function wishForm(
  wish: Wish,
  item: Item | undefined,
  { directory, today }: Beside,
  values: Inputs = {},
  trouble?: WishTrouble,
): FormAnswer {
  const ref = item?.ref ?? '';
  return {
    shows: 'form',
    sentence: trouble?.says ?? TITLES[wish](ref),
    ...(item ? { row: rowOf(item, directory, today, { verb: 'open', ref }) } : {}),
    lines: wish === 'snooze' || wish === 'pause' ? [RULE] : [],
    fields: fieldsOf(wish, today).map((field) => ({
      ...field,
      value: values[field.id] ?? field.value,
      ...(trouble?.field === field.id ? { trouble: trouble.says } : {}),
    })),
    send: { title: SEND[wish], press: { verb: 'heed', heed: wish, ref } },
    cancel: {
      title: 'Cancel',
      press: item ? { verb: 'open', ref } : { verb: 'ask', question: { about: 'reminders' } },
    },
  };
}

function fieldsOf(wish: Wish, today: Day): Field[] {
  if (wish === 'daily') return [];
  if (wish === 'weekly') {
    const choices = WEEKDAYS.slice(0, 5).map((title, weekday) => ({ title, value: String(weekday) }));
    return [chosen('weekday', 'Day of the week', choices, '0', 'Choose a day of the week.')];
  }
  const ahead = (days: number): string => sayDay(addDays(today, days));
  const choices = [
    { title: `Tomorrow, ${ahead(1)}`, value: 'tomorrow' },
    { title: `In a week, ${ahead(7)}`, value: 'week' },
    { title: `In two weeks, ${ahead(14)}`, value: 'fortnight' },
    { title: 'Another day', value: 'day' },
  ];
  return [
    chosen('when', wish === 'remind me' ? 'When' : 'Until when', choices, 'week', 'Choose a day.'),
    {
      id: 'until',
      label: 'Another day',
      input: { is: 'day', min: addDays(today, 1) },
      value: '',
      required: false,
      error: '',
    },
  ];
}

const chosen = (
  id: string,
  label: string,
  choices: { title: string; value: string }[],
  value: string,
  error: string,
): Field => ({
  id,
  label,
  input: { is: 'choice', style: 'expanded', choices },
  value,
  required: true,
  error,
});

/** Reads the form. A day that is typed beside another choice would leave it open which of them is meant. */
export function readWishForm(
  wish: Wish,
  inputs: Inputs,
  today: Day,
): { read: WishRead } | { trouble: WishTrouble } {
  if (wish === 'daily') return { read: {} };
  if (wish === 'weekly') {
    const weekday = /^[0-4]$/.test(inputs.weekday ?? '') ? Number(inputs.weekday) : undefined;
    return weekday === undefined
      ? { trouble: { field: 'weekday', says: 'Choose a day of the week, Monday to Friday.' } }
      : { read: { weekday } };
  }
  const { when = '', until = '' } = inputs;
  const ahead = AHEAD[when];
  if (ahead === undefined && when !== 'day')
    return { trouble: { field: 'when', says: 'Choose one of the days.' } };
  if (ahead !== undefined && until.trim() !== '')
    return {
      trouble: { field: 'when', says: 'Choose “Another day”, or leave the day below empty.' },
    };
  if (ahead !== undefined) return { read: { on: addDays(today, ahead) } };
  const read = readComingDay(inputs, 'until', today);
  return 'holds' in read
    ? { read: { on: read.holds } }
    : { trouble: { field: 'until', says: read.trouble.says } };
}

/** What is wrong with a day that was wished for; undefined where nothing is. */
export function dayTrouble(wish: Wish, on: Day, today: Day): WishTrouble | undefined {
  if (on <= today)
    return {
      field: 'until',
      says: `${sayDay(on)} is ${on === today ? 'today' : 'past'}: choose a day after today, ${sayDay(today)}.`,
    };
  const last = addMonths(today, 12);
  return wish !== 'remind me' && on > last
    ? { field: 'until', says: `Reminders can rest for a year at most: choose a day up to ${sayDay(last)}.` }
    : undefined;
}
