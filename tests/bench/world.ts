import { randomUUID } from 'node:crypto';
import { openRegister } from '../../src/open-register.ts';
import type { Item } from '../../src/register/item.ts';
import { fewAtOnce, inBatches } from '../../src/store/few-at-once.ts';
import { itemProperties } from '../../src/store/item-entity.ts';
import { boardPartition, closedRow, openRow } from '../../src/store/keys.ts';
import { openTables } from '../../src/store/tables.ts';
import { aBatch, aBoard, anItem, aPerson } from '../store/rig.ts';

/** A register of a size, as a county grows one: the asker's two boards stay as they are, their past and the others grow. */

export const TODAY = '2018-03-14T09:00:00Z';
export const EMAIL = 'bench@council.example';
const OWN = ['SDP', 'SSC'];
/** Outstanding items on each of the asker's boards. */
const OPEN = 50;
/** Items of other boards, each. */
const OTHERS = 500;

const itemOn = (board: string, n: number, more: Partial<Item> = {}): Item =>
  anItem({
    ref: `${board}-${n}`,
    board,
    title: `Promise ${n}: act with partners on what residents report`,
    detail: 'Agree with partners who does what, publish it, and tell the board what came of it.',
    source: `Review ${n % 7}`,
    owners: [n % 3 === 0 ? 'Bench Officer' : 'Dave Ashton'],
    organisations: ['Police'],
    timescale: n % 5 === 0 ? '28 February 2018' : '30 June 2018',
    progress: 'Partners met in January and agreed how to go on.',
    ...more,
  });

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

/** Fills a store with a register of `size` items. */
export async function fill(connectionString: string, size: number): Promise<void> {
  const rest = Math.max(0, size - OWN.length * OPEN);
  const closed = Math.floor(rest / 10);
  const boards = Math.ceil((rest - closed) / OTHERS);
  const others = numbers(boards).map((n) => `B${n}`);
  const register = openRegister({
    connectionString,
    now: () => new Date(TODAY),
    newId: randomUUID,
    attemptMs: 20_000,
  });
  const { problems } = await register.apply(
    aBatch({
      boards: [...OWN, ...others].map(aBoard),
      organisations: [{ name: 'Police', aliases: ['the force'] }],
      people: [
        aPerson({ name: 'Bench Officer', email: EMAIL, role: 'officer', boards: OWN, cleared: true }),
        aPerson({ boards: OWN }),
      ],
      items: OWN.flatMap((board) => numbers(OPEN).map((n) => itemOn(board, n))),
    }),
    'bench',
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await addRows(connectionString, OWN[0] ?? '', closed, 1_000, { status: 'complete' });
  let left = rest - closed;
  const counts = others.map((board) => {
    const count = Math.min(OTHERS, left);
    left -= count;
    return { board, count };
  });
  await fewAtOnce(counts, ({ board, count }) => addRows(connectionString, board, count, 0, {}));
}

/** Items straight into the table, a hundred at a time. */
async function addRows(
  connectionString: string,
  board: string,
  count: number,
  from: number,
  more: Partial<Item>,
): Promise<void> {
  const { register } = openTables(connectionString, { attemptMs: 20_000 });
  const rowOf = ({ ref, status }: Item): string => (status === 'complete' ? closedRow(ref) : openRow(ref));
  for (const some of inBatches(numbers(count), 100)) {
    await register.submitTransaction(
      some
        .map((n) => itemOn(board, from + n, more))
        .map((item) => [
          'create',
          { partitionKey: boardPartition(board), rowKey: rowOf(item), ...itemProperties(item, 1) },
        ]),
    );
  }
}
