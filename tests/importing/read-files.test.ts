import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { emptyBatch } from '../../src/register/batch.ts';
import { daySchema } from '../../src/register/day.ts';
import { emptyDirectory } from '../../src/register/directory.ts';
import { dueDay, readTimescale } from '../../src/register/timescale.ts';
import { COLUMNS, FILES, fileOf, readWith, registerOf, tell } from './register-files.ts';

describe('a register of five files', () => {
  it('comes in as one batch', () => {
    const { batch, problems, warnings } = readWith({
      'register.csv': registerOf({
        detail: 'Agree it,\r\nthen print it "in full".',
        source: 'Hate crime review',
        agreed: '31 October 2017',
        area: 'Hate crime',
        rank: '2',
        owner: 'Ann Dale; Chief Inspector; ann dale;',
        organisation: 'Fellshire Council;Fellshire Police',
        status: ' At Risk ',
        visibility: 'OPEN',
        progress: 'Draft written',
      }),
    });
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
    expect(batch).toEqual({
      organisations: [
        { name: 'Fellshire Council', aliases: ['FC', 'the council'] },
        { name: 'Fellshire Police', aliases: ['police'] },
      ],
      boards: [
        {
          code: 'SFB',
          name: 'Safer Fellshire Board',
          aliases: ['the board'],
          meetings: ['2018-03-14', '2018-05-17'],
        },
      ],
      people: [
        {
          name: 'Ann Dale',
          email: 'ann.dale@council.example',
          organisation: 'Fellshire Council',
          posts: ['Partnership Manager'],
          role: 'officer',
          boards: ['SFB'],
          cleared: true,
        },
        {
          name: 'Ravi Bell',
          email: 'ravi.bell@police.example',
          organisation: 'Fellshire Police',
          posts: ['Chief Inspector'],
          role: 'member',
          boards: ['SFB'],
          cleared: false,
        },
      ],
      areas: [
        {
          strategy: 'Safer Fellshire Plan',
          period: '2018-2021',
          priority: 'Protect people',
          area: 'Hate crime',
          kind: 'focus',
          lead: 'Hate Crime Group',
          goals: ['More people report it'],
          aliases: ['hate'],
        },
      ],
      indicators: [],
      items: [
        {
          ref: 'HC-1',
          kind: 'action',
          board: 'SFB',
          title: 'Publish the plan',
          detail: 'Agree it,\nthen print it "in full".',
          source: 'Hate crime review',
          agreed: '2017-10-31',
          area: 'Hate crime',
          rank: 2,
          owners: ['Ann Dale', 'Chief Inspector'],
          organisations: ['Fellshire Council', 'Fellshire Police'],
          timescale: 'March 2018',
          status: 'at risk',
          visibility: 'open',
          progress: 'Draft written',
        },
      ],
    });
  });

  it('is the same in whatever order the files come', () => {
    const files = Object.entries({ ...FILES, 'register.csv': registerOf({}) }).map(([name, text]) =>
      fileOf(name, text),
    );
    expect(tell(files.reverse())).toEqual(tell(files));
  });

  it('is the same with columns in another order, other capitals, a byte order mark and Windows line ends', () => {
    const people = [
      '\uFEFFExempt, EMAIL ,Name,role,Boards,post,organisation',
      'yes,ann.dale@council.example,Ann Dale,Officer,sfb,Partnership Manager,Fellshire Council',
      'No,ravi.bell@police.example,Ravi Bell,member,SFB,Chief Inspector,Fellshire Police',
    ].join('\r\n');
    expect(readWith({ 'people.csv': people })).toEqual(readWith({}));
  });

  it('is nothing when there are no files', () => {
    expect(tell([])).toMatchObject({ batch: emptyBatch(), problems: [], warnings: [] });
  });

  it('may name boards, people, organisations and areas that the register has already', () => {
    const { batch } = readWith({});
    const known = { ...emptyDirectory(), ...batch };
    const text = registerOf({ area: 'hate crime', owner: 'Ravi Bell', organisation: 'Fellshire Police' });
    expect(tell([fileOf('register.csv', text)], known)).toMatchObject({ problems: [], warnings: [] });
  });

  it('takes a kind of file from more than one file', () => {
    const { batch, problems } = tell([
      fileOf('boards.csv', FILES['boards.csv']),
      fileOf('2017.csv', registerOf({ ref: 'A-1' })),
      fileOf('2018.csv', registerOf({ ref: 'A-2' })),
    ]);
    expect(problems).toEqual([]);
    expect(batch.items.map(({ ref }) => ref)).toEqual(['A-1', 'A-2']);
  });

  it('leaves out rows with nothing in them, and counts their lines', () => {
    const text = registerOf({}).replace('\n', `\n\n${','.repeat(COLUMNS.length - 1)}\n`) + 'HC-2,plan\n';
    const { batch, problemLines } = readWith({ 'register.csv': text });
    expect(batch.items).toHaveLength(1);
    expect(problemLines).toEqual([
      'register.csv line 5: the row has 2 cells and the header 15; write a comma for each empty cell too',
    ]);
  });
});

/** Registers with the due days of their items listed beside them. */
const withDueDays = readdirSync('tests/question-sets', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `tests/question-sets/${name}`);

function readFolder(folder: string) {
  const names = ['register.csv', 'people.csv', 'organisations.csv', 'priorities.csv', 'boards.csv'];
  return tell(names.map((name) => fileOf(name, readFileSync(`${folder}/${name}`))));
}

describe.each([...withDueDays, 'src/demo'])('the register in %s', (folder) => {
  it('comes in without a problem, with every timescale read', () => {
    const { batch, problemLines } = readFolder(folder);
    const unreadable = batch.items.filter(
      ({ timescale, agreed }) => readTimescale(timescale, agreed).kind === 'unreadable',
    );
    expect({ problemLines, unreadable }).toEqual({ problemLines: [], unreadable: [] });
    expect(batch.items.length).toBeGreaterThan(0);
  });
});

const questionsSchema = z.object({ today: daySchema });

describe.each(withDueDays)('the items of %s', (folder) => {
  it('are due on the days listed beside them', () => {
    const { today } = questionsSchema.parse(JSON.parse(readFileSync(`${folder}/questions.json`, 'utf8')));
    const [, ...listed] = readFileSync(`${folder}/due.csv`, 'utf8').trim().split(/\r?\n/);
    const due = readFolder(folder).batch.items.flatMap(({ ref, timescale, agreed }) => {
      const day = dueDay(readTimescale(timescale, agreed), today);
      return day === undefined ? [] : [`${ref},${day}`];
    });
    expect(due.toSorted()).toEqual(listed.toSorted());
  });
});
