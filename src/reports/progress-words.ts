import { capital, countOf, sayList } from '../answer/wording.ts';
import { type Day, sayDay } from '../register/day.ts';
import type { Board } from '../register/directory.ts';
import { isOverdue } from '../register/filter.ts';
import type { Item, Status } from '../register/item.ts';
import { are, bodyOf, countKinds, kindsOf, named, theBoard } from './committee-words.ts';
import { theReview } from './refusals.ts';

/** What a report on the progress of a review says in its sentences. */

const ENDS_IN_REVIEW = / review$/i;
const MINUTES = /^minutes (?:of )?(?:the )?(?=\d)/i;

/** "the Overview and Scrutiny Review of Organised Crime" for what a scrutiny committee calls its Organised Crime review. */
function followed(source: string, board: Board): string {
  if (MINUTES.test(source)) return `the Meeting of ${source.replace(MINUTES, '')}`;
  if (!ENDS_IN_REVIEW.test(source)) return theReview(source);
  const subject = source.replace(ENDS_IN_REVIEW, '').replace(/^the /i, '');
  return `the ${/scrutiny/i.test(board.name) ? 'Overview and Scrutiny ' : ''}Review of ${subject}`;
}

/** "Progress of Recommendations following the Overview and Scrutiny Review of Organised Crime" */
export const titleOf = (source: string, items: Item[], board: Board): string =>
  `Progress of ${/^rec/.test(kindsOf(items)) ? 'Recommendations' : 'Actions'} following ${followed(source, board)}`;

export const purposeOf = (source: string, items: Item[], board: Board): string =>
  `To provide members of ${theBoard(board)} with progress of the ${kindsOf(items)} of ${theReview(source)}.`;

function sayAgreed(items: Item[]): string {
  const days = [...new Set(items.flatMap(({ agreed }) => agreed ?? []))].sort();
  const [first, last] = [days[0], days.at(-1)];
  const some = items.some(({ agreed }) => agreed === undefined) ? ', where a date is on record' : '';
  if (!first || !last) return '';
  return first === last
    ? `, agreed on ${sayDay(first)}${some}`
    : `, agreed between ${sayDay(first)} and ${sayDay(last)}${some}`;
}

const MOST_NAMES = 6;

/** How many there are, when they were agreed, and for whom. */
export function sayOrigin(source: string, items: Item[]): string {
  const organisations = [...new Set(items.flatMap((item) => item.organisations))];
  const forWhom =
    organisations.length === 0
      ? ''
      : ` They are for ${organisations.length > MOST_NAMES ? countOf(organisations.length, 'organisation') : sayList(organisations)} to carry out.`;
  const led = ENDS_IN_REVIEW.test(source)
    ? `${capital(theReview(source))} led to ${countKinds(items)}`
    : `There ${are(items.length)} ${countKinds(items)} from ${theReview(source)}`;
  return `${led}${sayAgreed(items)}.${forWhom}`;
}

/** Which boards follow them, where it is more than one. */
export function sayBoards(items: Item[], boards: Board[]): string | undefined {
  const counts = boards
    .map((board) => ({ board, n: items.filter((item) => item.board === board.code).length }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n);
  const [first] = counts;
  if (!first || counts.length === 1) return undefined;
  const said = counts.map(
    ({ board, n }, i) => `${n}${i === 0 ? ` ${are(n)} followed` : ''} by ${theBoard(board)}`,
  );
  return `Of these, ${sayList(said)}.`;
}

const IN_ORDER: Status[] = ['complete', 'in progress', 'at risk', 'not started', 'no longer applicable'];

/** "7 are complete, 1 is in progress and 1 is at risk" */
export function countStatuses(items: Item[]): string {
  const counts = IN_ORDER.flatMap((status) => {
    const n = items.filter((item) => item.status === status).length;
    return n === 0 ? [] : [`${n} ${are(n)} ${status}`];
  });
  return sayList(counts);
}

/** How they stand today, which are late, and which were given more time. */
export function sayStandings(items: Item[], today: Day): string {
  const late = items.filter((item) => isOverdue(item, today));
  const moved = items.filter(({ course }) => (course?.moves?.length ?? 0) > 0);
  const asked = items.filter(({ course }) => course?.askedTime !== undefined);
  return [
    `As at ${sayDay(today)}, ${countStatuses(items)}.`,
    late.length === 0 ? 'None is late.' : `${late.length} ${are(late.length)} late${named(late)}.`,
    moved.length > 0 ? `More time was given for ${moved.length}${named(moved)}.` : '',
    asked.length > 0
      ? `More time is asked for, and not yet decided, for ${asked.length}${named(asked)}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export const sayAppendix = (items: Item[], board: Board): string =>
  `Appendix 2 sets out the progress of each of these ${kindsOf(items)}, who is responsible, and the timescale, for the ${bodyOf(board)} to consider.`;
