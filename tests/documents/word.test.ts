import { describe, expect, it } from 'vitest';
import { blocksReport, elements, partOf, partsOf, TABLE, textIn, wordReport, write } from './samples.ts';
import { bodyOf, DOCUMENT, paragraphSaying, paragraphs, styleOf } from './word-parts.ts';

describe('a Word document', () => {
  it('says that its language is British English, in styles, settings and properties', async () => {
    const parts = partsOf(await write(blocksReport(TABLE)));
    expect(elements(parts['word/styles.xml'] ?? '', 'w:rPrDefault')[0]).toContain('<w:lang w:val="en-GB"');
    expect(parts['word/settings.xml']).toContain('<w:themeFontLang w:val="en-GB"/>');
    expect(parts['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>');
  });

  it('has its title as its first heading and in its properties', async () => {
    const written = await write(
      wordReport({
        title: 'Progress of “Hate & Harm” <2017>',
        heading: ['Safer Committee', '4 November 2024'],
      }),
    );
    const [committee = '', day = '', title = ''] = paragraphs(partOf(written, DOCUMENT));
    expect([committee, day, title].map(textIn)).toEqual([
      'Safer Committee',
      '4 November 2024',
      'Progress of “Hate & Harm” <2017>',
    ]);
    expect(styleOf(title)).toBe('Title');
    const properties = partOf(written, 'docProps/core.xml');
    expect(properties).toContain('<dc:title>Progress of “Hate &amp; Harm” &lt;2017&gt;</dc:title>');
    expect(properties).toContain('>2024-11-04T09:30:00Z</dcterms:created>');
  });

  it.each([1, 2, 3] as const)(
    'has headings of level %i in the style that Word finds them by',
    async (level) => {
      const written = await write(blocksReport({ is: 'heading', level, text: 'Background' }));
      expect(styleOf(paragraphSaying(partOf(written, DOCUMENT), 'Background'))).toBe(`Heading${level}`);
      expect(partOf(written, 'word/styles.xml')).toMatch(
        new RegExp(`w:styleId="Heading${level}"><w:name w:val="heading ${level}"`, 'i'),
      );
    },
  );

  it('numbers paragraphs through the whole report in one list', async () => {
    const numbered = (text: string) => ({ is: 'paragraph', text, numbered: true }) as const;
    const written = await write(
      wordReport({
        sections: [
          { blocks: [numbered('First.'), { is: 'paragraph', text: 'Between.' }, numbered('Second.')] },
          { blocks: [numbered('Third.')] },
        ],
      }),
    );
    const body = partOf(written, DOCUMENT);
    const listOf = (text: string) => /<w:numId w:val="(\d+)"/.exec(paragraphSaying(body, text))?.[1];
    expect(listOf('First.')).toBeDefined();
    expect([listOf('Second.'), listOf('Third.')]).toEqual([listOf('First.'), listOf('First.')]);
    expect(listOf('Between.')).toBeUndefined();
    expect(partOf(written, 'word/numbering.xml')).toContain(
      '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>',
    );
  });

  it('has real bullets where the report has a list', async () => {
    const body = await bodyOf({ is: 'list', entries: ['One', 'Two'] });
    for (const entry of ['One', 'Two']) expect(paragraphSaying(body, entry)).toContain('<w:numPr>');
  });

  it('leaves visible space to fill in', async () => {
    const body = await bodyOf({ is: 'blank', label: 'Finance' });
    const paragraph = paragraphSaying(body, 'Finance – [to be completed]');
    expect(elements(paragraph, 'w:r')[0]).toMatch(/<w:b\/>.*Finance/);
    expect(elements(paragraph, 'w:r')[2]).toMatch(/<w:shd .*to be completed/);
  });

  it('counts pages at the foot of each', async () => {
    const parts = partsOf(await write(wordReport({ sections: [{ blocks: [] }, { blocks: [] }] })));
    const footers = Object.entries(parts).filter(([path]) => /^word\/footer\d+\.xml$/.test(path));
    expect(footers).toHaveLength(2);
    for (const [, footer] of footers) {
      expect(elements(footer, 'w:instrText').map((field) => field.replace(/<[^>]+>/g, ''))).toEqual([
        'PAGE',
        'NUMPAGES',
      ]);
    }
  });

  it('turns wide pages on their side', async () => {
    const body = partOf(
      await write(wordReport({ sections: [{ blocks: [] }, { landscape: true, blocks: [TABLE] }] })),
      DOCUMENT,
    );
    const sizes = elements(body, 'w:pgSz');
    expect(sizes.map((size) => /w:w="(\d+)"/.exec(size)?.[1])).toEqual(['11906', '16838']);
    expect(sizes[1]).toContain('w:orient="landscape"');
  });

  it('is the same file, byte for byte, when the same report is written at the same time', async () => {
    const report = wordReport({
      sections: [{ blocks: [TABLE, TABLE] }, { exempt: { paragraph: '3' }, blocks: [TABLE] }],
    });
    const [first, second] = [await write(report), await write(report)];
    expect(first.bytes).toEqual(second.bytes);
  });
});
