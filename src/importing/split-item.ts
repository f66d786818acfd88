import { cited } from './noted.ts';
import type { RawItem, Telling } from './raw-item.ts';
import { isBullet, linesOf, titleOf, withoutBullet } from './wording.ts';

/** A longer list is no list of things that each have an owner. */
const MOST_PARTS = 30;

/**
 * A recommendation with a list of bullets, and as many owners and timescales as bullets, is as many items: each with
 * its own owner and timescale, and its own progress where that has as many paragraphs. Any other stays one item.
 */
export function splitByBullets(item: RawItem, { notes }: Telling): RawItem[] {
  const { texts } = item;
  const lines = linesOf(texts.title ?? texts.detail ?? '');
  const first = lines.findIndex(isBullet);
  const leadIn = lines.slice(0, first).join(' ');
  const bullets = lines.slice(first).map(withoutBullet);
  const owners = linesOf(texts.owner ?? '');
  const timescales = linesOf(texts.timescale ?? '');
  const asMany = [owners, timescales].every(({ length }) => length === bullets.length);
  if (
    first < 0 ||
    bullets.length < 2 ||
    bullets.length > MOST_PARTS ||
    !lines.slice(first).every(isBullet) ||
    !asMany ||
    texts.detail
  ) {
    return [item];
  }
  const progress = linesOf(texts.progress ?? '');
  const each = progress.length === bullets.length;
  const statuses = linesOf(texts.status ?? '');
  notes.add(
    `${cited(leadIn || bullets.join('; '))} is ${bullets.length} items, one for each bullet with its owner and timescale${
      each ? ', and each with its paragraph of progress' : ''
    }.`,
  );
  return bullets.map((bullet, index) => ({
    ...item,
    texts: {
      ...texts,
      title: titleOf(`${leadIn} ${bullet}`),
      detail: lines.join('\n'),
      owner: owners[index] ?? '',
      timescale: timescales[index] ?? '',
      ...(each && { progress: progress[index] ?? '' }),
      ...(statuses.length === bullets.length && { status: statuses[index] ?? '' }),
    },
  }));
}
