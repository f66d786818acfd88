import type { Paper } from '../papers/paper.ts';
import { type Directory, nameKey } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { chooseColumns } from './choose-columns.ts';
import { draftItem } from './draft-item.ts';
import { findFaulty, withoutRows } from './faulty-rows.ts';
import { headingOf, type ItemTable } from './item-table.ts';
import { knowNames } from './known-names.ts';
import { matchKnown } from './match-known.ts';
import { startNotes } from './noted.ts';
import { type PaperTables, sortTables } from './paper-tables.ts';
import { placeDraft } from './place-draft.ts';
import { inFileOrder, type Problem } from './problem.ts';
import { rawItems } from './raw-items.ts';
import { type Reading, startReading, wrongNumber } from './read-file.ts';
import { batchOf, checkReading } from './read-files.ts';
import type { Choices, RegisterPaper } from './register-paper.ts';
import { readRegisterTables } from './register-sheets.ts';
import { settle } from './settle.ts';
import { warnOfUnknownOwners } from './unknown-owners.ts';

/**
 * Reads a paper as what it is: register files, a spreadsheet as people keep them, or a committee paper. Pure. `known`
 * is what the register has already, and `items` its items, so that a paper updates those that it means: only such as
 * whoever sent the paper may see, since notes name them. While something of `choosable` is not chosen the batch may be
 * planned with and shown, and must not be written.
 */
export function readRegisterPaper(
  paper: Paper,
  known: Directory,
  choices: Choices = {},
  items: Item[] = [],
): RegisterPaper {
  const reading = startReading(paper.kind === 'csv' ? 'line' : 'row');
  const tables = sortTables(paper);
  readRegisterTables(paper, tables, items, reading);
  tellUnrecognised(paper, tables, reading);

  tellUneven(tables, reading);
  const chosen = chooseColumns(tables.items, choices.columns);
  reading.problems.push(...chosen.problems);
  reading.warnings.push(...chosen.warnings);
  const notes = startNotes();
  const directory = withBrought(known, reading);
  const names = knowNames(directory);
  const raw = rawItems(chosen.tables, items, { notes, warnings: reading.warnings });
  const drafts = raw.map((item) => draftItem(item, { directory, names }, notes));
  const written = new Set(reading.written.items.map(({ cells }) => nameKey(cells.ref ?? '')));
  matchKnown(
    drafts,
    items.filter(({ ref }) => !written.has(nameKey(ref))),
    notes,
  );
  const choosable = settle(drafts, choices, directory, notes);
  for (const draft of drafts) placeDraft(draft, reading);
  checkReading(reading, known);
  warnOfUnknownOwners(drafts, reading);

  const faulty = findFaulty(reading, headersOf(paper, tables));
  const unread = chosen.problems.reduce((sum, { file }) => sum + rowsOf(tables.items, file), 0);
  const faultless = withoutRows(reading.rows, faulty);
  const places = [...tables.registers, ...tables.items].map(({ place }) => place);
  const told = (problems: Problem[]): Problem[] =>
    inFileOrder(
      problems.map((problem) => asWritten(problem, chosen.tables, reading.counted)),
      [paper.file, ...places],
    );
  return {
    readAs: readAs(tables),
    columns: chosen.columns,
    choosable,
    batch: batchOf(choices.withoutFaulty ? faultless : reading.rows),
    problems: told(reading.problems),
    faulty: faulty.size + unread,
    faultless: Object.values(faultless).reduce((sum, rows) => sum + rows.length, 0),
    warnings: told(reading.warnings),
    notes: notes.all(),
  };
}

const readAs = ({ registers, items }: PaperTables): RegisterPaper['readAs'] => {
  if (registers.length > 0) return 'register file';
  return items.length > 0 && items.every(({ committee }) => committee) ? 'committee paper' : 'spreadsheet';
};

const headersOf = ({ file }: Paper, { registers, items }: PaperTables): { file: string; line: number }[] => [
  { file, line: 0 },
  ...registers.map(({ place, table }) => ({ file: place, line: table.header.line })),
  ...items.map(({ place, header }) => ({ file: place, line: header.line })),
];

const rowsOf = (tables: ItemTable[], file: string): number =>
  tables.find(({ place }) => place === file)?.rows.length ?? 0;

function tellUnrecognised(paper: Paper, { registers, items, others }: PaperTables, reading: Reading): void {
  const kind = paper.kind === 'docx' ? 'table' : 'sheet';
  if (registers.length + items.length === 0) {
    const says = `no ${kind} of it has a row of headings that I know; it needs a column for what is to be done, such as Action or Recommendation, and one for who does it, by when or how far it is`;
    reading.problems.push({ file: paper.file, line: 0, says });
  } else if (others.length > 0) {
    const names = others.map((name) => (paper.kind === 'xlsx' ? `"${name}"` : name)).join(', ');
    reading.warnings.push({ file: paper.file, line: 0, says: `nothing is recognised in ${names}; left out` });
  }
}

function tellUneven({ items }: PaperTables, { problems }: Reading): void {
  for (const { place, header, uneven } of items) {
    for (const { line, cells } of uneven) {
      problems.push({ file: place, line, says: wrongNumber(cells.length, header.cells.length) });
    }
  }
}

/** What the register knows once the directory of this very paper is in. */
function withBrought(known: Directory, { rows }: Reading): Directory {
  const brought = batchOf(rows);
  const emails = new Set(brought.people.map(({ email }) => nameKey(email)));
  return {
    ...known,
    organisations: [...brought.organisations, ...known.organisations],
    boards: [
      ...known.boards,
      ...brought.boards.filter(
        ({ code }) => !known.boards.some((one) => nameKey(one.code) === nameKey(code)),
      ),
    ],
    people: [...brought.people, ...known.people.filter(({ email }) => !emails.has(nameKey(email)))],
    areas: [...brought.areas, ...known.areas],
  };
}

/** A place of the paper with the heading as it stands there. */
function asWritten(problem: Problem, tables: ItemTable[], counted: Reading['counted']): Problem {
  const table = tables.find(({ place }) => place === problem.file);
  const column = table && problem.column !== undefined ? headingOf(table, problem.column) : problem.column;
  return { ...problem, ...(counted === 'row' && { counted }), ...(column !== undefined && { column }) };
}
