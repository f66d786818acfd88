import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/question/question.ts';
import { addDays, sayDay } from '../../src/register/day.ts';
import { asked, read, TODAY } from './fellshire.ts';

/** Wishes about one's own reminders, typed on Monday 16 April 2018. */

type Wish = Omit<Question & { about: 'wish' }, 'about' | 'wish'>;
type Row = [text: string, wish: Wish];

const on = (ref: string, day: string): Wish => ({ ref, on: day as Wish['on'] });
const until = (day: string): Wish => ({ on: day as Wish['on'] });

const WISHES: [wish: (Question & { about: 'wish' })['wish'], rows: Row[]][] = [
  [
    'remind me',
    [
      ['remind me about HC-1 on Friday', on('HC-1', '2018-04-20')],
      ['Remind me of HC-1 in two weeks, please.', on('HC-1', '2018-04-30')],
      ['remind me of HC-1 tomorrow', on('HC-1', '2018-04-17')],
      ['remind me about HC-1 on 3 December', on('HC-1', '2018-12-03')],
      ['remind me about HC-1 on 3 March', on('HC-1', '2019-03-03')],
      ['remind me about HC-1 on 16 April', on('HC-1', '2019-04-16')],
      ['remind me about HC-1 on Monday', on('HC-1', '2018-04-23')],
      ['remind me about HC-1 today', on('HC-1', '2018-04-16')],
      ['remind me about HC-1 on 15 March 2018', on('HC-1', '2018-03-15')],
      ['remind me on Friday about HC-1', on('HC-1', '2018-04-20')],
      ['tomorrow, remind me of HC-1', on('HC-1', '2018-04-17')],
      ['on 3 May please remind me to chase Ravi about HC-1', on('HC-1', '2018-05-03')],
      ['remind me to close HC-1 next week', on('HC-1', '2018-04-23')],
      ['remind me in a month about HC-1', on('HC-1', '2018-05-16')],
      ['remind me about HC-1 next month', on('HC-1', '2018-05-01')],
      ['remind me about HC-1 at the next board meeting', on('HC-1', '2018-05-17')],
      ['can you remind me about hc 1 on Friday?', on('HC-1', '2018-04-20')],
      ['remind me to close HC-1', { ref: 'HC-1' }],
      ['remind me about HC-1', { ref: 'HC-1' }],
      ['remind me about HC-1 every Friday', { ref: 'HC-1' }],
      ['remind me about HC-1 a week before it is due', { ref: 'HC-1' }],
      ['remind me about HC-1 and HC-2 on Friday', {}],
    ],
  ],
  [
    'snooze',
    [
      ['snooze HC-1 until 2 December', on('HC-1', '2018-12-02')],
      ['snooze HC-1 for 10 days please', on('HC-1', '2018-04-26')],
      ['snooze HC-1 until Friday', on('HC-1', '2018-04-20')],
      ['snooze HC-1 until next week', on('HC-1', '2018-04-23')],
      ['snooze HC-1 this week', on('HC-1', '2018-04-23')],
      ['snooze HC-1 until after 5 May', on('HC-1', '2018-05-06')],
      ['snooze HC-1 until 2 December 2017', on('HC-1', '2017-12-02')],
      ['stop reminding me about HC-1 until March', on('HC-1', '2019-03-01')],
      ["don't remind me about HC-1 until June", on('HC-1', '2018-06-01')],
      ['no reminders about HC-1 until 5 January', on('HC-1', '2019-01-05')],
      ['pause HC-1 until June', on('HC-1', '2018-06-01')],
      ['mute HC-1 for a fortnight', on('HC-1', '2018-04-30')],
      ['snooze HC-1', { ref: 'HC-1' }],
      ['stop reminding me about HC-1', { ref: 'HC-1' }],
      ['snooze HC-1 and HC-2 until Friday', {}],
      ['unsnooze HC-1', { ref: 'HC-1', ends: true }],
      ['start reminding me about HC-1 again', { ref: 'HC-1', ends: true }],
    ],
  ],
  [
    'pause',
    [
      ['pause my reminders until 5 January', until('2019-01-05')],
      ['pause my reminders for two weeks', until('2018-04-30')],
      ['Pause reminders until the end of May.', until('2018-05-31')],
      ['stop my reminders until 1 June', until('2018-06-01')],
      ["I'm on holiday until 5 January", until('2019-01-05')],
      ['I am on annual leave until 7 May, thanks', until('2018-05-07')],
      ["I'm on leave for two weeks", until('2018-04-30')],
      ["I'm away until Monday", until('2018-04-23')],
      ["I'm on holiday, back on 5 May", until('2018-05-05')],
      ['resume my reminders on 5 May', until('2018-05-05')],
      ['please pause all my reminders', {}],
      ['pause my reminders in August', {}],
      ['pause my reminders from 3 to 10 December', {}],
      ['resume my reminders', { ends: true }],
      ['turn my reminders back on', { ends: true }],
      ["I'm back from holiday", { ends: true }],
    ],
  ],
  [
    'weekly',
    [
      ['send mine weekly on Monday', { weekday: 0 }],
      ['send me a weekly summary on Fridays', { weekday: 4 }],
      ['remind me every Friday', { weekday: 4 }],
      ['can I get my reminders once a week on Wednesday?', { weekday: 2 }],
      ['send my reminders every Saturday', { weekday: 5 }],
      ['make my reminders weekly instead of daily', {}],
      ['weekly reminders please', {}],
    ],
  ],
  [
    'daily',
    [
      ['remind me daily again', {}],
      ['send me a weekly summary no more', {}],
      ['back to daily reminders please', {}],
    ],
  ],
];

