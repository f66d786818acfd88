import { foldLetters } from '../register/text.ts';
import { isEnglish } from './english.ts';
import { readRef } from './refs.ts';
import { nearest } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * A message cut into words that know where they stand in it, so that what follows a request ("HC-1 is done: six
 * towns mapped") can be kept letter by letter as it was typed.
 */

export interface TypedWord {
  /** Lower case and mended; `§ref` for a ref; a sign of punctuation by itself. */
  word: string;
  ref?: string;
  /** Where it stands in the text, the end not included. */
  start: number;
  end: number;
}

export interface TypedText {
  text: string;
  words: TypedWord[];
  /** The words with a space between them, for patterns. */
  line: string;
}

/** The words on which a request for a change turns. One slip in them is read through. */
const TELLING =
  `complete completed completion finished closed done update progress extend extension postpone push reassign assign
  verify agree approve accept decline refuse reject exempt correct wording record decision recommendation action
  because until another month months week weeks quarter changed updated history delay confirm started`.split(
    /\s+/,
  );

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’‘/&.@_][\p{L}\p{N}\p{M}]+)*|\S/gu;
/** More words than the longest request has before its note begins. */
const MOST_WORDS = 60;

function mended(word: string, { words }: Vocabulary): string {
  if (word.length < 5 || !/^[a-z]+$/.test(word) || isEnglish(word) || words.has(word)) return word;
  return nearest(word, TELLING, 1) ?? word;
}

/** Dashes of all lengths part words alike. */
const sign = (word: string): string => word.replace(/^[–—]$/, '-');

function cut(text: string): TypedWord[] {
  const words: TypedWord[] = [];
  for (const { 0: typed, index } of text.matchAll(TOKEN)) {
    const word = sign(foldLetters(typed));
    const end = index + typed.length;
    const owned = /^.+(?='s$)/.exec(word)?.[0];
    if (owned === undefined) words.push({ word, start: index, end });
    else words.push({ word: owned, start: index, end: end - 2 }, { word: "'s", start: end - 2, end });
    if (words.length >= MOST_WORDS) break;
  }
  return words;
}

/** The first words of a message, with refs told in any of the ways in which questions tell them. */
export function readTyped(text: string, vocabulary: Vocabulary): TypedText {
  const plain = cut(text);
  const words: TypedWord[] = [];
  for (let at = 0; at < plain.length; at++) {
    const here = plain[at];
    if (!here) continue;
    const next = plain[at + 1];
    const found = readRef(here.word, next?.word, vocabulary.refShapes);
    const last = found?.words === 2 && next ? next : here;
    words.push(
      found
        ? { word: '§ref', ref: found.ref, start: here.start, end: last.end }
        : { ...here, word: mended(here.word, vocabulary) },
    );
    if (last === next) at++;
  }
  return { text, words, line: words.map(({ word }) => word).join(' ') };
}

/** The word that begins at a place of the line. */
export function wordAt({ words }: TypedText, place: number): number {
  let at = 0;
  return words.findIndex(({ word }) => {
    const here = at === place;
    at += word.length + 1;
    return here;
  });
}

/** How many words a stretch of the line has. */
export const wordsIn = (stretch: string): number => stretch.split(' ').filter(Boolean).length;
