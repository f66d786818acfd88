import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import type { ReportQuestion } from '../../src/reports/whose-report.ts';
import { ANN, RAVI } from '../question/fellshire.ts';
import { day } from '../register/days.ts';
import { overdue } from './filters.ts';
import { ask, CANARY, documentOf, items, made, refusal, SECRET, sheetOf } from './world.ts';

/** Who may have a report, of what, and where. */

const PROGRESS = { of: 'progress', source: 'Organised Crime review' } as const;
const HALF_YEAR = { of: 'six-monthly', board: 'SCO' } as const;
const REGISTER = { of: 'register', filter: [] } as const;

const QUESTIONS: [string, Omit<ReportQuestion, 'about'>][] = [
  ['progress', PROGRESS],
  ['six-monthly', HALF_YEAR],
  ['register', { ...REGISTER, filter: [] }],
];

const CHAIR: Person = { ...ANN, name: 'Sandra May', role: 'chair' };
const OTHER_OFFICER: Person = { ...ANN, name: 'Karen Boyes', boards: ['SFB'] };
const UNCLEARED: Person = { ...ANN, cleared: false };

describe.each(QUESTIONS)('the %s report', (_, question) => {
  it('is made for an officer of the board', async () => {
    expect(await made(question)).toMatchObject({ report: { exempt: false } });
  });

  it.each([
    ['a member', RAVI],
    ['the chair', CHAIR],
  ])('is refused to %s, who is told which officer can make one', async (_who, who) => {
    const answer = await ask(question, { who });
    expect(answer).toMatchObject({
      refused: {
        sentence: 'Sorry, only officers can have reports as files, of the boards that they serve.',
        lines: ['Ann Dale can make one for you.'],
      },
    });
  });

  it.each([ANN, RAVI, CHAIR])('is refused where others read along, whoever asks', async (who) => {
    const all = { ...question, exempt: true as const };
    expect(await refusal(all, { who, scope: 'shared' })).toMatch(/^Sorry, others read along here/);
  });

  it.each([
    ['without having been asked for', ANN, undefined],
    ['for an officer who is not cleared', UNCLEARED, undefined],
    ['for an officer who is not cleared and asks for them', UNCLEARED, true as const],
  ])('has nothing exempt in it %s', async (_when, who, exempt) => {
    const answer = await ask({ ...question, ...(exempt && { exempt }) }, { who });
    expect(JSON.stringify(answer)).not.toMatch(new RegExp(`${CANARY}|OC-9|Not for publication|Schedule`));
    expect(answer).toMatchObject({ report: { exempt: false } });
  });

  it.each([
    ['cleared', ANN],
    ['not cleared', UNCLEARED],
  ])('is for an officer who is %s the same as if no exempt item had ever been', async (_who, who) => {
    const without = items.filter(({ visibility }) => visibility === 'open');
    expect(await ask(question, { who })).toEqual(await ask(question, { who, from: without }));
  });

  it('tells who may see exempt items that they were left out, whether or not there are any', async () => {
    const without = items.filter(({ visibility }) => visibility === 'open');
    expect((await made(question)).leftOutExempt).toBe(true);
    expect((await made(question, { from: without })).leftOutExempt).toBe(true);
    expect((await made({ ...question, exempt: true })).leftOutExempt).toBe(false);
    expect((await made(question, { who: UNCLEARED })).leftOutExempt).toBe(false);
  });

  it('has them where a cleared officer asked for them, and says that it is exempt', async () => {
    const { report } = await made({ ...question, exempt: true });
    expect(report.exempt).toBe(true);
    expect(JSON.stringify(report)).toContain(CANARY);
  });
});

describe('an officer of another board', () => {
  it('has no report of a review that is on neither of their boards', async () => {
    expect(await refusal(PROGRESS, { who: OTHER_OFFICER })).toBe(
      'There are no recommendations of the Organised Crime review that you may see on the boards that you serve.',
    );
  });

  it('has no review of that board, and is told which ones they serve', async () => {
    expect(await ask(HALF_YEAR, { who: OTHER_OFFICER })).toMatchObject({
      refused: {
        sentence: 'Sorry, you are not an officer of that board.',
        lines: ['You serve: Safer Fellshire Board.'],
      },
    });
  });

  it('has only the items of their own board in a spreadsheet, though they see others that are theirs', async () => {
    const mine: Item = { ...SECRET, ref: 'OC-11', owners: ['Karen Boyes'], visibility: 'open' };
    const { report } = await made(
      { ...REGISTER, filter: [] },
      { who: OTHER_OFFICER, from: [...items, mine] },
    );
    const boards = sheetOf(report).rows.map((row) => row[2]);
    expect(new Set(boards)).toEqual(new Set(['SFB']));
  });
});

describe('where it is not said of what', () => {
  it('the officer is asked which review, with those of their boards to press', async () => {
    const answer = await ask({ of: 'progress' });
    expect(answer).toMatchObject({
      refused: { sentence: 'Which review is the progress report to be about?' },
    });
    const buttons = 'refused' in answer ? answer.refused.buttons.map(({ title }) => title) : [];
    expect(buttons.slice(0, 2).sort()).toEqual(['Home Safety review', 'Organised Crime review']);
  });

  it('a review whose every item is exempt is not offered, unless they were asked for', async () => {
    const from = [...items, { ...SECRET, ref: 'X-1', source: `${CANARY} review` }];
    expect(JSON.stringify(await ask({ of: 'progress' }, { from }))).not.toContain(CANARY);
    expect(JSON.stringify(await ask({ of: 'progress', exempt: true }, { from }))).toContain(CANARY);
    expect(await refusal({ of: 'progress', source: 'no such' }, { from })).not.toContain(CANARY);
  });

  it('the officer of two boards is asked which one, and the officer of one is not', async () => {
    expect(await refusal({ of: 'six-monthly' })).toBe(
      'The review of which board: Safer Fellshire Board or Safety Scrutiny Committee?',
    );
    const { report } = await made({ of: 'six-monthly' }, { who: OTHER_OFFICER });
    expect(documentOf(report).heading[0]).toBe('Safer Fellshire Board');
  });

  it('nothing is put into a spreadsheet, rather than everything', async () => {
    expect(await refusal({ of: 'register' })).toMatch(/^What would you like as a file\?/);
  });
});

it('of nothing there is no file: the sentence says what was looked for', async () => {
  const filter = overdue({ is: 'organisation', name: 'National Probation Service' });
  expect(await refusal({ of: 'register', filter })).toBe(
    'No items for National Probation Service are overdue.',
  );
});

it('a period that has not begun is said to lie ahead', async () => {
  expect(await refusal({ ...HALF_YEAR, from: day('2018-05-01'), to: day('2018-10-31') })).toMatch(
    /^That period has not begun yet/,
  );
});
