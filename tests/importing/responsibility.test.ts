import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knowNames } from '../../src/importing/known-names.ts';
import { readResponsible } from '../../src/importing/responsibility.ts';
import { DURHAM } from './durham.ts';

const names = knowNames(DURHAM);
const read = (cell: string) => readResponsible(cell, names);

const FIRE = 'County Durham and Darlington Fire and Rescue Service';
const WALLERS_POST = 'Head of Environmental Health & Consumer Protection';

describe('a responsibility cell', () => {
  it.each<[cell: string, owners: string[], organisations: string[]]>([
    ['Dave Ashton', ['Dave Ashton'], []],
    ['dave  ashton', ['Dave Ashton'], []],
    ['DCI Ashton', ['Dave Ashton'], []],
    ['DCI Dave Ashton', ['Dave Ashton'], []],
    ['Detective Chief Inspector Ashton', ['Dave Ashton'], []],
    ['A/DCI Ashton', ['Dave Ashton'], []],
    ['Ashton, DCI', ['Dave Ashton'], []],
    ['D Ashton', ['Dave Ashton'], []],
    ['D. Ashton', ['Dave Ashton'], []],
    ['Ashton, D.', ['Dave Ashton'], []],
    ['Waller, Joanne', ['Joanne Waller'], []],
    ['Mrs J. Waller', ['Joanne Waller'], []],
    ['Cllr Heaviside', ['P Heaviside'], []],
    ['dave.ashton@durham.example', ['Dave Ashton'], []],
    ['Chief Fire Officer Errington', ['Stuart Errington'], []],
    ['chief fire officer', ['Chief Fire Officer'], []],
    ['CDDFRS', [], [FIRE]],
    ['The Environment Agency', [], ['Environment Agency']],
    ['CDDFRS & DCC (Public Health)', [], [FIRE, 'Public Health']],
    ['DCC (Public Health)', [], ['Public Health']],
    ['CDDFRS – Community Safety Team', [], [FIRE]],
    ['CDDFRS - Community Safety Team', [], [FIRE]],
    ['DCI Ashton\nPaul Bradley', ['Dave Ashton', 'Paul Bradley'], []],
    ['DCI Ashton; police', ['Dave Ashton'], ['Durham Constabulary']],
    ['DCI Ashton / J Waller', ['Dave Ashton', 'Joanne Waller'], []],
    ['DCI Ashton, J Waller and Paul Bradley', ['Dave Ashton', 'Joanne Waller', 'Paul Bradley'], []],
    [`${FIRE}, police and EA`, [], [FIRE, 'Durham Constabulary', 'Environment Agency']],
    ['Dave Ashton (Durham Police)', ['Dave Ashton'], ['Durham Constabulary']],
    [WALLERS_POST, [WALLERS_POST], []],
    [`Joanne Waller, ${WALLERS_POST}`, ['Joanne Waller'], []],
    ['• DCI Ashton\n• Paul Bradley', ['Dave Ashton', 'Paul Bradley'], []],
    ['Dave\nAshton', ['Dave Ashton'], []],
    ['Dave Ashton; DCI Ashton', ['Dave Ashton'], []],
    ['TBC', [], []],
    ['', [], []],
  ])('"%s"', (cell, owners, organisations) => {
    expect(read(cell)).toMatchObject({ owners, organisations, unknown: [] });
  });

  it.each([
    'Green',
    'Mr Green',
    'A Green',
    'Ashton',
    'DCI Ashcroft',
    'Jane Smith (CDDFRS)',
    'DCI Ashton and Jane Smith',
    'Dave Bradley',
    'All partners',
    'constructor',
    '__proto__',
  ])('"%s" names nobody for certain: it is an owner as written', (cell) => {
    expect(read(cell)).toMatchObject({ owners: [cell], organisations: [], unknown: [cell] });
  });

  it('tells each reading that is not letter for letter, and what is left out', () => {
    expect(read('Dave Ashton;Durham Constabulary').notes).toEqual([]);
    expect(read('DCI Ashton; CDDFRS – Community Safety Team; TBC').notes).toEqual([
      '“DCI Ashton” is read as Dave Ashton.',
      `“CDDFRS – Community Safety Team” is read as ${FIRE}; “Community Safety Team” is left out.`,
      '“TBC” names nobody.',
    ]);
    expect(read(`Joanne Waller, ${WALLERS_POST}`).notes).toContain(
      `“${WALLERS_POST}” is the post of Joanne Waller, who is named too.`,
    );
  });

  const known = [
    'Dave Ashton',
    'Joanne Waller',
    'Chief Internal Auditor',
    'Durham Constabulary',
    FIRE,
    WALLERS_POST,
  ];
  const written = fc.record({
    names: fc.uniqueArray(fc.constantFrom(...known), { minLength: 1 }),
    between: fc.constantFrom('; ', '\n', ', ', ' & ', ' and ', ' / ', ';\n'),
  });

  it('gives every name that is known, however they are put together', () => {
    fc.assert(
      fc.property(written, ({ names: some, between }) => {
        const { owners, organisations, unknown } = read(some.join(between));
        const expected = some.filter((name) => name !== WALLERS_POST || !some.includes('Joanne Waller'));
        expect([...owners, ...organisations].toSorted()).toEqual(expected.toSorted());
        expect(unknown).toEqual([]);
      }),
    );
  });

  it('loses no word of any text', () => {
    const word = fc.constantFrom(
      'DCI',
      'Ashton',
      'CDDFRS',
      'and',
      '–',
      '(',
      ')',
      ',',
      ';',
      '\n',
      'Jane',
      '&',
      'EA',
      '/',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const cell = words.join(' ');
        const { owners, organisations, notes } = read(cell);
        const told = [...owners, ...organisations, ...notes].join(' ');
        for (const part of cell.match(/\w+/g) ?? []) expect(told.toLowerCase()).toContain(part.toLowerCase());
      }),
      { numRuns: 500 },
    );
  });
});
