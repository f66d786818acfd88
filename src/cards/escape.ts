import { line, oneLine } from './text.ts';

/**
 * Two ways for words of the register to stand in a card. A TextRun shows its text as it is. A TextBlock reads
 * Markdown, and every host a different one: what formats in any of them is escaped. Both replace `{{DATE(…)}}` and
 * `{{TIME(…)}}` by a date of the reader's own making.
 */

const DATE_FUNCTION = /\{\{(?=(?:DATE|TIME)\()/g;

/** A word joiner: it is not seen, and keeps the braces from being a function. */
const INVISIBLE = '\u2060';

/** For a TextRun, a button's title and every place without Markdown: one line of at most `limit` UTF-16 units. */
export const runText = (text: string, limit: number): string =>
  line(text, limit).replace(DATE_FUNCTION, `{${INVISIBLE}{`);

/**
 * For something to choose: as `runText`, but hosts differ in whether radio buttons read Markdown. A backslash would be
 * seen in some, so that only links are broken up, again by what is not seen.
 */
export const choiceText = (text: string, limit: number): string =>
  runText(text, limit).replaceAll('](', `]${INVISIBLE}(`);

/**
 * For a TextBlock: one line that reads as the text does. Escaped is only what could format, because a phone's simpler
 * Markdown may show a backslash that was not needed: "re-offending", "2017/18" and "(the board)" stay as they are.
 */
export function escapeText(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_[\]~<]/g, '\\$&')
      // The phones' parser does not heed a backslash before a bracket, only that "](" is broken up.
      .replace(/(?<=\\\])\(/g, '\\(')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(DATE_FUNCTION, '\\{\\{')
      .replace(/^(?:[#>]|[-+](?=[\s-]|$))/, '\\$&')
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  );
}
