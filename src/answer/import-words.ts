import type { Question } from '../question/question.ts';
import type { Day } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import type { RegisterView } from '../register/register.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { sayList } from './wording.ts';

/** What is said about papers besides their preview: how to bring one, why not, and what became of it. */

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

export const HOW: Question = { about: 'bring papers' };
const UNDO: Question = { about: 'undo import' };

const how = { title: 'What can I send?', press: { verb: 'ask', question: HOW } } as const;

/** Others read along in a shared chat; what was sent has not been looked at. */
export const notHere = (): WordsAnswer =>
  words('I take papers only in our own chat, so I have not opened this one.', [
    'Others read along here, and a paper may hold exempt items. Please delete it here if it does, and send it to me alone.',
  ]);

export const askAlone = (what: string): WordsAnswer =>
  words(`Please ask me ${what} in our own chat.`, ['Others read along here.']);

/** Whoever is no officer is told who is. */
export const onlyOfficers = (view: Pick<RegisterView, 'directory' | 'viewer'>): WordsAnswer =>
  words('Only officers can bring papers into the register, so I have not opened this one.', whoCan(view));

function whoCan({ directory, viewer }: Pick<RegisterView, 'directory' | 'viewer'>): string[] {
  const names = officersOf(directory, viewer.person.boards);
  return names.length > 0 ? [`${sayList(names, 'or')} can.`] : ['An officer of your board can.'];
}

const officersOf = ({ people }: Directory, boards: string[]): string[] =>
  people
    .filter(({ role, boards: theirs }) => role === 'officer' && theirs.some((code) => boards.includes(code)))
    .map(({ name }) => name);

/** Why a paper was not read, in a sentence. */
export const refusedPaper = (says: string): WordsAnswer => words(says, ['Nothing has been written.'], [how]);

export const oneAtATime = (): WordsAnswer =>
  refusedPaper('Send one Word or Excel file at a time; only CSV register files can come together.');

/** It was cancelled, it was never there, or a day has passed: all the same to whoever presses. */
export const paperGone = (): WordsAnswer =>
  words('I no longer have this paper, so this button does nothing.', [
    'I keep what is sent to me for a day. To bring it in, send it again.',
  ]);

export const forgotten = (files: string): WordsAnswer =>
  words(`I have forgotten ${files}. Nothing was written.`, ['To bring it in after all, send it again.']);

/** `did`: "added 4 items, and changed 12 items". */
export const imported = (files: string, did: string, today: Day): WordsAnswer =>
  words(
    did === '' ? `${files} is in the register.` : `Done: ${files} ${did}.`,
    ['It is on record in your name, and can be undone for a day.'],
    [
      {
        title: 'Show what changed',
        press: {
          verb: 'ask',
          question: { about: 'changes', from: today, to: today, words: 'today', filter: [] },
        },
      },
      { title: 'Undo this import', press: { verb: 'ask', question: UNDO } },
    ],
  );

export function howToBring(view: Pick<RegisterView, 'directory' | 'viewer'>): WordsAnswer {
  const { person, scope } = view.viewer;
  if (person.role !== 'officer')
    return words('Officers bring papers into the register, by sending them to me.', whoCan(view));
  return words(
    scope === 'personal'
      ? 'Send the file to me here, with the paper clip below the box that you type in.'
      : 'Send the file to me in our own chat, not here: a paper may hold exempt items.',
    [
      'Excel: a sheet with a row of headings, in your own words and order, such as Ref, Action, Lead officer, Target date, RAG and Update.',
      'Word: a committee paper with a table of recommendations, such as Review recommendation, Progress, Responsibility and Timescale.',
      'CSV: register.csv, people.csv and the other register files; several of them together are one import.',
      'I show what would be new and what would change. Nothing is written before you press Import, and for a day it can be undone.',
      'I cannot read PDF files, pictures, files with macros or a password, nor the old .doc and .xls.',
    ],
  );
}
