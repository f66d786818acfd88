import { describe, expect, it } from 'vitest';
import { anItem } from './durham.ts';
import { CHOSEN, readSheet, sheet, workbook } from './sheets.ts';

const HEADINGS = ['Rec No', 'Action', 'Lead Officer', 'Target date', 'RAG', 'Comments'];

describe('a spreadsheet as people keep it', () => {
  it('is read under headings in other words and orders, below merged titles and notes', () => {
    const { readAs, batch, problems, columns, notes } = readSheet(
      sheet(
        ['SAFER DURHAM – ACTION LOG', '', '', '', '', ''],
        ['Updated by J Smith', '', '', '', '', 'draft'],
        [],
        HEADINGS.toReversed(),
        ['Going well', 'Green', '2018-03-31', 'J. Waller', 'Publish the plan', 'AL-1'],
        [],
        ['', 'Blue', 'Mar 2018', 'DCI Ashton; CDDFRS', 'Hold an event', 'AL-2'],
      ),
    );
    expect([readAs, problems]).toEqual(['spreadsheet', []]);
    expect(batch.items).toMatchObject([
      {
        ref: 'AL-1',
        kind: 'action',
        board: 'SDP',
        title: 'Publish the plan',
        owners: ['Joanne Waller'],
        organisations: ['Durham County Council'],
        timescale: '31 March 2018',
        status: 'in progress',
        visibility: 'open',
        progress: 'Going well',
      },
      {
        ref: 'AL-2',
        owners: ['Dave Ashton'],
        organisations: ['County Durham and Darlington Fire and Rescue Service'],
        timescale: 'Mar 2018',
        status: 'complete',
      },
    ]);
    expect(columns.map(({ heading, field, sample }) => [heading, field, sample])).toEqual([
      ['Comments', 'progress', 'Going well'],
      ['RAG', 'status', 'Green'],
      ['Target date', 'timescale', '2018-03-31'],
      ['Lead Officer', 'owner', 'J. Waller'],
      ['Action', 'title', 'Publish the plan'],
      ['Rec No', 'ref', 'AL-1'],
    ]);
    expect(notes).toEqual([
      'register.xlsx, sheet "Actions": “SAFER DURHAM – ACTION LOG” and “Updated by J Smith draft” above the headings is left out.',
      '“J. Waller” is read as Joanne Waller.',
      'Dates such as 2018-03-31 in “Target date” are written as 31 March 2018.',
      '“Green” is read as in progress.',
      '“DCI Ashton” is read as Dave Ashton.',
      '“CDDFRS” is read as County Durham and Darlington Fire and Rescue Service.',
      '“Blue” is read as complete.',
      'Durham County Council is the organisation of Joanne Waller, as the register has it.',
    ]);
  });

  it('names sheet, row and column of what it cannot take, what it found and what it expected', () => {
    const { problemLines, faulty, faultless } = readSheet(
      sheet(
        HEADINGS,
        ['AL-1', 'Publish the plan', '', '', 'Purple', ''],
        ['AL-2', '', 'Ann Green', 'May 2018', 'Green', ''],
        ['AL 3', 'Hold an event', '', '', '', ''],
        ['AL-4', 'Meet', '', '', '', ''],
      ),
    );
    expect(problemLines).toEqual([
      'register.xlsx, sheet "Actions" row 2, RAG: "Purple" is not a status; write not started, in progress, at risk, complete or no longer applicable',
      'register.xlsx, sheet "Actions" row 3, Action: is empty',
      expect.stringMatching(/^register\.xlsx, sheet "Actions" row 4, Rec No: "AL 3" is not a ref; write/),
    ]);
    expect([faulty, faultless]).toEqual([3, 1]);
  });

  it('can go in without the rows that cannot be taken', () => {
    const rows = [HEADINGS, ['A-1', 'One', '', '', 'Purple', ''], ['A-2', 'Two', '', '', 'Red', '']];
    const { batch, problems } = readSheet(sheet(...rows), { ...CHOSEN, withoutFaulty: true });
    expect(batch.items.map(({ ref, status }) => [ref, status])).toEqual([['A-2', 'at risk']]);
    expect(problems).toHaveLength(1);
  });

  it('has each ref once, and of two rows with one ref takes neither', () => {
    const rows = [
      HEADINGS,
      ['A-1', 'One', '', '', '', ''],
      ['a-1', 'Two', '', '', '', ''],
      ['A-2', 'x', '', '', '', ''],
    ];
    const { problemLines, batch } = readSheet(sheet(...rows), { ...CHOSEN, withoutFaulty: true });
    expect(problemLines).toEqual([
      'register.xlsx, sheet "Actions" row 2, Rec No: this ref is there again on row 3; each may be there once',
      'register.xlsx, sheet "Actions" row 3, Rec No: "a-1" is already on row 2; each may be there once',
    ]);
    expect(batch.items.map(({ ref }) => ref)).toEqual(['A-2']);
  });

  it('keeps of a known item what it has no column for, and what it is silent on', () => {
    const known = anItem({
      ...{ ref: 'AL-1', title: 'Publish', board: 'SSC', area: 'Hate crime', rank: 1, visibility: 'exempt' },
      ...{ status: 'at risk', detail: 'At length.', source: 'A plan', owners: ['Ann Green'] },
    });
    const { batch, choosable } = readSheet(
      sheet(
        ['Ref', 'Action', 'Owner', 'Status', 'Update'],
        ['AL-1', 'Publish', 'Ann Green', '', 'New words'],
      ),
      {},
      [known],
    );
    expect(choosable).toEqual([]);
    expect(batch.items[0]).toMatchObject({ ...known, progress: 'New words', keeps: expect.anything() });
    expect(new Set(batch.items[0]?.keeps)).toEqual(
      new Set([
        ...['kind', 'board', 'detail', 'source', 'agreed', 'area', 'rank', 'organisations'],
        ...['timescale', 'status', 'visibility'],
      ]),
    );
  });

  it('may bring no more than refs and what is new of them', () => {
    const known = anItem({ ref: 'AL-1', title: 'Publish' });
    const rows = [
      ['Ref', 'Progress update'],
      ['AL-1', 'Printed'],
      ['AL-9', 'Unheard of'],
    ];
    const { batch, problemLines } = readSheet(sheet(...rows), { ...CHOSEN, withoutFaulty: true }, [known]);
    expect(batch.items).toMatchObject([{ ref: 'AL-1', title: 'Publish', progress: 'Printed' }]);
    expect(problemLines).toEqual(['register.xlsx, sheet "Actions" row 3, title: is empty']);
  });

  it('warns where a ref belongs to quite another item', () => {
    const known = anItem({ ref: 'AL-1', title: 'Publish the plan' });
    const { warningLines } = readSheet(sheet(HEADINGS, ['AL-1', 'Buy a van', '', '', '', '']), CHOSEN, [
      known,
    ]);
    expect(warningLines).toContain(
      'register.xlsx, sheet "Actions" row 2, Rec No: AL-1 is "Publish the plan" in the register; this row replaces it',
    );
  });

  it('numbers its rows, and bare numbers are no refs unless the register has them so', () => {
    const rows = [
      ['No.', 'Action', 'Owner'],
      ['1', 'Publish the plan', 'Ann Green'],
      ['2.', 'Meet', 'Ann Green'],
    ];
    const { batch, notes } = readSheet(sheet(...rows));
    expect(batch.items.map(({ ref }) => ref)).toEqual([undefined, undefined]);
    expect(notes).toContain(
      'register.xlsx, sheet "Actions": the numbers in “No.” only keep the order; they are no refs.',
    );
    const known = [anItem({ ref: '1', title: 'Publish the plan' }), anItem({ ref: '2', title: 'Buy a van' })];
    expect(readSheet(sheet(...rows), CHOSEN, known).batch.items.map(({ ref }) => ref)).toEqual([
      '1',
      undefined,
    ]);
  });

  it('takes the first sentence for the title where only the detail is told', () => {
    const text = 'Publish the plan. It must be on the website by May.';
    const { batch } = readSheet(sheet(['Action', 'Description', 'Owner'], ['', text, 'Ann Green']));
    expect(batch.items[0]).toMatchObject({ title: 'Publish the plan', detail: text });
    const { items } = readSheet(sheet(['Description', 'Owner'], [text, 'Ann Green'])).batch;
    expect(items[0]).toMatchObject({ title: 'Publish the plan', detail: text });
  });

  it('tells headings of sections from items', () => {
    const { batch, notes } = readSheet(
      sheet(
        ['Ref', 'Action', 'Owner'],
        ['Hate crime'],
        ['A-1', 'Meet', 'Ann Green'],
        ['Ref', 'Action', 'Owner'],
      ),
    );
    expect(batch.items.map(({ title }) => title)).toEqual(['Meet']);
    expect(notes).toContain(
      'register.xlsx, sheet "Actions" row 2: “Hate crime” is taken for a heading and not for an item.',
    );
  });

  it('warns of a row that has nothing but a title', () => {
    const { warningLines } = readSheet(sheet(['Action', 'Owner', 'Due'], ['Hate crime', '', '']));
    expect(warningLines).toEqual([
      'register.xlsx, sheet "Actions" row 2, Action: there is nothing but this title; is it a heading? It is taken for an item',
    ]);
  });
});

