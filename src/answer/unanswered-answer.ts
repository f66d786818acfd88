import { sayDay } from '../register/day.ts';
import type { Item } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { lastWord } from '../remind/silence.ts';
import { ask, MINE, OVERDUE } from './buttons.ts';
import type { Button } from './shapes/parts.ts';
import type { ReminderAnswer, ReminderRow } from './shapes/reminder.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { type OnLadder, sayLadder, serves } from './silent-items.ts';
import { countOf, rowOf } from './wording.ts';

/** "Who hasn't answered?": each late and silent item with its ladder. */

/** As many as fit a card with all their buttons. */
export const PAGE_SIZE = 8;

export interface UnansweredPage {
  /** From 0. */
  page: number;
  total: number;
  items: { item: Item; people: OnLadder[] }[];
}

export function unansweredAnswer(
  { page, total, items }: UnansweredPage,
  view: RegisterView,
): ReminderAnswer | WordsAnswer {
  const officer = view.viewer.person.role !== 'member';
  if (total === 0)
    return {
      shows: 'words',
      sentence: `No late item${officer ? '' : ' of yours'} has been without an answer for two weeks.`,
      lines: [],
      buttons: [officer ? ask("What's overdue?", OVERDUE) : ask('What is mine?', MINE)],
    };
  const first = page * PAGE_SIZE + 1;
  const things = officer ? countOf(total, 'late item') : `${total} of your late items`;
  return {
    shows: 'reminder',
    sentence: `${things} ${total === 1 ? 'has' : 'have'} been without an answer for two weeks or more.`,
    groups: [{ heading: 'The longest silent first', rows: items.map((one) => rowFor(one, view)) }],
    more: total > PAGE_SIZE ? `${first}–${first + items.length - 1} of ${total}` : '',
    buttons: [
      ...(first + items.length - 1 < total ? [turn('Show more', page + 1)] : []),
      ...(page > 0 ? [turn('Show earlier', page - 1)] : []),
    ],
  };
}

const turn = (title: string, page: number): Button => ({
  title,
  press: { verb: 'ask', question: { about: 'unanswered' }, page },
});

function rowFor({ item, people }: UnansweredPage['items'][number], view: RegisterView): ReminderRow {
  const { directory, today, viewer } = view;
  const { ref } = item;
  const since = lastWord(item);
  const open: Button['press'] = { verb: 'open', ref };
  return {
    row: rowOf(item, directory, today, open),
    why: [since ? `Silent since ${sayDay(since)}.` : '', ...sayLadder(item, people)]
      .filter(Boolean)
      .join(' '),
    buttons: serves(viewer.person, item)
      ? [ask('Draft a letter', { about: 'letter', ref })]
      : [{ title: 'Report progress', press: { verb: 'form', form: 'report progress', ref } }],
  };
}
