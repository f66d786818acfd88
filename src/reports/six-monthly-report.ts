import { countOf } from '../answer/wording.ts';
import { addDays, addMonths, type Day, daysBetween, sayDay } from '../register/day.ts';
import type { Board } from '../register/directory.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import type { Period } from '../register/period.ts';
import type { RegisterView } from '../register/register.ts';
import {
  are,
  contact,
  heading,
  named,
  plain,
  point,
  reportOf,
  sayPeriod,
  tabledOn,
  theBoard,
  toNote,
} from './committee-words.ts';
import type { Block, Section } from './document.ts';
import { changesWithin } from './period-changes.ts';
import type { MadeDocument } from './progress-report.ts';
import { blocksOf, type Standing, standingsOf } from './six-monthly-tables.ts';
import type { Parted } from './whose-report.ts';

/** What became of a board's actions and recommendations in half a year, in four tables. */

const MONTHS = 6;
/** Months are of different lengths. */
const A_FEW_DAYS = 3;

const isHalfYear = ({ from, to }: Period): boolean =>
  Math.abs(daysBetween(addMonths(from, MONTHS), addDays(to, 1))) <= A_FEW_DAYS;

const were = (n: number): string => (n === 0 ? 'nothing was' : n === 1 ? '1 was' : `${n} were`);

/** How many items belong in each table, in the order of the tables. */
function summary(items: Item[], standings: Standing[], today: Day): Block[] {
  const [completed, time, late, silent] = standings.map((standing) => standing.items);
  if (!completed || !time || !late || !silent) return [];
  const outstanding = items.filter(isOutstanding).length;
  const moved = time.filter(({ course }) => (course?.moves?.length ?? 0) > 1);
  const both = late.filter((item) => silent.includes(item));
  return [
    point(
      `As at ${sayDay(today)}, ${countOf(outstanding, 'action or recommendation', 'actions and recommendations')} ${are(outstanding)} outstanding, and ${late.length || 'none'} of them ${are(late.length || 1)} late${named(late)}.`,
    ),
    point(
      `In the period ${were(completed.length)} completed, and more time was asked for or agreed for ${time.length || 'none'}${named(time)}.${moved.length > 0 ? ` The date of ${moved.length} has moved more than once${named(moved)}.` : ''}`,
    ),
    point(
      silent.length === 0
        ? 'In the period an update was received on everything that is outstanding.'
        : `No update was received in the period on ${silent.length} of those outstanding${named(silent)}; ${both.length || 'none'} of them ${are(both.length || 1)} late as well.`,
    ),
    point(
      'An item stands in every table to which it belongs: one that is late and of which nothing was heard is in both.',
    ),
  ];
}

/** Tables keep their numbers whether or not those before them have anything in them. */
const tables = (standings: Standing[], called: string, view: RegisterView): Block[] =>
  standings.flatMap((standing) =>
    blocksOf(standing, `${called} ${standing.number}: ${standing.called}`, view),
  );

/** The review of one board. Lateness and status are those of today, whatever the period. */
export async function sixMonthlyReport(
  board: Board,
  period: Period,
  { items, paragraph }: { items: Parted; paragraph: string },
  view: RegisterView,
): Promise<MadeDocument & { counted: number; exempt: boolean }> {
  const { today } = view;
  const changes = await changesWithin(period, view);
  const looking = { changes, directory: view.directory, today, to: period.to };
  const open = standingsOf(items.open, looking);
  const exempt = standingsOf(items.exempt, looking).filter((standing) => standing.items.length > 0);
  const name = isHalfYear(period) ? 'Six-Monthly Review' : 'Review';
  const sections: Section[] = [
    {
      blocks: [
        reportOf,
        heading('Purpose of the Report'),
        point(
          `To provide members of ${theBoard(board)} with a review of its actions and recommendations from ${sayPeriod(period.from, period.to)}.`,
        ),
        heading('Summary'),
        ...summary(items.open, open, today),
        ...toNote(board),
        heading('Background Papers'),
        plain('The register of actions and recommendations.'),
        ...contact(view.viewer.person),
      ],
    },
    { landscape: true, blocks: [heading('Appendix: The review in tables'), ...tables(open, 'Table', view)] },
  ];
  if (exempt.length > 0) {
    sections.push({
      exempt: { paragraph },
      landscape: true,
      blocks: [heading('Exempt appendix: Exempt items'), ...tables(exempt, 'Exempt table', view)],
    });
  }
  const counts = open.map((standing) => standing.items.length);
  return {
    document: {
      title: `${name} of Actions and Recommendations, ${sayPeriod(period.from, period.to)}`,
      heading: [board.name, sayDay(tabledOn(board, today))],
      sections,
    },
    about: `${board.name}, ${sayPeriod(period.from, period.to)}: ${counts[0]} completed, ${counts[1]} with more time, ${counts[2]} late, ${counts[3]} without an update.`,
    counted: new Set([...open, ...exempt].flatMap((standing) => standing.items)).size,
    exempt: exempt.length > 0,
  };
}
