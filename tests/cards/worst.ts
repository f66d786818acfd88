import type { FormAnswer } from '../../src/answer/shapes/form.ts';
import type { HistoryAnswer } from '../../src/answer/shapes/history.ts';
import type { ItemAnswer, ListAnswer } from '../../src/answer/shapes/items.ts';
import type { ItemRow } from '../../src/answer/shapes/parts.ts';
import type { AreaAnswer, StandingAnswer } from '../../src/answer/shapes/performance.ts';
import type { PreviewAnswer } from '../../src/answer/shapes/preview.ts';
import type { ReminderAnswer } from '../../src/answer/shapes/reminder.ts';
import type { PrioritiesAnswer } from '../../src/answer/shapes/strategy.ts';
import type { Question } from '../../src/question/question.ts';
import { progressForm } from './fixtures/forms.ts';
import { changes } from './fixtures/histories.ts';
import { item } from './fixtures/items.ts';
import { list } from './fixtures/lists.ts';
import { priorities } from './fixtures/overviews.ts';
import { button, form, open } from './fixtures/parts.ts';
import { area, strategyStanding } from './fixtures/performance.ts';
import { columnsForm, preview } from './fixtures/previews.ts';
import { digest, reminder } from './fixtures/reminders.ts';

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
  notes: [nasty(900), nasty(900), nasty(900)],
  actions: Array.from({ length: 12 }, () => form(nasty(200), 'report progress')),
};

/** Every field ten times as long as it may be, and the whole of a large county to choose from. */
export const worstForm: FormAnswer = {
  ...progressForm,
  sentence: nasty(900),
  row: worstRow(1),
  lines: [nasty(900), nasty(900), nasty(900)],
  fields: [
    ...Array.from({ length: 8 }, (_, number) => ({
      id: `text${number}`,
      label: nasty(200),
      input: { is: 'text' as const, lines: 'several' as const, most: 2000 },
      value: nasty(20_000),
      required: true,
      error: nasty(900),
      trouble: nasty(900),
    })),
    {
      id: 'owner',
      label: nasty(200),
      input: {
        is: 'choice',
        style: 'filtered',
        choices: Array.from({ length: 900 }, (_, number) => ({
          title: `Officer number ${number} of a police force`,
          value: `${number}`,
        })),
      },
      value: '899',
      required: true,
      error: nasty(900),
    },
  ],
};

/** Ten changes of twelve long fields each. */
export const worstHistory: HistoryAnswer = {
  ...changes,
  sentence: nasty(900),
  notes: [nasty(900), nasty(900)],
  lines: Array.from({ length: 10 }, (_, number) => ({
    when: '16 April 2018, 14:03',
    by: nasty(900),
    ref: `WORST-${number + 1}`,
    did: nasty(2000),
    fields: Array.from({ length: 12 }, () => nasty(900)),
    open: open(`WORST-${number + 1}`),
  })),
};

/** Eight items, each under a heading and with buttons of its own. */
export const worstReminder: ReminderAnswer = {
  ...reminder,
  sentence: nasty(900),
  groups: Array.from({ length: 8 }, (_, number) => ({
    heading: nasty(900),
    rows: [
      {
        row: worstRow(number + 1),
        why: nasty(2000),
        buttons: [
          form('Report progress', 'report progress'),
          form('More time', 'ask for more time'),
          { title: 'Snooze', press: { verb: 'wish', wish: 'snooze', ref: `WORST-${number + 1}` } },
        ],
      },
    ],
  })),
  more: nasty(900),
};

/** Four groups of three. */
export const worstDigest: ReminderAnswer = {
  ...digest,
  sentence: nasty(900),
  groups: Array.from({ length: 4 }, (_, group) => ({
    heading: nasty(900),
    rows: Array.from({ length: 3 }, (_none, number) => ({
      row: worstRow(group * 3 + number + 1),
      why: nasty(2000),
      buttons: [],
    })),
  })),
  more: nasty(900),
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

/** Every area of a large county: each with figures, texts and a press. */
export const worstStanding: StandingAnswer = {
  ...strategyStanding,
  sentence: nasty(900),
  notes: [nasty(900), nasty(900)],
  groups: Array.from({ length: 5 }, () => ({
    heading: nasty(300),
    about: nasty(300),
    open: button(nasty(200)),
    lines: Array.from({ length: 4 }, () => ({
      name: nasty(300),
      lines: [nasty(300), nasty(300), nasty(300)],
      open: button(nasty(200)),
    })),
  })),
};

/** Twelve indicators with a long note and two years of months each. */
export const worstArea: AreaAnswer = {
  ...area,
  sentence: nasty(900),
  aims: Array.from({ length: 5 }, () => ({
    area: nasty(300),
    about: nasty(300),
    goals: Array.from({ length: 12 }, () => nasty(300)),
  })),
  indicators: Array.from({ length: 12 }, (_, number) => ({
    indicator: `Indicator ${number + 1} ${nasty(300)}`,
    words: nasty(900),
    overall: nasty(300),
    caveat: nasty(900),
    series: {
      points: Array.from({ length: 24 }, (_none, month) => ({
        period: nasty(40),
        value: month / 3,
        said: nasty(40),
      })),
      unit: nasty(40),
      earlier: 3,
      shown: 'chart' as const,
    },
    open: button(nasty(200)),
  })),
};

/** Two hundred items that change in every field, and a choice among a hundred names. */
export const worstPreview: PreviewAnswer = {
  ...preview,
  sentence: nasty(900),
  lines: [nasty(900), nasty(900)],
  sections: Array.from({ length: 7 }, () => ({
    heading: nasty(300),
    rows: Array.from({ length: 30 }, () => ({
      title: nasty(900),
      lines: Array.from({ length: 15 }, () => nasty(900)),
    })),
    rest: nasty(300),
  })),
  fields: columnsForm.fields.flatMap((field) => [
    { ...field, id: `${field.id}a`, label: nasty(900) },
    { ...field, id: `${field.id}b`, trouble: nasty(900) },
  ]),
};

export const WORST = {
  worstPreview,
  worstStanding,
  worstArea,
  worstList,
  worstItem,
  worstForm,
  worstHistory,
  worstReminder,
  worstDigest,
  worstPriorities,
};
