import { type Day, daysBetween, sayDay } from '../register/day.ts';
import type { Item } from '../register/item.ts';
import { type Standing, URGENCIES, type Urgency } from './reminder-urgency.ts';
import { countOf, sayDistance } from './wording.ts';

/** A reminder in one sentence, as a locked phone shows it to whoever looks: an exempt item is only counted there. */

/** UTF-16 units: what phones show of a notification. */
export const LONGEST_NOTIFICATION = 150;

const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** The text on one line, cut after a whole word where it has one; empty where not even one letter fits. */
export function fitted(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  let kept = '';
  for (const { segment } of letters.segment(line)) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  const words = kept.replace(/\s+\S*$/, '').replace(/[\s,;:.–-]+$/, '');
  return kept === '' ? '' : `${words.length > most / 2 ? words : kept.trim()}…`;
}

/** `items` in their order of urgency. */
export function reminderSentence(items: Standing[], today: Day): string {
  const [only] = items;
  const exempt = items.some(({ item }) => item.visibility === 'exempt');
  if (!exempt && only && items.length === 1) return sayOne(only, today);
  const closing = exempt ? ` Open the chat to see ${items.length === 1 ? 'it' : 'them'}.` : '';
  return fitted(saySeveral(items, exempt), LONGEST_NOTIFICATION - closing.length) + closing;
}

function sayOne({ item, urgency, when, date }: Standing, today: Day): string {
  const { ref, title } = item;
  if (urgency === 'silence')
    return fitted(`Nobody has answered about ${ref}, ${late(item, when, today)}.`, LONGEST_NOTIFICATION);
  const head = {
    late: `${ref} is ${late(item, when, today)}: `,
    today: date === 'milestone' ? `${ref} has a milestone today: ` : `${ref} is due today: `,
    soon: soon(ref, when, date, today),
    meeting: `${ref} comes before the board on ${sayDay(when)}: `,
    asked: `You asked to be reminded of ${ref}: `,
  }[urgency];
  const stop = /[.?!…]$/.test(title.trim()) ? '' : '.';
  return fitted(`${head}${title.trim()}${stop}`, LONGEST_NOTIFICATION);
}

/** "16 days late", "over 3 months late". */
const late = (item: Item, due: Day, today: Day): string => sayDistance(item, due, today) || 'late';

function soon(ref: string, when: Day, date: Standing['date'], today: Day): string {
  const left = daysBetween(today, when);
  const distance = left === 1 ? 'tomorrow' : `in ${countOf(left, 'day')}`;
  if (date !== 'milestone') return `${ref} is due ${distance}: `;
  return left < 0 ? `${ref} had a milestone on ${sayDay(when)}: ` : `${ref} has a milestone ${distance}: `;
}

/** What is said of one item that must not be named. */
const UNNAMED: Record<Urgency, string> = {
  late: 'it is late',
  today: 'it is due today',
  soon: 'it is due soon',
  meeting: 'a board looks at it soon',
  asked: 'you asked to be reminded of it',
  silence: 'nobody has answered about it',
};

function saySeveral(items: Standing[], exempt: boolean): string {
  const [only] = items;
  const own = items.every((one) => one.own);
  if (only && items.length === 1)
    return `${own ? 'One of your items' : 'One item'} needs you: ${UNNAMED[only.urgency]}.`;
  const things = own ? `${items.length} of your items` : countOf(items.length, 'item');
  const parts = URGENCIES.flatMap((urgency) => {
    const some = items.filter((one) => one.urgency === urgency);
    const isMilestone = ({ date }: Standing): boolean => date === 'milestone' && /today|soon/.test(urgency);
    return [some.filter((one) => !isMilestone(one)), some.filter(isMilestone)]
      .filter(({ length }) => length > 0)
      .map((same) => `${same.length} ${sayPart(urgency, same, exempt)}`);
  });
  return `${things}${exempt ? ' need you' : ''}: ${parts.join(', ')}.`;
}

/** Dates tell something of an item too, so that there are none where one of the items is exempt. */
function sayPart(urgency: Urgency, items: Standing[], exempt: boolean): string {
  const dates = [...new Set(items.map(({ when }) => when))].sort();
  const [first] = dates;
  const last = dates.at(-1);
  const due = items[0]?.date === 'milestone' ? 'with a milestone' : 'due';
  switch (urgency) {
    case 'late':
      return 'late';
    case 'today':
      return `${due} today`;
    case 'soon':
      return exempt || last === undefined ? `${due} soon` : `${due} by ${sayDay(last)}`;
    case 'meeting':
      return !exempt && first && dates.length === 1 ? `for the meeting of ${sayDay(first)}` : 'for a meeting';
    case 'asked':
      return 'you asked about';
    case 'silence':
      return 'without an answer';
  }
}
