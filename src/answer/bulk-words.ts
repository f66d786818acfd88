import type { Directory } from '../register/directory.ts';
import { type Filter, MOST } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import type { BulkChange } from '../update/bulk-change.ts';
import { MOST_AT_ONCE } from '../update/bulk-plan.ts';
import { UNDO_MINUTES } from '../update/undo.ts';
import { ask, items } from './buttons.ts';
import { sayItems } from './sentences.ts';
import type { Button } from './shapes/parts.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { countOf } from './wording.ts';

/** What is said of a change of many items, besides the list to confirm. */

const words = (sentence: string, lines: string[] = [], buttons: Button[] = []): WordsAnswer => ({
  shows: 'words',
  sentence,
  lines,
  buttons,
});

export const onlyOfficersInBulk = (): WordsAnswer =>
  words('Only an officer of the board can change many items at once.', [
    'You can report progress and ask for more time on each of your own items.',
  ]);

export const whenIsThat = (name: string): WordsAnswer =>
  words(`I don't know when ${name} is.`, [
    'Write it with its days, such as “extend everything due from 1 April to 5 May by a month”.',
  ]);

export const toWhom = (): WordsAnswer =>
  words('Who is to have them?', ['Name a person or a post: “reassign all of them to Joanne Waller”.']);

export const untilWhen = (): WordsAnswer =>
  words('How much more time are they to have?', [
    'Say by how much or until when: “extend all of them by two weeks”, “push all of them to 30 June”.',
  ]);

export const nobodyOfThatName = (says: string): WordsAnswer => words(says);

export const noneToChange = (filter: Filter, directory: Directory): WordsAnswer =>
  words(sayItems({ total: 0, outstanding: 0 }, filter, directory), ['So there is nothing to change.']);

export const tooMany = (found: number, filter: Filter): WordsAnswer =>
  words(
    `These are ${found} items; I change ${MOST_AT_ONCE} at once at most.`,
    ['Name fewer of them, such as those of one board or those due in one month.'],
    [ask('Show them', items(filter))],
  );

/** More sentences than this nobody reads. */
const MOST_LINES = 12;

const shortened = (lines: string[]): string[] =>
  lines.length <= MOST_LINES
    ? lines
    : [...lines.slice(0, MOST_LINES - 1), `And ${lines.length - MOST_LINES + 1} more.`];

export const noneCanChange = (left: { item: Item; why: string }[]): WordsAnswer =>
  words('Nothing of this can be changed.', shortened(left.map(({ why }) => why)));

export const nothingMade = (): WordsAnswer => words('Nothing was changed.');

export const listIsGone = (): WordsAnswer =>
  words('This list is no longer kept, so nothing was changed by this press.', [
    'A list waits for an hour. Ask again, and I show you how things stand now.',
  ]);

export const notYours = (): WordsAnswer =>
  words('Only whoever asked for this list can confirm it.', ['Nothing was changed.']);

/** The items that were changed, as a question: by their refs while those fit into one. */
function show(made: Item[], change: BulkChange): Button[] {
  const refs = made.map(({ ref }) => ({ is: 'ref' as const, ref }));
  if (refs.length === 0) return [];
  if (refs.length <= MOST)
    return [ask(refs.length === 1 ? 'Show it' : 'Show them', items([{ anyOf: refs }]))];
  return change.change === 'reassign'
    ? [
        ask(
          `Outstanding for ${change.owner}`,
          items([{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [{ is: 'owner', name: change.owner }] }]),
        ),
      ]
    : [];
}

/** What became of it. `left` names the items that stayed as they were, a sentence each. */
export function bulkMade(change: BulkChange, made: Item[], left: string[]): WordsAnswer {
  if (made.length === 0) return words('Nothing was changed.', shortened(left));
  const count = countOf(made.length, 'item');
  const one = made.length === 1;
  const sentence =
    change.change === 'reassign'
      ? `${count} ${one ? 'is' : 'are'} with ${change.owner} now.`
      : `${count} ${one ? 'has' : 'have'} a later date now.`;
  const [first] = made;
  const undo = `For ${UNDO_MINUTES} minutes each can be undone by itself: “undo ${first?.ref ?? ''}”.`;
  return words(sentence, [...shortened(left), undo], show(made, change));
}
