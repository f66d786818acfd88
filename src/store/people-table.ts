import type { TableClient, TransactionAction } from '@azure/data-tables';
import type { Day } from '../register/day.ts';
import type { Person } from '../register/directory.ts';
import { type DirectoryRow, directoryEntity, readDirectoryRow, sameValue } from './directory-entity.ts';
import type { DirectoryTable } from './directory-table.ts';
import type { ItemTable } from './item-table.ts';
import { DIRECTORY } from './keys.ts';
import {
  DONE_ROWS,
  doneRow,
  dueRows,
  PERSON_ROWS,
  PLANNED_ROWS,
  personRow,
  personValue,
  plannedRow,
  readPerson,
  readPlanned,
  readRecord,
  STALE,
  sameEmail,
  stampRows,
} from './people-rows.ts';
import { type Rows, readRange, readRow } from './read-rows.ts';
import { stampBoards } from './stamp-boards.ts';
import { isConflict } from './unreachable.ts';

export interface PeopleTableDeps {
  items: Pick<ItemTable, 'stampBoard'>;
  directory: Pick<DirectoryTable, 'load' | 'readStamp'>;
  newId: () => string;
}

type Planned = ReturnType<typeof readPlanned>;
type PeopleRecord = ReturnType<typeof readRecord>;

interface Made {
  record: PeopleRecord;
  before: Person[];
  after: Person[];
  plans: Planned[];
  ends?: Planned | undefined;
}

const MOST_TRIES = 20;

/** People as officers change them: each change with its record and the directory's new stamp in one transaction. */
export function createPeopleTable(client: TableClient, { items, directory, newId }: PeopleTableDeps) {
  const rows = async (range: Rows): Promise<DirectoryRow[]> =>
    (await readRange(client, DIRECTORY, range)).map(readDirectoryRow);

  const people = async (): Promise<Person[]> =>
    (await rows(PERSON_ROWS)).sort((a, b) => a.place - b.place).map(readPerson);

  const planned = async (): Promise<Planned[]> => (await rows(PLANNED_ROWS)).map(readPlanned);

  /** What was planned for a day or an earlier one; readers know of all that was changed before. One request. */
  async function due(upTo: Day): Promise<Planned[]> {
    const waiting = await rows(dueRows(upTo));
    const isStale = ({ rowKey }: DirectoryRow): boolean => rowKey === STALE;
    if (waiting.some(isStale)) await settle();
    return waiting.filter((row) => !isStale(row)).map(readPlanned);
  }

  const changes = async (): Promise<PeopleRecord[]> =>
    (await rows(DONE_ROWS)).map(readRecord).sort((a, b) => (a.at < b.at ? 1 : -1));

  /** See `PeopleBooks`. Readers of every board see it when this returns; after a crash, once somebody asks what is due. */
  async function write(made: Made): Promise<'written' | 'conflict'> {
    for (let left = MOST_TRIES; left > 0; left--) {
      if (await readRow(client, DIRECTORY, doneRow(made.record.id))) {
        await settle();
        return 'written';
      }
      const known = await rows(PERSON_ROWS);
      if (!isAsRead(made, known)) return 'conflict';
      if (made.ends && !(await readRow(client, DIRECTORY, plannedRow(made.ends)))) return 'conflict';
      try {
        await client.submitTransaction(actionsOf(made, known));
        await settle();
        return 'written';
      } catch (error) {
        // Somebody wrote in between, or our own success came back as a conflict: reading shows which.
        if (!isConflict(error)) throw error;
      }
    }
    throw new Error('Others kept changing the people of the register. Try again.');
  }

  function actionsOf({ record, after, plans, ends }: Made, known: DirectoryRow[]): TransactionAction[] {
    const last = Math.max(0, ...known.map(({ place }) => place));
    const persons = after.map((person, n): TransactionAction => {
      const row = known.find(({ rowKey }) => rowKey === personRow(person.email));
      const entity = directoryEntity(
        personRow(person.email),
        personValue(person),
        row?.place ?? last + 1 + n,
      );
      return row ? ['update', entity, 'Replace', { etag: row.etag }] : ['create', entity];
    });
    const stamps = after.length === 0 ? [] : stampRows(newId());
    return [
      ['create', directoryEntity(doneRow(record.id), record, 0)],
      ...persons,
      ...plans.map((plan): TransactionAction => ['create', directoryEntity(plannedRow(plan), plan, 0)]),
      ...(ends
        ? [['delete', { partitionKey: DIRECTORY, rowKey: plannedRow(ends) }] satisfies TransactionAction]
        : []),
      ...stamps.map((row): TransactionAction => ['upsert', row, 'Replace']),
    ];
  }

  /** Gives the boards the stamp of a change whose maker may have died before; one request where all is well. */
  async function settle(): Promise<void> {
    const stale = await readRow(client, DIRECTORY, STALE);
    if (!stale) return;
    await stampBoards(items, directory);
    try {
      await client.deleteEntity(DIRECTORY, STALE, { etag: String(stale.etag) });
    } catch (error) {
      // Another change came meanwhile, and its maker or the next to settle sees to it.
      if (!isConflict(error)) throw error;
    }
  }

  return { people, planned, due, changes, write };
}

/** Are those who change still as they were read, and the new ones not there yet? */
function isAsRead({ before, after }: Made, known: DirectoryRow[]): boolean {
  return after.every((person) => {
    const row = known.find(({ rowKey }) => rowKey === personRow(person.email));
    const was = before.find((one) => sameEmail(one, person));
    return row && was ? sameValue(readPerson(row), personValue(was)) : !row && !was;
  });
}
