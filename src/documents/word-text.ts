import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
import { cleanText } from './clean-text.ts';

/** Text of the register as Word text: only ever characters, never a field, a link or a control of Word's. */

/** The lines of a text, without those that are empty: distance comes from the style. */
export const linesOf = (text: string): string[] =>
  cleanText(text)
    .split(/[\n\u2028\u2029]/)
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '');

/** Text on one line. */
export const lineOf = (text: string): string => linesOf(text).join(' ');

/** One paragraph; further lines of the text follow in it, each on its own. */
export const paragraphOf = (text: string, options: Omit<IParagraphOptions, 'text' | 'children'>): Paragraph =>
  new Paragraph({
    ...options,
    children: linesOf(text).map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) })),
  });
