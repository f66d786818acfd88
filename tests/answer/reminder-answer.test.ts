import { describe, expect, it } from 'vitest';
import { reminderAnswer } from '../../src/answer/reminder-answer.ts';
import type { Told } from '../../src/answer/reminder-urgency.ts';
import type { ReminderAnswer } from '../../src/answer/shapes/reminder.ts';
import type { Item } from '../../src/register/item.ts';
import { because, beside, his, JULIE, RUTH, TARA } from './reminding.ts';

const late = (ref: string, changes: Partial<Item> = {}): Told => ({
  item: his(ref, '19 October 2024', changes),
  reasons: [because('late', '2024-10-19', 2)],
});
const dueToday = (ref: string): Told => ({
  item: his(ref, '4 November 2024'),
  reasons: [because('due', '2024-11-04')],
});
const dueSoon = (ref: string, changes: Partial<Item> = {}): Told => ({
  item: his(ref, '18 November 2024', changes),
  reasons: [because('before', '2024-11-18', 14)],
});
const tomorrow: Told = {
  item: his('HC-1', '5 November 2024'),
  reasons: [because('before', '2024-11-05', 1)],
};
const milestone: Told = {
  item: his('HC-1', '30 November 2024 June 2025'),
  reasons: [because('before', '2024-11-30', 28)],
};
const round: Told = { item: his('HC-1', 'Quarterly'), reasons: [because('before', '2024-12-31', 28)] };
const meeting: Told = {
  item: his('HC-1', '31 January 2025'),
  reasons: [because('meeting', '2024-11-21', 10)],
};
const asked: Told = { item: his('HC-1', '31 January 2025'), reasons: [because('asked', '2024-11-04')] };
const silent = (step: number, changes: Partial<Item> = {}): Told => ({
  item: his('HC-1', '7 October 2024', changes),
  reasons: [because('silence', '2024-10-07', step)],
  tried: ['Dave Ashton was reminded on 14 October 2024 and 21 October 2024.'],
});

const answer = (...told: Told[]): ReminderAnswer => reminderAnswer(told, beside());
const headings = ({ groups }: ReminderAnswer): string[] => groups.map(({ heading }) => heading);
const refs = ({ groups }: ReminderAnswer): string[] =>
  groups.flatMap(({ rows }) => rows.map(({ row }) => row.ref));
const whyOf = ({ groups }: ReminderAnswer): string => groups[0]?.rows[0]?.why ?? '';
const buttonsOf = ({ groups }: ReminderAnswer): string[] =>
  groups[0]?.rows[0]?.buttons.map(({ title }) => title) ?? [];

describe('the sentence of a reminder', () => {
  it.each<[string, Told]>([
    ['HC-1 is 16 days late: Publish the hate crime plan.', late('HC-1')],
    ['HC-1 is due today: Publish the hate crime plan.', dueToday('HC-1')],
    ['HC-1 is due tomorrow: Publish the hate crime plan.', tomorrow],
    ['HC-1 is due in 14 days: Publish the hate crime plan.', dueSoon('HC-1')],
    ['HC-1 has a milestone in 26 days: Publish the hate crime plan.', milestone],
    ['HC-1 is due in 57 days: Publish the hate crime plan.', round],
    ['HC-1 comes before the board on 21 November 2024: Publish the hate crime plan.', meeting],
    ['You asked to be reminded of HC-1: Publish the hate crime plan.', asked],
  ])('is “%s”', (sentence, told) => {
    expect(answer(told).sentence).toBe(sentence);
  });

  it('says of an item that nobody has answered about how late it is', () => {
    expect(reminderAnswer([silent(1)], beside(TARA)).sentence).toBe(
      'Nobody has answered about HC-1, 28 days late.',
    );
  });

  it('counts several items, most urgent first', () => {
    expect(answer(dueSoon('A-3'), late('A-1'), dueToday('A-2')).sentence).toBe(
      '3 of your items: 1 late, 1 due today, 1 due by 18 November 2024.',
    );
    expect(answer(late('A-1'), late('A-2')).sentence).toBe('2 of your items: 2 late.');
    expect(answer(dueSoon('A-1'), milestone).sentence).toBe(
      '2 of your items: 1 due by 18 November 2024, 1 with a milestone by 30 November 2024.',
    );
  });

  it('does not call items yours that are not', () => {
    expect(reminderAnswer([late('A-1'), silent(3)], beside(JULIE)).sentence).toBe(
      '2 items: 1 late, 1 without an answer.',
    );
  });

  it('neither names nor dates anything where one item is exempt', () => {
    expect(answer(late('A-1', { visibility: 'exempt' }), dueSoon('A-2')).sentence).toBe(
      '2 of your items need you: 1 late, 1 due soon. Open the chat to see them.',
    );
    expect(answer(late('A-1', { visibility: 'exempt' })).sentence).toBe(
      'One of your items needs you: it is late. Open the chat to see it.',
    );
    expect(reminderAnswer([silent(1, { visibility: 'exempt' })], beside(TARA)).sentence).toBe(
      'One item needs you: nobody has answered about it. Open the chat to see it.',
    );
  });

  it('cuts a long title after a word', () => {
    const { sentence } = answer(late('HC-1', { title: 'Publish the hate crime plan '.repeat(20) }));
    expect(sentence.length).toBeLessThanOrEqual(150);
    expect(sentence).toMatch(/^HC-1 is 16 days late: Publish the hate crime plan .*[a-z]…$/);
  });
});

