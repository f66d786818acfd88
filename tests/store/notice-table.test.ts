import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { createNoticeTable } from '../../src/store/notice-table.ts';
import { startAzurite } from '../azurite.ts';
import { openBooks } from './books.ts';

let azurite: RunningServer;
beforeEach(async () => {
  azurite = await startAzurite();
});
afterEach(() => azurite.close());

const WALL = Date.parse('2018-01-15T09:00:00Z');
const openBox = () =>
  createNoticeTable(openBooks(azurite.connectionString).tables.reminders, { wall: () => WALL });
const aNotice = (more: object = {}) => ({
  to: 'ann.dale@council.example',
  because: 'to decide' as const,
  board: 'SFB',
  ref: 'HC-1',
  version: 2,
  commandId: 'command-1',
  ...more,
});

describe('a notice of a change', () => {
  it('waits, with the instant it was put down, until it is removed', async () => {
    const box = openBox();
    await box.put([aNotice(), aNotice({ to: 'mary.hope@council.example' })]);
    const pending = await openBox().pending();
    expect(pending).toHaveLength(2);
    expect(pending).toContainEqual({
      ...aNotice(),
      at: '2018-01-15T09:00:00.000Z',
      etag: expect.any(String),
    });
    for (const notice of pending) await box.remove(notice);
    expect(await box.pending()).toEqual([]);
  });

  it('is one a command and person, whatever the case of the address', async () => {
    const box = openBox();
    await box.put([aNotice()]);
    await box.put([aNotice({ to: 'Ann.Dale@Council.example' }), aNotice({ commandId: 'command-2' })]);
    expect((await box.pending()).map(({ commandId }) => commandId).sort()).toEqual([
      'command-1',
      'command-2',
    ]);
  });

  it('is begun by one of several copies', async () => {
    const copies = [openBox(), openBox(), openBox(), openBox()];
    await openBox().put([aNotice()]);
    const found = await Promise.all(copies.map((box) => box.pending()));
    const begun = await Promise.all(
      copies.flatMap((box, n) =>
        (found[n] ?? []).map((notice) => box.claim(notice, '2018-01-15T09:00:01.000Z')),
      ),
    );
    expect(begun).toHaveLength(4);
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await openBox().pending()).toMatchObject([{ claimedAt: '2018-01-15T09:00:01.000Z' }]);
  });

  it('that was removed by another copy cannot be begun, and its removal is no fault', async () => {
    const box = openBox();
    await box.put([aNotice()]);
    const [notice] = await box.pending();
    if (!notice) throw new Error('The notice is gone.');
    await openBox().remove(notice);
    expect(await box.claim(notice, '2018-01-15T09:00:01.000Z')).toBe(false);
    await box.remove(notice);
    expect(await box.pending()).toEqual([]);
  });
});
