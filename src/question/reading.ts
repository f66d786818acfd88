import type { Filter } from '../register/filter.ts';
import type { SidedClause } from './clauses.ts';
import type { Mark } from './mark.ts';
import type { Aspect, Question } from './question.ts';
import { isWord, type Sentence } from './sentence.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is known of a sentence when it comes to deciding what it asks. */

export type MarkOf<I extends Mark['is']> = Mark & { is: I };

export function marksOf<I extends Mark['is']>(sentence: Sentence, is: I): MarkOf<I>[] {
  return sentence.flatMap((piece) =>
    !isWord(piece) && piece.mark.is === is ? [piece.mark as MarkOf<I>] : [],
  );
}

export interface Reading {
  sentence: Sentence;
  vocabulary: Vocabulary;
  clauses: SidedClause[];
  has: (frame: MarkOf<'frame'>['frame']) => boolean;
  text: string;
}

export type Decision = (reading: Reading) => Question | undefined;

export const plainFilter = (clauses: SidedClause[]): Filter =>
  clauses.map(({ side: _, ...clause }) => clause);
export const sides = ({ clauses }: Reading, ...wanted: SidedClause['side'][]): SidedClause[] =>
  clauses.filter((c) => wanted.includes(c.side));

export const aspect = ({ has, text }: Reading): Aspect => {
  if (has('due') && /\b(?:agreed|agree|made|raised|decided)\b/.test(text)) return 'agreed';
  if (has('owner')) return 'owner';
  if (has('due')) return 'due';
  if (has('progress')) return 'progress';
  if (/\bstatus$/.test(text)) return 'status';
  if (/^(?:has|have|is|was|did) (?:the|that|this|our|§)/.test(text)) return 'status';
  if (/^who\b/.test(text)) return 'owner';
  if (/^when\b/.test(text)) return 'due';
  return 'everything';
};
