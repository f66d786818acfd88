import type { ItemAnswer } from '../../answer/shapes/items.ts';
import type { Fact } from '../../answer/shapes/parts.ts';
import { type Action, toSets } from '../action.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { paragraphs } from '../text.ts';
import { type Heading, headingOf } from './heading.ts';
import { type Row, rowOf, saysTitle } from './row.ts';

export interface ItemView extends Heading {
  row: Row;
  /** False where the sentence has said the title. */
  showsTitle: boolean;
  notes: string[];
  facts: Fact[];
  detail: string[];
  progress: string[];
  /** What the person may do, above where they may go. */
  actions: Action[][];
  buttons: Action[][];
}

export function itemView(answer: ItemAnswer, limits: Limits): ItemView {
  const { row } = answer;
  const said = [row.status, row.due];
  return {
    ...headingOf(answer.sentence),
    row: rowOf(row, limits),
    showsTitle: !saysTitle(answer.sentence, row),
    notes: answer.notes.map((note) => runText(note, limits.note)),
    // Status and due date stand above the facts already, larger.
    facts: answer.facts
      .filter(({ title, value }) => !(/^(status|due)$/i.test(title) && said.includes(value)))
      .map((fact) => ({
        title: runText(fact.title, limits.name),
        value: runText(fact.value, limits.fact),
      })),
    detail: prose(answer.detail, limits),
    progress: prose(answer.progress, limits),
    actions: toSets(answer.actions),
    buttons: toSets(answer.buttons),
  };
}

const prose = (text: string, limits: Limits): string[] =>
  paragraphs(text, limits.prose).map((paragraph) => runText(paragraph, limits.prose));
