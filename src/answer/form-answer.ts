import type { Directory } from '../register/directory.ts';
import type { StoredItem } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import type { Inputs, Trouble, Verb } from '../update/command.ts';
import { blankFields, fieldsOf } from './form-fields.ts';
import type { FormAnswer } from './shapes/form.ts';
import type { Button } from './shapes/parts.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { sayEachMove, sayWaiting } from './slippage.ts';
import { headingOf, VERB_WORDS } from './verb-words.ts';
import { rowOf } from './wording.ts';

/** Forms: what is about to be changed, what to fill in, and what was wrong with it the last time. */

export interface Filling {
  values: Inputs;
  troubles: Trouble[];
  /** In place of the form's usual heading: why it is there again. */
  sentence?: string;
  lines?: string[];
}

export interface FormFor {
  verb: Verb;
  /** Missing for a new item, and where the person can no longer see the one they began with. */
  held: StoredItem | undefined;
  ref: string;
  version: number;
  /** The id of the command that sending the form is. */
  id: string;
}

export function formAnswer(
  { verb, held, ref, version, id }: FormFor,
  view: Pick<RegisterView, 'directory' | 'today'>,
  { values, troubles, sentence, lines = [] }: Filling,
): FormAnswer {
  const { directory, today } = view;
  const subject = { item: held?.item, directory, today };
  const known = new Set(blankFields(verb, subject).map((field) => field.id));
  // What is wrong with nothing in particular stands at the top.
  const general = troubles.filter(({ field }) => !field || !known.has(field)).map(({ says }) => says);
  const again =
    troubles.length > 0 ? 'Nothing has been written yet: please look at what is marked.' : undefined;
  return {
    shows: 'form',
    sentence: sentence ?? general[0] ?? again ?? `${headingOf(verb, ref)}.`,
    ...(held ? { row: rowOf(held.item, directory, today, { verb: 'open', ref }) } : {}),
    lines: [...lines, ...general.slice(sentence ? 0 : 1), ...(held ? linesFor(verb, held) : [])],
    fields: fieldsOf(verb, subject, values, troubles),
    send: { title: VERB_WORDS[verb].send, press: { verb: 'do', do: verb, ref, version, id } },
    cancel: held
      ? { title: 'Cancel', press: { verb: 'open', ref } }
      : { title: 'Cancel', press: { verb: 'ask', question: { about: 'help' } } },
  };
}

/** What one has to know to fill in the form. */
function linesFor(verb: Verb, { item }: StoredItem): string[] {
  switch (verb) {
    case 'report progress':
    case 'propose completion':
      return item.progress === '' ? [] : [`So far: “${item.progress}”`];
    case 'verify completion':
    case 'agree completion':
    case 'send back completion':
      return sayWaiting({ ...item, course: { proposal: item.course?.proposal } });
    case 'accept more time':
    case 'decline more time':
      return [
        ...sayWaiting({ ...item, course: { askedTime: item.course?.askedTime } }),
        ...sayEachMove(item),
      ];
    case 'make exempt':
      return [
        'Exempt items are shown to cleared people in their own chats alone. Lists that were posted in channels before still name it: delete them there.',
      ];
    case 'make open':
      return [
        'Everybody on the board will see it, with all of its wording. Its earlier history stays exempt.',
      ];
    default:
      return [];
  }
}

/** Which board a new item is for, when the officer serves several. */
export const whichBoard = (codes: string[], values: Inputs, { boards }: Directory): WordsAnswer => ({
  shows: 'words',
  sentence: 'Which board is the new item for?',
  lines: [],
  buttons: codes.map(
    (code): Button => ({
      title: boards.find((board) => board.code === code)?.name ?? code,
      press: { verb: 'form', form: 'add item', ref: '', values: { ...values, board: code } },
    }),
  ),
});
