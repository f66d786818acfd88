import { ask } from '../answer/buttons.ts';
import type { WordsAnswer } from '../answer/shapes/words.ts';
import { sayList } from '../answer/wording.ts';
import type { Question } from '../question/question.ts';
import type { Board } from '../register/directory.ts';
import type { Filter } from '../register/filter.ts';
import type { RegisterView } from '../register/register.ts';
import { seesExempt } from '../register/visibility.ts';
import type { ReportQuestion } from './whose-report.ts';

/** Why there is no report, in a sentence, and what may be had in its place. */

type Buttons = WordsAnswer['buttons'];

const words = (sentence: string, lines: string[] = [], buttons: Buttons = []): WordsAnswer => ({
  shows: 'words',
  sentence,
  lines,
  buttons,
});

export const onlyInOwnChat = (): WordsAnswer =>
  words('Sorry, others read along here. Ask me for reports in your own chat with me.');

const MOST_OFFICERS = 4;
/** More than this is no longer a choice. */
const MOST_BUTTONS = 6;

const listOf = (filter: Filter): Question => ({ about: 'items', filter, as: 'list' });

/** What the report would be about, as a list in the chat, which everybody may have. */
function inTheChat({ of, source, board, filter }: ReportQuestion): Filter | undefined {
  switch (of) {
    case 'progress':
      return source === undefined ? undefined : [{ anyOf: [{ is: 'source', name: source }] }];
    case 'six-monthly':
      return board === undefined
        ? undefined
        : [{ anyOf: [{ is: 'outstanding' }] }, { anyOf: [{ is: 'board', code: board }] }];
    case 'register':
      return filter;
  }
}

export function onlyForOfficers(question: ReportQuestion, view: RegisterView): WordsAnswer {
  const { directory, viewer } = view;
  const officers = directory.people
    .filter(({ role, boards }) => role === 'officer' && boards.some((b) => viewer.person.boards.includes(b)))
    .map(({ name }) => name)
    .slice(0, MOST_OFFICERS);
  const filter = inTheChat(question);
  return words(
    'Sorry, only officers can have reports as files, of the boards that they serve.',
    officers.length > 0 ? [`${sayList(officers, 'or')} can make one for you.`] : [],
    filter ? [ask('Show it here', listOf(filter))] : [],
  );
}

/** To whoever may see exempt items, how to ask for them; the same whether there are any. */
const exemptHint = ({ exempt }: ReportQuestion, { viewer }: RegisterView): string[] =>
  !exempt && seesExempt(viewer)
    ? ['Exempt items are left out. Ask for the report “including exempt items” where they belong in it.']
    : [];

const reviewButtons = (question: ReportQuestion, sources: string[]): Buttons =>
  sources.slice(0, MOST_BUTTONS).map((source) => ask(source, { ...question, source }));

export const whichReview = (question: ReportQuestion, sources: string[]): WordsAnswer =>
  words(
    'Which review is the progress report to be about?',
    [
      'Name it, such as “progress report on the home safety review”.',
      'For what a board did in half a year say “six-monthly review”; for a list say “… as a spreadsheet”.',
    ],
    reviewButtons(question, sources),
  );

const MINUTES = /^(?:the )?minutes (?:of )?(?:the )?(?=\d)/i;

/** "the Home Safety review": a name with its article, and with what it is where the name does not say so. */
export function theReview(source: string): string {
  if (MINUTES.test(source)) return `the minutes of ${source.replace(MINUTES, '')}`;
  const named =
    /\b(?:review|inquiry|plan|strategy|report|minutes|assessment|audit|update|group|partnership)\b/i;
  return `the ${source.replace(/^the /i, '')}${named.test(source) ? '' : ' review'}`;
}

export const noSuchReview = (question: ReportQuestion, view: RegisterView, sources: string[]): WordsAnswer =>
  words(
    `There are no recommendations of ${theReview(question.source ?? '')} that you may see on the boards that you serve.`,
    exemptHint(question, view),
    reviewButtons(question, sources),
  );

export const whichBoard = (question: ReportQuestion, boards: Board[]): WordsAnswer =>
  words(
    `The review of which board: ${sayList(
      boards.map(({ name }) => name),
      'or',
    )}?`,
    [],
    boards.slice(0, MOST_BUTTONS).map(({ code, name }) => ask(name, { ...question, board: code })),
  );

export const notYourBoard = (boards: Board[], question: ReportQuestion): WordsAnswer =>
  words(
    'Sorry, you are not an officer of that board.',
    [`You serve: ${boards.map(({ name }) => name).join('; ')}.`],
    boards.slice(0, MOST_BUTTONS).map(({ code, name }) => ask(name, { ...question, board: code })),
  );

export const nothingOfBoard = ({ name }: Board, question: ReportQuestion, view: RegisterView): WordsAnswer =>
  words(
    `The register has nothing of the ${name.replace(/^the /i, '')} that you may see.`,
    exemptHint(question, view),
  );

export const notBegun = (): WordsAnswer =>
  words('That period has not begun yet, so there is nothing to look back on.');

export const whatAsFile = (question: ReportQuestion): WordsAnswer =>
  words(
    'What would you like as a file? Ask for a list first, or say which items.',
    ['Such as “overdue police actions as a spreadsheet” or “export the register as CSV”.'],
    [ask('The whole register', { ...question, filter: [] })],
  );

/** `sentence` says what was looked for: "No items for Durham Constabulary are overdue." */
export const noItems = (sentence: string, question: ReportQuestion, view: RegisterView): WordsAnswer =>
  words(sentence, ['So there is nothing to put into a file.', ...exemptHint(question, view)]);
