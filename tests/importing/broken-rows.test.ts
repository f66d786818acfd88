import { describe, expect, it } from 'vitest';
import { COLUMNS, FILES, fileOf, readWith, registerOf, tell } from './register-files.ts';

describe('a cell of the register that cannot be', () => {
  const cases: [column: string, cell: string, says: string][] = [
    ['ref', 'x'.repeat(41), `"${'x'.repeat(41)}" is not a ref`],
    [
      'ref',
      '=A1',
      '"=A1" is not a ref; write up to 40 letters, digits and - _ / . such as HC-1, or leave it empty',
    ],
    ['ref', 'HC 1', '"HC 1" is not a ref'],
    ['kind', '', 'is empty; write action or recommendation'],
    ['kind', 'idea', '"idea" is not known; write action or recommendation'],
    ['board', '', 'is empty'],
    ['board', 'XYZ', '"XYZ" is not the code of a board; the codes are SFB'],
    ['board', 'the Board', '"the Board" is not the code of a board; write SFB'],
    ['board', '__proto__', '"__proto__" is not the code of a board'],
    ['title', ' \n ', 'is empty'],
    ['title', 'x'.repeat(301), 'has 301 characters; at most 300 are allowed'],
    ['detail', 'x'.repeat(8001), 'has 8,001 characters; at most 8,000 are allowed'],
    ['detail', 'x'.repeat(900_000), 'has 900,000 characters; at most 8,000 are allowed'],
    ['detail', 'bell \u0007', 'has a control character (U+0007) in it; type the text again'],
    ['title', 'turned \u202Eabout', 'has a control character (U+202E) in it; type the text again'],
    [
      'progress',
      'Caf\uFFFD',
      'has the mark \uFFFD in it, which stands for a letter that was lost; put the letter back',
    ],
    ['agreed', '31/02/2018', '"31/02/2018" is not a day; write it as 31/10/2017 or 31 October 2017'],
    ['agreed', 'March 2018', '"March 2018" is not a day'],
    ['agreed', 'Immediately', '"Immediately" is not a day'],
    ['rank', '0', '"0" is not a rank; write a whole number, 1 for the highest'],
    ['rank', '1.5', '"1.5" is not a rank'],
    ['rank', '-1', '"-1" is not a rank'],
    ['rank', 'high', '"high" is not a rank'],
    [
      'owner',
      `Ann Dale;${'x'.repeat(301)}`,
      `"${'x'.repeat(60)}…" has 301 characters; at most 300 are allowed`,
    ],
    [
      'owner',
      Array.from({ length: 201 }, (_, n) => `Post ${n}`).join(';'),
      'has 201 values; at most 200 are allowed',
    ],
    [
      'status',
      'nearly',
      '"nearly" is not known; write not started, in progress, at risk, complete or no longer applicable',
    ],
    ['visibility', 'secret', '"secret" is not known; write open or exempt'],
    ['visibility', 'constructor', '"constructor" is not known; write open or exempt'],
  ];
  it.each(cases.map(([column, cell, says]) => ({ column, cell, says })))(
    'is a problem at its line: $column $says',
    ({ column, cell, says }) => {
      const { batch, problemLines } = readWith({ 'register.csv': registerOf({}, { [column]: cell }) });
      expect(problemLines).toEqual([expect.stringContaining(`register.csv line 3, ${column}: ${says}`)]);
      expect(batch.items[0]?.ref).toBe('HC-1');
    },
  );
});

const person = (cells: Record<string, string>): string => {
  const columns = ['name', 'email', 'organisation', 'post', 'role', 'boards', 'exempt'];
  const plain: Record<string, string> = { name: 'Joe Hill', email: 'joe@police.example', role: 'member' };
  return FILES['people.csv'] + columns.map((column) => cells[column] ?? plain[column] ?? '').join(',');
};

