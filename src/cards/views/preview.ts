import type { PreviewAnswer, PreviewSection } from '../../answer/shapes/preview.ts';
import { type Action, intoSets, toAction } from '../action.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { type FieldView, fieldView } from './form.ts';
import { type Heading, headingOf } from './heading.ts';

export interface PreviewView extends Heading {
  lines: string[];
  facts: { title: string; value: string }[];
  sections: PreviewSection[];
  fields: FieldView[];
  buttons: Action[][];
}

/** Everything that is about to happen, and the buttons that let it: cancel works whatever is filled in. */
export function previewView(answer: PreviewAnswer, limits: Limits): PreviewView {
  const [first, ...others] = answer.buttons;
  return {
    ...headingOf(answer.sentence),
    lines: answer.lines.map((words) => runText(words, limits.fact)),
    facts: answer.facts.map(({ title, value }) => ({
      title: runText(title, limits.name),
      value: runText(value, limits.name),
    })),
    sections: answer.sections.map(({ heading, rows, rest }) => ({
      heading: runText(heading, limits.name),
      rows: rows.map(({ title, lines }) => ({
        title: runText(title, limits.title),
        lines: lines.map((words) => runText(words, limits.note)),
      })),
      rest: runText(rest, limits.note),
    })),
    fields: answer.fields.map((field) => fieldView(field, limits)),
    buttons: intoSets([
      ...(first ? [toAction(first, { style: 'positive' })] : []),
      ...others.map((button) => toAction(button)),
    ]),
  };
}
