import { readIsoDay, sayDay } from '../register/day.ts';
import { type Directory, nameKey } from '../register/directory.ts';
import { STATUSES } from '../register/item.ts';
import { readTimescale } from '../register/timescale.ts';
import { tidied } from './cells.ts';
import { type Draft, itemKey } from './draft.ts';
import { withoutGuard } from './guard.ts';
import { headingOf } from './item-table.ts';
import type { KnownNames } from './known-names.ts';
import { LONGEST_CELL, LONGEST_NAME } from './limits.ts';
import { cited, listed, type Notes } from './noted.ts';
import { isBareNumber } from './numbering.ts';
import { readKind, readVisibility } from './plain-words.ts';
import { either, quoted } from './problem.ts';
import type { RawItem } from './raw-item.ts';
import { ITEM_FIELDS, type ItemField } from './register-paper.ts';
import { readResponsible } from './responsibility.ts';
import { readStatus } from './status-words.ts';
import { readTimescaleCell } from './timescale-cell.ts';
import { linesOf, titleOf } from './wording.ts';

export interface Known {
  directory: Directory;
  names: KnownNames;
}

/** Reads the words of a row: what of them is not the register's own is noted, what cannot be read is a problem. */
export function draftItem(raw: RawItem, known: Known, notes: Notes): Draft {
  const draft = startDraft(raw);
  // It is refused for that: nothing may spend time on such a cell.
  if (Object.values(draft.cells).some(({ length }) => length > LONGEST_CELL)) return draft;
  readTitle(draft, notes);
  readOwners(draft, known.names, notes);
  readTimes(draft, notes);
  readState(draft, notes);
  readPlainWords(draft, known.directory, notes);
  return draft;
}

/** Every field as it is written; one without a column, or in a committee paper without a word, is not told. */
function startDraft(raw: RawItem): Draft {
  const cells = {} as Draft['cells'];
  const keeps: Draft['keeps'] = new Set();
  const csv = raw.table.kind === 'csv';
  for (const field of ITEM_FIELDS) {
    const text = raw.texts[field];
    cells[field] = csv ? withoutGuard(text ?? '') : (text ?? '');
    const untold = text === undefined || (text === '' && (raw.table.committee || MUST_SAY.has(field)));
    if (untold) keeps.add(itemKey(field));
  }
  const none = { problems: [], warnings: [], unknownOwners: [], fromOwners: [] };
  return { raw, cells, keeps, ...none, onlyOutstanding: false, undecided: false };
}

/** Of these an empty cell says nothing; of others it says that there is none. */
const MUST_SAY = new Set<ItemField>(['kind', 'board', 'status', 'visibility']);

/** The title column, or the first sentence of what is written at length; a ref alone may stand for an item. */
function readTitle(draft: Draft, notes: Notes): void {
  const { cells, keeps, raw } = draft;
  const long = cells.title !== '' && cells.detail === '' && (raw.table.committee || isLong(cells.title));
  const wording = long || cells.title === '' ? cells.title || cells.detail : '';
  if (wording !== '') {
    const title = titleOf(wording);
    if (title !== tidied(wording).replace(/\.$/, '')) cells.detail = wording;
    cells.title = title;
    keeps.delete('title');
    if (cells.detail !== '') keeps.delete('detail');
    if (!raw.table.committee) {
      notes.add(
        `${raw.table.place}: the first sentence of ${cited(headingOf(raw.table, raw.texts.title ? 'title' : 'detail'))} is the title where it is long or has no title of its own.`,
      );
    }
  }
  if (cells.title === '') keeps.add('title');
}

const isLong = (title: string): boolean => tidied(title).length > LONGEST_NAME;

