import type { Question } from '../question/question.ts';
import type { Board } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { seesExempt } from '../register/visibility.ts';

/** Who may have a report, and which items may be in it. */

export type ReportQuestion = Question & { about: 'report' };

/** The boards whose officer somebody is: their reports are for officers alone, in their own chat. */
export function boardsServed({ viewer, directory }: RegisterView): Board[] {
  const { role, boards } = viewer.person;
  return role === 'officer' ? directory.boards.filter(({ code }) => boards.includes(code)) : [];
}

export interface Parted {
  open: Item[];
  /** Only where they were asked for in words, by somebody who may see them. */
  exempt: Item[];
}

/** Exempt items go to pages of their own, or nowhere. */
export function parted(items: Item[], { exempt }: ReportQuestion, { viewer }: RegisterView): Parted {
  const isExempt = ({ visibility }: Item): boolean => visibility === 'exempt';
  const wanted = exempt === true && seesExempt(viewer);
  return {
    open: items.filter((item) => !isExempt(item)),
    exempt: wanted ? items.filter(isExempt) : [],
  };
}

/** Everything of some boards, closed items too, in the order of their refs. */
export async function allOf(boards: Board[], view: RegisterView): Promise<Item[]> {
  const codes = boards.map(({ code }) => code);
  const items = [...view.outstanding, ...(await view.closed())];
  return inOrder(items.filter(({ board }) => codes.includes(board)));
}

const inParts = (ref: string): string => ref.toUpperCase().replace(/\d+/g, (n) => n.padStart(8, '0'));

/** In the order of their refs, OC-2 before OC-10. */
export const inOrder = (items: Item[]): Item[] =>
  items.toSorted((a, b) => (inParts(a.ref) < inParts(b.ref) ? -1 : 1));

/** The paragraph of Schedule 12A as the pages say it, or words that ask for it. */
export const paragraphOf = ({ paragraph }: ReportQuestion): string =>
  paragraph === undefined ? 'paragraph to be completed (1 to 7)' : String(paragraph);
