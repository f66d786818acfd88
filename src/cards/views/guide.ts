import type { GuideAnswer } from '../../answer/shapes/words.ts';
import { type Action, toAction } from '../action.ts';
import { escapeText, runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { line } from '../text.ts';
import { type Heading, headingOf } from './heading.ts';

export interface GuideView extends Heading {
  lines: string[];
  /** `heading` is Markdown that shows the words as they are. */
  groups: { heading: string; examples: { text: string; ask: Action }[] }[];
}

export function guideView(answer: GuideAnswer, limits: Limits): GuideView {
  return {
    ...headingOf(answer.sentence),
    lines: answer.lines.map((words) => runText(words, limits.note)),
    groups: answer.examples.map(({ heading, examples }) => ({
      heading: escapeText(line(heading, limits.name)),
      examples: examples.map(({ text, press }) => {
        const shown = runText(text, limits.title);
        // The title is cut sooner; screen readers read the tooltip too.
        return { text: shown, ask: toAction({ title: text, press }, { tooltip: shown }) };
      }),
    })),
  };
}
