import type { WordsAnswer } from '../answer/answer.ts';
import type { Directory, Person } from '../register/directory.ts';
import { foldLetters } from '../register/text.ts';
import type { Turn } from './conversation.ts';

/** In local mode only: "as NAME" tries the bot as somebody else of the register, "as me" ends it. */

/** The names that people try the bot under, as long as the program runs: local mode is one process on one machine. */
export function createTriedNames() {
  const names = new Map<string, string>();
  const keyOf = ({ conversation, account }: Pick<Turn, 'conversation' | 'account'>): string =>
    `${conversation} ${account}`;
  return {
    of: (turn: Turn): string | undefined => names.get(keyOf(turn)),
    set(turn: Turn, name: string | undefined): void {
      if (name === undefined) names.delete(keyOf(turn));
      else names.set(keyOf(turn), name);
    },
  };
}

/** The name after "as"; undefined when the text is something else. */
export function readAs(text: string): string | undefined {
  const m = /^\s*as\s+([\p{L}][\p{L}\p{M} .'’-]{0,80}?)\s*[.!]?\s*$/iu.exec(text);
  return m?.[1];
}

export function findByName(name: string, { people }: Directory): Person | undefined {
  const wanted = foldLetters(name);
  const whole = people.find((p) => foldLetters(p.name) === wanted);
  const parts = people.filter((p) => foldLetters(p.name).split(' ').includes(wanted));
  return whole ?? (parts.length === 1 ? parts[0] : undefined);
}

export const nowAs = ({ name, posts, organisation }: Person): WordsAnswer => ({
  shows: 'words',
  sentence: `You are now trying the bot as ${[name, ...posts, organisation].filter(Boolean).join(', ')}.`,
  lines: ['Type “as me” to be yourself again.'],
  buttons: [],
});

export const yourselfAgain = (): WordsAnswer => ({
  shows: 'words',
  sentence: 'You are yourself again.',
  lines: [],
  buttons: [],
});

export const nobodyCalled = (name: string): WordsAnswer => ({
  shows: 'words',
  sentence: `Sorry, nobody in the register is called “${name}”.`,
  lines: ['Type “as” and a full name, or “as me”.'],
  buttons: [],
});
