import { type Day, londonDay, sayDay } from '../register/day.ts';
import type { Board } from '../register/directory.ts';
import { type Filter, MOST, selects } from '../register/filter.ts';
import { type Item, sameRef } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import type { Figure } from './shapes/performance.ts';
import { figureOf } from './standing-figures.ts';

/** What was completed since the boards of whoever asks last met. */

export interface Completed {
  /** One figure; none where no board has met yet. */
  figures: Figure[];
  /** When the boards met, where they met on different days. */
  notes: string[];
}

interface LastMeeting {
  board: Board;
  day: Day;
}

function lastMeetings({ directory, viewer, today }: RegisterView): LastMeeting[] {
  const own = directory.boards.filter(({ code }) => viewer.person.boards.includes(code));
  return own.flatMap((board) => {
    const day = board.meetings.filter((meeting) => meeting < today).at(-1);
    return day ? [{ board, day }] : [];
  });
}

/** The closed items are read only where something was completed at all. */
async function completedItems(
  filter: Filter,
  last: LastMeeting[],
  from: Day,
  view: RegisterView,
): Promise<Item[]> {
  const changes = await view.changes(from, view.today);
  // The import that brought an item completes nothing, even where the item was complete already.
  const done = changes.filter(
    ({ version, fields }) =>
      version > 1 && fields.some(({ field, after }) => field === 'status' && after === 'complete'),
  );
  if (done.length === 0) return [];
  const facts = { directory: view.directory, asker: view.viewer.person.name, today: view.today };
  const since = (item: Item): Day => last.find(({ board }) => board.code === item.board)?.day ?? from;
  return (await view.closed()).filter(
    (item) =>
      item.status === 'complete' &&
      selects(filter, item, facts) &&
      done.some(({ ref, at }) => sameRef(ref, item.ref) && londonDay(new Date(at)) >= since(item)),
  );
}

/** Of each board's items those completed on the day of its last meeting or later. */
export async function completedSince(filter: Filter, view: RegisterView): Promise<Completed> {
  const last = lastMeetings(view);
  const days = [...new Set(last.map(({ day }) => day))].sort();
  const [from] = days;
  if (from === undefined) return { figures: [], notes: [] };
  const items = await completedItems(filter, last, from, view);
  const label = days.length === 1 ? `completed since ${sayDay(from)}` : 'completed since the last meeting';
  const refs = items.map(({ ref }) => ({ is: 'ref' as const, ref }));
  const notes =
    days.length === 1
      ? []
      : [`Last meetings: ${last.map(({ board, day }) => `${board.name}, ${sayDay(day)}`).join('; ')}.`];
  // More refs than a question may name open no list.
  const figure =
    items.length > MOST
      ? { number: String(items.length), label }
      : figureOf(label, items.length, [{ anyOf: refs }]);
  return { figures: [figure], notes };
}
