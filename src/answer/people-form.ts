import type { Directory, Person } from '../register/directory.ts';
import type { Inputs, Trouble } from '../update/command.ts';
import { LIMITS } from '../update/limits.ts';
import type { PeopleCommand } from '../update/people-command.ts';
import { ALL_POSTS, NOBODY, YES } from '../update/people-read.ts';
import type { Field, FormAnswer } from './shapes/form.ts';

/** The forms by which officers say who comes, goes, takes over and stands in. */

type Change = PeopleCommand['change'];
type Blank = Omit<Field, 'value' | 'trouble'> & { starts?: string };

export interface PeopleFilling {
  values: Inputs;
  troubles: Trouble[];
  sentence?: string;
  lines?: string[];
}

const TITLES: Record<Change, string> = {
  'takes over': 'Who takes over from whom?',
  joins: 'Who joins?',
  leaves: 'Who leaves?',
  'stands in': 'Who stands in for whom?',
};

const SEND: Record<Change, string> = {
  'takes over': 'Hand over',
  joins: 'Add them',
  leaves: 'Enter it',
  'stands in': 'Enter it',
};

const TODAY = 'A day to come is kept, and carried out on that day. Without a day it is done at once.';
const LINES: Record<Change, string[]> = {
  'takes over': [
    'What is down to a post follows the post. What names the person is offered to you next.',
    TODAY,
  ],
  joins: ['They can use me as soon as they write to me from this e-mail address.', TODAY],
  leaves: [
    'From the day after I answer and remind them no more. Their name stays in the history and on their items.',
  ],
  'stands in': ['Whoever stands in sees the items of the other, and may report on them.'],
};

/** More names than this do not fit on a card; they are typed instead. */
const MOST_CHOICES = 100;

const text = (id: keyof typeof LIMITS, label: string, required: boolean, error = ''): Blank => ({
  id,
  label: required ? label : `${label} (if you like)`,
  input: { is: 'text', lines: 'one', most: LIMITS[id] },
  required,
  error,
});

const day = (id: string, label: string): Blank => ({
  id,
  label: `${label} (if you like)`,
  input: { is: 'day' },
  required: false,
  error: '',
});

interface Choice {
  title: string;
  value: string;
}

function choice(id: string, label: string, choices: Choice[], error: string, filtered = true): Blank {
  const input: Field['input'] =
    choices.length > MOST_CHOICES
      ? { is: 'text', lines: 'one', most: 300 }
      : { is: 'choice', style: filtered ? 'filtered' : 'expanded', choices };
  return { id, label, input, required: true, error };
}

const named = (people: Person[]): Choice[] =>
  people.map(({ name, posts }) => ({
    title: posts.length > 0 ? `${name} (${posts.join(', ')})` : name,
    value: name,
  }));

const person = (id: string, label: string, people: Person[], more: Choice[] = []): Blank =>
  choice(id, label, [...more, ...named(people)], 'Choose somebody from the list.');

const YES_NO = (yes: string, no: string): Choice[] => [
  { title: no, value: 'no' },
  { title: yes, value: YES },
];

export interface PeopleAround {
  officer: Person;
  directory: Directory;
  /** Those who have left, too. */
  recorded: Person[];
}

function blanks(change: Change, { officer, directory, recorded }: PeopleAround, values: Inputs): Blank[] {
  const { people } = directory;
  switch (change) {
    case 'takes over': {
      const nobody = { title: 'Nobody held it', value: NOBODY };
      return [
        person('who', 'Who takes over?', people),
        { ...person('predecessor', 'From whom?', recorded, [nobody]) },
        {
          ...choice('post', 'Which posts?', posts(recorded, values.post), 'Choose a post.'),
          starts: ALL_POSTS,
        },
        {
          ...choice(
            'also',
            'Boards and role',
            YES_NO('Hand them over too', 'Leave them as they are'),
            'Choose one.',
            false,
          ),
          starts: 'no',
        },
        day('on', 'From which day?'),
      ];
    }
    case 'joins':
      return [
        text('name', 'Name', true, 'Write the first name and the surname.'),
        text('email', 'E-mail address that they use in Teams', true, 'Write the whole e-mail address.'),
        text('organisation', 'Organisation', false),
        text('post', 'Post; several with a semicolon between them', false),
        boards(officer, directory),
        ...(officer.cleared
          ? [
              {
                ...choice(
                  'cleared',
                  'Exempt items',
                  YES_NO('Cleared to see them', 'Not cleared'),
                  'Choose one.',
                  false,
                ),
                starts: 'no',
              },
            ]
          : []),
        day('on', 'From which day?'),
      ];
    case 'leaves':
      return [person('who', 'Who leaves?', people), day('on', 'Last day')];
    case 'stands in':
      return [
        person('absent', 'Who is away?', people),
        person('deputy', 'Who stands in?', people, [{ title: 'Nobody any more', value: NOBODY }]),
        day('from', 'From which day?'),
        day('until', 'Until which day?'),
      ];
  }
}

/** All posts that anybody holds, and the one that was typed. */
function posts(people: Person[], typed = ''): Choice[] {
  const all = [...new Set([...people.flatMap((one) => one.posts), ...(typed === ALL_POSTS ? [] : [typed])])];
  const named = all.filter(Boolean).map((post) => ({ title: post, value: post }));
  return [{ title: 'All that they hold', value: ALL_POSTS }, ...named];
}

/** Each board that the officer serves, and all of them. */
function boards(officer: Person, directory: Directory): Blank {
  const each = officer.boards.map((code) => ({
    title: directory.boards.find((board) => board.code === code)?.name ?? code,
    value: code,
  }));
  const all = each.length > 1 ? [{ title: 'All of these', value: officer.boards.join(';') }] : [];
  const starts = each.length === 1 ? (each[0]?.value ?? '') : '';
  return { ...choice('boards', 'Boards', [...each, ...all], 'Choose a board.', false), starts };
}

/** The form, filled in with what was typed, and with what is wrong beside it. `id` is the command that sending it is. */
export function peopleForm(
  change: Change,
  id: string,
  around: PeopleAround,
  { values, troubles, sentence, lines = [] }: PeopleFilling,
): FormAnswer {
  const fields = blanks(change, around, values);
  const known = new Set(fields.map((field) => field.id));
  const general = troubles.filter(({ field }) => !field || !known.has(field)).map(({ says }) => says);
  const again =
    troubles.length > 0 ? 'Nothing has been written yet: please look at what is marked.' : undefined;
  return {
    shows: 'form',
    sentence: sentence ?? general[0] ?? again ?? TITLES[change],
    lines: [...lines, ...general.slice(sentence ? 0 : 1), ...LINES[change]],
    fields: fields.map(({ starts = '', ...blank }) => {
      const trouble = troubles
        .filter(({ field }) => field === blank.id)
        .map(({ says }) => says)
        .join(' ');
      return { ...blank, value: values[blank.id] ?? starts, ...(trouble ? { trouble } : {}) };
    }),
    send: { title: SEND[change], press: { verb: 'people', change, id } },
    cancel: { title: 'Cancel', press: { verb: 'ask', question: { about: 'help' } } },
  };
}
