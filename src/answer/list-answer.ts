import type { Question } from '../question/question.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import type { Answer } from './answer.ts';
import { ask, OUTSTANDING, OVERDUE, readAs, refinements } from './buttons.ts';
import { itemAnswer } from './item-answer.ts';
import { type Selection, selectItems, withoutOutstanding } from './items.ts';
import { type Found, sayItems } from './sentences.ts';
import type { Press } from './shapes/parts.ts';
import { byUrgency, rowOf, sayList } from './wording.ts';

/** How many items a page shows: what one sees on a phone without losing the thread. */
export const PAGE_SIZE = 10;

type ItemsQuestion = Question & { about: 'items' };

/** What an answer shows, and what is kept so that a follow-up can refine it. */
export interface Answered {
  answer: Answer;
  /** The items found, when they are few enough for "it" and "those" to mean something. */
  refs: string[];
  /** The question as it was answered, where that differs from the one asked. */
  question?: Question;
}

const unknownWords = (unknown: string[]): Answered => ({
  answer: {
    shows: 'words',
    sentence: `Sorry, I don't know ${sayList(
      unknown.map((word) => `“${word}”`),
      'or',
    )}.`,
    lines: [
      'No person, organisation, board, priority or review has that name, and no item you can see mentions it.',
      'Check the spelling, or ask in other words.',
    ],
    buttons: [
      ask("What's outstanding?", OUTSTANDING),
      ask("What's overdue?", OVERDUE),
      ask('Help', { about: 'help' }),
    ],
  },
  refs: [],
});

/** Is it about one thing that was told in words, rather than about a filter's worth of items? */
const isWordsOnly = ({ filter }: ItemsQuestion): boolean =>
  filter.some(({ anyOf }) => anyOf.some((c) => c.is === 'mentions')) &&
  filter.every(({ anyOf }) =>
    anyOf.every((c) => ['outstanding', 'mentions', 'area', 'source'].includes(c.is)),
  );

const isSearch = (question: ItemsQuestion): boolean =>
  !question.filter.some(
    ({ anyOf, not }) =>
      !not &&
      anyOf.some((c) => c.is === 'outstanding' || c.is === 'overdue' || c.is === 'status' || c.is === 'due'),
  );

/** Asks again about closed items where somebody wants to know about one thing and no outstanding one is it. */
async function select(
  question: ItemsQuestion,
  view: RegisterView,
): Promise<{ selection: Selection; question: ItemsQuestion }> {
  const selection = await selectItems(question.filter, view);
  const aboutOne = question.aspect !== undefined && question.aspect !== 'everything' && isWordsOnly(question);
  if (selection.items.length > 0 || !aboutOne) return { selection, question };
  const wider = { ...question, filter: withoutOutstanding(question.filter) };
  return { selection: await selectItems(wider.filter, view), question: wider };
}

/** Lists, counts or shows the items that a question is about; `page` counts from 0. */
export async function itemsAnswer(
  asked: ItemsQuestion,
  view: RegisterView,
  page: number,
  notes: string[],
): Promise<Answered> {
  const { selection, question } = await select(asked, view);
  if (selection.unknown.length > 0 && !isSearch(asked)) return unknownWords(selection.unknown);
  const found = selection.items.sort(byUrgency(view.today));
  const refs = found.slice(0, PAGE_SIZE).map((item) => item.ref);
  const one = found.length === 1 ? found[0] : undefined;
  if (
    one &&
    question.aspect &&
    question.aspect !== 'everything' &&
    question.as === 'list' &&
    isWordsOnly(question)
  ) {
    return { ...itemAnswer(one, view, question.aspect), question };
  }
  const few = found.length <= 30 ? found.map((item) => item.ref) : refs;
  const answer =
    question.as === 'count'
      ? countAnswer(question, found, view, notes)
      : listAnswer(question, found, view, page, notes);
  return { answer, refs: few, question };
}

const countOf = (found: Item[]): Found => ({
  total: found.length,
  outstanding: found.filter(isOutstanding).length,
});

function countAnswer(question: ItemsQuestion, found: Item[], view: RegisterView, notes: string[]): Answer {
  const total = found.length;
  const list: ItemsQuestion = { ...question, as: 'list' };
  return {
    shows: 'count',
    sentence: sayItems(countOf(found), question.filter, view.directory),
    total,
    readAs: readAs(question, view.directory),
    notes,
    buttons:
      total > 0
        ? [ask(total === 1 ? 'Show it' : 'Show them', list), ...refinements(question, total).slice(0, 2)]
        : [],
  };
}

function listAnswer(
  question: ItemsQuestion,
  found: Item[],
  view: RegisterView,
  wanted: number,
  notes: string[],
): Answer {
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const shown = found.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const turn = (to: number): Press => ({ verb: 'ask', question, page: to });
  const first = page * PAGE_SIZE + 1;
  return {
    shows: 'list',
    sentence: sayItems(countOf(found), question.filter, view.directory),
    readAs: readAs(question, view.directory),
    notes,
    total: found.length,
    rows: shown.map((item) =>
      rowOf(item, view.directory, view.today, { verb: 'open', ref: item.ref, from: { question, page } }),
    ),
    pages: pages > 1 ? `${first}–${first + shown.length - 1} of ${found.length}` : '',
    ...(page + 1 < pages ? { next: { title: 'Show more', press: turn(page + 1) } } : {}),
    ...(page > 0 ? { previous: { title: 'Show earlier', press: turn(page - 1) } } : {}),
    refine: refinements(question, found.length),
  };
}
