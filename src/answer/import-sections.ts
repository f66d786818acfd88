import type { PlannedItem } from '../register/batch.ts';
import type { Item } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { sayField } from './history-answer.ts';
import type { PaperShown, RowTold } from './import-shown.ts';
import type { PaperPart } from './shapes/parts.ts';
import type { PreviewRow } from './shapes/preview.ts';
import { capital, sayDue, sayOwners, sayStatus } from './wording.ts';

/** What is told of a paper, part by part: what cannot be taken, what changes, what is new, how it was read. */

export interface PaperSection {
  part: PaperPart;
  /** "Changed", with how many there are of it. */
  heading: string;
  /** What the button says that shows all of it: "All 42 changed". */
  all: string;
  rows: PreviewRow[];
}

type Told = Pick<RegisterView, 'directory' | 'today'>;

/** In the order in which an officer needs them; a part with nothing in it is left out. */
export function sectionsOf(shown: PaperShown, view: Told): PaperSection[] {
  const { plan, entries, notes, columns } = shown;
  const changed = plan.planned.filter(({ before, fields }) => before && fields.length > 0);
  const added = plan.planned.filter(({ before }) => !before);
  const refused = [...plan.problems.map((says) => ({ where: '', says })), ...shown.refused];
  const section = (part: PaperPart, heading: string, rows: PreviewRow[]): PaperSection => ({
    part,
    heading: `${heading} (${rows.length})`,
    all: `${heading}: all ${rows.length}`,
    rows,
  });
  return [
    section('refused', 'Cannot be taken', refused.map(toldRow)),
    section('changed', 'Changed', changed.map(changedRow)),
    section(
      'new',
      'New',
      added.map(({ after }) => newRow(asFarAsChosen(after, shown), view)),
    ),
    section(
      'entries',
      'People, boards and the like',
      entries.map(({ title, isNew, lines }) => ({ title: isNew ? `${title} (new)` : title, lines })),
    ),
    section(
      'read',
      'How words were read',
      notes.map((title) => ({ title, lines: [] })),
    ),
    section('warnings', 'Worth a look', shown.warnings.map(toldRow)),
    section('columns', 'What the columns were taken for', columns.map(columnRow(columns))),
  ].filter(({ rows }) => rows.length > 0);
}

const withStop = (sentence: string): string => (/[.?!”]$/.test(sentence) ? sentence : `${sentence}.`);

const toldRow = ({ where, says }: RowTold): PreviewRow =>
  where === ''
    ? { title: withStop(capital(says)), lines: [] }
    : { title: where, lines: [withStop(capital(says))] };

const EXEMPT = 'Exempt – not for publication';

export const titleOf = ({ ref, title }: Pick<Item, 'ref' | 'title'>): string => `${ref} ${title}`.trim();

export const changedRow = ({ before, after, fields }: PlannedItem): PreviewRow => ({
  title: titleOf(after),
  lines: [
    ...(before?.visibility === 'exempt' || after.visibility === 'exempt' ? [EXEMPT] : []),
    ...fields.map(sayField),
  ],
});

/** A new item; its ref and whether it is exempt only where they are known already. */
type Shown = Omit<Item, 'ref' | 'visibility'> & { ref: string; isExempt: boolean };

/** What hangs on a board that is not chosen yet, or on who may see it, is not told. */
function asFarAsChosen(item: Item, { choices, undecided }: PaperShown): Shown {
  const { visibility, ...rest } = item;
  const isBoardOpen = choices.some(({ field, chosen }) => field === 'board' && chosen === undefined);
  return {
    ...rest,
    ref: isBoardOpen ? '' : item.ref,
    isExempt: visibility === 'exempt' && !undecided.includes(item.ref),
  };
}

export const itemRow = (item: Item, view: Told): PreviewRow =>
  newRow({ ...item, isExempt: item.visibility === 'exempt' }, view);

function newRow({ isExempt, ...shown }: Shown, { directory, today }: Told): PreviewRow {
  const item: Item = { ...shown, visibility: isExempt ? 'exempt' : 'open' };
  const { kind, source, progress } = item;
  return {
    title: titleOf(item),
    lines: [
      ...(isExempt ? [EXEMPT] : []),
      [capital(kind), sayOwners(item, directory), sayDue(item, today), sayStatus(item)].join(' · '),
      ...(source ? [`From ${source}`] : []),
      ...(progress ? [`Progress: ${beginning(progress)}`] : []),
    ],
  };
}

/** So much of a text tells which one it is. */
const LONGEST_BEGINNING = 100;
const beginning = (text: string): string =>
  text.length > LONGEST_BEGINNING ? `${text.slice(0, LONGEST_BEGINNING).trimEnd()}…` : text;

/** The table is named where there are several of them. */
const columnRow = (all: PaperShown['columns']) => {
  const tables = new Set(all.map(({ table }) => table)).size;
  return ({ table, heading, sample, field }: PaperShown['columns'][number]): PreviewRow => ({
    title: `${heading || 'A column without a heading'} → ${field ? fieldName(field) : 'left out'}`,
    lines: [
      [tables > 1 ? capital(table) : '', sample ? `first “${sample}”` : ''].filter(Boolean).join(' · '),
    ].filter(Boolean),
  });
};

const FIELD_WORDS: Record<string, string> = {
  ref: 'reference',
  detail: 'wording',
  source: 'where it comes from',
  agreed: 'date agreed',
  rank: 'priority level',
  visibility: 'open or exempt',
};

/** What a field of the register is called on a card. */
export const fieldName = (field: string): string => FIELD_WORDS[field] ?? field;
