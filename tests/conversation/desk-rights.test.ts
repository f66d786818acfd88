import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { ANN, CORA, csv, factsOf, HC1, ITEMS, OTIS, openDesk, partOf, row, titlesOf } from './desk-rig.ts';

/** An officer brings what they may see and serve, and learns nothing of the rest. */

const LEDGERS = [ITEMS, ITEMS.filter(({ visibility }) => visibility === 'open')];

/** What an uncleared officer is told of a file where there is an exempt item, and where there is none. */
const bothWays = (rows: string[], who = OTIS): Promise<Answer[]> =>
  Promise.all(LEDGERS.map((items) => openDesk({ items }).send(who, csv(...rows))));

describe('an officer who is not cleared', () => {
  it.each([
    ['overwrite an exempt item', row({ ref: 'ZX-1', title: 'Mine now', status: 'complete' })],
    [
      'open an exempt item',
      row({ ref: 'ZX-1', title: 'Relocate the zephyr', source: 'Nightjar', visibility: 'open' }),
    ],
    ['find one by a ref in lower case', row({ ref: 'zx-1', title: 'Relocate the zephyr' })],
    [
      'find one by its words',
      row({ title: 'Relocate the zephyr', source: 'Nightjar', status: 'in progress' }),
    ],
    ['find one as exempt', row({ ref: 'ZX-1', title: 'Relocate the zephyr', visibility: 'exempt' })],
  ])('cannot %s, nor tell from the answer that it is there', async (_, tried) => {
    const [there, absent] = await bothWays([row({ ...HC1, timescale: 'June 2018' }), tried]);
    expect(there).toEqual(absent);
  });

  it('is told the same of every ref that they do not see', async () => {
    const rig = openDesk();
    const answer = await rig.send(
      OTIS,
      csv(row({ ref: 'ZX-1', title: 'A' }), row({ ref: 'ZX-7', title: 'B' }), row(HC1)),
    );
    const says = 'This reference cannot be used; leave it empty, and the register gives the item one.';
    expect(partOf(answer, 'Cannot be taken')).toEqual([`ZX-1 A | ${says}`, `ZX-7 B | ${says}`]);
  });

  it('has a row that is worded as an exempt item become an item of its own', async () => {
    const rig = openDesk();
    const answer = await rig.send(
      OTIS,
      csv(row({ title: 'Relocate the zephyr', source: 'Nightjar', status: 'in progress' })),
    );
    expect(factsOf(answer)).toEqual(['New: 1', 'Changed: 0', 'Unchanged: 0']);
    await rig.press(OTIS, answer, 'Import');
    expect(rig.items.get('ZX-1')).toEqual(ITEMS[4]);
    expect(rig.items.get('SFB-41')).toMatchObject({ visibility: 'open', title: 'Relocate the zephyr' });
  });

  it('cannot bring a new exempt item, and may take one that they see out of sight', async () => {
    const rig = openDesk();
    const answer = await rig.send(
      OTIS,
      csv(row({ title: 'Secret', visibility: 'exempt' }), row({ ...HC1, visibility: 'exempt' })),
    );
    expect(partOf(answer, 'Cannot be taken')?.[0]).toContain(
      'only an officer who is cleared'.replace('only', 'Only'),
    );
    expect(partOf(answer, 'Changed')?.[0]).toContain('Visibility: open → exempt');
  });

  it('tells nothing of what is exempt, whatever rows are brought', async () => {
    const refs = fc.constantFrom('', 'HC-1', 'HC-2', 'ZX-1', 'zx-1', 'ZX-2', 'SFB-41', 'SS-1');
    const titles = fc.constantFrom('Relocate the zephyr', 'Publish the plan', 'Something else');
    const rows = fc.array(
      fc.record({
        ref: refs,
        title: titles,
        source: fc.constantFrom('', 'Nightjar'),
        visibility: fc.constantFrom('open', 'exempt'),
        board: fc.constantFrom('SFB', 'SSC'),
      }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const [there, absent] = await bothWays(cells.map((one) => row(one)));
        expect(there).toEqual(absent);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an officer of one board', () => {
  it('cannot bring items of another board, nor take one over', async () => {
    const rig = openDesk();
    const answer = await rig.send(
      OTIS,
      csv(
        row({ ref: '', board: 'SSC', title: 'New there' }),
        row({ ref: 'SS-1', title: 'Review the lorry ban' }),
        row({ ...HC1, board: 'SSC' }),
      ),
    );
    expect(titlesOf(answer)).toEqual(['Close']);
    expect(partOf(answer, 'Cannot be taken')?.map((said) => said.split(' | ')[1])).toEqual([
      'You do not serve the board SSC, so its items cannot be brought here.',
      'This reference cannot be used; leave it empty, and the register gives the item one.',
      'You do not serve the board SSC, so its items cannot be brought here.',
    ]);
  });

  it('is refused a ref that another board has, even where cleared', async () => {
    const rig = openDesk();
    const answer = await rig.send(
      CORA,
      csv(row({ ref: 'ZX-1', board: 'SSC', title: 'A' }), row({ ref: 'NEW-1', board: 'SSC', title: 'B' })),
    );
    expect(partOf(answer, 'Cannot be taken')).toEqual([
      'ZX-1 A | This reference cannot be used; leave it empty, and the register gives the item one.',
    ]);
    expect(partOf(answer, 'New')?.[0]).toMatch(/^NEW-1 B/);
    await rig.press(CORA, answer, 'Import the other 1');
    expect(rig.items.get('ZX-1')).toEqual(ITEMS[4]);
  });
});

describe('a cleared officer', () => {
  it('is told in words what would be opened', async () => {
    const rig = openDesk();
    const answer = await rig.send(
      ANN,
      csv(
        row({
          ref: 'ZX-1',
          title: 'Relocate the zephyr',
          source: 'Nightjar',
          status: 'in progress',
          visibility: 'open',
        }),
      ),
    );
    expect(answer).toMatchObject({
      lines: expect.arrayContaining(['Exempt now, and open to everybody on the board afterwards: ZX-1.']),
    });
    expect(partOf(answer, 'Changed')?.[0]).toContain('Exempt – not for publication');
  });
});
