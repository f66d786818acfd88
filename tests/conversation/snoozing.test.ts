import { beforeEach, describe, expect, it } from 'vitest';
import type { Press } from '../../src/answer/shapes/parts.ts';
import { buttonOf, EMAIL, formOf, openWishing, type Wishing } from './dave-wishes.ts';

let held: Wishing['held'];
let press: Wishing['press'];
let say: Wishing['say'];
beforeEach(() => {
  ({ held, press, say } = openWishing());
});

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