describe('the groups of a reminder', () => {
  it('come most urgent first, and by date and ref inside', () => {
    const of = (told: Told, ref: string): Told => ({ ...told, item: { ...told.item, ref } });
    const given = [
      of(asked, 'E-1'),
      of(meeting, 'D-1'),
      dueSoon('C-10'),
      dueSoon('C-9'),
      of(tomorrow, 'C-11'),
      dueToday('B-1'),
      late('A-1'),
    ];
    const made = answer(...given);
    expect(headings(made)).toEqual([
      'Late',
      'Due today',
      'Due soon',
      'Before the meeting of the Safe Durham Partnership Board on 21 November 2024',
      'You asked to be reminded',
    ]);
    expect(refs(made)).toEqual(['A-1', 'B-1', 'C-11', 'C-9', 'C-10', 'D-1', 'E-1']);
  });

  it.each<[string, Told, string]>([
    ['a wish and being late', { ...late('HC-1'), reasons: [because('asked', '2024-11-04')] }, 'Late'],
    [
      'a meeting and being due soon',
      { ...dueSoon('HC-1'), reasons: [...meeting.reasons, ...dueSoon('HC-1').reasons] },
      'Due soon',
    ],
    [
      'a Sunday told on the working day before',
      { item: his('HC-1', '10 November 2024'), reasons: [because('due', '2024-11-10')] },
      'Due soon',
    ],
    [
      'a word before the date that is told after it',
      { item: his('HC-1', '3 November 2024'), reasons: [because('before', '2024-11-03', 1)] },
      'Late',
    ],
  ])('have an item once: %s', (_what, told, heading) => {
    const made = answer(told);
    expect(headings(made)).toEqual([heading]);
    expect(refs(made)).toEqual(['HC-1']);
  });

  it('keep what nobody has answered apart from what the reader owns', () => {
    expect(headings(reminderAnswer([silent(1)], beside(TARA)))).toEqual(['Nobody has answered']);
  });
});

