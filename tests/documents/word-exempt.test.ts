import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/reports/document.ts';
import { elements, partOf, partsOf, textIn, wordReport, write } from './samples.ts';
import { DOCUMENT, paragraphs } from './word-parts.ts';

describe('exempt pages of a Word document', () => {
  const MARK = /Not for publication/;
  const open: Section = { blocks: [{ is: 'paragraph', text: 'Open.' }] };
  const exempt: Section = { exempt: { paragraph: '3' }, blocks: [{ is: 'paragraph', text: 'Exempt.' }] };

  /** The text of each section's header, in order. */
  async function headersOf(...sections: Section[]): Promise<string[]> {
    const written = await write(wordReport({ sections }, true));
    const targets = new Map(
      [
        ...partOf(written, 'word/_rels/document.xml.rels').matchAll(
          /Id="(\w+)"[^>]*Target="(header\d+\.xml)"/g,
        ),
      ].map(([, id = '', target = '']) => [id, target] as const),
    );
    return elements(partOf(written, DOCUMENT), 'w:sectPr').map((section) => {
      const id = /<w:headerReference [^>]*r:id="(\w+)"/.exec(section)?.[1] ?? '';
      return textIn(partOf(written, `word/${targets.get(id)}`));
    });
  }

  it('are marked on each page with the paragraph of the Act, and no other page is', async () => {
    const [before, marked, after] = await headersOf(open, exempt, open);
    expect(marked).toBe(
      'Not for publication – exempt information, paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972',
    );
    expect([before, after]).toEqual(['', '']);
  });

  it.each([
    ['1, 2 and 3', 'exempt information, paragraphs 1, 2 and 3 of Part 1'],
    ['paragraph ____', 'exempt information, paragraph ____ of Part 1'],
    [
      'paragraph to be completed (1 to 7)',
      'exempt information, paragraph to be completed (1 to 7) of Part 1',
    ],
    ['to be completed (1 to 7)', 'exempt information, paragraph to be completed (1 to 7) of Part 1'],
  ])('say %s as it is meant', async (paragraph, said) => {
    const [header] = await headersOf({ ...exempt, exempt: { paragraph } });
    expect(header).toContain(said);
  });

  it('begin on a page of their own', async () => {
    const body = partOf(await write(wordReport({ sections: [open, exempt, open] }, true)), DOCUMENT);
    expect(elements(body, 'w:sectPr').map((section) => /<w:type w:val="(\w+)"/.exec(section)?.[1])).toEqual([
      'nextPage',
      'nextPage',
      'nextPage',
    ]);
  });

  it('are told of in the file name and on the first page', async () => {
    const written = await write(wordReport({ sections: [open, exempt] }, true));
    expect(written.name).toBe('Not for publication - progress of recommendations 4 November 2024.docx');
    expect(textIn(paragraphs(partOf(written, DOCUMENT))[0] ?? '')).toMatch(MARK);
  });

  it('are told of in the file name even where the report forgot to say so', async () => {
    expect((await write(wordReport({ sections: [open, exempt] }))).name).toMatch(MARK);
  });

  it('leave no mark in a report that has none', async () => {
    const written = await write(wordReport({ sections: [open, open] }));
    expect(written.name).toBe('progress of recommendations 4 November 2024.docx');
    expect(Object.values(partsOf(written)).join('')).not.toMatch(
      /not for publication|exempt information|12A/i,
    );
  });
});
