import type { Field } from '../answer/shapes/form.ts';
import { choiceText, escapeText, runText } from './escape.ts';
import type { Limits } from './limits.ts';
import { line, start } from './text.ts';

/** A field of a form as Adaptive Cards write it. */
interface Labelled {
  id: string;
  label: string;
  isRequired?: true;
  /** Markdown that shows the sentence as it is. */
  errorMessage?: string;
  /** Hosts put it into the input as it is: neither Markdown nor `{{DATE(…)}}` is read. */
  value?: string;
}

interface Choice {
  title: string;
  value: string;
}

export type Input =
  | (Labelled & { type: 'Input.Text'; isMultiline?: true; maxLength: number; placeholder?: string })
  | (Labelled & { type: 'Input.Date'; min?: string })
  | (Labelled & {
      type: 'Input.ChoiceSet';
      style: 'expanded' | 'filtered';
      isMultiSelect: false;
      wrap: true;
      placeholder?: string;
      choices: Choice[];
    });

/** An input, and what of its field had no room on the card. */
export interface Filled {
  input: Input;
  leftOut?: 'typed' | 'choices';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function toInput(field: Field, limits: Limits): Filled {
  const { input } = field;
  const error = escapeText(line(field.error, limits.note));
  const labelled = {
    id: field.id,
    label: runText(field.label, limits.note),
    ...(field.required ? { isRequired: true as const } : {}),
    ...(error === '' ? {} : { errorMessage: error }),
  };
  switch (input.is) {
    case 'text': {
      const value = start(field.value, limits.typed);
      const text: Input = {
        type: 'Input.Text',
        ...labelled,
        ...(input.lines === 'several' ? { isMultiline: true } : {}),
        maxLength: input.most,
        ...(input.placeholder ? { placeholder: runText(input.placeholder, limits.note) } : {}),
        ...(value === '' ? {} : { value }),
      };
      return value === field.value ? { input: text } : { input: text, leftOut: 'typed' };
    }
    case 'day': {
      const min = input.min === undefined ? {} : { min: input.min };
      // Anything but a day would make the input of some clients unusable.
      const value = DAY.test(field.value) ? { value: field.value } : {};
      return { input: { type: 'Input.Date', ...labelled, ...min, ...value } };
    }
    case 'choice': {
      const choices = kept(input.choices, field.value, limits.choices);
      const set: Input = {
        type: 'Input.ChoiceSet',
        ...labelled,
        style: input.style,
        isMultiSelect: false,
        wrap: true,
        ...(input.style === 'filtered' ? { placeholder: 'Type to search' } : {}),
        choices: choices.map((choice) => toChoice(choice, limits)),
        ...(choices.some(({ value }) => value === field.value) ? { value: field.value } : {}),
      };
      return choices.length === input.choices.length ? { input: set } : { input: set, leftOut: 'choices' };
    }
  }
}

/** Phones refuse the whole card where one choice has no title or no value. */
function toChoice({ title, value }: Choice, limits: Limits): Choice {
  if (value === '') throw new Error(`The choice "${title}" has no value: give it one, or leave it out.`);
  return { title: choiceText(title, limits.title) || choiceText(value, limits.title) || '–', value };
}

/** The first choices, and always the one that is chosen. */
function kept(choices: Choice[], chosen: string, most: number): Choice[] {
  if (choices.length <= most) return choices;
  const at = choices.findIndex(({ value }) => value === chosen);
  const first = choices.slice(0, most);
  const one = choices[at];
  return one === undefined || at < most ? first : [...first.slice(0, -1), one];
}
