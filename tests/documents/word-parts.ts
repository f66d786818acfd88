import type { Block } from '../../src/reports/document.ts';
import { blocksReport, elements, partOf, textIn, write } from './samples.ts';

/** Finding one's way in the XML of a Word document. */

export const DOCUMENT = 'word/document.xml';

/** The XML of a report with these parts in it. */
export const bodyOf = async (...blocks: Block[]): Promise<string> =>
  partOf(await write(blocksReport(...blocks)), DOCUMENT);

export const paragraphs = (xml: string): string[] => elements(xml, 'w:p');

/** The id of a paragraph's style. */
export const styleOf = (paragraph: string): string | undefined =>
  /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1];

/** The paragraph with exactly this text. */
export const paragraphSaying = (xml: string, text: string): string =>
  paragraphs(xml).find((paragraph) => textIn(paragraph) === text) ?? '';
