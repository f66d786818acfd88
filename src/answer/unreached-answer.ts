import { type Day, sayDay } from '../register/day.ts';
import { sameName } from '../register/directory.ts';
import type { RegisterView } from '../register/register.ts';
import { boardName } from './reminder-why.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { capital, countOf } from './wording.ts';

/** Whom reminders did not reach, for officers. */

/** A message that did not arrive, or may not have; `person` is an e-mail address, or `digest:` and a board's code. */
export interface Trouble {
  person: string;
  day: Day;
  outcome: string;
  /** Why, in a few words. */
  because?: string | undefined;
}

export const DAYS_BACK = 14;
const MOST_LINES = 20;

export function unreachedAnswer(troubles: Trouble[], view: RegisterView): WordsAnswer {
  const seen = troubles
    .flatMap((trouble) => {
      const name = nameOf(trouble.person, view);
      return name === undefined ? [] : [{ name, ...trouble }];
    })
    .sort((a, b) => (a.day === b.day ? (a.name < b.name ? -1 : 1) : a.day > b.day ? -1 : 1));
  const more = seen.length - MOST_LINES;
  return {
    shows: 'words',
    sentence:
      seen.length === 0
        ? 'I know of no message to people on your boards in the last two weeks that did not arrive.'
        : `${countOf(seen.length, 'message')} of the last two weeks did not arrive, or may not have.`,
    lines: [
      ...seen
        .slice(0, MOST_LINES)
        .map((one) => `${capital(one.name)}, ${sayDay(one.day)}: ${sayOutcome(one)}.`),
      more > 0 ? `and ${more} more, all of them older.` : '',
      seen.some(({ outcome }) => outcome === 'not known')
        ? 'What may not have arrived is told again in the next message.'
        : '',
    ].filter(Boolean),
    buttons: [],
  };
}

/** Only of those who share a board with the officer. */
function nameOf(person: string, { directory, viewer }: RegisterView): string | undefined {
  const { boards } = viewer.person;
  const code = /^digest:(.*)$/.exec(person)?.[1];
  if (code !== undefined) {
    const board = boards.find((one) => sameName(one, code));
    return board && `the digest of the ${boardName(board, directory)}`;
  }
  const found = directory.people.find(({ email }) => sameName(email, person));
  return found?.boards.some((board) => boards.includes(board)) ? found.name : undefined;
}

const sayOutcome = ({ outcome, because }: Trouble): string =>
  outcome === 'not known'
    ? `not known whether it arrived${because ? ` (${because})` : ''}`
    : because || 'it could not be sent';
