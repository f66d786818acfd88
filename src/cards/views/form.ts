import type { Field, FormAnswer } from '../../answer/shapes/form.ts';
import { type Action, intoSets, toAction } from '../action.ts';
import { runText } from '../escape.ts';
import { type Filled, type Input, toInput } from '../input.ts';
import type { Limits } from '../limits.ts';
import { type Heading, headingOf } from './heading.ts';
import { type Row, rowOf, saysTitle } from './row.ts';

export interface FieldView {
  /** What is wrong with what was typed, a sentence each; they stand right above the input. */
  troubles: string[];
  input: Input;
}

export interface FormView extends Heading {
  /** The item, or none: a list, because a template cannot leave it out. */
  rows: Row[];
  /** False where the sentence has said the item's title. */
  showsTitle: boolean;
  lines: string[];
  fields: FieldView[];
  /** Send and cancel. */
  buttons: Action[][];
}

/** What a press carries. Clients put the inputs beside it, by their ids, and would overwrite it. */
const CARRIED = ['verb', 'do', 'ref', 'version', 'id', 'paper', 'print', 'show', 'page', 'change', 'values'];

const LEFT_OUT: Record<NonNullable<Filled['leftOut']>, string> = {
  typed: 'What you typed was too long to keep whole.',
  choices: 'The list is too long for one card; its last names are left out.',
};

/** Nothing is written until the form is sent; cancel works whatever is filled in. */
export function formView(answer: FormAnswer, limits: Limits): FormView {
  const { sentence, row, lines, fields, send, cancel } = answer;
  return {
    ...headingOf(sentence),
    rows: row ? [rowOf(row, limits)] : [],
    showsTitle: row !== undefined && !saysTitle(sentence, row),
    lines: lines.map((words) => runText(words, limits.fact)),
    fields: fields.map((field) => fieldView(field, limits)),
    buttons: intoSets([
      toAction(send, { style: 'positive' }),
      toAction(cancel, { associatedInputs: 'none' }),
    ]),
  };
}

export function fieldView(field: Field, limits: Limits): FieldView {
  if (CARRIED.includes(field.id)) {
    throw new Error(
      `A field of a form cannot be called "${field.id}": that is what its button carries. Rename it.`,
    );
  }
  const { input, leftOut } = toInput(field, limits);
  const troubles = [
    ...(field.trouble ? [runText(field.trouble, limits.note)] : []),
    ...(leftOut ? [LEFT_OUT[leftOut]] : []),
  ];
  return { troubles, input };
}
