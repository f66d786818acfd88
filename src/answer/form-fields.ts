import { addDays, type Day, later, sayDay } from '../register/day.ts';
import type { Directory, Person } from '../register/directory.ts';
import { itemDue } from '../register/filter.ts';
import { type Item, KINDS } from '../register/item.ts';
import { readTimescale } from '../register/timescale.ts';
import type { Inputs, Verb } from '../update/command.ts';
import { LIMITS } from '../update/limits.ts';
import type { Field } from './shapes/form.ts';
import { capital } from './wording.ts';

/** The inputs of each form, as far as they do not depend on what was typed into them. */

type Blank = Omit<Field, 'value' | 'trouble'> & { starts?: string };

export interface FormSubject {
  /** Missing for a new item. */
  item: Item | undefined;
  directory: Directory;
  today: Day;
}

type TextId = keyof typeof LIMITS & string;

/** More names than this do not fit on a card; they are typed instead. */
const MOST_CHOICES = 100;

const lines = (id: TextId, label: string, required: boolean, error = ''): Blank => ({
  id,
  label: required ? label : `${label} (if you like)`,
  input: { is: 'text', lines: 'several', most: LIMITS[id] },
  required,
  error,
});

const text = (id: TextId, label: string, required: boolean, error = '', placeholder = ''): Blank => ({
  id,
  label: required ? label : `${label} (if you like)`,
  input: { is: 'text', lines: 'one', most: LIMITS[id], ...(placeholder ? { placeholder } : {}) },
  required,
  error,
});

const choice = (id: string, label: string, values: readonly string[], error: string): Blank => ({
  id,
  label,
  input: {
    is: 'choice',
    style: 'expanded',
    choices: values.map((value) => ({ title: capital(value), value })),
  },
  required: true,
  error,
});

const note = (label: string): Blank => lines('note', label, true, 'Write a few words about what was done.');
const comment = lines('note', 'Comment', false);
const reason = (label = 'Reason'): Blank =>
  lines('reason', label, true, 'Give a reason, so that the board knows why.');
const evidence = text('evidence', 'Link to evidence', false, 'Start the link with https://.', 'https://');
const minute = (required: boolean): Blank =>
  text('minute', 'Minute number', required, 'Give the number of the minute, so that it can be found.');

const day = (id: string, label: string, required: boolean, min?: Day): Blank => ({
  id,
  label: required ? label : `${label} (if you like)`,
  input: { is: 'day', ...(min ? { min } : {}) },
  required,
  error: 'Choose a day.',
});

const meeting = (required: boolean): Blank => day('meeting', 'Date of the meeting', required);

function until({ item, today }: FormSubject, required: boolean): Blank {
  const due = item && itemDue(item, today);
  const first = addDays(due ? later(due, today) : today, 1);
  return day('until', due ? `New date (it is due ${sayDay(due)} now)` : 'New date', required, first);
}

/** A progress report of a recurring item may say that this round is done. */
function status({ item, today }: FormSubject): Blank {
  const field = choice('status', 'Status', ['not started', 'in progress', 'at risk'], 'Choose a status.');
  const due = item && itemDue(item, today);
  if (!item || !due || readTimescale(item.timescale, item.agreed).kind !== 'recurring') return field;
  if (field.input.is !== 'choice') return field;
  const done = { title: `This round is done (the one to ${sayDay(due)})`, value: 'round done' };
  return { ...field, input: { ...field.input, choices: [...field.input.choices, done] } };
}

/** People, and posts with who holds them; those of the item's board first. */
function owner({ item, directory }: FormSubject, required: boolean): Blank {
  const isOnBoard = ({ boards }: Person): number => Number(boards.includes(item?.board ?? ''));
  const all = [...directory.people]
    .sort((a, b) => isOnBoard(b) - isOnBoard(a))
    .flatMap(({ name, posts }) => [
      { title: name, value: name },
      ...posts.map((post) => ({ title: `${post} (${name})`, value: post })),
    ]);
  const choices = all.filter(({ value }, i) => all.findIndex((other) => other.value === value) === i);
  const label = required ? 'New owner: a person or a post' : 'Owner: a person or a post (if you like)';
  const error = 'Choose a person or a post.';
  if (choices.length > MOST_CHOICES)
    return { id: 'owner', label, required, error, input: { is: 'text', lines: 'one', most: LIMITS.owner } };
  return { id: 'owner', label, required, error, input: { is: 'choice', style: 'filtered', choices } };
}

/** None where there are no areas to choose from. */
function area({ directory }: FormSubject): Blank[] {
  const names = [...new Set(directory.areas.map((one) => one.area).filter(Boolean))].slice(0, MOST_CHOICES);
  const choices = names.map((name) => ({ title: name, value: name }));
  const label = 'Area of the strategy (if you like)';
  const input = { is: 'choice' as const, style: 'filtered' as const, choices };
  return choices.length === 0 ? [] : [{ id: 'area', label, required: false, error: '', input }];
}

export function blankFields(verb: Verb, subject: FormSubject): Blank[] {
  const { item } = subject;
  switch (verb) {
    case 'report progress':
      return [{ ...status(subject), starts: item?.status ?? '' }, note('What has been done?'), evidence];
    case 'propose completion':
      return [note('What was done?'), evidence];
    case 'ask for more time':
      return [until(subject, true), reason('Why is more time needed?')];
    case 'verify completion':
      return [comment];
    case 'agree completion':
    case 'accept more time':
      return [comment, meeting(false), minute(false)];
    case 'send back completion':
      return [reason('What is still to be done?')];
    case 'decline more time':
    case 'make exempt':
    case 'make open':
      return [reason()];
    case 'reassign':
      return [owner(subject, true), lines('reason', 'Reason', false)];
    case 'correct wording':
      return [
        { ...text('title', 'Title', true, 'Give it a title.'), starts: item?.title ?? '' },
        { ...lines('detail', 'Wording', false), starts: item?.detail ?? '' },
      ];
    case 'record decision':
      return [
        choice(
          'outcome',
          'What was decided?',
          ['complete', 'no longer applicable', 'more time', 'no change'],
          'Choose what was decided.',
        ),
        { ...until(subject, false), label: 'New date (for more time)' },
        meeting(true),
        minute(true),
        comment,
      ];
    case 'add item':
      return [
        choice('kind', 'Kind', KINDS, 'Choose whether it is an action or a recommendation.'),
        text('title', 'Title', true, 'Give it a title.'),
        lines('detail', 'Wording', false),
        text('source', 'Meeting, review or plan it comes from', false),
        ...area(subject),
        owner(subject, false),
        text('timescale', 'Timescale', false, '', 'March 2027, within 6 months, quarterly'),
        {
          ...choice('visibility', 'Who may see it', ['open', 'exempt'], 'Choose open or exempt.'),
          starts: 'open',
        },
      ];
    case 'undo':
      return [];
  }
}

/** The fields with what was typed, or else what the item says; and with what is wrong beside them. */
export function fieldsOf(
  verb: Verb,
  subject: FormSubject,
  values: Inputs,
  troubles: { field?: string; says: string }[],
): Field[] {
  return blankFields(verb, subject).map(({ starts = '', ...blank }) => {
    const trouble = troubles
      .filter(({ field }) => field === blank.id)
      .map(({ says }) => says)
      .join(' ');
    return { ...blank, value: values[blank.id] ?? starts, ...(trouble ? { trouble } : {}) };
  });
}
