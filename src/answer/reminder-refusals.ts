import type { Item } from '../register/item.ts';
import { ask } from './buttons.ts';
import type { Beside } from './item-answer.ts';
import { boardName } from './reminder-why.ts';
import type { Button } from './shapes/parts.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { sayList } from './wording.ts';

/** What officers and chairs may ask about reminders, and where; and where a board's digest goes. */

const words = (sentence: string, lines: string[] = [], buttons: Button[] = []): WordsAnswer => ({
  shows: 'words',
  sentence,
  lines,
  buttons,
});

export const onlyAlone = (): WordsAnswer => words('Sorry, others read along here. Ask me in your own chat.');

export const onlyOfficers = (): WordsAnswer => words('Sorry, only officers can see that.');

export const noLetter = ({ ref }: Item): WordsAnswer =>
  words(
    'Sorry, I draft letters only for the chair and the officers of the board.',
    [],
    [{ title: `Open ${ref}`, press: { verb: 'open', ref } }],
  );

export const nothingToWrite = ({ ref, status }: Item): WordsAnswer =>
  words(
    `${ref} is ${status}, so there is nothing to write about.`,
    [],
    [{ title: `Open ${ref}`, press: { verb: 'open', ref } }],
  );

export const onlyInChannel = (): WordsAnswer =>
  words('Sorry, this is your own chat. Ask me that in the channel itself.');

export const noDigest = (): WordsAnswer =>
  words('Sorry, only an officer of the board can say where its digest goes.');

export const digestOfWhich = (codes: string[], { directory }: Beside): WordsAnswer =>
  words(
    `The digest of which board: ${sayList(
      codes.map((code) => boardName(code, directory)),
      'or',
    )}?`,
    [],
    codes.map((board) => ask(boardName(board, directory), { about: 'digest here', board })),
  );

export const digestHere = (code: string, { directory }: Beside): WordsAnswer =>
  words(
    `The digest of the ${boardName(code, directory)} comes here from now on, two working days before it meets.`,
    ['It has open items only. Ask the same in another channel to move it there.'],
  );
