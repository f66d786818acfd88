import { countOf, sayList } from '../answer/wording.ts';
import { type Day, sayDay } from '../register/day.ts';
import type { Board, Person } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import type { Block } from './document.ts';

/** The parts that every report to a committee has, in its own words. */

export const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({ is: 'heading', level, text });
/** A numbered paragraph. */
export const point = (text: string): Block => ({ is: 'paragraph', text, numbered: true });
export const plain = (text: string): Block => ({ is: 'paragraph', text });

const unnamed = (name: string): string => name.replace(/^the /i, '');
/** "the Safe Durham Partnership Board". */
export const theBoard = ({ name }: Board): string => `the ${unnamed(name)}`;
/** What its members call it. */
export const bodyOf = ({ name }: Board): string =>
  (/committee|panel|cabinet/i.exec(name)?.[0] ?? 'Board').replace(/^./, (c) => c.toUpperCase());

/** The day of the meeting that a report made today would go to; today where no meeting is known. */
export const tabledOn = ({ meetings }: Board, today: Day): Day =>
  meetings.find((day) => day >= today) ?? today;

/** "8 recommendations and 1 action". */
export function countKinds(items: Item[]): string {
  const counts = (['recommendation', 'action'] as const).flatMap((kind) => {
    const n = items.filter((item) => item.kind === kind).length;
    return n === 0 ? [] : [countOf(n, kind)];
  });
  return sayList(counts) || 'no recommendations';
}

/** "recommendations", "actions", "recommendations and actions". */
export function kindsOf(items: Item[]): string {
  const kinds = (['recommendation', 'action'] as const).filter((kind) =>
    items.some((item) => item.kind === kind),
  );
  return sayList(kinds.map((kind) => `${kind}s`)) || 'recommendations';
}

/** "is" for one and "are" for any other number. */
export const are = (n: number): string => (n === 1 ? 'is' : 'are');

const MOST_REFS = 8;
/** ": OC-2 and OC-5", where they are few enough to be named. */
export const named = (items: Item[]): string =>
  items.length > 0 && items.length <= MOST_REFS ? ` (${sayList(items.map(({ ref }) => ref))})` : '';

/** Who signs a report, left to be filled in: the register does not know in whose name an officer writes. */
export const reportOf: Block = { is: 'blank', label: 'Report of' };

export const toNote = (board: Board): Block[] => [
  heading('Recommendation'),
  point(
    `Members of the ${bodyOf(board)} are asked to note the information in this report and comment accordingly.`,
  ),
];

export const contact = ({ name, posts, organisation }: Person): Block[] => [
  heading('Contact'),
  plain([name, posts.join(' and '), organisation].filter(Boolean).join(', ')),
];

/** As Durham's reports have them. Source: the committee papers of 31 October 2017, "Appendix 1: Implications". */
export const IMPLICATIONS: Block[] = [
  'Finance',
  'Staffing',
  'Risk',
  'Equality and Diversity / Public Sector Equality Duty',
  'Accommodation',
  'Crime and Disorder',
  'Human Rights',
  'Consultation',
  'Procurement',
  'Disability Issues',
  'Legal Implications',
].map((label) => ({ is: 'blank', label }));

export const sayPeriod = (from: Day, to: Day): string => `${sayDay(from)} to ${sayDay(to)}`;