describe('why somebody gets a reminder', () => {
  it.each<[string, Told]>([
    ['You own it.', late('HC-1')],
    ['It is yours as Public Health Lead.', late('HC-1', { owners: ['public health lead'] })],
    ['You own it with Ruth Kerr.', late('HC-1', { owners: ['Dave Ashton', 'Ruth Kerr'] })],
    ['The next milestone is 30 November 2024. You own it.', milestone],
    ['This round ends on 31 December 2024. You own it.', round],
    [
      'The Safe Durham Partnership Board meets on 21 November 2024 and would like an update. You own it.',
      { ...late('HC-1'), reasons: [because('late', '2024-10-19', 2), ...meeting.reasons] },
    ],
    ['You own it.', meeting],
    ['You asked to be reminded of it. You own it.', asked],
  ])('is “%s”', (why, told) => {
    expect(whyOf(answer(told))).toBe(why);
  });

  it.each([
    ['You stand in for Dave Ashton.', 1, TARA],
    ['You lead Durham Constabulary.', 2, RUTH],
    ['You are an officer of the board.', 3, JULIE],
  ])('is, where nobody has answered, “%s”', (relation, step, who) => {
    expect(whyOf(reminderAnswer([silent(step)], beside(who)))).toBe(
      `No report since it became late. ${relation} Dave Ashton was reminded on 14 October 2024 and 21 October 2024.`,
    );
  });

  it('names the owner where nothing was tried, and says where there is none', () => {
    const untried = (changes: Partial<Item>): string =>
      whyOf(reminderAnswer([{ ...silent(3, changes), tried: [] }], beside(JULIE)));
    expect(untried({})).toContain('Dave Ashton owns it.');
    expect(untried({ owners: [] })).toContain('Nobody is named as its owner.');
  });

  it('says when the last report came', () => {
    const course = { report: { by: 'Dave Ashton', at: '2024-10-09T10:00:00Z' } };
    expect(whyOf(reminderAnswer([silent(1, { course })], beside(TARA)))).toContain(
      'Last report 9 October 2024.',
    );
  });
});

describe('the buttons of a reminder', () => {
  it('let an owner report, ask for more time and snooze', () => {
    expect(answer(late('HC-1')).groups[0]?.rows[0]?.buttons).toEqual([
      { title: 'Report progress', press: { verb: 'form', form: 'report progress', ref: 'HC-1' } },
      { title: 'Need more time', press: { verb: 'form', form: 'ask for more time', ref: 'HC-1' } },
      { title: 'Snooze', press: { verb: 'wish', wish: 'snooze', ref: 'HC-1' } },
    ]);
  });

  it('offer no more time for what comes round again, nor where it is asked for already', () => {
    const askedTime = {
      by: 'Dave Ashton',
      at: '2024-10-09T10:00:00Z',
      to: beside().today,
      reason: 'the bid',
    };
    expect(buttonsOf(answer(round))).toEqual(['Report progress', 'Snooze']);
    expect(buttonsOf(answer(late('HC-1', { course: { askedTime } })))).toEqual(['Report progress', 'Snooze']);
  });

  it('only open what the reader does not own', () => {
    expect(buttonsOf(reminderAnswer([silent(1)], beside(TARA)))).toEqual(['Open']);
    expect(buttonsOf(reminderAnswer([asked], beside(JULIE)))).toEqual(['Open']);
  });

  it('lead to all that is theirs and to their reminders, and officers to what nobody has answered', () => {
    const titles = (made: ReminderAnswer): string[] => made.buttons.map(({ title }) => title);
    expect(titles(answer(late('HC-1')))).toEqual(['All mine', 'My reminders']);
    expect(titles(reminderAnswer([silent(3)], beside(JULIE)))).toContain('Who hasn’t answered?');
    expect(titles(reminderAnswer([silent(1)], beside(TARA)))).toHaveLength(2);
  });
});

describe('a reminder of more items than fit', () => {
  const many = (n: number): Told[] => Array.from({ length: n }, (_, at) => dueSoon(`B-${at + 1}`));

  it('shows the eight most urgent and says how to see the others', () => {
    const made = answer(...many(12), late('A-1'));
    expect(refs(made)).toEqual(['A-1', 'B-1', 'B-2', 'B-3', 'B-4', 'B-5', 'B-6', 'B-7']);
    expect(made.more).toBe('and 5 more. Ask “what is mine?” to see them all.');
    expect(made.sentence).toBe('13 of your items: 1 late, 12 due by 18 November 2024.');
    expect(answer(...many(8)).more).toBe('');
  });

  it('says where else to look for what is not theirs', () => {
    const made = reminderAnswer([...many(8).map((one) => ({ ...one, reasons: asked.reasons })), silent(3)], {
      ...beside(JULIE),
    });
    expect(made.more).toBe('and 1 more. Ask “who hasn’t answered?” to see it.');
  });
});
