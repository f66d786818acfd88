import {
  AlignmentType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';

/** How a committee report looks. Sizes are in half points, distances in twentieths of a point (567 are 1 cm). */

export const LANGUAGE = 'en-GB';
const FONT = 'Arial';
const BLACK = '000000';

/** Ids of the styles beside Word's own. */
export const STYLE = {
  numbered: 'NumberedParagraph',
  bullet: 'ListBullet',
  organisation: 'ReportHeading',
  caption: 'Caption',
  cell: 'TableText',
  cellBullet: 'TableBullet',
  cellHeading: 'TableHeading',
  exempt: 'ExemptMarking',
  footer: 'Footer',
} as const;

/** References of the numberings that paragraphs share. */
export const NUMBERING = {
  paragraphs: 'paragraphs',
  bullets: 'bullets',
  cellBullets: 'cell-bullets',
} as const;

/** So many times the height of a line. */
const lines = (times: number) => ({ line: Math.round(240 * times), lineRule: LineRuleType.AUTO });

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: BLACK },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 120 } },
});

const paragraphStyle = (
  id: string,
  name: string,
  style: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, ...style });

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 24, language: { value: LANGUAGE, eastAsia: LANGUAGE } },
      paragraph: { spacing: { after: 160, ...lines(1.05) } },
    },
    title: {
      run: { font: FONT, size: 32, bold: true, color: BLACK },
      paragraph: { spacing: { before: 200, after: 280, ...lines(1.05) } },
    },
    heading1: heading(28, 280),
    heading2: heading(26, 240),
    heading3: heading(24, 200),
    caption: {
      run: { font: FONT, size: 22, bold: true, color: BLACK },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 240, after: 120 } },
    },
  },
  paragraphStyles: [
    paragraphStyle(STYLE.numbered, 'Numbered Paragraph', {}),
    paragraphStyle(STYLE.bullet, 'List Bullet', { paragraph: { spacing: { after: 80 } } }),
    paragraphStyle(STYLE.organisation, 'Report Heading', {
      run: { bold: true },
      paragraph: { spacing: { after: 120 } },
    }),
    paragraphStyle(STYLE.cell, 'Table Text', {
      run: { size: 20 },
      paragraph: { spacing: { before: 40, after: 60, ...lines(1.05) } },
    }),
    paragraphStyle(STYLE.cellBullet, 'Table Bullet', {
      run: { size: 20 },
      paragraph: { spacing: { before: 20, after: 40, ...lines(1.05) } },
    }),
    paragraphStyle(STYLE.cellHeading, 'Table Heading', {
      run: { size: 20, bold: true },
      paragraph: { keepNext: true, spacing: { before: 60, after: 60, ...lines(1.05) } },
    }),
    paragraphStyle(STYLE.exempt, 'Exempt Marking', {
      run: { bold: true, size: 22 },
      paragraph: { spacing: { after: 120 } },
    }),
    paragraphStyle(STYLE.footer, 'footer', {
      run: { size: 20 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
    }),
  ],
};

const list = (
  reference: string,
  format: 'decimal' | 'bullet',
  text: string,
  left: number,
  hanging: number,
) => ({
  reference,
  levels: [
    {
      level: 0,
      format: format === 'decimal' ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text,
      alignment: AlignmentType.LEFT,
      style: { run: { font: FONT }, paragraph: { indent: { left, hanging } } },
    },
  ],
});

export const numbering: INumberingOptions = {
  config: [
    list(NUMBERING.paragraphs, 'decimal', '%1.', 567, 567),
    list(NUMBERING.bullets, 'bullet', '•', 1134, 454),
    list(NUMBERING.cellBullets, 'bullet', '•', 227, 227),
  ],
};
