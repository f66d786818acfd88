import type { Mark } from './mark.ts';
import { asText, type Piece, type Sentence, typedText, written } from './sentence.ts';

/** Replaces words of a sentence by marks. */

/** Patterns are few and fixed; making them ready for whole words is most of the work of a question. */
const ready = new Map<string, RegExp>();

/** A pattern, as it is or its text, for whole words and all places. */
export function boundedBy(pattern: RegExp | string): RegExp {
  const source = typeof pattern === 'string' ? pattern : pattern.source;
  let bounded = ready.get(source);
  if (!bounded) {
    bounded = new RegExp(`(?<=^| )(?:${source})(?= |$)`, 'g');
    ready.set(source, bounded);
  }
  return bounded;
}

/**
 * Replaces every run of pieces that a pattern matches by one mark. The pattern is tried on `asText`, from word to
 * word; `make` gets the match and the pieces under it, and leaves them as they are by giving nothing back.
 */
export function markAll(
  sentence: Sentence,
  pattern: RegExp | string,
  make: (groups: string[], pieces: Piece[], before: Piece[], after: Piece[]) => Mark | undefined,
): Sentence {
  const bounded = boundedBy(pattern);
  const text = asText(sentence);
  // Nearly every pattern is tried in vain.
  bounded.lastIndex = 0;
  if (!bounded.test(text)) return sentence;
  bounded.lastIndex = 0;
  const matches = [...text.matchAll(bounded)];
  return markSpans(
    sentence,
    matches.map((match) => ({
      index: match.index,
      text: match[0],
      make: (pieces, before, after) =>
        make(
          match.slice(1).map((group) => group ?? ''),
          pieces,
          before,
          after,
        ),
    })),
  );
}

/** A run of `asText` that may become a mark. */
export interface Span {
  index: number;
  text: string;
  make(pieces: Piece[], before: Piece[], after: Piece[]): Mark | undefined;
}

/** Replaces the pieces under each span by its mark; a span that begins inside a piece or another span is passed over. */
export function markSpans(sentence: Sentence, spans: Span[]): Sentence {
  const starts: number[] = [];
  let at = 0;
  for (const piece of sentence) {
    starts.push(at);
    at += written(piece).length + 1;
  }
  const result: Sentence = [];
  let next = 0;
  for (const { index, text, make } of spans) {
    const from = starts.indexOf(index);
    const after = starts.findIndex((start) => start > index + text.length);
    const to = after < 0 ? sentence.length : after;
    if (from < next || text === '') continue;
    const pieces = sentence.slice(from, to);
    const mark = make(pieces, sentence.slice(0, from), sentence.slice(to));
    if (!mark) continue;
    result.push(...sentence.slice(next, from), { mark, typed: typedText(pieces) });
    next = to;
  }
  result.push(...sentence.slice(next));
  return result;
}
