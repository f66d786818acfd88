import { tidied } from './cells.ts';
import { LONGEST_NAME } from './limits.ts';

/** An entry of a list, as papers bring it: `• `, or what people type instead. */
const BULLET = /^[•▪●◦‣·*o-]\s+/u;

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(tidied)
    .filter((line) => line !== '');
export const isBullet = (line: string): boolean => BULLET.test(line);
export const withoutBullet = (line: string): string => line.replace(BULLET, '');

/** Does the text end as a sentence does? A title may not, and the first part of a broken one does not. */
export const endsSentence = (text: string): boolean => /[.!?:;]["'”’)]*$/.test(text.trim());

/** Words after whose full stop a sentence goes on: `Cllr. Boyes`, `e.g. fraud`, `No. 4`. */
const ABBREVIATION =
  /(?:\b(?:\p{Lu}|cllr|dr|mr|mrs|ms|no|st|rev|prof|supt|insp|sgt|e\.g|i\.e|etc|approx|incl|dept))\.$/iu;

function firstSentence(text: string): string {
  for (const { index, 0: end } of text.matchAll(/[.!?]["'”’)]*(?=\s+[\p{Lu}\p{N}"“‘(])/gu)) {
    const sentence = text.slice(0, index + end.length);
    if (!ABBREVIATION.test(sentence)) return sentence;
  }
  return text;
}

/** The lines up to one that begins anew: a line within a sentence goes on in small letters. */
function firstParagraph(wording: string): string {
  const [first = '', ...rest] = linesOf(wording);
  const end = rest.findIndex((line) => isBullet(line) || /^[^\p{Ll}]/u.test(line));
  return [first, ...(end < 0 ? rest : rest.slice(0, end))].join(' ');
}

/** A title for a wording: its first sentence without the full stop, cut at a word where it is over 300 characters. */
export function titleOf(wording: string): string {
  const sentence = firstSentence(firstParagraph(wording)).replace(/(?<!\.)\.$/, '');
  if (sentence.length <= LONGEST_NAME) return sentence;
  const cut = sentence.slice(0, LONGEST_NAME - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space < LONGEST_NAME / 2 ? undefined : space).replace(/[ ,;:–-]+$/, '')}…`;
}
