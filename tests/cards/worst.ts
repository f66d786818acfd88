import type { ItemAnswer, ItemRow, ListAnswer, PrioritiesAnswer } from '../../src/answer/answer.ts';
import type { Question } from '../../src/question/question.ts';
import { item } from './fixtures/items.ts';
import { list } from './fixtures/lists.ts';
import { priorities } from './fixtures/overviews.ts';
import { button, open } from './fixtures/parts.ts';

/** The largest answers that a register can give rise to. */

/** Text that takes much room in JSON: quotes are escaped, emoji take four bytes, Chinese three. */
const nasty = (length: number): string =>
  '👩🏽‍🚒 "火災" **x** [a](http://x) \\ '.repeat(length).slice(0, length);

const worstRow = (number: number): ItemRow => ({
  ref: `WORST-${number}`,
  kind: 'recommendation',
  title: nasty(2000),
  owner: nasty(900),
  organisations: nasty(900),
  due: '31 October 2017 · 1,167 days late',
  status: 'No longer applicable',
  tone: 'late',
  exempt: true,
  open: open(`WORST-${number}`),
});

export const worstList: ListAnswer = {
  ...list,
  sentence: nasty(900),
  readAs: Array.from({ length: 8 }, () => ({ words: nasty(200), drop: button(nasty(200)) })),
  notes: [nasty(900), nasty(900), nasty(900)],
  rows: Array.from({ length: 8 }, (_, number) => worstRow(number + 1)),
  refine: Array.from({ length: 6 }, () => button(nasty(200))),
};

export const worstItem: ItemAnswer = {
  ...item,
  sentence: nasty(900),
  row: worstRow(1),
  detail: `${nasty(300)}\n`.repeat(200),
  progress: 'a\n'.repeat(60_000),
  facts: Array.from({ length: 12 }, () => ({ title: nasty(50), value: nasty(900) })),
};

/** Twenty areas with twelve long goals each. */
export const worstPriorities: PrioritiesAnswer = {
  ...priorities,
  sentence: nasty(900),
  priorities: Array.from({ length: 5 }, (_, priority) => ({
    priority: `Priority ${priority + 1} ${nasty(100)}`,
    areas: Array.from({ length: 4 }, (_none, number) => ({
      area: `Area ${number + 1} ${nasty(60)}`,
      kind: 'Area of focus',
      lead: nasty(80),
      goals: Array.from({ length: 12 }, (_goal, goal) => `Goal ${goal + 1} ${nasty(300)}`),
      standing: '5 outstanding, 2 late',
      open: button('Show the 5 items'),
    })),
  })),
};

export const longQuestion = (clauses: number): Question => ({
  about: 'items',
  as: 'list',
  filter: Array.from({ length: clauses }, () => ({
    anyOf: Array.from({ length: 3 }, () => ({ is: 'organisation' as const, name: 'x'.repeat(300) })),
  })),
});

/** More than any card holds: sixty rows. */
export const tooMuch: ListAnswer = {
  ...list,
  rows: Array.from({ length: 60 }, (_, number) => worstRow(number + 1)),
};

export const WORST = { worstList, worstItem, worstPriorities };
