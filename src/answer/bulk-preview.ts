import { type Day, sayDay } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import { type Filter, itemDue } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import type { BulkChange } from '../update/bulk-change.ts';
import type { BulkPlan } from '../update/bulk-plan.ts';
import type { Trouble } from '../update/command.ts';
import { LIMITS } from '../update/limits.ts';
import { ask, items } from './buttons.ts';
import type { Field } from './shapes/form.ts';
import type { Button } from './shapes/parts.ts';
import type { PreviewAnswer, PreviewRow, PreviewSection } from './shapes/preview.ts';
import { countOf, sayClause, sayList } from './wording.ts';

/** The list of what a change of many items would do, to be confirmed. */

export interface BulkShown {
  /** Under which it is kept until it is confirmed. */
  id: string;
  change: BulkChange;
  filter: Filter;
  reason: string;
  troubles: Trouble[];
}

/** Rows that a card has room for; the others are counted, and a button shows them. */
const MOST_CHANGED = 25;
const MOST_LEFT = 12;

export function bulkPreview(
  { id, change, filter, reason, troubles }: BulkShown,
  { changed, left, warnings }: BulkPlan,
  { directory, today }: { directory: Directory; today: Day },
): PreviewAnswer {
  const rows = changed.map(({ held, after }) => ({
    title: titleOf(held.item),
    lines: [sayChange(change, held.item, after, today)],
  }));
  const staying = left.map(({ item, why }) => ({ title: titleOf(item), lines: [why] }));
  const wrong = troubles.map(({ says }) => says);
  return {
    shows: 'preview',
    sentence: wrong[0] ?? question(change, changed.length),
    lines: [
      `Read as: ${filter.map((clause) => sayClause(clause, directory)).join(' · ')}.`,
      ...warnings,
      'Nothing has been written yet.',
    ],
    facts: [
      { title: 'To be changed', value: String(changed.length) },
      ...(left.length > 0 ? [{ title: 'Left as they are', value: String(left.length) }] : []),
    ],
    sections: [
      ...section(`To be changed (${rows.length})`, rows, MOST_CHANGED),
      ...section(`Left as they are (${staying.length})`, staying, MOST_LEFT),
    ],
    fields: [reasonField(change, reason, troubles)],
    buttons: [
      { title: confirming(change, changed.length), press: { verb: 'bulk', bulk: id, do: 'make' } },
      { title: 'Cancel', press: { verb: 'bulk', bulk: id, do: 'cancel' } },
      ...(rows.length > MOST_CHANGED || staying.length > MOST_LEFT ? [showAll(filter)] : []),
    ],
  };
}

const showAll = (filter: Filter): Button => ask('Show all of them', items(filter));

const titleOf = ({ ref, title, visibility }: Item): string =>
  `${ref} ${title}${visibility === 'exempt' ? ' (exempt)' : ''}`;

function section(heading: string, rows: PreviewRow[], most: number): PreviewSection[] {
  if (rows.length === 0) return [];
  const rest = rows.length > most ? `and ${rows.length - most} more` : '';
  return [{ heading, rows: rows.slice(0, most), rest }];
}

const names = (owners: string[]): string => (owners.length === 0 ? 'nobody' : sayList(owners));

function sayChange({ change }: BulkChange, before: Item, after: Item, today: Day): string {
  if (change === 'reassign') return `Owner: ${names(before.owners)} → ${names(after.owners)}`;
  const [from, to] = [before, after].map((item) => itemDue(item, today));
  return `Due: ${from ? sayDay(from) : 'no date'} → ${to ? sayDay(to) : 'no date'}`;
}

const sayHow = (change: BulkChange & { change: 'more time' }): string =>
  'until' in change ? `until ${sayDay(change.until)}` : `by ${countOf(change.by.count, change.by.unit)}`;

function question(change: BulkChange, count: number): string {
  const these = countOf(count, 'item');
  return change.change === 'reassign'
    ? `Reassign ${these} to ${change.owner}?`
    : `Give ${these} more time, ${sayHow(change)}?`;
}

const confirming = ({ change }: BulkChange, count: number): string =>
  change === 'reassign' ? `Reassign ${countOf(count, 'item')}` : `Give ${countOf(count, 'item')} more time`;

/** A date does not move without a reason: the history and the reports say it. */
function reasonField({ change }: BulkChange, value: string, troubles: Trouble[]): Field {
  const required = change === 'more time';
  const trouble = troubles.find(({ field }) => field === 'reason')?.says;
  return {
    id: 'reason',
    label: required ? 'Why is more time given?' : 'Reason (if you like)',
    input: { is: 'text', lines: 'several', most: LIMITS.reason },
    value,
    required,
    error: required ? 'Give a reason, so that the board knows why.' : '',
    ...(trouble === undefined ? {} : { trouble }),
  };
}
