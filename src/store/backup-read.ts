import type { TableClient } from '@azure/data-tables';
import { type BackupRow, backupRow, type KeptTables } from './backup-rows.ts';
import { readSteady } from './backup-steady.ts';
import { fewAtOnce } from './few-at-once.ts';
import { indexProperties, readIndex, readItem } from './item-entity.ts';
import { DIRECTORY, INDEX, STAMP } from './keys.ts';
import { gatherText } from './long-text.ts';
import { type Fact, factOf } from './record-facts.ts';
import { judgeItem } from './record-judge.ts';
import { factsOf, readItemAgain } from './record-read.ts';
import { PACE } from './reminder-keys.ts';
import { type Entity, readJson } from './row.ts';
import { recount } from './words.ts';

export interface ReadForBackup {
  rows: BackupRow[];
  items: number;
  changes: number;
  /** Items whose rows do not fit: not for being written just then, but for good. */
  unfit: number;
}

/** After every key that is written. */
const THE_END = '\uffff';

/**
 * Everything of a register that a backup holds, while others write. Tables have no copies of an instant, so each item
 * is read until its rows fit each other, and the directory and the books until they are the same twice. What others
 * rest on is read after it: the items first, then the directory that has their people and boards, then the books.
 * All of it is in memory at once.
 */
export async function readForBackup(tables: KeptTables): Promise<ReadForBackup> {
  const { register, reminders, references } = tables;
  const { items, others, unfit } = await readItems(register);
  const directory = await readSteady(register, DIRECTORY, THE_END);
  const stamp = directory.find(({ rowKey }) => rowKey === STAMP);
  const known = stamp && readJson(gatherText(stamp, 'value'));
  const indexes = others.map((row) => (row.rowKey === INDEX ? indexOf(row, items, known) : row));
  // Turns to send are over by the time that anything is restored.
  const books = (await readSteady(reminders, '', THE_END)).filter(
    ({ partitionKey }) => partitionKey !== PACE,
  );
  const facts = items.flatMap((row) => factOf(row) ?? []);
  return {
    rows: [
      ...sorted([...items, ...indexes, ...directory]).map((row) => backupRow('register', row)),
      ...sorted(books).map((row) => backupRow('reminders', row)),
      ...sorted(await readSteady(references, '', THE_END)).map((row) => backupRow('references', row)),
    ],
    items: facts.filter(({ kind }) => kind === 'item').length,
    changes: new Set(facts.filter(({ kind }) => kind === 'history').map((row) => `${row.ref} ${row.version}`))
      .size,
    unfit,
  };
}

async function readItems(register: TableClient) {
  const byRef = new Map<string, { facts: Fact[]; rows: Entity[] }>();
  const others: Entity[] = [];
  const boards = new Set<string>();
  for await (const row of register.listEntities<Entity>()) {
    const fact = factOf(row);
    const partition = String(row.partitionKey);
    if (partition.startsWith(DIRECTORY.slice(0, 1))) continue;
    boards.add(partition);
    if (!fact) others.push(row);
    else {
      const one = byRef.get(fact.ref) ?? { facts: [], rows: [] };
      one.facts.push(fact);
      one.rows.push(row);
      byRef.set(fact.ref, one);
    }
  }
  const fits = (facts: Fact[]): boolean => judgeItem(facts, { mayBeMoving: false }).length === 0;
  const doubtful = [...byRef].filter(([, { facts }]) => !fits(facts));
  const read = await fewAtOnce(doubtful, async ([ref, known]) => {
    const again = await readItemAgain(register, { boards: [...boards], known: known.facts }, fits);
    const seen = new Set(again.seen.map(placeOf));
    const before = known.rows.filter((row) => seen.has(keyOf(row)));
    byRef.set(ref, { facts: [], rows: [...again.rows, ...before] });
    return fits(factsOf(again));
  });
  const items = [...byRef.values()].flatMap(({ rows }) => rows);
  return { items, others, unfit: read.filter((isFit) => !isFit).length };
}

/** A board's index counts the words of the very items that were read, and has the stamp of the very directory. */
function indexOf(row: Entity, items: Entity[], stamp: unknown): Entity {
  const index = readIndex(row);
  const mine = items.filter(
    ({ partitionKey, rowKey }) => partitionKey === row.partitionKey && /^(?:open|done)~/.test(String(rowKey)),
  );
  const words = recount(
    [],
    mine.map((item) => ({ after: readItem(item).item })),
  );
  const directoryStamp = typeof stamp === 'string' ? stamp : index.directoryStamp;
  return {
    ...{ partitionKey: row.partitionKey, rowKey: row.rowKey },
    ...indexProperties({ directoryStamp, words }),
  };
}

const sorted = (rows: Entity[]): Entity[] => rows.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
const keyOf = ({ partitionKey, rowKey }: Entity): string => `${String(partitionKey)}\u0000${String(rowKey)}`;
const placeOf = ({ board, rowKey }: Fact): string => `${board}\u0000${rowKey}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
