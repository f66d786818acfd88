import type { Question } from '../question/question.ts';
import { sayDay } from '../register/day.ts';
import type { Board, Person } from '../register/directory.ts';
import type { RegisterView } from '../register/register.ts';
import { ask, items, MINE, OUTSTANDING, OVERDUE } from './buttons.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { sayList } from './wording.ts';

/** Answers of a few plain sentences. */

const words = (
  sentence: string,
  lines: string[] = [],
  buttons: WordsAnswer['buttons'] = [],
): WordsAnswer => ({
  shows: 'words',
  sentence,
  lines,
  buttons,
});

const STARTERS = [
  ask("What's outstanding?", OUTSTANDING),
  ask("What's overdue?", OVERDUE),
  ask('Help', { about: 'help' }),
];

/** For what is outside the bot's work, or was not understood. */
export const cannotHelp = (): WordsAnswer =>
  words(
    "Sorry, I can't help with that. I answer questions about the register's actions, recommendations and priorities.",
    [
      'You could ask what is outstanding, what is overdue, who owns something, when it is due, or what our priorities are.',
    ],
    STARTERS,
  );

export const cannotChange = (officers: string[]): WordsAnswer =>
  words(
    'Sorry, I could not tell what is to be changed, or of which item.',
    [
      'Name the item by its reference, such as “HC-1 is done” or “push HC-1 to 30 June because the bid is late”. I show you the form, and nothing is written before you send it.',
      officers.length > 0
        ? `Or ask ${sayList(officers, 'or')} to change it.`
        : 'Or ask an officer of the board to change it.',
    ],
    STARTERS,
  );

export const thanks = (): WordsAnswer =>
  words("You're welcome. Ask me whenever you want to know where something stands.");

export function meetingAnswer(
  { board, which }: Question & { about: 'meeting' },
  view: RegisterView,
): WordsAnswer {
  const { directory, viewer, today } = view;
  const mine = directory.boards.filter((b) => viewer.person.boards.includes(b.code));
  const boards = board
    ? directory.boards.filter((b) => b.code === board)
    : mine.length > 0
      ? mine
      : directory.boards;
  const lines = boards.map((b) => sayMeetings(b, which, today));
  const [first = 'No board is in the register.', ...rest] = lines;
  const due = boards.flatMap((b) => {
    const day = b.meetings.find((d) => d >= today);
    const clause = {
      anyOf: [{ is: 'due' as const, from: today, to: day ?? today, words: 'before the next meeting' }],
    };
    return day
      ? [
          ask(
            `Due before then: ${b.code}`,
            items([{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [{ is: 'board', code: b.code }] }, clause]),
          ),
        ]
      : [];
  });
  return words(first, rest, which === 'last' ? [] : due.slice(0, 3));
}

function sayMeetings(
  { name, meetings }: Board,
  which: 'next' | 'last' | 'all',
  today: RegisterView['today'],
): string {
  const coming = meetings.filter((day) => day >= today);
  const last = meetings.filter((day) => day < today).at(-1);
  const the = /^the /i.test(name) ? name : `The ${name}`;
  if (which === 'last')
    return last
      ? `${the} last met on ${sayDay(last)}.`
      : `No earlier meeting of the ${name} is in the register.`;
  const [next] = coming;
  if (!next) return `No coming meeting of the ${name} is in the register.`;
  if (which === 'all' && coming.length > 1) return `${the} meets on ${sayList(coming.map(sayDay))}.`;
  return `${the} next meets on ${next === today ? `${sayDay(next)}, today` : sayDay(next)}.`;
}

const sayPerson = ({ name, posts, organisation }: Person): string =>
  [name, posts.join(' and '), organisation].filter(Boolean).join(', ');

export function personAnswer(name: string, view: RegisterView): WordsAnswer {
  const { people } = view.directory;
  const person = people.find((p) => p.name === name) ?? people.find((p) => p.posts.includes(name));
  if (!person) return words(`${name} is a post that nobody in the register holds.`);
  const of = items([{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [{ is: 'owner', name: person.name }] }]);
  return words(`${sayPerson(person)}.`, [], [ask(`Outstanding for ${person.name}`, of)]);
}

export function askerAnswer({ viewer, directory }: RegisterView): WordsAnswer {
  const { person } = viewer;
  const boards = directory.boards.filter((b) => person.boards.includes(b.code)).map((b) => b.name);
  const on =
    boards.length > 0
      ? `You are on: ${boards.join('; ')}.`
      : 'You are on no board, so you see the items that are yours.';
  return words(`You are ${sayPerson(person)}.`, [on], [ask('What is mine?', MINE)]);
}

export function directoryAnswer(
  of: 'organisations' | 'people' | 'boards',
  { directory, viewer }: RegisterView,
): WordsAnswer {
  switch (of) {
    case 'organisations':
      return words(
        `The register knows ${directory.organisations.length} organisations.`,
        directory.organisations.map((o) => o.name),
      );
    case 'boards':
      return words(
        `The register knows ${directory.boards.length} boards.`,
        directory.boards.map((b) => b.name),
      );
    case 'people': {
      const fellow = directory.people.filter((p) => p.boards.some((b) => viewer.person.boards.includes(b)));
      return words(
        `${fellow.length} people are on your boards.`,
        fellow.map((p) => `${sayPerson(p)}${p.role === 'member' ? '' : ` (${p.role})`}`),
      );
    }
  }
}

/** A name that several people share: one press says which. */
export function choiceAnswer({ typed, names, filter, as }: Question & { about: 'choice' }): WordsAnswer {
  return words(
    `Which ${typed} do you mean: ${sayList(names, 'or')}?`,
    [],
    names.map((name) => ask(name, items([...filter, { anyOf: [{ is: 'owner', name }] }], as))),
  );
}
