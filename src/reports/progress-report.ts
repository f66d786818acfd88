import { sayDay } from '../register/day.ts';
import type { Board } from '../register/directory.ts';
import { sameName } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import {
  contact,
  countKinds,
  heading,
  IMPLICATIONS,
  kindsOf,
  plain,
  point,
  reportOf,
  tabledOn,
  toNote,
} from './committee-words.ts';
import type { Block, ReportDocument, Section } from './document.ts';
import { sayProgress, sayResponsibility, sayTimescale, sayWording } from './item-cells.ts';
import {
  countStatuses,
  purposeOf,
  sayAppendix,
  sayBoards,
  sayOrigin,
  sayStandings,
  titleOf,
} from './progress-words.ts';
import { theReview } from './refusals.ts';
import type { Parted } from './whose-report.ts';
import { writtenTimescales } from './written-timescales.ts';

/**
 * "Progress of recommendations" in the form in which committees have it: purpose, background, what members are asked
 * to do, the implications left to fill in, and a table of every recommendation. Source: the committee papers of
 * 31 October 2017, items 7 and 9.
 */

export interface ProgressParts {
  /** As items name it. */
  source: string;
  items: Parted;
  boards: Board[];
  /** Of Schedule 12A. */
  paragraph: string;
}

/** What the first column holds, in the words of the papers where it holds recommendations. */
function itemHeading(items: Item[]): string {
  const kinds = new Set(items.map(({ kind }) => kind));
  if (!kinds.has('recommendation')) return 'Action';
  return kinds.has('action') ? 'Review recommendation or action' : 'Review recommendation';
}

const WIDTHS = [31, 36, 15, 18];
/** More recommendations than this are in the appendix alone. */
const MOST_LISTED = 12;

/** The board with the most of the items: the report goes to its meeting. */
export function mainBoard(items: Item[], boards: Board[]): Board | undefined {
  const count = ({ code }: Board): number => items.filter(({ board }) => board === code).length;
  return boards.toSorted((a, b) => count(b) - count(a))[0];
}

async function tableOf(items: Item[], caption: string, view: RegisterView): Promise<Block> {
  const written = await writtenTimescales(items, view);
  return {
    is: 'table',
    caption,
    header: [itemHeading(items), 'Progress', 'Responsibility', 'Timescale'],
    widths: WIDTHS,
    rows: items.map((item) => [
      sayWording(item),
      sayProgress(item),
      sayResponsibility(item, view.directory),
      sayTimescale(item, view.today, written.get(item.ref)),
    ]),
  };
}

function frontPage(
  items: Item[],
  board: Board,
  { source, boards }: ProgressParts,
  view: RegisterView,
): Block[] {
  const together = sayBoards(items, boards);
  const listed = items.length <= MOST_LISTED;
  return [
    reportOf,
    heading('Purpose of the Report'),
    point(purposeOf(source, items, board)),
    heading('Background'),
    point(sayOrigin(source, items)),
    ...(together ? [point(together)] : []),
    ...(listed
      ? [
          point(`The ${kindsOf(items)} are:`),
          { is: 'list' as const, entries: items.map(({ ref, title }) => `${ref}: ${title}`) },
        ]
      : []),
    point(sayStandings(items, view.today)),
    point(sayAppendix(items, board)),
    ...toNote(board),
    heading('Background Papers'),
    plain(backgroundPaper(source, items)),
    ...contact(view.viewer.person),
  ];
}

function backgroundPaper(source: string, items: Item[]): string {
  const days = [...new Set(items.flatMap(({ agreed }) => agreed ?? []))];
  const [only] = days;
  return only && days.length === 1 ? `${source}, agreed on ${sayDay(only)}` : source;
}

export interface MadeDocument {
  document: ReportDocument;
  /** What is in it, in a sentence. */
  about: string;
}

/** The report; `board` is the one to whose meeting it goes. */
export async function progressReport(
  board: Board,
  parts: ProgressParts,
  view: RegisterView,
): Promise<MadeDocument> {
  const { source, items, paragraph } = parts;
  // Where everything is exempt no page may say so much as which review it is.
  const whole = items.open.length === 0;
  const shown = whole ? items.exempt : items.open;
  const marked = whole ? { exempt: { paragraph } } : {};
  const appendix = `Appendix 2: Progress of ${kindsOf(shown)}`;
  const sections: Section[] = [
    { ...marked, blocks: frontPage(shown, board, parts, view) },
    { ...marked, blocks: [heading('Appendix 1: Implications'), ...IMPLICATIONS] },
    {
      ...marked,
      landscape: true,
      blocks: [
        heading(appendix),
        await tableOf(shown, `Progress of the ${kindsOf(shown)} of ${theReview(source)}`, view),
      ],
    },
  ];
  if (!whole && items.exempt.length > 0) {
    sections.push({
      exempt: { paragraph },
      landscape: true,
      blocks: [
        heading(`Exempt appendix: Progress of exempt ${kindsOf(items.exempt)}`),
        plain(sayStandings(items.exempt, view.today)),
        await tableOf(
          items.exempt,
          `Progress of the exempt ${kindsOf(items.exempt)} of ${theReview(source)}`,
          view,
        ),
      ],
    });
  }
  const beside = !whole && items.exempt.length > 0 ? `, and ${countKinds(items.exempt)} on exempt pages` : '';
  return {
    document: {
      title: titleOf(source, shown, board),
      heading: [board.name, sayDay(tabledOn(board, view.today))],
      sections,
    },
    about: `${countKinds(shown)} of ${theReview(source)}: ${countStatuses(shown)}${beside}.`,
  };
}

/** Which reviews and other papers the items come from, reviews first. */
export function sourcesOf(items: Item[]): string[] {
  const names = [...new Set(items.map(({ source }) => source).filter(Boolean))];
  const isReview = (name: string): boolean => /review|inquiry/i.test(name);
  return [...names.filter(isReview), ...names.filter((name) => !isReview(name))];
}

export const ofSource = (items: Item[], source: string): Item[] =>
  items.filter((item) => sameName(item.source, source));
