import type { ListAnswer } from '../../answer/shapes/items.ts';
import type { Press } from '../../answer/shapes/parts.ts';
import { type Action, toAction, toSets } from '../action.ts';
import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';
import { type Heading, headingOf } from './heading.ts';
import { type Paging, pagingOf } from './paging.ts';
import { type Reading, readingOf } from './reading.ts';
import { openPress, type Row, rowOf } from './row.ts';

type OpenRow = Row & { open: Action };

export interface ListView extends Heading, Reading, Paging {
  notes: string[];
  rows: OpenRow[];
  refineHeading: string;
  refine: Action[][];
}

export function listView(answer: ListAnswer, limits: Limits): ListView {
  const reading = readingOf(answer.readAs, limits);
  return {
    ...headingOf(answer.sentence),
    ...reading,
    leftOut: reading.leftOut || (!limits.refining && answer.refine.length > 0),
    notes: answer.notes.map((note) => runText(note, limits.note)),
    rows: answer.rows.map((row) => openable(rowOf(row, limits), openPress(row.open, limits))),
    ...pagingOf(answer, limits),
    refineHeading: answer.rows.length > 0 ? 'Narrow it down' : 'Ask something else',
    refine: limits.refining ? toSets(answer.refine) : [],
  };
}

/** A row that opens its item. Screen readers read a pressable row by its action alone, so that must say it all. */
function openable(row: Row, press: Press): OpenRow {
  const tooltip = `${row.title}, ${row.status}, ${row.due}, ${row.owner}${row.exempt ? ', exempt' : ''}`;
  return { ...row, open: toAction({ title: `Open ${row.ref}`, press }, { tooltip }) };
}