describe.each(WISHES)('it is wished to %s', (wish, rows) => {
  it.each(rows)('by “%s”', (text, rest) => {
    expect(read(text)).toEqual({
      question: { about: 'wish', wish, ...rest },
      corrections: [],
      notes: [],
      refersBack: false,
    });
  });
});

describe('the item that was shown is meant', () => {
  const HC1: Question = { about: 'item', ref: 'HC-1', aspect: 'everything' };

  it.each([
    ['snooze it for a week', 'snooze', '2018-04-23'],
    ['snooze until Friday', 'snooze', '2018-04-20'],
    ['remind me about it next Friday', 'remind me', '2018-04-27'],
    ['remind me on Friday', 'remind me', '2018-04-20'],
    ['remind me of that tomorrow', 'remind me', '2018-04-17'],
  ])('by “%s”', (text, wish, day) => {
    expect(asked(text, HC1, ['HC-1'])).toEqual({ about: 'wish', wish, ref: 'HC-1', on: day });
    expect(read(text).refersBack).toBe(true);
    expect(asked(text, HC1, ['HC-1', 'HC-2'])).toEqual({ about: 'wish', wish, on: day });
  });
});

describe('nothing is wished for', () => {
  it.each([
    'remind me of the priorities',
    "remind me what the partnership's priorities are",
    'remind me what HC-1 is about',
    "remind me of HC-1's deadline",
    'remind me of HC-1',
    'remind me of that',
    'remind me of the police items on Friday',
    'remind Ravi about HC-1',
    'weekly items',
    'which actions are reported weekly',
    'what is late, please remind me',
    'pause',
    "I'm off",
    'what happened to HC-1',
    'who is away',
  ])('by “%s”', (text) => {
    expect(asked(text).about).not.toBe('wish');
  });
});

describe('a day that is written out', () => {
  const days = fc.integer({ min: -400, max: 800 }).map((ahead) => addDays(TODAY, ahead));

  it('is the day to be reminded on, and until which there is nothing', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(asked(`remind me about HC-1 on ${sayDay(day)}`)).toMatchObject({ on: day });
        expect(asked(`snooze HC-1 until ${sayDay(day)}`)).toMatchObject({ on: day });
        expect(asked(`pause my reminders until ${sayDay(day)}`)).toMatchObject({ on: day });
      }),
      { numRuns: 40 },
    );
  });

  it('counted in days from today is that many days ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (ahead) => {
        expect(asked(`snooze HC-1 for ${ahead} days`)).toMatchObject({ on: addDays(TODAY, ahead) });
        expect(asked(`remind me about HC-1 in ${ahead} days`)).toMatchObject({ on: addDays(TODAY, ahead) });
      }),
      { numRuns: 40 },
    );
  });
});
