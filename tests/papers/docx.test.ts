import { describe, expect, it } from 'vitest';
import { bodyWithTable, buildDocx, docxParts, paragraph, rawDocx } from './build-docx.ts';
import { buildZip } from './build-zip.ts';
import { refusalHere, tablesHere } from './read-here.ts';

const cellsOf = async (body: string): Promise<string[][]> =>
  (await tablesHere('a.docx', rawDocx(body)))[0]?.rows.map(({ cells }) => cells) ?? [];
const cellOf = async (inCell: string): Promise<string | undefined> =>
  (await cellsOf(bodyWithTable([[inCell]])))[0]?.[0];
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

describe('a Word document', () => {
  it('gives its tables in order, each with the text above it', async () => {
    const bytes = await buildDocx([
      { heading: 'OVERVIEW AND SCRUTINY REVIEW – Organised Crime' },
      '',
      'Progress to date',
      {
        table: [
          ['Review recommendation', 'Progress'],
          ['Recommendation One\nThat it be done', 'Work has begun:\n• a first thing\n• a second'],
        ],
      },
      'Between',
      { table: [['x', 'y']] },
    ]);
    expect(await tablesHere('paper.docx', bytes)).toEqual([
      {
        name: 'table 1',
        above: ['OVERVIEW AND SCRUTINY REVIEW – Organised Crime', 'Progress to date'],
        rows: [
          { line: 1, cells: ['Review recommendation', 'Progress'] },
          {
            line: 2,
            cells: ['Recommendation One\nThat it be done', 'Work has begun:\n• a first thing\n• a second'],
          },
        ],
      },
      { name: 'table 2', above: ['Between'], rows: [{ line: 1, cells: ['x', 'y'] }] },
    ]);
  });

  it('keeps the last twenty lines above a table', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => `line ${at + 1}`);
    const [table] = await tablesHere('a.docx', await buildDocx([...lines, { table: [['x']] }]));
    expect(table?.above).toEqual(lines.slice(-20));
  });

  it('keeps columns aligned where cells are merged', async () => {
    const bytes = await buildDocx([
      {
        table: [
          ['a', 'b', 'c', 'd'],
          [{ text: 'wide', columns: 2 }, { text: 'tall', rows: 3 }, 'd1'],
          ['a2', 'b2', 'd2'],
          [{ text: 'both', columns: 2 }, 'd3'],
        ],
      },
    ]);
    expect((await tablesHere('a.docx', bytes))[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b', 'c', 'd'],
      ['wide', '', 'tall', 'd1'],
      ['a2', 'b2', '', 'd2'],
      ['both', '', '', 'd3'],
    ]);
  });

  it('keeps columns aligned where a row begins further right, or bookmarks stand between rows', async () => {
    const table = bodyWithTable([
      [paragraph('a'), paragraph('b')],
      [`<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('tall')}`, paragraph('b1')],
      [`<w:tcPr><w:vMerge/></w:tcPr><w:p/>`, paragraph('b2')],
    ]).replace(
      '</w:tbl>',
      `<w:bookmarkStart w:id="1" w:name="x"/><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${paragraph('right')}</w:tc></w:tr></w:tbl>`,
    );
    expect(await cellsOf(table)).toEqual([
      ['a', 'b'],
      ['tall', 'b1'],
      ['', 'b2'],
      ['', 'right'],
    ]);
  });

  it('leaves out empty rows and keeps the numbers of the others', async () => {
    const bytes = rawDocx(bodyWithTable([[paragraph('a')], ['<w:p/>'], [paragraph('  ')], [paragraph('d')]]));
    expect((await tablesHere('a.docx', bytes))[0]?.rows).toEqual([
      { line: 1, cells: ['a'] },
      { line: 4, cells: ['d'] },
    ]);
  });

  it('puts the text of a table within a cell on lines of that cell', async () => {
    const inner =
      '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    expect(await cellOf(`${paragraph('before')}${inner}${paragraph('after')}`)).toBe('before\n1\n2\nafter');
  });

  it.each([
    [
      'what was deleted with changes tracked',
      `<w:p>${run('kept ')}<w:del w:id="1"><w:r><w:delText>deleted</w:delText></w:r></w:del><w:ins w:id="2">${run('added')}</w:ins></w:p>`,
      'kept added',
    ],
    [
      'what was moved away',
      `<w:p><w:moveFrom w:id="1">${run('moved')}</w:moveFrom>${run('stayed')}</w:p>`,
      'stayed',
    ],
    [
      'the break of a paragraph that was deleted',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('one ')}</w:p><w:p>${run('line')}</w:p>`,
      'one line',
    ],
    [
      'notes and comments',
      `<w:p>${run('said')}<w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
      'said',
    ],
    [
      'what a field is told, and keeps what it shows',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "http://192.0.2.1" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('shown')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      'shown',
    ],
    [
      'pictures, also such as are not there',
      `<w:p><w:r><w:drawing><x/></w:drawing></w:r><w:r><w:pict><v:shape><v:imagedata r:id="rId99"/></v:shape></w:pict></w:r>${run('text')}</w:p>`,
      'text',
    ],
    [
      'hyphens that only say where a line may end',
      `<w:p><w:r><w:t>OC</w:t><w:noBreakHyphen/><w:t>1 neigh</w:t><w:softHyphen/><w:t>bour</w:t></w:r></w:p>`,
      'OC-1 neighbour',
    ],
  ])('leaves out %s', async (_, xml, text) => {
    expect(await cellOf(xml)).toBe(text);
  });

  it.each([
    ['a link', `<w:p><w:hyperlink r:id="rId99">${run('a link')}</w:hyperlink></w:p>`, 'a link'],
    [
      'a simple field',
      `<w:p>${run('Table ')}<w:fldSimple w:instr="SEQ Table">${run('4')}</w:fldSimple></w:p>`,
      'Table 4',
    ],
    [
      'a control',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('chosen')}</w:sdtContent></w:sdt>`,
      'chosen',
    ],
    [
      'lines and tabs',
      `<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r></w:p>`,
      'a\nb\nc d',
    ],
    [
      'a box with text, once',
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('boxed')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      'boxed',
    ],
    [
      'markup that is text',
      `<w:p><w:r><w:t>&lt;/td&gt;&lt;b&gt; &amp;amp;</w:t></w:r></w:p>`,
      '</td><b> &amp;',
    ],
  ])('reads %s', async (_, xml, text) => {
    expect(await cellOf(xml)).toBe(text);
  });

  it('leaves out rows that were deleted with changes tracked', async () => {
    const table = bodyWithTable([[paragraph('a')], [paragraph('b')]]);
    expect(await cellsOf(table.replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>'))).toEqual([
      ['b'],
    ]);
  });

  it('reads documents whose elements have another prefix', async () => {
    const body = bodyWithTable([
      [`<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('x')}`, paragraph('y')],
    ]);
    const parts = docxParts(body).map((part) =>
      part.name === 'word/document.xml'
        ? { ...part, data: String(part.data).replace(/\bw:/g, 'ns0:').replace('xmlns:w=', 'xmlns:ns0=') }
        : part,
    );
    const [table] = await tablesHere('a.docx', buildZip(parts));
    expect(table?.rows[0]?.cells).toEqual(['x', '', 'y']);
  });

  it('is refused where it has no table, or only an empty one', async () => {
    expect(await refusalHere('a.docx', await buildDocx(['Only words']))).toMatch(/no table in it/);
    expect(await refusalHere('a.docx', await buildDocx([{ table: [['', '']] }]))).toMatch(/no table in it/);
  });

  it('may have a template on a drive of its writer, links, and charts', async () => {
    const links = (type: string, target: string): string =>
      `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
    const bytes = rawDocx(bodyWithTable([[paragraph('x')]]), [
      {
        name: 'word/_rels/settings.xml.rels',
        data: links('attachedTemplate', 'file:///S:\\Templates\\Report.dotm'),
      },
      { name: 'word/_rels/footnotes.xml.rels', data: links('hyperlink', 'http://192.0.2.1/') },
      { name: 'word/embeddings/Microsoft_Excel_Sheet.xlsx', data: 'PK\x03\x04 the figures of a chart' },
    ]);
    expect(await tablesHere('a.docx', bytes)).toHaveLength(1);
  });
});