describe('a cell of the other files that cannot be', () => {
  it.each<[column: string, cell: string, says: string]>([
    ['name', '', 'is empty'],
    ['email', '', 'is empty'],
    ['email', 'joe', '"joe" is not an e-mail address'],
    ['email', 'joe@police', '"joe@police" is not an e-mail address'],
    ['email', 'Joe <joe@police.example>', '"Joe <joe@police.example>" is not an e-mail address'],
    [
      'email',
      'RAVI.BELL@police.example',
      '"RAVI.BELL@police.example" is already on line 3; each may be there once',
    ],
    ['name', 'ann dale', '"ann dale" is already on line 2; each may be there once'],
    ['role', '', 'is empty; write member, officer or chair'],
    ['role', 'boss', '"boss" is not known; write member, officer or chair'],
    ['boards', 'SFB;NOPE', '"NOPE" is not the code of a board; the codes are SFB'],
    ['exempt', 'maybe', '"maybe" is not known; write yes or no'],
  ])('is a problem of people.csv: %s %j', (column, cell, says) => {
    const { problemLines } = readWith({ 'people.csv': person({ [column]: cell }) });
    expect(problemLines).toEqual([`people.csv line 4, ${column}: ${says}`]);
  });

  it.each<[file: keyof typeof FILES, row: string, says: string]>([
    [
      'organisations.csv',
      'fellshire police,',
      'line 4, name: "fellshire police" is already on line 3; each may be there once',
    ],
    ['boards.csv', 'sfb,Another Board,,', 'line 3, code: "sfb" is already on line 2; each may be there once'],
    [
      'boards.csv',
      'OTH,Safer  Fellshire board,,',
      'line 3, name: "Safer Fellshire board" is already on line 2; each may be there once',
    ],
    [
      'boards.csv',
      'OTH,Another Board,,2018-03-14;spring',
      'line 3, meetings: "spring" is not a day; write it as 31/10/2017 or 31 October 2017',
    ],
    ['priorities.csv', 'P,,,Arson,focus,,,', 'line 3, priority: is empty'],
    ['priorities.csv', 'P,,Fire,Arson,,,,', 'line 3, kind: is empty; write focus or assurance'],
    [
      'priorities.csv',
      'P,,Fire,Arson,other,,,',
      'line 3, kind: "other" is not known; write focus or assurance',
    ],
    [
      'priorities.csv',
      'Safer Fellshire Plan,2018-2021,Other,hate crime,focus,,,',
      'line 3, area: "Safer Fellshire Plan, 2018-2021, hate crime" is already on line 2; each may be there once',
    ],
  ])('is a problem of %s: %s', (file, row, says) => {
    expect(readWith({ [file]: FILES[file] + row }).problemLines).toEqual([`${file} ${says}`]);
  });
});

describe('every fault is told', () => {
  it('of one row', () => {
    const text = registerOf({
      ref: '?',
      kind: '',
      title: '',
      agreed: 'soon',
      rank: 'x',
      status: 'x',
      visibility: 'x',
    });
    expect(readWith({ 'register.csv': text }).problems.map(({ column }) => column)).toEqual([
      'ref',
      'kind',
      'title',
      'agreed',
      'rank',
      'status',
      'visibility',
    ]);
  });

  it('of a row together with what it has to do with others', () => {
    const text = registerOf({ ref: 'HC-9', rank: 'x' }, { ref: 'hc-9', board: 'NOPE', rank: 'y' });
    const { problems } = readWith({ 'register.csv': text });
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 'rank'],
      [3, 'rank'],
      [3, 'ref'],
      [3, 'board'],
    ]);
  });

  it('but not that a board is unknown whose own row has a fault', () => {
    const boards = 'code,name,aliases,meetings\nSFB,,,\n';
    expect(readWith({ 'boards.csv': boards }).problemLines).toEqual(['boards.csv line 2, name: is empty']);
  });

  it('of every row and file, by file and line', () => {
    const { problemLines } = tell([
      fileOf('b.csv', `${registerOf({ board: 'ONE' }, { board: 'TWO' }, { board: 'ONE', rank: 'x' })}a,b\n`),
      fileOf('a.csv', 'code,name\nONE,\n'),
      fileOf('c.csv', ''),
    ]);
    expect(problemLines).toEqual([
      'b.csv line 3, board: "TWO" is not the code of a board; the codes are ONE',
      'b.csv line 4, rank: "x" is not a rank; write a whole number, 1 for the highest',
      'b.csv line 5: the row has 2 cells and the header 15; write a comma for each empty cell too',
      'a.csv line 2, name: is empty',
      'c.csv line 1: the file is empty',
    ]);
  });

  it('with the line on which a row starts, whatever line breaks its cells have', () => {
    const text = registerOf(
      { detail: 'one\ntwo\r\nthree' },
      { detail: 'one\n\ntwo', rank: 'x' },
      { rank: 'y' },
    );
    expect(readWith({ 'register.csv': text }).problems.map(({ line }) => line)).toEqual([5, 8]);
  });

  it('and a row with a comma too many', () => {
    const text = registerOf({}).replace('Publish the plan', 'Publish, then print');
    expect(readWith({ 'register.csv': text }).problemLines).toEqual([
      `register.csv line 2: the row has ${COLUMNS.length + 1} cells and the header ${COLUMNS.length}; put a cell that has a comma in it in quotation marks`,
    ]);
  });

  it('on one line each, whatever the cell and the name of the file have in them', () => {
    const text = registerOf({ status: 'two\nlines\u001B[31m' }, { kind: 'a\nb' });
    for (const line of tell([fileOf('a\nb.csv', text)]).problemLines) expect(line).not.toMatch(/\p{Cc}/u);
  });

  it('naming both lines of a ref that is there twice, whatever its case', () => {
    expect(
      readWith({ 'register.csv': registerOf({ ref: 'hc-9' }, {}, { ref: 'HC-9' }) }).problemLines,
    ).toEqual(['register.csv line 4, ref: "HC-9" is already on line 2; each may be there once']);
    const files = [fileOf('a.csv', registerOf({})), fileOf('b.csv', registerOf({}))];
    expect(tell([...files, fileOf('boards.csv', FILES['boards.csv'])]).problemLines).toEqual([
      'b.csv line 2, ref: "HC-1" is already on a.csv line 2; each may be there once',
    ]);
  });
});
