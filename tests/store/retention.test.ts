import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRegister } from '../../src/open-register.ts';
import { type Day, daySchema } from '../../src/register/day.ts';
import { DEFAULT_RETENTION, type Retention } from '../../src/remind/retention.ts';
import { readRange } from '../../src/store/read-rows.ts';
import { createSeals } from '../../src/store/record-seals.ts';
import { GONE_ROWS } from '../../src/store/retention-keys.ts';
import { verifyStore } from '../../src/store/verify-register.ts';
import { createRetention } from '../../src/sweep/retention.ts';
import { startAzurite } from '../azurite.ts';
import { aReference } from './books.ts';
import { aChange, expectWordsToBeRight, makeChange } from './changing.ts';
import { aBatch, aBoard, anItem, aPerson, type Instance, openInstance } from './rig.ts';

/** What is kept no longer, in a real table store; the items are imported on 4 November 2017. */

let azurite: Awaited<ReturnType<typeof startAzurite>>;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

let now = new Date();
let store: Instance;
let connectionString = '';
let requests: string[] = [];
let register: ReturnType<typeof openRegister>;

/** Another copy of the bot on the same store. */
const open = () =>
  openRegister({
    connectionString,
    now: () => now,
    newId: randomUUID,
    wall: () => now.getTime(),
    attemptMs: 10_000,
    onRequest: (method, table) => void requests.push(`${method} ${table}`),
  });
const day = (text: string): Day => daySchema.parse(text);

async function retain(
  settings: Partial<Retention> = {},
  on = register,
): Promise<Record<string, number> | undefined> {
  const faults: unknown[] = [];
  const removed = await createRetention({
    books: on.retention,
    retention: { ...DEFAULT_RETENTION, ...settings },
    today: on.books.today,
    onFault: (error) => void faults.push(error),
  })();
  expect(faults).toEqual([]);
  return removed as Record<string, number> | undefined;
}

const at = (text: string): void => {
  now = new Date(text);
};

const complete = { status: 'complete' as const };

beforeEach(async () => {
  // A store of its own for each test.
  await azurite.close();
  azurite = await startAzurite();
  connectionString = azurite.connectionString;
  at('2017-11-04T12:00:00Z');
  store = openInstance(connectionString, { now: () => now });
  register = open();
  const items = [
    anItem({ ref: 'HC-1' }),
    anItem({ ref: 'HC-2' }),
    anItem({ ref: 'SDP-7', owners: ['Dave Ashton'] }),
  ];
  const plan = aBatch({
    boards: [aBoard('SDP'), aBoard('CSB')],
    people: [aPerson(), aPerson({ name: 'Lena Left', email: 'lena@left.example', left: day('2017-12-01') })],
    items: items.map((item) => ({ ...item, line: 1 })) as never,
  });
  await store.importer.apply(plan, 'register.csv');
  requests = [];
});

/** Completes an item on a day. */
async function closed(ref: string, when: string): Promise<void> {
  const held = await store.items.readOne('SDP', ref);
  if (!held) throw new Error(`${ref} is not there`);
  await makeChange(store, held, { ...held.item, ...complete }, { at: when, commandId: `close ${ref}` });
}

/** All rows of the board that have to do with an item. */
const rowsOf = async (ref: string): Promise<string[]> =>
  (await readRange(store.tables.register, 'SDP', { from: ' ', below: '~' }))
    .map(({ rowKey }) => String(rowKey))
    .filter((key) => key.includes(`~${ref}`));

