import type { CountAnswer } from '../../answer/shapes/items.ts';
import { type Action, toSets } from '../action.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { type Heading, headingOf } from './heading.ts';
import { type Reading, readingOf } from './reading.ts';

export interface CountView extends Heading, Reading {
  notes: string[];
  buttons: Action[][];
}

/** A count is its sentence: it stands alone and may be larger. */
export function countView(answer: CountAnswer, limits: Limits): CountView {
  return {
    ...headingOf(answer.sentence, 'extraLarge'),
    ...readingOf(answer.readAs, limits),
    notes: answer.notes.map((note) => runText(note, limits.note)),
    buttons: toSets(answer.buttons),
  };
}
