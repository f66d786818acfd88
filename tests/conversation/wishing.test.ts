import { beforeEach, describe, expect, it } from 'vitest';
import { wakesFor } from '../../src/conversation/wishing.ts';
import { DAVE, JULIE, TODAY } from '../answer/reminding.ts';
import { day } from '../register/days.ts';
import { buttonOf, EMAIL, formOf, openWishing, viewOf, type Wishing } from './dave-wishes.ts';

let held: Wishing['held'];
let press: Wishing['press'];
let say: Wishing['say'];
beforeEach(() => {
  ({ held, press, say } = openWishing());
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
