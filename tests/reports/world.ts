import type { Change } from '../../src/register/change.ts';
import type { Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import type { RegisterView } from '../../src/register/register.ts';
import type { Scope } from '../../src/register/visibility.ts';
import type { Report, ReportDocument, ReportSheet } from '../../src/reports/document.ts';
import { type Made, type MadeReport, makeReport } from '../../src/reports/make-report.ts';
import type { ReportQuestion } from '../../src/reports/whose-report.ts';
import { ANN, fellshire, items as fellshireItems } from '../question/fellshire.ts';
import { day } from '../register/days.ts';
import { item } from '../register/entries.ts';

/** A register with something to report on. It is Monday, 16 April 2018, and Ann Dale is officer of both boards. */

export const CANARY = 'CANARY';

/** An exempt recommendation of the Organised Crime review; every text of it has the canary. */
export const SECRET = item({
  ref: 'OC-9',
  kind: 'recommendation',
  board: 'SCO',
  title: `${CANARY} title`,
  detail: `${CANARY} detail`,
  source: 'Organised Crime review',
  owners: [`${CANARY} owner`],
  organisations: [`${CANARY} organisation`],
  timescale: '31 January 2018',
  status: 'at risk',
  visibility: 'exempt',
  progress: `${CANARY} progress`,
  course: {
    moves: [
      {
        from: day('2017-10-31'),
        to: day('2018-01-31'),
        askedBy: `${CANARY} asker`,
        reason: `${CANARY} reason`,
        agreedBy: 'Ann Dale',
        agreedAt: '2018-01-10T10:00:00Z',
      },
    ],
  },
});

/** A recommendation whose date moved once and for which more time is asked again. */
export const MOVED = item({
  ref: 'OC-10',
  kind: 'recommendation',
  board: 'SCO',
  title: 'Publish the local profile',
  detail: 'Partners give what the profile needs.',
  source: 'Organised Crime review',
  agreed: day('2017-03-27'),
  owners: ['Chief Inspector'],
  organisations: ['Fellshire Police'],
  timescale: '31 March 2018',
  status: 'in progress',
  progress: 'Six towns are mapped.',
  course: {
    moves: [
      {
        from: day('2017-12-31'),
        to: day('2018-03-31'),
        askedBy: 'Ravi Bell',
        reason: 'The bid is late.',
        agreedBy: 'Ann Dale',
        agreedAt: '2018-01-15T10:00:00Z',
        minute: '7',
      },
    ],
    askedTime: {
      by: 'Ravi Bell',
      at: '2018-04-10T09:00:00Z',
      to: day('2018-06-30'),
      reason: 'Two posts are vacant.',
    },
    report: { by: 'Ravi Bell', at: '2018-04-10T09:00:00Z' },
  },
});

export const items: Item[] = [
  ...fellshireItems.filter(({ visibility }) => visibility === 'open'),
  MOVED,
  SECRET,
];

/** A change as the history has it; only what a test speaks of needs to be said. */
export const change = (changes: Partial<Change> & Pick<Change, 'ref' | 'at'>): Change => ({
  version: 2,
  by: 'Ravi Bell',
  commandId: `${changes.ref} ${changes.at}`,
  fields: [],
  ...changes,
});

export interface World {
  who?: Person;
  scope?: Scope;
  from?: Item[];
  /** Oldest first; what a person may see of them is the store's business. */
  history?: Change[];
}

export function viewOf({
  who = ANN,
  scope = 'personal',
  from = items,
  history = [],
}: World = {}): RegisterView {
  const view = fellshire(who, scope, from);
  const dayOf = (at: string): string => at.slice(0, 10);
  return {
    ...view,
    changes: async (first, last) => history.filter(({ at }) => first <= dayOf(at) && dayOf(at) <= last),
    historyOf: async ({ ref }) => history.filter((one) => one.ref === ref),
  };
}

export const ask = (question: Omit<ReportQuestion, 'about'>, world?: World): Promise<Made> =>
  makeReport({ about: 'report', ...question }, viewOf(world));

export async function made(question: Omit<ReportQuestion, 'about'>, world?: World): Promise<MadeReport> {
  const answer = await ask(question, world);
  if ('refused' in answer) throw new Error(`It was refused: ${answer.refused.sentence}`);
  return answer;
}

export async function refusal(question: Omit<ReportQuestion, 'about'>, world?: World): Promise<string> {
  const answer = await ask(question, world);
  return 'refused' in answer ? answer.refused.sentence : 'It was made.';
}

export function documentOf(report: Report): ReportDocument {
  if (report.as !== 'word') throw new Error('It is no document.');
  return report.document;
}

export function sheetOf(report: Report): ReportSheet {
  if (report.as === 'word') throw new Error('It is no sheet.');
  return report.sheet;
}

/** The rows of the table whose caption begins so, by the ref with which their first cell begins. */
export function tableOf(document: ReportDocument, caption: string): Record<string, string[]> {
  const table = document.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.is === 'table' && block.caption.startsWith(caption));
  if (table?.is !== 'table') return {};
  return Object.fromEntries(table.rows.map((cells) => [(cells[0] ?? '').split(':')[0], cells]));
}

/** All the text of the parts that are not exempt, or of those that are. */
export const textOf = (document: ReportDocument, of: 'open' | 'exempt'): string =>
  JSON.stringify(document.sections.filter(({ exempt }) => (exempt !== undefined) === (of === 'exempt')));
