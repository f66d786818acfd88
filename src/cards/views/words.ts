import type { WordsAnswer } from '../../answer/shapes/words.ts';
import { type Action, toSets } from '../action.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { type Heading, headingOf } from './heading.ts';

export interface WordsView extends Heading {
  lines: string[];
  buttons: Action[][];
  /** A list, because a template cannot leave them out. */
  links: { title: string; url: string }[];
}

export function wordsView(answer: WordsAnswer, limits: Limits): WordsView {
  return {
    ...headingOf(answer.sentence),
    lines: answer.lines.map((words) => runText(words, limits.fact)),
    buttons: toSets(answer.buttons),
    links: (answer.links ?? []).map(({ title, url }) => ({ title: runText(title, limits.name), url })),
  };
}
