/** Words of the register made fit to show: still the register's words, without what cannot be seen or read. */

/** Embeddings, overrides and isolates: they can show a text in another order than the register has it. */
const REORDERING = /[\u202A-\u202E\u2066-\u2069]/g;
const CONTROLS = /\p{Cc}/gu;
const LONE_SURROGATES = /\p{Cs}/gu;
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/** More paragraphs than this are run together: each costs an element of the card. */
const MOST_PARAGRAPHS = 12;

const graphemes = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** The text on one line, without control and reordering characters. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(CONTROLS, '')
    .replace(REORDERING, '')
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * The beginning of a text, at most `most` UTF-16 units of it. A character that is made of several code points, such as
 * a flag or an accented letter, is kept whole.
 */
export function start(text: string, most: number): string {
  if (text.length <= most) return text;
  // The character that would be cut in two, if any, is the one that holds the first unit left out.
  return text.slice(0, graphemes.segment(text).containing(most)?.index ?? most);
}

/** At most `limit` UTF-16 units of the text, ending in "…" where something was left out. */
export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${start(text, limit - 1).trimEnd()}…`;
}

/** One line of at most `limit` UTF-16 units. */
export const line = (text: string, limit: number): string => cut(oneLine(text), limit);

/** The paragraphs of a longer text, each on one line, together at most `limit` UTF-16 units. */
export function paragraphs(text: string, limit: number): string[] {
  const all = text.split(LINE_ENDS).map(oneLine).filter(Boolean);
  const separate = all.slice(0, MOST_PARAGRAPHS - 1);
  const rest = all.slice(MOST_PARAGRAPHS - 1).join(' ');
  const shown = rest === '' ? separate : [...separate, rest];
  return shown.length === 0 ? [] : cut(shown.join('\n'), limit).split('\n');
}
