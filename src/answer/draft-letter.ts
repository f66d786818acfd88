import { londonDay, sayDay } from '../register/day.ts';
import { type Board, type Directory, type Organisation, sameName } from '../register/directory.ts';
import { itemDue } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import { peopleCalled, peopleOwning } from '../remind/owners.ts';
import type { Beside } from './item-answer.ts';
import { fitted } from './reminder-sentence.ts';
import { boardName } from './reminder-why.ts';
import type { WordsAnswer } from './shapes/words.ts';
import { sayFirstAgreed } from './slippage.ts';
import { sayDistance, sayList, sayOwners } from './wording.ts';

/** A letter about an item that nobody has answered about, for the chair to copy, change and send. */

/** UTF-16 units. A card cuts longer lines, and a letter must not be cut by a card. */
const LONGEST_TITLE = 250;

/** `tried`: whom the bot has reminded and when, a sentence each. The bot sends the letter to nobody. */
export function draftLetter(item: Item, beside: Beside, tried: string[]): WordsAnswer {
  const { directory, today, viewer } = beside;
  const exempt = item.visibility === 'exempt';
  const board = directory.boards.find(({ code }) => sameName(code, item.board));
  const name = boardName(item.board, directory);
  const organisations = organisationsOf(item, directory);
  return {
    shows: 'words',
    sentence: `This is a draft letter about ${exempt ? 'one item' : item.ref}, for you to copy, change and send yourself: I do not send it.`,
    lines: [
      exempt
        ? 'The item is exempt – not for publication. Send the letter only to people who are cleared to read it.'
        : '',
      organisations.length > 0 ? `To: ${sayList(organisations)}` : '',
      `Dear ${addressee(organisations, directory) ?? 'colleague'},`,
      `I am writing for the ${name} about ${item.kind} ${item.ref}${sayAgreed(item)}:`,
      `“${fitted(item.title, LONGEST_TITLE)}”`,
      ...sayDates(item, beside),
      sayOwner(item, directory),
      sayReport(item),
      ...(tried.length > 0 ? [`So far: ${tried[0]}`, ...tried.slice(1)] : []),
      'If the work is done, a line to say so, and when, is all that we need. If more time is needed, please tell us until when and why, so that it can be considered. If somebody else has it now, please tell us who.',
      sayNext(board, today),
      'Thank you for your help.',
      'Yours sincerely,',
      `${viewer.person.name}${viewer.person.role === 'chair' ? ', Chair' : ', for the Chair'}, ${name}`,
    ].filter(Boolean),
    buttons: [
      { title: exempt ? 'Open the item' : `Open ${item.ref}`, press: { verb: 'open', ref: item.ref } },
    ],
  };
}

/** Those that the item names; otherwise those of its owners. */
function organisationsOf(item: Item, directory: Directory): string[] {
  const owners = peopleOwning(item, directory).map(({ organisation }) => organisation);
  return item.organisations.length > 0 ? item.organisations : [...new Set(owners.filter(Boolean))];
}

/** The lead of the organisation, where it is one organisation and the register knows who leads it. */
function addressee([name, ...others]: string[], directory: Directory): string | undefined {
  if (name === undefined || others.length > 0) return undefined;
  const isIt = ({ name: known, aliases }: Organisation): boolean =>
    [known, ...aliases].some((one) => sameName(one, name));
  const lead = directory.organisations.find(isIt)?.lead;
  const [person, ...more] = lead === undefined ? [] : peopleCalled(lead, directory);
  return more.length === 0 ? person?.name : undefined;
}

const sayAgreed = ({ agreed, kind }: Item): string =>
  agreed ? `, ${kind === 'action' ? 'agreed' : 'made'} on ${sayDay(agreed)}` : '';

function sayDates(item: Item, { today }: Beside): string[] {
  const due = itemDue(item, today);
  if (due === undefined) return ['It has no date in our register.'];
  const first = sayFirstAgreed(item);
  const dated =
    due < today
      ? `It was due on ${sayDay(due)} and is now ${sayDistance(item, due, today)}.`
      : `It is due on ${sayDay(due)}.`;
  return [dated, first ? `The date first agreed was ${first}.` : ''];
}

const sayOwner = (item: Item, directory: Directory): string =>
  item.owners.length === 0
    ? 'Our register names nobody as its owner.'
    : `Our register has it with ${sayOwners(item, directory)}.`;

const sayReport = ({ course }: Item): string =>
  course?.report
    ? `The last report that we have is of ${sayDay(londonDay(new Date(course.report.at)))}.`
    : 'Our register shows no report on it since it became due.';

function sayNext(board: Board | undefined, today: string): string {
  const next = board?.meetings.find((day) => day > today);
  return next === undefined
    ? 'It would help to hear from you soon.'
    : `The board meets next on ${sayDay(next)}. It would help to hear from you before then.`;
}
