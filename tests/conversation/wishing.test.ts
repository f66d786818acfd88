import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import type { Press } from '../../src/answer/shapes/parts.ts';
import { readPress } from '../../src/conversation/press.ts';
import { createReminding } from '../../src/conversation/reminding.ts';
import { wakesFor } from '../../src/conversation/wishing.ts';
import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import type { Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import type { RegisterView } from '../../src/register/register.ts';
import type { Scope } from '../../src/register/visibility.ts';
import { beside, DAVE, his, JULIE, TODAY } from '../answer/reminding.ts';
import { viewIn } from '../question-sets/exam.ts';
import { day } from '../register/days.ts';
import { fakeBooks } from './fake-books.ts';

/** Dave Ashton wishes for something on Monday 4 November 2024. */

const ITEMS: Item[] = [
  his('HC-1', '20 November 2024'),
  his('HC-2', '1 October 2024'),
  his('HC-3', 'Ongoing'),
  his('HC-4', '20 November 2024', { status: 'complete' }),
  his('HC-9', '20 November 2024', { visibility: 'exempt' }),
];
const EMAIL = 'dave.ashton@x.example';

let held: ReturnType<typeof fakeBooks>;
let reminding: ReturnType<typeof createReminding>;
beforeEach(() => {
  held = fakeBooks();
  reminding = createReminding({ wishing: held.books, now: () => new Date('2024-11-04T10:00:00Z') });
});

const viewOf = (who: Person = DAVE, scope: Scope = 'personal'): RegisterView =>
  viewIn(ITEMS, beside().directory, who, scope, TODAY);

async function say(text: string, view = viewOf()): Promise<Answer> {
  const { question } = understand(text, vocabularyOf(view), view.today);
  const reply = await reminding.answer(question, view, { page: 0, reference: undefined });
  if (!reply) throw new Error(`${text} is about something else: ${question.about}`);
  return reply.answer;
}

/** Presses a button as a card brings it back, with what was filled in. */
async function press(sent: Press, inputs: object = {}, view = viewOf()): Promise<Answer> {
  const { verb, ...data } = sent;
  const pressed = readPress(verb, { ...data, ...inputs });
  if (pressed?.verb === 'wish' || pressed?.verb === 'heed')
    return (await reminding.press(pressed, view)).answer;
  if (pressed?.verb !== 'ask') throw new Error(`${verb} is no press of a wish`);
  const reply = await reminding.answer(pressed.question, view, { page: 0, reference: undefined });
  if (!reply) throw new Error('it asks for something else');
  return reply.answer;
}

function buttonOf(answer: Answer, title: string): Press {
  const buttons = 'buttons' in answer ? answer.buttons : [];
  const found = buttons.find((button) => button.title === title);
  if (!found) throw new Error(`there is no button ${title}`);
  return found.press;
}

function formOf(answer: Answer) {
  if (answer.shows !== 'form') throw new Error(`it shows ${answer.shows}: ${answer.sentence}`);
  return answer;
}

describe('a snooze', () => {
  it('is kept under the person’s address in lower case and confirmed with its day', async () => {
    const answer = await say('snooze hc-1 until 2 December');
    expect(answer.sentence).toBe(
      'I will not remind you about HC-1 before 2 December 2024; the day it is due is always told.',
    );
    expect(answer).toMatchObject({ lines: ['It is due on 20 November 2024, before that.'] });
    expect(held.wishes(EMAIL)).toEqual({
      snoozed: [{ board: 'SFB', ref: 'HC-1', until: '2024-12-02' }],
    });
  });

  it.each([
    ['HC-2', 'I will not remind you about HC-2 before 11 November 2024.'],
    ['HC-3', 'I will not remind you about HC-3 before 11 November 2024.'],
  ])('of %s, whose due date is past or not given, promises no day', async (ref, sentence) => {
    expect((await say(`snooze ${ref} for a week`)).sentence).toBe(sentence);
  });

  it('is taken back, to what was wished for before', async () => {
    await say('snooze HC-1 until 18 November');
    const second = await say('snooze HC-1 until 2 December');
    const back = await press(buttonOf(second, 'Undo'));
    expect(held.wishes(EMAIL)?.snoozed).toEqual([{ board: 'SFB', ref: 'HC-1', until: '2024-11-18' }]);
    expect(back.sentence).toContain('before 18 November 2024');

    const only = await say('snooze HC-2 for a week');
    expect((await press(buttonOf(only, 'Undo'))).sentence).toBe('I remind you about HC-2 again.');
    expect(held.wishes(EMAIL)?.snoozed.map(({ ref }) => ref)).toEqual(['HC-1']);
  });

  it.each([
    [
      'snooze HC-1 until 1 November 2024',
      '1 November 2024 is past: choose a day after today, 4 November 2024.',
    ],
    ['snooze HC-1 until today', '4 November 2024 is today: choose a day after today, 4 November 2024.'],
    [
      'snooze HC-1 until 5 November 2025',
      'Reminders can rest for a year at most: choose a day up to 4 November 2025.',
    ],
  ])('that cannot be is refused by a form which keeps its day: “%s”', async (text, sentence) => {
    const form = formOf(await say(text));
    expect(form.sentence).toBe(sentence);
    expect(form.fields.map(({ value }) => value)[0]).toBe('day');
    expect(form.fields[1]?.trouble).toBe(sentence);
    expect(held.wishes(EMAIL)).toBeUndefined();
  });

  it('of a closed item is needless, and of a hidden one is answered as of one that never was', async () => {
    expect((await say('snooze HC-4 for a week')).sentence).toContain('HC-4 is complete');
    const hidden = JSON.stringify(await say('snooze HC-9 for a week'));
    expect(hidden).toBe(JSON.stringify(await say('snooze HC-7 for a week')).replaceAll('HC-7', 'HC-9'));
    expect(held.wishes(EMAIL)).toBeUndefined();
  });

  it('without an item asks which', async () => {
    expect((await say('snooze it for a week')).sentence).toContain('which item');
  });

  it('comes through where somebody else writes meanwhile, and says so where it does not', async () => {
    held.state.faster = 2;
    expect((await say('snooze HC-1 for a week')).sentence).toContain('I will not remind you');
    held.state.faster = 100;
    expect((await say('snooze HC-2 for a week')).sentence).toContain('not kept');
  });
});

describe('the form of a snooze', () => {
  const snooze: Press = { verb: 'wish', wish: 'snooze', ref: 'HC-1' };

  it('opens from a reminder, with days to choose from', async () => {
    const form = formOf(await press(snooze));
    expect(form.row?.ref).toBe('HC-1');
    expect(form.send.press).toEqual({ verb: 'heed', heed: 'snooze', ref: 'HC-1' });
    expect(form.fields[0]?.input).toMatchObject({
      choices: [
        { title: 'Tomorrow, 5 November 2024', value: 'tomorrow' },
        { title: 'In a week, 11 November 2024', value: 'week' },
        { title: 'In two weeks, 18 November 2024', value: 'fortnight' },
        { title: 'Another day', value: 'day' },
      ],
    });
  });

  it.each([
    [{ when: 'tomorrow' }, '2024-11-05'],
    [{ when: 'week', until: '' }, '2024-11-11'],
    [{ when: 'fortnight' }, '2024-11-18'],
    [{ when: 'day', until: '2024-12-02' }, '2024-12-02'],
  ])('sent with %j is heeded', async (inputs, until) => {
    const form = formOf(await press(snooze));
    expect((await press(form.send.press, inputs)).shows).toBe('words');
    expect(held.wishes(EMAIL)?.snoozed).toEqual([{ board: 'SFB', ref: 'HC-1', until }]);
  });

  it.each([
    [{}, 'when'],
    [{ when: 'for ever' }, 'when'],
    [{ when: 'week', until: '2024-12-02' }, 'when'],
    [{ when: 'day' }, 'until'],
    [{ when: 'day', until: '2024-11-04' }, 'until'],
    [{ when: 'day', until: '2024-02-31' }, 'until'],
    [{ when: 'day', until: '2026-01-01' }, 'until'],
  ])('sent with %j comes back with it', async (inputs: Record<string, string>, wrong) => {
    const form = formOf(await press({ verb: 'heed', heed: 'snooze', ref: 'HC-1' }, inputs));
    expect(form.fields.filter(({ trouble }) => trouble).map(({ id }) => id)).toEqual([wrong]);
    expect(form.fields.find(({ id }) => id === 'until')?.value).toBe(inputs.until ?? '');
    expect(held.wishes(EMAIL)).toBeUndefined();
  });
});

describe('a reminder that is asked for', () => {
  it('waits on its day for the sweep', async () => {
    const answer = await say('remind me about HC-1 on Friday');
    expect(answer.sentence).toBe('I will remind you about HC-1 on Friday 8 November 2024.');
    const pointer = { board: 'SFB', ref: 'HC-1', wakes: '2024-11-08', since: '2024-11-08', askedBy: EMAIL };
    expect(held.pointers).toEqual([pointer]);
    expect((await press(buttonOf(answer, 'Undo'))).sentence).toContain('I will not remind you');
    expect(held.pointers).toEqual([]);
  });

  it('says when it comes instead of a day off or a pause', async () => {
    expect(await say('remind me about HC-1 on Sunday')).toMatchObject({
      sentence: 'I will remind you about HC-1 on Friday 8 November 2024.',
      lines: ['Sunday 10 November 2024 is no working day, so it comes on the working day before.'],
    });
    await say('pause my reminders until 16 November');
    expect(await say('remind me about HC-1 on Friday')).toMatchObject({
      lines: [
        'Your reminders are paused until 16 November 2024, so it comes on Monday 18 November 2024 instead.',
      ],
    });
  });

  it.each([
    ['2024-11-06', '2024-11-06'],
    ['2024-11-09', '2024-11-08'],
    ['2024-12-25', '2024-12-24'],
  ])('for %s is told on %s', (on, wakes) => {
    expect(wakesFor(day(on), TODAY)).toBe(wakes);
  });

  it('on a Friday for the weekend is told on the Monday after', () => {
    expect(wakesFor(day('2024-11-09'), day('2024-11-08'))).toBe('2024-11-11');
  });
});

describe('a pause', () => {
  it('holds until its day and is ended by a button', async () => {
    const answer = await say('I’m on holiday until 5 January');
    expect(answer.sentence).toBe(
      'I will not remind you of anything before 5 January 2025; the day something is due is always told.',
    );
    expect(held.wishes(EMAIL)).toEqual({ pausedUntil: '2025-01-05', snoozed: [] });
    expect((await press(buttonOf(answer, 'Resume'))).sentence).toBe('I remind you again.');
    expect(held.wishes(EMAIL)).toEqual({ snoozed: [] });
    expect((await say('resume my reminders')).sentence).toBe('Your reminders are not paused.');
  });

  it('without an end asks for it', async () => {
    const form = formOf(await say('pause my reminders'));
    await press(form.send.press, { when: 'fortnight' });
    expect(held.wishes(EMAIL)).toEqual({ pausedUntil: '2024-11-18', snoozed: [] });
  });
});

describe('how often', () => {
  it('is once a week on a day, and back again', async () => {
    const first = await say('send mine weekly on Wednesday');
    expect(first.sentence).toContain('one message a week, on Wednesdays');
    const second = await say('weekly reminders please');
    expect(held.wishes(EMAIL)).toEqual({ weeklyOn: 0, snoozed: [] });
    await press(buttonOf(second, 'Undo'));
    expect(held.wishes(EMAIL)).toEqual({ weeklyOn: 2, snoozed: [] });
    await press(buttonOf(first, 'Undo'));
    expect(held.wishes(EMAIL)).toEqual({ snoozed: [] });
  });

  it('is never at the weekend', async () => {
    const form = formOf(await say('send mine weekly on Saturdays'));
    expect(form.sentence).toBe('I write on working days only: choose Monday to Friday.');
    await press(form.send.press, { weekday: '4' });
    expect(held.wishes(EMAIL)).toEqual({ weeklyOn: 4, snoozed: [] });
    expect(formOf(await press(form.send.press, { weekday: '5' })).sentence).toContain('Monday to Friday');
  });
});

describe('in a shared chat', () => {
  it('an exempt item cannot be snoozed even by whoever sees it alone', async () => {
    expect((await say('snooze HC-9 for a week', viewOf(JULIE))).sentence).toContain('I will not remind');
    expect((await say('snooze HC-9 for a week', viewOf(JULIE, 'shared'))).sentence).toContain(
      "can't find HC-9",
    );
  });

  it('nobody’s reminders are offered', async () => {
    const answer = await say('snooze HC-1 for a week', viewOf(DAVE, 'shared'));
    expect(answer).toMatchObject({ buttons: [{ title: 'Undo' }, { title: 'Open HC-1' }] });
  });
});
