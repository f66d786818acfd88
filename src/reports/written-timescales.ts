import { sayDay } from '../register/day.ts';
import type { Item } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';

/**
 * The timescales of items as the papers had them, by ref. An item whose date was moved says the new date alone: its
 * first words are in its history, and where they are not, the date first agreed stands for them. One read an item that
 * was moved.
 */
export async function writtenTimescales(items: Item[], view: RegisterView): Promise<Map<string, string>> {
  const written = new Map<string, string>();
  for (const item of items) {
    const [first] = item.course?.moves ?? [];
    written.set(item.ref, first ? ((await firstWords(item, view)) ?? sayDay(first.from)) : item.timescale);
  }
  return written;
}

async function firstWords(item: Item, view: RegisterView): Promise<string | undefined> {
  const [first] = item.course?.moves ?? [];
  const changes = await view.historyOf(item);
  const moved = changes.find(
    ({ at, fields, exempt }) =>
      at === first?.agreedAt &&
      (!exempt || item.visibility === 'exempt') &&
      fields.some(({ field }) => field === 'timescale'),
  );
  return moved?.fields.find(({ field }) => field === 'timescale')?.before || undefined;
}
