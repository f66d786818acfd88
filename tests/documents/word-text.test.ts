import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { blocksReport, partsOf, TABLE, textIn, wordReport, write } from './samples.ts';
import { DOCUMENT, paragraphs } from './word-parts.ts';

describe('text in a Word document', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      maxLength: 60,
    }),
  );

  it('is only ever text, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const written = await write(
          wordReport({
            title: text,
            heading: [text],
            sections: [
              {
                exempt: { paragraph: text },
                blocks: [
                  { is: 'heading', level: 1, text },
                  { is: 'paragraph', text, numbered: true },
                  { is: 'list', entries: [text] },
                  { is: 'blank', label: text },
                  { is: 'table', caption: text, header: [text], widths: [100], rows: [[text]] },
                ],
              },
            ],
          }),
        );
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(written.bytes) });
        const letters = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(value)).toContain(letters(text));
        for (const part of Object.values(partsOf(written))) {
          expect(part).not.toMatch(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    '{ HYPERLINK "https://evil.example" }',
    'https://evil.example/?a=1&b=2',
    '<w:fldSimple w:instr="DDEAUTO c:\\\\windows\\\\cmd.exe"/>',
    ']]></w:t></w:r><w:p/>',
    '&#x1;&lt;',
  ])('makes neither a link nor a field of %s', async (text) => {
    const written = await write(
      blocksReport({ is: 'paragraph', text }, { ...TABLE, rows: [[text, text, text, text]], caption: text }),
    );
    const parts = partsOf(written);
    const body = parts[DOCUMENT] ?? '';
    expect(textIn(paragraphs(body)[1] ?? '')).toBe(text);
    expect(body).not.toMatch(/<w:(?:hyperlink|fldSimple|fldChar|instrText)\b/);
    expect(Object.values(parts).join('')).not.toContain('TargetMode="External"');
  });
});
