import { describe, expect, it } from 'vitest';
import type { ReminderAnswer } from '../../src/answer/shapes/reminder.ts';
import { renderAnswer } from '../../src/cards/render.ts';
import { digest, exemptReminder, reminder } from './fixtures/reminders.ts';
import { partsOfType, plainTextOf, runsOf } from './reading-cards.ts';
import { worstDigest, worstReminder } from './worst.ts';

const cardOf = (answer: ReminderAnswer): object => renderAnswer(answer).card;
const setsOf = (answer: ReminderAnswer): unknown[] =>
  partsOfType(cardOf(answer), 'ActionSet').map(({ actions }) => actions);

describe('the reminder card', () => {
  it('says of each item what it is, when it is due and why the reader gets it', () => {
    expect(runsOf(cardOf(reminder)).slice(0, 5)).toEqual([
      'OC-5 ›',
      ' · Recommendation',
      'Apply the lessons of the procurement fraud project more widely',
      '31 March 2018 · 16 days late',
      'You own it.',
    ]);
  });

  it('has a heading for each group, in their order', () => {
    const headings = partsOfType(cardOf(reminder), 'TextBlock').slice(1);
    expect(headings.map(({ text, style }) => [text, style])).toEqual(
      reminder.groups.map(({ heading }) => [heading, 'heading']),
    );
  });

  it('colours what is late and says so in words', () => {
    const coloured = partsOfType(cardOf(reminder), 'TextRun').filter(({ color }) => color === 'attention');
    expect(coloured.map(({ text }) => text)).toEqual([
      '31 March 2018 · 16 days late',
      '19 March 2018 · 28 days late',
    ]);
  });

  it('has the buttons of each item below it, named for screen readers with the item', () => {
    expect(setsOf(reminder)[0]).toMatchObject([
      { title: 'Report progress', tooltip: 'Report progress: OC-5', verb: 'form', data: { ref: 'OC-5' } },
      { title: 'More time', verb: 'form', data: { form: 'ask for more time' } },
      { title: 'Snooze', verb: 'wish', data: { wish: 'snooze', ref: 'OC-5' } },
    ]);
    expect(setsOf(reminder)).toHaveLength(5);
    expect(setsOf(reminder).at(-1)).toMatchObject([{ title: 'All mine' }, { title: 'My reminders' }]);
  });

  it('opens an item at a press on it', () => {
    const presses = partsOfType(cardOf(reminder), 'Container').flatMap(
      ({ selectAction }) => selectAction ?? [],
    );
    expect(presses).toMatchObject(
      ['OC-5', 'HC-1', 'DA-1', 'HS-1'].map((ref) => ({ title: `Open ${ref}`, verb: 'open', data: { ref } })),
    );
  });

  it('marks exempt items on the card and names them nowhere else', () => {
    const { card, summary } = renderAnswer(exemptReminder);
    expect(runsOf(card)).toContain(' · Exempt – not for publication');
    expect(plainTextOf(cardOf(reminder))).not.toContain('Exempt');
    for (const notified of [summary, JSON.stringify(Object(card).fallbackText), Object(card).speak])
      expect(notified).not.toMatch(/DA-3|funding|31 March/);
  });

  it('says what is not on it', () => {
    expect(runsOf(cardOf(reminder))).toContain(reminder.more);
    expect(runsOf(cardOf(digest))).toContain('and 2 more late.');
  });

  it.each([
    ['eight items', worstReminder],
    ['four groups of three', worstDigest],
  ])('keeps every row of %s with the longest texts, and all its buttons', (_what, worst) => {
    const rows = worst.groups.flatMap((group) => group.rows);
    for (const { row } of rows) expect(plainTextOf(cardOf(worst))).toContain(`Open ${row.ref}`);
    expect(partsOfType(cardOf(worst), 'Action.Execute')).toHaveLength(
      rows.length + rows.flatMap(({ buttons }) => buttons).length + worst.buttons.length,
    );
  });

  it('leaves out all but the likeliest button of each item where even refs are very long, and says so', () => {
    const long = 'R'.repeat(100);
    const worst = worstReminder.groups.map((group) => ({
      ...group,
      rows: group.rows.map(({ row, why, buttons }) => ({
        row: { ...row, ref: long, open: { verb: 'open' as const, ref: long } },
        why,
        buttons: buttons.map(({ title, press }) => ({ title, press: { ...press, ref: long } })),
      })),
    }));
    const shown = plainTextOf(cardOf({ ...worstReminder, groups: worst }));
    expect(shown.match(/Report progress/g)).toHaveLength(8);
    expect(shown).toContain('Some buttons are left out');
    expect(plainTextOf(cardOf(worstReminder))).not.toContain('Some buttons are left out');
  });
});
