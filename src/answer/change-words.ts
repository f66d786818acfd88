import type { Change } from '../register/change.ts';
import { sayInstant } from '../register/instant.ts';
import type { Trouble } from '../update/command.ts';
import type { Filling } from './form-answer.ts';
import type { WordsAnswer } from './shapes/words.ts';

/** What is said before and after a change, besides the item itself. */

const withStop = (sentence: string): string => (/[.?!”]$/.test(sentence) ? sentence : `${sentence}.`);

/** "HC-1: you reported progress: at risk. Six towns mapped." */
export const sayDone = (ref: string, did: string): string =>
  did.startsWith('undid: ') ? `Undone: ${ref} is as it was before.` : withStop(`${ref}: you ${did}`);

export const cannot = (troubles: Trouble[], ref: string): WordsAnswer => ({
  shows: 'words',
  sentence: troubles[0]?.says ?? `Nothing can be done to ${ref} just now.`,
  lines: troubles.slice(1).map(({ says }) => says),
  buttons: ref === '' ? [] : [{ title: `Open ${ref}`, press: { verb: 'open', ref } }],
});

/** After a change that leaves nothing to show: an item taken back, or one that the person no longer sees. */
export const gone = (ref: string, did: string): WordsAnswer => ({
  shows: 'words',
  sentence: did.startsWith('undid: added')
    ? `Undone: ${ref} is taken out of the register again.`
    : sayDone(ref, did),
  lines: [`${ref} is no longer among the items that you can see here.`],
  buttons: [],
});

/** Where "it" or "that" stands for nothing that was shown. */
export const noItemNamed = (): WordsAnswer => ({
  shows: 'words',
  sentence: 'Which item do you mean? Name it by its reference.',
  lines: ['I know what “it” and “that” stand for once a single item was shown here.'],
  buttons: [],
});

const sayChange = ({ by, at, did }: Change): string =>
  withStop(`${by}, ${sayInstant(at)}: ${did || 'changed it'}`);

/** What an undo takes back. */
export const takesBack = (newest: Change | undefined): string[] =>
  newest ? [`This takes back: ${withStop(newest.did || 'the last change')}`] : [];

/**
 * Somebody was faster: who, and what they did; what was typed stays in the form. `hindrance` says why the form cannot
 * be sent again as things stand now.
 */
export function overtaken(
  ref: string,
  meanwhile: Change[],
  hindrance?: string,
): Pick<Filling, 'sentence' | 'lines'> {
  const names = [...new Set(meanwhile.map(({ by }) => by))].join(' and ') || 'Somebody';
  return {
    sentence: `${names} changed ${ref} while you were writing, so nothing of yours has been written yet.`,
    lines: [
      ...meanwhile.map(sayChange),
      hindrance
        ? `${hindrance} What you typed is still here, so that you can copy it.`
        : 'What you typed is still here. Send it again if it still holds.',
    ],
  };
}

/** The item went out of sight while the form was open; why is not said, as it could tell of what is exempt. */
export const outOfSight = (ref: string): Pick<Filling, 'sentence' | 'lines'> => ({
  sentence: `I can't find ${ref} among the items that you can see, so nothing has been written.`,
  lines: [
    'What you typed is still here, so that you can copy it. An officer of the board can tell you more.',
  ],
});

export const numberTaken = (ref: string, next: string): Pick<Filling, 'sentence' | 'lines'> => ({
  sentence: `${ref} was given to another item meanwhile, so this one is to be ${next}.`,
  lines: ['Nothing has been written yet. Send it again.'],
});

export const tooBusy = (ref: string): Pick<Filling, 'sentence' | 'lines'> => ({
  sentence: `Others keep changing ${ref}, so nothing of yours has been written yet. Please send it again.`,
  lines: [],
});
