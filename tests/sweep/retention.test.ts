import { describe, expect, it } from 'vitest';
import { daySchema } from '../../src/register/day.ts';
import { DEFAULT_RETENTION, type Retention } from '../../src/remind/retention.ts';
import { createRetention, type RetentionBooks, retainedLast } from '../../src/sweep/retention.ts';

const TODAY = daySchema.parse('2018-01-15');

function rig(retention: Partial<Retention> = {}, broken: keyof RetentionBooks | 'nothing' = 'nothing') {
  const asked: string[] = [];
  const faults: unknown[] = [];
  const counting =
    (name: keyof RetentionBooks, count: number) =>
    async (...days: unknown[]): Promise<number> => {
      asked.push([name, ...days].join(' '));
      if (name === broken) throw new Error('broken');
      return count;
    };
  const books: RetentionBooks = {
    claimRound: async (day) => ({ day, etag: 'one' }),
    endRound: async ({ day }) => void asked.push(`endRound ${day}`),
    forgetReferences: counting('forgetReferences', 1),
    forgetConversations: counting('forgetConversations', 2),
    forgetMisunderstood: counting('forgetMisunderstood', 3),
    forgetTold: counting('forgetTold', 4),
    removeItems: counting('removeItems', 5),
    removeLeavers: counting('removeLeavers', 6),
    removeExpired: counting('removeExpired', 7),
  };
  const removeOld = createRetention({
    books,
    retention: { ...DEFAULT_RETENTION, ...retention },
    today: () => TODAY,
    onFault: (error, what) => void faults.push([error, what]),
  });
  return { books, removeOld, asked, faults };
}

describe('the round of a day', () => {
  it('removes what is older than its limit, kind by kind, and ends', async () => {
    const { removeOld, asked } = rig({ closedItemsMonths: 12, leaversMonths: 6 });
    expect(await removeOld()).toEqual({
      references: 1,
      conversations: 2,
      misunderstood: 3,
      told: 4,
      items: 5,
      people: 6,
      files: 7,
    });
    expect(asked).toEqual([
      'forgetReferences 2016-12-11',
      'forgetConversations 2017-12-16',
      'forgetMisunderstood 2017-10-17',
      'removeItems 2017-01-15 2018-01-15',
      'forgetTold 2015-11-07',
      'removeLeavers 2017-07-15',
      'removeExpired',
      'endRound 2018-01-15',
    ]);
  });

  it('leaves items and people alone where no limit is set', async () => {
    const { removeOld, asked } = rig();
    expect(await removeOld()).toMatchObject({ items: 0, people: 0 });
    expect(asked.join()).not.toMatch(/removeItems|removeLeavers/);
  });

  it('goes on after a fault, tells it, and does not end', async () => {
    const { removeOld, asked, faults } = rig({}, 'forgetConversations');
    expect(await removeOld()).toMatchObject({ references: 1, conversations: 0, files: 7 });
    expect(faults).toEqual([[new Error('broken'), 'retention']]);
    expect(asked.join()).not.toContain('endRound');
  });

  it('is nobody’s second turn', async () => {
    const { books, asked } = rig();
    const removeOld = createRetention({
      books: { ...books, claimRound: async () => undefined },
      retention: DEFAULT_RETENTION,
      today: () => TODAY,
      onFault: () => undefined,
    });
    expect(await removeOld()).toBeUndefined();
    expect(asked).toEqual([]);
  });
});

describe('beside a sweep', () => {
  const told: string[] = [];
  const tell = {
    onRemoved: () => void told.push('removed'),
    onFault: (_: unknown, what: string) => void told.push(what),
  };
  const removed = async () => ({
    references: 0,
    conversations: 0,
    misunderstood: 0,
    told: 0,
    items: 0,
    people: 0,
    files: 0,
  });

  it('it is done after a sweep that failed, too, which still fails', async () => {
    const sweep = retainedLast(() => Promise.reject(new Error('no sweep')), removed, tell);
    await expect(sweep()).rejects.toThrow('no sweep');
    expect(told.splice(0)).toEqual(['removed']);
  });

  it('it is no fault of the sweep', async () => {
    const sweep = retainedLast(
      async () => 'swept',
      () => Promise.reject(new Error('no store')),
      tell,
    );
    expect(await sweep()).toBe('swept');
    expect(told.splice(0)).toEqual(['retention']);
  });
});
