import { entriesBrought } from '../answer/import-entries.ts';
import type { PaperShown, RowTold } from '../answer/import-shown.ts';
import type { Problem } from '../importing/problem.ts';
import { readFiles } from '../importing/read-files.ts';
import { readRegisterPaper } from '../importing/read-register-paper.ts';
import type { RegisterPaper } from '../importing/register-paper.ts';
import type { ReadPaper } from '../papers/paper.ts';
import type { Batch } from '../register/batch.ts';
import type { Directory } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import type { Changes, Imports } from './conversation.ts';
import { sortBoards, sortPeople } from './desk-entry-rights.ts';
import { REF_NOT_FREE, refusedRow, sortItems } from './desk-item-rights.ts';
import type { PaperChoices, PaperFile } from './desk-kept.ts';
import { withOwnRefs } from './desk-refs.ts';

/** What a paper would do if this officer brought it now. Nothing is written here. */

export interface ReadingDeps {
  readPaper: ReadPaper;
  imports: Pick<Imports, 'plan'>;
  newRef: Changes['newRef'];
}

/** A paper taken apart, and what its words come to with some choices. */
export type Interpret = (choices: PaperChoices, view: RegisterView) => Promise<Interpreted>;
export interface Interpreted {
  shown: Omit<PaperShown, 'id'>;
  /** The keys of the columns shown, in the same order. */
  columnKeys: string[];
  batch: Batch;
}

export function createReading({ readPaper, imports, newRef }: ReadingDeps) {
  /** Takes the files apart, once, however often it is asked what they mean. */
  async function takeApart(files: PaperFile[]): Promise<{ interpret: Interpret } | { says: string }> {
    const names = files.map(({ name }) => name);
    const [first] = files;
    if (!first || files.length > 1)
      return { interpret: (_, view) => interpreted(asOne(files, view.directory), names, view) };
    const paper = await readPaper(first.name, first.bytes);
    if ('says' in paper) return paper;
    return {
      interpret: async (choices, view) => {
        const items = await itemsSeen(view);
        const given = { board: onlyBoard(view), ...choices, withoutFaulty: true };
        const read = (more: PaperChoices) =>
          readRegisterPaper(paper, ownBoardsFirst(view), { ...given, ...more }, items);
        const first = read({});
        // Until it is chosen who may see the new items, nobody is warned of owners who could not.
        const { warnings } = isUndecided(first.choosable) ? read({ visibility: 'open' }) : first;
        return interpreted({ ...first, warnings }, names, view, items);
      },
    };
  }

  async function interpreted(
    read: RegisterPaper,
    names: string[],
    view: RegisterView,
    seen?: Item[],
  ): Promise<Interpreted> {
    const items = seen ?? (await itemsSeen(view));
    const allowed = await withinRights(read, items, view);
    const { batch, plan, refused } = allowed;
    const problems = read.problems.map(toldOf);
    // A fault among several files may make any row wrong, so none of them goes in.
    const whole = read.faultless === 0 && problems.length > 0;
    return {
      batch,
      columnKeys: read.columns.map(({ key }) => key),
      shown: {
        names,
        readAs: read.readAs,
        columns: read.columns,
        choices: read.choosable.filter(({ field }) => field !== 'board' || onlyBoard(view) === undefined),
        refused: [...problems, ...refused],
        faulty: read.faulty + refused.length,
        faultless: whole ? 0 : entriesIn(batch),
        warnings: read.warnings.map(toldOf),
        notes: read.notes,
        undecided: isUndecided(read.choosable)
          ? batch.items.flatMap(({ ref, keeps }) => (ref && keeps?.includes('visibility') ? [ref] : []))
          : [],
        entries: entriesBrought(batch, view.directory),
        plan,
      },
    };
  }

  /** Only what the officer may bring, with what it would do; and what is refused, row by row. */
  async function withinRights({ batch, choosable }: RegisterPaper, seen: Item[], view: RegisterView) {
    const items = sortItems(batch.items, seen, view, isUndecided(choosable));
    const people = sortPeople(batch.people, view);
    const boards = sortBoards(batch.boards, view);
    const refused: RowTold[] = [...boards.refused, ...people.refused, ...items.refused];
    const rest = { ...batch, people: people.taken, boards: boards.taken };
    const rows = await withOwnRefs(items.taken, seen, newRef);
    const plan = await imports.plan({ ...rest, items: rows });
    // What bears the ref may be on another board, out of this officer's sight.
    const known = new Set(seen.map(({ ref }) => ref.toUpperCase()));
    const unseen = new Set(
      plan.planned.flatMap(({ before }) =>
        before && !known.has(before.ref.toUpperCase()) ? [before.ref.toUpperCase()] : [],
      ),
    );
    if (unseen.size === 0) return { batch: { ...rest, items: rows }, plan, refused };
    const isUnseen = ({ ref }: { ref: string | undefined }): boolean => unseen.has(ref?.toUpperCase() ?? '');
    const left = { ...rest, items: rows.filter((row) => !isUnseen(row)) };
    refused.push(...rows.filter(isUnseen).map((row) => refusedRow(row, REF_NOT_FREE)));
    return { batch: left, plan: await imports.plan(left), refused };
  }

  return { takeApart };
}

/** Is it yet to be chosen who may see the new items? */
const isUndecided = (choosable: RegisterPaper['choosable']): boolean =>
  choosable.some(({ field, chosen }) => field === 'visibility' && chosen === undefined);

/** Every item that the officer may see, closed ones too: rows are matched with these and with no others. */
async function itemsSeen(view: RegisterView): Promise<Item[]> {
  return [...view.outstanding, ...(await view.closed())];
}

/** Who serves one board need not be asked which. */
const onlyBoard = ({ viewer }: RegisterView): string | undefined =>
  viewer.person.boards.length === 1 ? viewer.person.boards[0] : undefined;

/** Until a board is chosen, items stand on the first one: it must be one that the officer serves. */
function ownBoardsFirst({ directory, viewer }: RegisterView): Directory {
  const isOwn = ({ code }: { code: string }): boolean => viewer.person.boards.includes(code);
  const { boards } = directory;
  return { ...directory, boards: [...boards.filter(isOwn), ...boards.filter((board) => !isOwn(board))] };
}

/** Several register files as one: all of it or nothing, as by command. */
function asOne(files: PaperFile[], known: Directory): RegisterPaper {
  const { batch, problems, warnings } = readFiles(files, known);
  return {
    readAs: 'register file',
    columns: [],
    choosable: [],
    batch,
    problems,
    faulty: new Set(problems.map(({ file, line }) => `${file} ${line}`)).size,
    faultless: problems.length > 0 ? 0 : entriesIn(batch),
    warnings,
    notes: [],
  };
}

const entriesIn = (batch: Batch): number =>
  Object.values(batch).reduce((sum, entries: unknown[]) => sum + entries.length, 0);

const toldOf = ({ file, line, column, counted, says }: Problem): RowTold => ({
  where: [file, `${counted ?? 'line'} ${line}`, column].filter(Boolean).join(', '),
  says,
});
