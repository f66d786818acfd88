import { selectItems } from '../answer/items.ts';
import { sayItems } from '../answer/sentences.ts';
import type { WordsAnswer } from '../answer/shapes/words.ts';
import { countOf } from '../answer/wording.ts';
import { halfYearTo } from '../question/report-six-monthly.ts';
import { earlier } from '../register/day.ts';
import type { Board } from '../register/directory.ts';
import { isOutstanding } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { seesExempt } from '../register/visibility.ts';
import type { Report } from './document.ts';
import { exportName } from './export-name.ts';
import { filterTitle } from './filter-title.ts';
import { mainBoard, ofSource, progressReport, sourcesOf } from './progress-report.ts';
import {
  noItems,
  noSuchReview,
  notBegun,
  nothingOfBoard,
  notYourBoard,
  onlyForOfficers,
  onlyInOwnChat,
  whatAsFile,
  whichBoard,
  whichReview,
} from './refusals.ts';
import { registerSheet } from './register-sheet.ts';
import { sixMonthlyReport } from './six-monthly-report.ts';
import { allOf, boardsServed, inOrder, paragraphOf, parted, type ReportQuestion } from './whose-report.ts';

/** Makes a report from what one person may see: its parts, or a sentence that says why there is none. */

export interface MadeReport {
  report: Report;
  /** What is in it, in a sentence. */
  about: string;
  /** Items in it, each once. */
  counted: number;
  /** The person may see exempt items and did not ask for them. It says nothing of whether there are any. */
  leftOutExempt: boolean;
}

export type Made = MadeReport | { refused: WordsAnswer };

/**
 * The report that a question asks for. It has items of the boards that the person serves as an officer, and is made in
 * their own chat alone. Exempt items are in it only where they were asked for, by somebody who may see them.
 */
export async function makeReport(question: ReportQuestion, view: RegisterView): Promise<Made> {
  if (view.viewer.scope !== 'personal') return { refused: onlyInOwnChat() };
  const boards = boardsServed(view);
  if (boards.length === 0) return { refused: onlyForOfficers(question, view) };
  switch (question.of) {
    case 'progress':
      return progressOf(question, boards, view);
    case 'six-monthly':
      return halfYearOf(question, boards, view);
    case 'register':
      return registerOf(question, boards, view);
  }
}

const leftOut = ({ exempt }: ReportQuestion, { viewer }: RegisterView): boolean =>
  !exempt && seesExempt(viewer);

async function progressOf(question: ReportQuestion, boards: Board[], view: RegisterView): Promise<Made> {
  const every = parted(await allOf(boards, view), question, view);
  const sources = sourcesOf([...every.open, ...every.exempt]);
  const { source } = question;
  if (source === undefined) return { refused: whichReview(question, sources) };
  const items = { open: ofSource(every.open, source), exempt: ofSource(every.exempt, source) };
  const all = [...items.open, ...items.exempt];
  const board = mainBoard(items.open.length > 0 ? items.open : items.exempt, boards);
  if (all.length === 0 || !board) return { refused: noSuchReview(question, view, sources) };
  // As the register writes it, whatever was typed.
  const name = all[0]?.source ?? source;
  const parts = { source: name, items, boards, paragraph: paragraphOf(question) };
  const { document, about } = await progressReport(board, parts, view);
  return {
    report: {
      as: 'word',
      name: exportName(`Progress of recommendations ${name}`, view.today),
      document,
      exempt: items.exempt.length > 0,
    },
    about,
    counted: all.length,
    leftOutExempt: leftOut(question, view),
  };
}

async function halfYearOf(question: ReportQuestion, boards: Board[], view: RegisterView): Promise<Made> {
  const { today } = view;
  const [only, ...more] = boards;
  const asked = question.board;
  if (asked === undefined && more.length > 0) return { refused: whichBoard(question, boards) };
  const board = asked === undefined ? only : boards.find(({ code }) => code === asked);
  if (!board) return { refused: notYourBoard(boards, question) };
  const to = earlier(question.to ?? today, today);
  const period = { from: question.from ?? halfYearTo(to).from, to };
  if (period.from > to) return { refused: notBegun() };
  const items = parted(await allOf([board], view), question, view);
  if (items.open.length + items.exempt.length === 0)
    return { refused: nothingOfBoard(board, question, view) };
  const made = await sixMonthlyReport(board, period, { items, paragraph: paragraphOf(question) }, view);
  return {
    report: {
      as: 'word',
      name: exportName(`Six-monthly review ${board.name}`, today),
      document: made.document,
      exempt: made.exempt,
    },
    about: made.about,
    counted: made.counted,
    leftOutExempt: leftOut(question, view),
  };
}

async function registerOf(question: ReportQuestion, boards: Board[], view: RegisterView): Promise<Made> {
  if (question.filter === undefined) return { refused: whatAsFile(question) };
  const codes = boards.map(({ code }) => code);
  const selected = await selectItems(question.filter, view);
  const served = selected.items.filter(({ board }) => codes.includes(board));
  const { open, exempt } = parted(served, question, view);
  const items = inOrder([...open, ...exempt]);
  const found = { total: items.length, outstanding: items.filter(isOutstanding).length };
  const about = sayItems(found, selected.filter, view.directory);
  if (items.length === 0) return { refused: noItems(about, question, view) };
  const as = question.as ?? 'excel';
  return {
    report: {
      as,
      name: exportName(filterTitle(question.filter, view.directory), view.today),
      sheet: registerSheet(items, view, as),
      exempt: exempt.length > 0,
    },
    about: question.filter.length === 0 ? `${countOf(items.length, 'item')} of your boards.` : about,
    counted: items.length,
    leftOutExempt: leftOut(question, view),
  };
}