describe('workbooks of several sheets', () => {
  const PEOPLE = [
    ['name', 'email', 'role', 'boards'],
    ['Nia Novak', 'nia@fire.example', 'member', 'SDP'],
  ];

  it('may hold a register file each, and items whose owners they bring', () => {
    const { readAs, batch, problems } = readSheet(
      workbook({
        People: PEOPLE,
        Actions: [
          ['Action', 'Owner'],
          ['Meet', 'Nia Novak'],
        ],
      }),
    );
    expect([readAs, problems]).toEqual(['register file', []]);
    expect(batch.people.map(({ name }) => name)).toEqual(['Nia Novak']);
    expect(batch.items[0]?.owners).toEqual(['Nia Novak']);
  });

  it('are read as far as they are recognised, and the rest is named', () => {
    const { warningLines, batch } = readSheet(
      workbook({
        Contacts: [
          ['Name', 'Telephone'],
          ['Ann', '0123'],
        ],
        Actions: [
          ['Action', 'Owner'],
          ['Meet', 'Ann Green'],
        ],
        Notes: [['Some words']],
      }),
    );
    expect(warningLines).toEqual(['register.xlsx: nothing is recognised in "Contacts", "Notes"; left out']);
    expect([batch.items.length, batch.organisations]).toEqual([1, []]);
  });

  it('are a problem where nothing in them is recognised', () => {
    const { problemLines, readAs } = readSheet(workbook({ Notes: [['Some words'], ['__proto__']] }));
    expect(readAs).toBe('spreadsheet');
    expect(problemLines).toEqual([expect.stringContaining('has a row of headings that I know')]);
  });
});