function readOwners(draft: Draft, names: KnownNames, notes: Notes): void {
  const { cells, keeps, raw } = draft;
  const who = readResponsible(cells.owner, names);
  const bodies = readResponsible(cells.organisation, names);
  for (const note of [...who.notes, ...bodies.notes]) notes.add(note);
  const told = raw.texts.organisation !== undefined;
  // Whom the register does not know is what the column says; people are owners wherever they stand.
  const organisations = [...who.organisations, ...bodies.organisations, ...bodies.unknown];
  who.owners.push(...bodies.owners.filter((name) => !bodies.unknown.includes(name)));
  if (who.owners.length === 0 && who.organisations.length > 0) keeps.add('owners');
  if (!told && who.organisations.length > 0) keeps.delete('organisations');
  if (!told && who.organisations.length === 0 && who.owners.length > 0) {
    draft.fromOwners = who.owners.flatMap((owner) => names.organisationOf(owner) ?? []);
  }
  draft.unknownOwners = who.unknown;
  cells.owner = who.owners.join(';');
  cells.organisation = organisations.join(';');
}

function readTimes(draft: Draft, notes: Notes): void {
  const { cells, keeps, raw } = draft;
  const { timescale, several } = readTimescaleCell(cells.timescale);
  const day = linesOf(cells.timescale)
    .map(readIsoDay)
    .find((one) => one !== undefined);
  if (day)
    notes.add(
      `Dates such as ${day} in ${cited(headingOf(raw.table, 'timescale'))} are written as ${sayDay(day)}.`,
    );
  if (several) {
    const owners = linesOf(raw.texts.owner ?? '');
    const pairs = owners.length === several.length;
    const all = several.map((words, index) => (pairs ? `${words} (${owners[index]})` : words));
    const first = `Timescales: ${all.join('; ')}.`;
    cells.progress = [first, cells.progress].filter((text) => text !== '').join('\n');
    keeps.delete('progress');
    notes.add(
      `Of the timescales ${listed(several.map(cited))}, ${cited(timescale)} is the one of ${cited(cells.title)}; all of them stand at the head of its progress.`,
    );
  }
  cells.timescale = timescale;
}

function readState(draft: Draft, notes: Notes): void {
  const { cells, keeps, raw } = draft;
  if (cells.status === '') {
    const timescale = readTimescale(cells.timescale);
    // "Complete" as a timescale says what the status is.
    if (timescale.kind === 'undated' && timescale.because === 'complete') keeps.delete('status');
    else keeps.add('status');
    return;
  }
  const heading = headingOf(raw.table, 'status');
  const read = readStatus(cells.status, /\bb?rag\b/i.test(heading));
  if (!read) {
    draft.problems.push({
      field: 'status',
      says: `${quoted(cells.status)} is not a status; write ${either(STATUSES)}`,
    });
    cells.status = '';
    return;
  }
  if (!read.literally) {
    const still = read.onlyOutstanding
      ? ', unless it is in the register as outstanding: then it keeps its status'
      : '';
    notes.add(`${cited(cells.status)} is read as ${read.status}${still}.`);
  }
  draft.onlyOutstanding = read.onlyOutstanding;
  cells.status = read.status;
}

/** Kind, visibility, board and area: each by the register's word, whatever word stands for it. */
function readPlainWords(draft: Draft, { boards, areas }: Directory, notes: Notes): void {
  const { cells, raw } = draft;
  const read = (field: ItemField, word: string | undefined, expected: string): void => {
    if (cells[field] === '') return;
    if (word === undefined) {
      draft.problems.push({ field, says: `${quoted(cells[field])} is not known; write ${expected}` });
    } else if (nameKey(word) !== nameKey(cells[field]))
      notes.add(`${cited(cells[field])} in ${cited(headingOf(raw.table, field))} is read as ${word}.`);
    cells[field] = word ?? '';
  };
  read('kind', readKind(cells.kind), 'action or recommendation');
  read('visibility', readVisibility(cells.visibility, headingOf(raw.table, 'visibility')), 'open or exempt');
  const called = (names: string[], text: string): boolean =>
    names.some((name) => nameKey(name) === nameKey(tidied(text)));
  const board = boards.find(({ code, name, aliases }) => called([code, name, ...aliases], cells.board));
  if (board) read('board', board.code, '');
  const area = areas.find(({ area, priority, aliases }) =>
    called([area || priority, ...aliases], cells.area),
  );
  if (area) read('area', area.area || area.priority, '');
  if (isBareNumber(cells.ref)) draft.raw.number ??= cells.ref;
}
