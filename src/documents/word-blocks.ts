import { HeadingLevel, Paragraph, ShadingType, type Table, TextRun } from 'docx';
import type { Block } from '../reports/document.ts';
import { NUMBERING, STYLE } from './word-styles.ts';
import { tableOf } from './word-table.ts';
import { lineOf, paragraphOf } from './word-text.ts';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Seen at a glance, so that no report is tabled with it. */
const UNFILLED = { type: ShadingType.CLEAR, color: 'auto', fill: 'FFF2CC' };

/** The distance that paragraphs have, in twentieths of a point; entries of a list stand closer. */
const AFTER_LIST = { after: 160 };

/** "Finance – [to be completed]", the label in bold as committee reports have it. */
const blank = (label: string): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({ text: lineOf(label), bold: true }),
      new TextRun({ text: ' – ' }),
      new TextRun({ text: '[to be completed]', shading: UNFILLED }),
    ],
  });

/** One part of a report as what Word calls it. `width` is that of the text in twentieths of a point. */
export function blockOf(block: Block, width: number): (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return [paragraphOf(block.text, { heading: HEADINGS[block.level] })];
    case 'paragraph':
      return [
        block.numbered
          ? paragraphOf(block.text, {
              style: STYLE.numbered,
              numbering: { reference: NUMBERING.paragraphs, level: 0 },
            })
          : paragraphOf(block.text, {}),
      ];
    case 'list':
      return block.entries.map((entry, index) =>
        paragraphOf(entry, {
          ...(index === block.entries.length - 1 && { spacing: AFTER_LIST }),
          style: STYLE.bullet,
          numbering: { reference: NUMBERING.bullets, level: 0 },
        }),
      );
    case 'table':
      return tableOf(block, width);
    case 'blank':
      return [blank(block.label)];
  }
}
