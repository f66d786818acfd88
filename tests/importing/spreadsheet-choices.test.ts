import { describe, expect, it } from 'vitest';
import { CHOSEN, readSheet, sheet } from './sheets.ts';

describe('who may see what a spreadsheet brings', () => {
  it.each([
    ['Part B?', 'Yes', 'exempt'],
    ['Part B?', 'N', 'open'],
    ['Exempt', 'no', 'open'],
    ['Confidential', 'Restricted', 'exempt'],
    ['Visibility', 'Public', 'open'],
    ['Open to the public', 'No', 'exempt'],
    ['Part A or B', 'Part B', 'exempt'],
  ])('is told by a column "%s" that says "%s"', (heading, word, visibility) => {
    const { batch, problems } = readSheet(sheet(['Action', 'Owner', heading], ['Meet', 'Ann Green', word]), {
      board: 'SDP',
      visibility: visibility === 'open' ? 'exempt' : 'open',
    });
    expect([problems, batch.items[0]?.visibility]).toEqual([[], visibility]);
  });

  it.each([
    ['Visibility', 'Yes'],
    ['Part B?', 'x'],
    ['Exempt', 'maybe'],
    ['Exempt or open', 'no'],
  ])('is a problem where a column "%s" says "%s"', (heading, word) => {
    const { problemLines } = readSheet(sheet(['Action', 'Owner', heading], ['Meet', 'Ann Green', word]));
    expect(problemLines).toEqual([
      `register.xlsx, sheet "Actions" row 2, ${heading}: "${word}" is not known; write open or exempt`,
    ]);
  });

  it('must be chosen for new items that say nothing of it, and is never open by itself', () => {
    for (const rows of [
      [
        ['Action', 'Owner'],
        ['Meet', 'Ann Green'],
      ],
      [
        ['Action', 'Owner', 'Part B?'],
        ['Meet', 'Ann Green', ''],
      ],
    ]) {
      const { batch, choosable, warnings } = readSheet(sheet(...rows), { board: 'SDP' });
      // Nobody is warned yet that Ann Green is not cleared: it is not said that the item is exempt.
      expect([batch.items[0]?.visibility, warnings]).toEqual(['exempt', []]);
      expect(choosable).toContainEqual({ field: 'visibility', chosen: undefined });
      expect(readSheet(sheet(...rows), { board: 'SDP', visibility: 'exempt' }).warningLines).toEqual([
        expect.stringContaining('its owner Ann Green is not cleared to see it'),
      ]);
    }
  });
});

describe('boards and kinds', () => {
  it('are those of their columns, by code, name or alias', () => {
    const { batch, notes, choosable } = readSheet(
      sheet(
        ['Action', 'Owner', 'Board', 'Type'],
        ['Meet', 'Ann Green', 'scrutiny', 'Rec'],
        ['Greet', 'Ann Green', 'sdp', 'Actions'],
      ),
      { visibility: 'open' },
    );
    expect(batch.items.map(({ board, kind }) => [board, kind])).toEqual([
      ['SSC', 'recommendation'],
      ['SDP', 'action'],
    ]);
    expect(notes).toContain('“scrutiny” in “Board” is read as SSC.');
    expect(choosable).toEqual([{ field: 'visibility', chosen: 'open' }]);
  });

  it('are chosen where the sheet has no such columns; the heading says whether they are recommendations', () => {
    const read = (heading: string) =>
      readSheet(sheet([heading, 'Owner'], ['Meet', 'Ann Green']), { visibility: 'open' });
    expect(read('Recommendations').choosable).toEqual([
      { field: 'board', chosen: undefined },
      { field: 'visibility', chosen: 'open' },
      { field: 'kind', chosen: 'recommendation' },
    ]);
    expect(read('Action').batch.items[0]?.kind).toBe('action');
    expect(
      readSheet(sheet(['Action', 'Owner'], ['Meet', 'x']), { kind: 'recommendation' }).batch.items[0]?.kind,
    ).toBe('recommendation');
  });

  it('are a problem where no such board is known', () => {
    const { problemLines } = readSheet(sheet(['Action', 'Owner', 'Board'], ['Meet', 'Ann Green', 'XYZ']));
    expect(problemLines).toEqual([
      'register.xlsx, sheet "Actions" row 2, Board: "XYZ" is not the code of a board; the codes are SDP, SSC',
    ]);
  });
});

describe('what columns are chosen to be', () => {
  const rows = [
    ['Action', 'Comments', 'Update', 'Colour'],
    ['Meet', 'first', 'second', 'red'],
  ];

  it('goes before what they were taken for', () => {
    const guessed = readSheet(sheet(...rows));
    expect(guessed.columns.map(({ key, field }) => [key, field])).toEqual([
      ['1-1', 'title'],
      ['1-2', undefined],
      ['1-3', 'progress'],
      ['1-4', undefined],
    ]);
    expect(guessed.warningLines).toEqual([
      'register.xlsx, sheet "Actions" row 1, Comments: this column is left out',
      'register.xlsx, sheet "Actions" row 1, Colour: this column is left out',
    ]);
    const columns = { '1-2': 'progress', '1-4': 'status' } as const;
    const { batch, columns: chosen } = readSheet(sheet(...rows), { ...CHOSEN, columns });
    expect(batch.items[0]).toMatchObject({ title: 'Meet', progress: 'first', status: 'at risk' });
    expect(chosen.map(({ field }) => field)).toEqual(['title', 'progress', undefined, 'status']);
  });

  it('must leave one column for each field, and one for what is to be done', () => {
    const read = (columns: Record<string, 'title' | 'progress' | 'left out'>) =>
      readSheet(sheet(...rows), { ...CHOSEN, columns });
    expect(read({ '1-2': 'progress', '1-3': 'progress' }).problemLines).toEqual([
      'register.xlsx, sheet "Actions" row 1: two columns are chosen as progress; choose one of them',
    ]);
    const { problemLines, faulty, faultless } = read({ '1-1': 'left out' });
    expect(problemLines).toEqual([
      'register.xlsx, sheet "Actions" row 1: no column is taken for the title; choose the one that says what is to be done',
    ]);
    expect([faulty, faultless]).toEqual([1, 0]);
    expect(JSON.parse('{"__proto__": "title"}')).toBeDefined();
    expect(read(JSON.parse('{"__proto__": "title", "9-9": "title"}')).problemLines).toEqual([]);
  });
});
