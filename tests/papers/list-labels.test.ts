import { describe, expect, it } from 'vitest';
import { countEntries } from '../../src/papers/list-labels.ts';
import { readNumbering } from '../../src/papers/numbering.ts';
import { bodyWithTable, paragraph, rawDocx, relationships } from './build-docx.ts';
import { tablesHere } from './read-here.ts';

const level = (at: number, format: string, text: string, start = 1, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const definition = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const labels = (xml: string, entries: [string, number][], styles = ''): string[] => {
  const label = countEntries(readNumbering(xml, styles));
  return entries.map(([of, at]) => label({ list: of, level: at }));
};

describe('the entries of a list', () => {
  it.each([
    ['decimal', '%1)', ['1) ', '2) ', '3) ']],
    ['decimalZero', '%1.', ['01. ', '02. ', '03. ']],
    ['lowerLetter', '(%1)', ['(a) ', '(b) ', '(c) ']],
    ['upperLetter', '%1', ['A ', 'B ', 'C ']],
    ['lowerRoman', '(%1)', ['(i) ', '(ii) ', '(iii) ']],
    ['upperRoman', '%1.', ['I. ', 'II. ', 'III. ']],
    ['ordinal', '%1', ['1st ', '2nd ', '3rd ']],
    [
      'cardinalText',
      'Recommendation %1:',
      ['Recommendation One: ', 'Recommendation Two: ', 'Recommendation Three: '],
    ],
    ['ordinalText', '%1', ['First ', 'Second ', 'Third ']],
    ['bullet', '\uf0b7', ['• ', '• ', '• ']],
    ['none', '', ['', '', '']],
  ])('that are numbered as %s begin with what Word shows', (format, text, expected) => {
    const xml = definition(0, level(0, format, text)) + list(1, 0);
    expect(
      labels(xml, [
        ['1', 0],
        ['1', 0],
        ['1', 0],
      ]),
    ).toEqual(expected);
  });

  it('count on within their level and begin anew under the next of the level above', () => {
    const xml = definition(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2')) + list(1, 0);
    expect(
      labels(xml, [
        ['1', 0],
        ['1', 1],
        ['1', 1],
        ['1', 0],
        ['1', 1],
      ]),
    ).toEqual(['1. ', '1.1 ', '1.2 ', '2. ', '2.1 ']);
  });

  it('count on in another list of the same definition, unless that one starts anew', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const xml = definition(0, level(0, 'decimal', '%1.', 4)) + list(1, 0) + list(2, 0) + list(3, 0, anew);
    expect(
      labels(xml, [
        ['1', 0],
        ['2', 0],
        ['3', 0],
        ['3', 0],
      ]),
    ).toEqual(['4. ', '5. ', '1. ', '2. ']);
  });

  it('have the levels of the style that lays them down', () => {
    const xml =
      definition(0, level(0, 'decimal', '%1.')) +
      definition(1, '<w:numStyleLink w:val="Rec"/>') +
      list(1, 0) +
      list(2, 1);
    const styles =
      '<w:style w:styleId="Rec"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(labels(xml, [['2', 0]], styles)).toEqual(['1. ']);
  });

  it.each([
    [26, 'z '],
    [27, 'aa '],
    [53, 'aaa '],
  ])('is lettered %i as Word letters it', (start, expected) => {
    expect(labels(definition(0, level(0, 'lowerLetter', '%1', start)) + list(1, 0), [['1', 0]])).toEqual([
      expected,
    ]);
  });

  it.each([
    [11, '11th '],
    [22, '22nd '],
    [112, '112th '],
  ])('has the ending of %i', (start, expected) => {
    expect(labels(definition(0, level(0, 'ordinal', '%1', start)) + list(1, 0), [['1', 0]])).toEqual([
      expected,
    ]);
  });

  it('is nothing where the document does not know the list', () => {
    expect(labels('', [['7', 0]])).toEqual(['']);
  });
});

describe('the numbers of a table that Word numbers by itself', () => {
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const read = async (cells: string[][]): Promise<string[][] | undefined> => {
    const bytes = rawDocx(bodyWithTable(cells), [
      {
        name: 'word/_rels/document.xml.rels',
        data: relationships([
          ['numbering', 'numbering.xml'],
          ['styles', 'styles.xml'],
        ]),
      },
      {
        name: 'word/numbering.xml',
        data: `<w:numbering xmlns:w="w">${definition(0, level(0, 'decimal', '%1)', 1, '<w:pStyle w:val="Numbered"/>'))}${list(1, 0)}</w:numbering>`,
      },
      {
        name: 'word/styles.xml',
        data: '<w:styles xmlns:w="w"><w:style w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Child"><w:basedOn w:val="Numbered"/></w:style></w:styles>',
      },
    ]);
    return (await tablesHere('a.docx', bytes))[0]?.rows.map((row) => row.cells);
  };

  it('stand before the text of their paragraphs, also where these are empty', async () => {
    expect(
      await read([
        [paragraph('That it be done', numbered), paragraph('x')],
        [`<w:p><w:pPr>${numbered}</w:pPr></w:p>`, paragraph('y')],
      ]),
    ).toEqual([
      ['1) That it be done', 'x'],
      ['2)', 'y'],
    ]);
  });

  it('come from the style of a paragraph, or the style that one is based on', async () => {
    expect(
      await read([
        [paragraph('one', '<w:pStyle w:val="Numbered"/>')],
        [paragraph('two', '<w:pStyle w:val="Child"/>')],
        [paragraph('none', '<w:pStyle w:val="Numbered"/><w:numPr><w:numId w:val="0"/></w:numPr>')],
      ]),
    ).toEqual([['1) one'], ['2) two'], ['none']]);
  });

  it('are not those that a paragraph had before a tracked change, and pass over deleted ones', async () => {
    expect(
      await read([
        [paragraph('plain', `<w:pPrChange w:id="1"><w:pPr>${numbered}</w:pPr></w:pPrChange>`)],
        [
          `<w:p><w:pPr>${numbered}<w:rPr><w:del w:id="2"/></w:rPr></w:pPr></w:p>${paragraph('first', numbered)}`,
        ],
      ]),
    ).toEqual([['plain'], ['1) first']]);
  });
});
