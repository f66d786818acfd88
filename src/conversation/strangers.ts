import type { WordsAnswer } from '../answer/answer.ts';
import { sayList } from '../answer/wording.ts';
import type { Person } from '../register/directory.ts';

/** For somebody the register does not know: whom to ask, and nothing else. */
export const notKnown = (officers: Person[]): WordsAnswer => ({
  shows: 'words',
  sentence: "I don't know you yet, so I can't show you anything from the register.",
  lines: [
    officers.length > 0
      ? `Please ask ${sayList(
          officers.map((o) => o.name),
          'or',
        )} to add you with the e-mail address that you use in Teams.`
      : 'Please ask an officer of the board to add you with the e-mail address that you use in Teams.',
  ],
  buttons: [],
});
