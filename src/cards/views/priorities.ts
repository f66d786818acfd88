import type { AreaLine, PrioritiesAnswer } from '../../answer/shapes/strategy.ts';
import { type Action, toAction, toSets } from '../action.ts';
import { escapeText, runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { line } from '../text.ts';
import { goalLines } from './goals.ts';
import { type Heading, headingOf } from './heading.ts';

interface AreaView {
  area: string;
  /** "Area of focus · Lead: Hate Crime Action Group" */
  about: string;
  /** A line each, with its bullet. */
  goals: string[];
  standing: string;
  /** One action where the area has items to show, otherwise none: a list, because a template cannot leave it out. */
  open: Action[];
}

export interface PrioritiesView extends Heading {
  strategy: string;
  notes: string[];
  /** `priority` is Markdown that shows the name as it is. */
  priorities: { priority: string; areas: AreaView[] }[];
  buttons: Action[][];
  /** Whether areas are without their button for want of room. */
  leftOut: boolean;
}

export function prioritiesView(answer: PrioritiesAnswer, limits: Limits): PrioritiesView {
  return {
    ...headingOf(answer.sentence),
    strategy: runText(answer.strategy, limits.title),
    notes: answer.notes.map((note) => runText(note, limits.note)),
    priorities: answer.priorities.map(({ priority, areas }) => ({
      priority: escapeText(line(priority, limits.title)),
      areas: areas.map((area) => areaView(area, limits)),
    })),
    buttons: toSets(answer.buttons),
    leftOut: !limits.refining && answer.priorities.some(({ areas }) => areas.some(({ open }) => open)),
  };
}

function areaView(area: AreaLine, limits: Limits): AreaView {
  const short = (text: string): string => runText(text, limits.name);
  const lead = short(area.lead);
  const standing = short(area.standing);
  return {
    area: short(area.area),
    about: lead === '' ? short(area.kind) : `${short(area.kind)} · Lead: ${lead}`,
    goals: goalLines(area.goals, limits),
    standing,
    // Screen readers read what can be pressed by its action alone.
    open: area.open && limits.refining ? [toAction(area.open, { tooltip: standing })] : [],
  };
}
