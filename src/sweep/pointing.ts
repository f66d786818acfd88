import type { Change } from '../register/change.ts';
import { addDays, type Day } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import { type Item, isOutstanding, type StoredItem } from '../register/item.ts';
import { leadTimesOf } from '../remind/plan.ts';
import { lastWord } from '../remind/silence.ts';
import { nextWake } from '../remind/thresholds.ts';
import type { Pointer, WorkList } from './ports.ts';

/** Keeps the list of what calls for attention in step with the items: pointers are there before what they point to. */

/** The pointer of an item as it is to be; undefined for what is closed or has no date. */
export function pointerOf(item: Item, directory: Directory, today: Day): Pointer | undefined {
  const wakes = nextWake(item, leadTimesOf(item.board, directory), addDays(today, -1));
  return wakes && { board: item.board, ref: item.ref, wakes, since: wakes };
}

/** All that the days depend on which an item calls for attention. */
const callsOf = (item: Item): string =>
  JSON.stringify([
    isOutstanding(item),
    item.board,
    item.timescale,
    item.agreed,
    item.course?.roundDone,
    lastWord(item),
  ]);

export interface PointingDeps {
  work: Pick<WorkList, 'point'>;
  directory: () => Promise<Directory>;
  today: () => Day;
}

type Write = (
  held: StoredItem | undefined,
  after: Item | undefined,
  change: Change,
) => Promise<'written' | 'conflict'>;

/**
 * Writes changes with their pointers. The pointer is put down first, so that a crash leaves one too many and never
 * one too few; and once more after the write, as a sweep that read the item before may have removed it meanwhile.
 */
export function createPointing({ work, directory, today }: PointingDeps) {
  async function pointersFor(before: Item | undefined, after: Item | undefined): Promise<Pointer[]> {
    if (!after || (before && callsOf(before) === callsOf(after))) return [];
    const next = pointerOf(after, await directory(), today());
    return next ? [next] : [];
  }

  const writing =
    (write: Write): Write =>
    async (held, after, change) => {
      const pointers = await pointersFor(held?.item, after);
      if (pointers.length > 0) await work.point(pointers);
      const written = await write(held, after, change);
      if (pointers.length > 0 && written === 'written') await work.point(pointers);
      return written;
    };

  /** For many items at once, as an import brings them; the directory is the one that came with them. */
  async function pointAll(items: Item[], known: Directory): Promise<void> {
    await work.point(items.flatMap((item) => pointerOf(item, known, today()) ?? []));
  }

  return { writing, pointAll };
}
