import type { Button } from '../../answer/shapes/parts.ts';
import type { ReminderAnswer, ReminderRow } from '../../answer/shapes/reminder.ts';
import { type Action, intoSets, toAction, toSets } from '../action.ts';
import { escapeText, runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { line } from '../text.ts';
import { type Heading, headingOf } from './heading.ts';
import { openPress, type Row, rowOf } from './row.ts';

type ShownRow = Pick<Row, 'ref' | 'kind' | 'title' | 'due' | 'dueColour' | 'dueWeight' | 'exempt'>;

interface RowView extends ShownRow {
  why: string;
  open: Action;
  actions: Action[][];
}

interface Group {
  /** Markdown that shows the heading as it is. */
  heading: string;
  rows: RowView[];
}

export interface ReminderView extends Heading {
  groups: Group[];
  more: string;
  buttons: Action[][];
  /** Whether buttons are missing because the card has no room for them. */
  leftOut: boolean;
}

export function reminderView(answer: ReminderAnswer, limits: Limits): ReminderView {
  return {
    ...headingOf(answer.sentence),
    groups: answer.groups.map(({ heading, rows }) => ({
      heading: escapeText(line(heading, limits.note)),
      rows: rows.map((row) => rowView(row, limits)),
    })),
    more: runText(answer.more, limits.fact),
    buttons: toSets(answer.buttons),
    leftOut: answer.groups.some(({ rows }) =>
      rows.some(({ buttons }) => kept(buttons, limits).length < buttons.length),
    ),
  };
}

/** Where room is scarce the first button alone, which is the likeliest; the item itself opens all others. */
const kept = (buttons: Button[], { refining }: Limits): Button[] =>
  refining ? buttons : buttons.slice(0, 1);

/** Each row's buttons have the same titles as the next one's, so that screen readers are told of which item they are. */
function rowView({ row, why, buttons }: ReminderRow, limits: Limits): RowView {
  const { ref, kind, title, due, dueColour, dueWeight, exempt } = rowOf(row, limits);
  const tooltip = `${title}, ${due}${exempt ? ', exempt' : ''}`;
  return {
    ref,
    kind,
    title,
    due,
    dueColour,
    dueWeight,
    exempt,
    why: runText(why, limits.note),
    open: toAction({ title: `Open ${ref}`, press: openPress(row.open, limits) }, { tooltip }),
    actions: intoSets(
      kept(buttons, limits).map(({ title: does, press }) =>
        toAction({ title: does, press: openPress(press, limits) }, { tooltip: `${does}: ${ref}` }),
      ),
    ),
  };
}