describe('closed items', () => {
  it('go with their whole history when their last change is old enough, and leave a row that says so', async () => {
    await closed('HC-1', '2018-01-10T12:00:00.000Z');
    await closed('HC-2', '2018-03-10T12:00:00.000Z');
    at('2019-01-10T12:00:00Z');
    expect(await retain({ closedItemsMonths: 12 })).toMatchObject({ items: 0 });
    at('2019-01-11T12:00:00Z');
    expect(await retain({ closedItemsMonths: 12 })).toMatchObject({ items: 1 });
    expect(await rowsOf('HC-1')).toEqual(['gone~HC-1~']);
    expect((await rowsOf('HC-2')).filter((key) => key.startsWith('done~'))).toHaveLength(1);
    expect((await rowsOf('SDP-7')).filter((key) => key.startsWith('open~'))).toHaveLength(1);
    const [gone] = await readRange(store.tables.register, 'SDP', GONE_ROWS);
    expect(gone).toMatchObject({ on: '2019-01-11', version: 3, because: 'retention rule' });
    expect(JSON.stringify(gone)).not.toMatch(/Publish|Hate|Dave|Joanne/);
    await expectWordsToBeRight(store, 'SDP');
  });

  it('are in order for whoever checks the record, sealed or not, and whether they come again or not', async () => {
    await closed('HC-1', '2018-01-10T12:00:00.000Z');
    await closed('HC-2', '2018-01-11T12:00:00.000Z');
    at('2018-02-01T12:00:00Z');
    await createSeals(store.tables.register, { now: () => now }).seal('SDP');
    at('2019-06-01T12:00:00Z');
    expect(await retain({ closedItemsMonths: 12 })).toMatchObject({ items: 2 });
    at('2019-06-02T12:00:00Z');
    const again = anItem({ ref: 'HC-2' });
    await makeChange(store, undefined, again, { at: now.toISOString(), commandId: 'again' });
    const verified = await verifyStore(store.tables, { now: () => now });
    expect(verified).toMatchObject({ faults: [], sealFaults: [], retained: 2 });

    // Nobody else can take an item away like that without being seen.
    for (const key of await rowsOf('SDP-7')) await store.tables.register.deleteEntity('SDP', key);
    const { sealFaults } = await verifyStore(store.tables, { now: () => now });
    expect(sealFaults).toMatchObject([{ wrong: 'removed', ref: 'SDP-7' }]);
  });

  it('stay where no limit is set, and where they were changed since', async () => {
    await closed('HC-1', '2018-01-10T12:00:00.000Z');
    at('2027-01-11T12:00:00Z');
    expect(await retain()).toMatchObject({ items: 0 });
    const held = await store.items.readOne('SDP', 'HC-1');
    if (!held) throw new Error('HC-1 has gone');
    const said = { at: '2026-12-01T12:00:00.000Z', commandId: 'noted' };
    await makeChange(store, held, { ...held.item, progress: 'Looked at once more' }, said);
    at('2027-01-12T12:00:00Z');
    expect(await retain({ closedItemsMonths: 12 })).toMatchObject({ items: 0 });
    expect(await store.items.readOne('SDP', 'HC-1')).toBeDefined();
  });

  it('go once, whoever comes first, and another day looks only at what has become old since', async () => {
    await closed('HC-1', '2018-01-10T12:00:00.000Z');
    at('2019-06-01T12:00:00Z');
    const all = await Promise.all([
      retain({ closedItemsMonths: 12 }),
      retain({ closedItemsMonths: 12 }, open()),
    ]);
    expect(all.filter((removed) => removed?.items === 1)).toHaveLength(1);
    expect(all.filter((removed) => removed === undefined)).toHaveLength(1);
    requests = [];
    expect(await retain({ closedItemsMonths: 12 }, open())).toBeUndefined();
    expect(requests.filter((request) => !request.endsWith('Tables'))).toEqual(['GET reminders']);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'are gone wholly or are whole, though the copy that removes them dies after %i requests',
    async (most) => {
      await closed('HC-1', '2018-01-10T12:00:00.000Z');
      at('2019-06-01T12:00:00Z');
      let left = most;
      const dying = openRegister({
        connectionString,
        now: () => now,
        newId: randomUUID,
        attemptMs: 10_000,
        onRequest: (method) => {
          if (method === 'GET') return;
          if (left === 0) throw new Error('killed');
          left -= 1;
        },
      });
      await dying.retention.removeItems(day('2018-06-01'), day('2019-06-01')).catch(() => undefined);
      await register.retention.removeItems(day('2018-06-01'), day('2019-06-01'));
      expect(await rowsOf('HC-1')).toEqual(['gone~HC-1~']);
      await expectWordsToBeRight(store, 'SDP');
    },
  );

  it('can come again under the same ref, and a number that went is not given again', async () => {
    await closed('SDP-7', '2018-01-10T12:00:00.000Z');
    at('2019-06-01T12:00:00Z');
    expect(await retain({ closedItemsMonths: 12 })).toMatchObject({ items: 1 });
    expect(await store.changes.newRef('SDP')).toBe('SDP-8');
    const again = anItem({ ref: 'SDP-7' });
    await makeChange(store, undefined, again, { at: now.toISOString(), commandId: 'again' });
    at('2019-06-02T12:00:00Z');
    expect(await retain({ closedItemsMonths: 12 })).toMatchObject({ items: 0 });
    expect(await store.items.readHistory('SDP', 'SDP-7')).toHaveLength(1);
  });

  it('with a long history go too', async () => {
    for (let n = 0; n < 110; n++) {
      const held = await store.items.readOne('SDP', 'HC-1');
      if (!held) throw new Error('HC-1 has gone');
      const after = { ...held.item, ...complete, progress: `Step ${n}` };
      await store.changes.write(
        held,
        after,
        aChange(held, after, { commandId: `step ${n}`, at: '2018-01-10T12:00:00.000Z' }),
      );
    }
    at('2019-06-01T12:00:00Z');
    expect(await retain({ closedItemsMonths: 12 })).toMatchObject({ items: 1 });
    expect(await rowsOf('HC-1')).toEqual(['gone~HC-1~']);
  });
});

describe('what is personal', () => {
  it('is forgotten when nothing was heard of somebody for so long', async () => {
    const { references } = register.books;
    await references.keep(aReference({ account: 'old', at: '2017-11-04T12:00:00.000Z' }));
    await references.keep(aReference({ account: 'new', at: '2018-03-04T12:00:00.000Z' }));
    at('2018-12-20T12:00:00Z');
    expect(await retain()).toMatchObject({ references: 1 });
    expect((await open().books.references.of(['old', 'new'])).map(({ account }) => account)).toEqual(['new']);
  });

  it('is what was asked last, a month ago', async () => {
    const said = { question: null, refs: [], page: 0 };
    await register.memory.keep('chat 1', 'ravi', said);
    at('2017-12-01T12:00:00Z');
    await register.memory.keep('chat 2', 'ravi', said);
    at('2017-12-05T12:00:00Z');
    expect(await retain()).toMatchObject({ conversations: 1 });
    expect(await open().memory.recall('chat 1', 'ravi')).toBeUndefined();
    expect(await open().memory.recall('chat 2', 'ravi')).toEqual(said);
  });

  it('is what somebody was told of items that are closed, and never of those that are still to do', async () => {
    const { ledger } = register.books;
    const reason = (ref: string) => ({
      board: 'SDP',
      ref,
      kind: 'due' as const,
      day: day('2017-11-04'),
      about: day('2017-11-04'),
      step: 0,
    });
    const who = 'dave.ashton@police.example';
    await ledger.claim(who, day('2017-11-06'), [reason('HC-1')], now.toISOString());
    await ledger.claim(who, day('2017-11-07'), [reason('HC-2')], now.toISOString());
    await closed('HC-1', '2018-01-10T12:00:00.000Z');
    at('2020-02-01T12:00:00Z');
    expect(await retain()).toMatchObject({ told: 1 });
    expect(await ledger.told(who, [reason('HC-1'), reason('HC-2')])).toEqual([reason('HC-2')]);
    expect((await ledger.personDay(who, day('2017-11-06'))).claim).toBeUndefined();
  });

  it('is who left, with the account, where a limit is set', async () => {
    await register.people.linkAccount('account-lena', 'lena@left.example');
    at('2018-12-01T12:00:00Z');
    expect(await retain()).toMatchObject({ people: 0 });
    at('2018-12-02T12:00:00Z');
    expect(await retain({ leaversMonths: 12 })).toMatchObject({ people: 1 });
    const rows = JSON.stringify(await store.directory.readRows());
    expect(rows).not.toMatch(/lena/i);
    expect(rows).toContain('dave.ashton');
    expect((await store.register.latestDirectory()).people.map(({ name }) => name)).toEqual(['Dave Ashton']);
  });
});
