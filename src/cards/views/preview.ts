import type { Button } from '../../answer/shapes/parts.ts';
import type { PreviewAnswer, PreviewRow, PreviewSection } from '../../answer/shapes/preview.ts';
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

/**
 * Everything that is about to happen, and the buttons that let it. The first button sends what was filled in; the
 * others work whatever is filled in, cancel among them.
 */
export function previewView(answer: PreviewAnswer, limits: Limits): PreviewView {
  const [first, ...others] = answer.buttons;
  return {
    ...headingOf(answer.sentence),
    lines: answer.lines.map((words) => runText(words, limits.fact)),
    facts: answer.facts.map(({ title, value }) => ({
      title: runText(title, limits.name),
      value: runText(value, limits.name),
    })),
    sections: answer.sections.map((section) => sectionView(section, limits)),
    fields: answer.fields.map((field) => fieldView(field, limits)),
    buttons: intoSets([
      ...(first ? [toAction(first, goesOn(first) ? { style: 'positive' } : UNASKED)] : []),
      ...others.map((button) => toAction(button, UNASKED)),
    ]),
  };
}

const UNASKED = { associatedInputs: 'none' } as const;

/** Where nothing can go on, what is left is to look elsewhere or to cancel. */
const goesOn = ({ press }: Button): boolean =>
  !('do' in press && press.do === 'cancel') && press.verb !== 'ask' && press.verb !== 'open';

function sectionView({ heading, rows, rest }: PreviewSection, limits: Limits): PreviewSection {
  const shown = rows.slice(0, limits.rows);
  const left = rows.length - shown.length;
  const more = left > 0 ? `and ${left} more that this card has no room for` : '';
  return {
    heading: runText(heading, limits.name),
    rows: shown.map((row) => rowView(row, limits)),
    rest: [more, runText(rest, limits.note)].filter(Boolean).join(', '),
  };
}

function rowView({ title, lines }: PreviewRow, limits: Limits): PreviewRow {
  const shown = lines.slice(0, limits.fields).map((words) => runText(words, limits.note));
  const left = lines.length - shown.length;
  return {
    title: runText(title, limits.title),
    lines: left > 0 ? [...shown, `…and ${left} more`] : shown,
  };
}
