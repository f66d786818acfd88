import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/papers/grid.ts';

const tooMany = (): Error => new Error('too many columns');
const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });

describe('laying out a table', () => {
  it('leaves the places of a cell that spans columns and rows empty but for the first', () => {
    expect(
      layOut(
        [[cell('both', 2, 2), cell('c')], [cell('c2')], [cell('a3'), cell('b3'), cell('c3')]],
        100,
        tooMany,
      ),
    ).toEqual([
      ['both', '', 'c'],
      ['', '', 'c2'],
      ['a3', 'b3', 'c3'],
    ]);
  });

  it('goes on to the end of a row that cells above take up', () => {
    expect(layOut([[cell('a'), cell('tall', 1, 3)], [cell('b')], []], 100, tooMany)).toEqual([
      ['a', 'tall'],
      ['b', ''],
      [],
    ]);
  });

  it('stops at more columns than there may be', () => {
    expect(layOut([[cell('a', 3)]], 3, tooMany)).toEqual([['a', '', '']]);
    expect(() => layOut([[cell('a', 4)]], 3, tooMany)).toThrow('too many columns');
    expect(() => layOut([[cell('a', 999_999_999)]], 3, tooMany)).toThrow('too many columns');
  });

  it('loses no text and puts each but once, however cells are merged', () => {
    const spanning = fc.record({
      text: fc.uuid(),
      columns: fc.integer({ min: 1, max: 3 }),
      rows: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(spanning, { maxLength: 4 }), { maxLength: 5 }), (rows) => {
        const texts = layOut(rows, 100, tooMany).map((line) => line.filter((text) => text !== ''));
        expect(texts).toEqual(rows.map((cells) => cells.map(({ text }) => text)));
      }),
    );
  });
});
