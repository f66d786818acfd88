import type { StandingAnswer, StandingGroup, StandingLine } from '../../answer/shapes/performance.ts';
import { type Action, toAction, toSets } from '../action.ts';
import { escapeText, runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { line } from '../text.ts';
import { type FigureView, figureRows } from './figures.ts';
import { type Heading, headingOf } from './heading.ts';
import { type Reading, readingOf } from './reading.ts';

interface LineView {
  name: string;
  lines: string[];
  open: Action[];
}

interface GroupView {
  /** Markdown that shows the heading as it is. */
  heading: string;
  about: string;
  open: Action[];
  lines: LineView[];
}

export interface StandingView extends Heading, Reading {
  notes: string[];
  figures: FigureView[][];
  groups: GroupView[];
  buttons: Action[][];
}

export function standingView(answer: StandingAnswer, limits: Limits): StandingView {
  const reading = readingOf(answer.readAs, limits);
  const canOpen = answer.groups.some(({ open, lines }) => open || lines.some((one) => one.open));
  return {
    ...headingOf(answer.sentence),
    ...reading,
    leftOut: reading.leftOut || (!limits.refining && canOpen),
    notes: answer.notes.map((note) => runText(note, limits.note)),
    figures: figureRows(answer.figures, limits),
    groups: answer.groups.map((group) => groupView(group, limits)),
    buttons: toSets(answer.buttons),
  };
}

/** Screen readers read what can be pressed by its action alone, so that it says all that stands there. */
const opened = ({ open }: Pick<StandingLine, 'open'>, said: string, { refining }: Limits): Action[] =>
  open && refining ? [toAction(open, { tooltip: said })] : [];

function groupView(group: StandingGroup, limits: Limits): GroupView {
  const about = runText(group.about, limits.note);
  return {
    heading: escapeText(line(group.heading, limits.title)),
    about,
    open: opened(group, about, limits),
    lines: group.lines.map((one) => lineView(one, limits)),
  };
}

function lineView(one: StandingLine, limits: Limits): LineView {
  const name = runText(one.name, limits.name);
  const lines = one.lines.map((words) => runText(words, limits.note));
  return { name, lines, open: opened(one, [name, ...lines].join(', '), limits) };
}
