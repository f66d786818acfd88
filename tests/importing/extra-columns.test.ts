import { describe, expect, it } from 'vitest';
import { type Directory, emptyDirectory } from '../../src/register/directory.ts';
import { FILES, fileOf, readWith, type Told, tell } from './register-files.ts';

/** The small register with one more column, whose cells are given row by row. */
const withColumn = (file: keyof typeof FILES, column: string, ...cells: string[]): Told => {
  const [header = '', ...rows] = FILES[file].trimEnd().split('\n');
  const wider = [`${header},${column}`, ...rows.map((row, n) => `${row},${cells[n] ?? ''}`), ''];
  return readWith({ [file]: wider.join('\n') });
};

describe('a column that most files do without', () => {
  it('is missed by nobody where it is not there', () => {
    const { problemLines, warningLines, batch } = readWith({});
    expect([problemLines, warningLines]).toEqual([[], []]);
    expect(batch.boards[0]).not.toHaveProperty('completion');
    expect(batch.people[0]).not.toHaveProperty('deputy');
  });

  it('says who leads an organisation', () => {
    const { batch, warningLines } = withColumn('organisations.csv', 'lead', 'Chief Executive', '');
    expect(batch.organisations.map(({ lead }) => lead)).toEqual(['Chief Executive', undefined]);
    expect(warningLines).toEqual([]);
  });

  it.each([
    ['committee', 'committee'],
    ['Officer', 'officer'],
    ['', undefined],
  ])('says who completes what a board agreed: "%s"', (cell, completion) => {
    expect(withColumn('boards.csv', 'completion', cell).batch.boards[0]?.completion).toBe(completion);
  });

  it.each([
    ['28;14;7;1;0', [28, 14, 7, 1, 0]],
    [' 7 ; 30;7;007', [30, 7]],
    ['365', [365]],
    ['', undefined],
  ])('says how long before a date a board reminds: "%s"', (cell, leadTimes) => {
    const { batch, problemLines } = withColumn('boards.csv', 'Lead Times', cell);
    expect(problemLines).toEqual([]);
    expect(batch.boards[0]?.leadTimes).toEqual(leadTimes);
  });

  it.each([
    ['boards.csv', 'completion', 'chair', 'completion: "chair" is not known; write officer or committee'],
    [
      'boards.csv',
      'lead times',
      '7;soon',
      'lead times: "soon" is not a lead time; write whole days from 0 to 365',
    ],
    ['boards.csv', 'lead times', '366', 'lead times: "366" is not a lead time'],
    ['boards.csv', 'lead times', '-1', 'lead times: "-1" is not a lead time'],
    ['boards.csv', 'lead times', '1.5', 'lead times: "1.5" is not a lead time'],
    [
      'boards.csv',
      'lead times',
      '1;2;3;4;5;6;7;8;9;10;11',
      'lead times: has 11 lead times; at most 10 are allowed',
    ],
    ['people.csv', 'deputy', 'x'.repeat(301), 'deputy: has 301 characters; at most 300 are allowed'],
  ] as const)('is refused where it cannot be read: %s, %s "%s"', (file, column, cell, says) => {
    expect(withColumn(file, column, cell).problemLines).toEqual([
      expect.stringContaining(`${file} line 2, ${says}`),
    ]);
  });

  it.each([
    ['Ravi Bell', []],
    ['ravi bell', []],
    ['Ravi Ball', ['"Ravi Ball" is not the name of any known person; kept as written']],
    [
      'Chief Inspector',
      [
        '"Chief Inspector" is not the name of any known person; write "Ravi Bell", which it stands for; kept as written',
      ],
    ],
  ])(
    'says who stands in for a person, and the clerk is told where nobody is called that: %s',
    (deputy, says) => {
      const { batch, warningLines } = withColumn('people.csv', 'deputy', deputy);
      expect(batch.people.map((person) => person.deputy)).toEqual([deputy, undefined]);
      expect(warningLines).toEqual(says.map((text) => `people.csv line 2, deputy: ${text}`));
    },
  );
});

describe('what the register has of such a column', () => {
  const set = { completion: 'committee' as const, leadTimes: [14] };
  const known: Directory = {
    ...emptyDirectory(),
    organisations: [{ name: 'fellshire council', aliases: [], lead: 'Chief Executive' }],
    boards: [{ code: 'sfb', name: 'Board', aliases: [], meetings: [], ...set }],
    people: [
      {
        ...{ name: 'Ann', email: 'ANN.DALE@council.example', organisation: '', posts: [], role: 'officer' },
        ...{ boards: [], cleared: false, deputy: 'Ravi Bell' },
      },
    ],
  };
  const readOver = (files: [string, string][]) =>
    tell(
      files.map(([name, text]) => fileOf(name, text)),
      known,
    ).batch;

  it('stays where a file does without the column', () => {
    const { organisations, boards, people } = readOver(Object.entries(FILES).slice(0, 3));
    expect(organisations[0]?.lead).toBe('Chief Executive');
    expect(boards[0]).toMatchObject(set);
    expect(people.map(({ deputy }) => deputy)).toEqual(['Ravi Bell', undefined]);
  });

  it('goes where a cell of it is empty', () => {
    const { organisations, boards, people } = readOver([
      ['organisations.csv', 'name,lead\nFellshire Council,\n'],
      ['boards.csv', 'code,name,completion,lead times\nsfb,Board,,\n'],
      ['people.csv', 'name,email,role,boards,deputy\nAnn,ann.dale@council.example,officer,,\n'],
    ]);
    expect(organisations[0]?.lead).toBeUndefined();
    expect([boards[0]?.completion, boards[0]?.leadTimes]).toEqual([undefined, undefined]);
    expect(people[0]?.deputy).toBeUndefined();
  });

  it('is kept of the one column where the other is there', () => {
    const { boards } = readOver([['boards.csv', 'code,name,completion\nsfb,Board,officer\n']]);
    expect(boards[0]).toMatchObject({ completion: 'officer', leadTimes: [14] });
  });
});
