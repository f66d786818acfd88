import { keptByObject } from '../register/kept-results.ts';
import type { Mark } from './mark.ts';

/**
 * A typed question as a row of pieces: words that nobody has made sense of yet, and marks that stand for the
 * words somebody did. Each reader turns words into marks; what is left at the end has not been understood.
 */
export interface Word {
  /** Lower case, without accents, corrected. */
  word: string;
  /** As it was typed. */
  typed: string;
  /** Begins with a capital although no sentence begins there. */
  capital: boolean;
  /** Stands before a pause: a comma, a full stop, a question mark. */
  pause?: boolean;
  /** Stands before the end of a sentence. */
  ends?: boolean;
}

export type Piece = Word | { mark: Mark; typed: string };
export type Sentence = Piece[];

export const isWord = (piece: Piece | undefined): piece is Word => piece !== undefined && 'word' in piece;

/** `§topic`, `§date`, `§late`: what patterns see of a mark. */
export function signOf(mark: Mark): string {
  switch (mark.is) {
    case 'conditions':
      return `§${mark.side}`;
    case 'period':
      return '§date';
    case 'due':
      return '§when';
    case 'frame':
      return `§${mark.frame.replace(' ', '-')}`;
    default:
      return `§${mark.is.replace(' ', '-')}`;
  }
}

/** What patterns see of one piece. */
export const written = (piece: Piece): string => (isWord(piece) ? piece.word : signOf(piece.mark));

/** The sentence as text that patterns can be tried on: words, and a sign for each mark. */
export const asText = keptByObject((sentence: Sentence): string => sentence.map(written).join(' '));

/** What was typed for a run of pieces. */
export const typedText = (pieces: Piece[]): string =>
  pieces
    .map((piece) => piece.typed)
    .filter(Boolean)
    .join(' ');
