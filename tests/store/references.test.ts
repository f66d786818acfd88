import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { startAzurite } from '../azurite.ts';
import { aReference, openBooks } from './books.ts';

let azurite: RunningServer;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.close());

/** Copies of the program with one clock, which stands until it is moved. */
function setUp() {
  let time = Date.parse('2017-11-06T09:00:00Z');
  const now = () => new Date(time);
  const [one, other] = [
    openBooks(azurite.connectionString, { now }),
    openBooks(azurite.connectionString, { now }),
  ];
  const account = randomUUID();
  const reference = (fields = {}) => aReference({ account, at: now().toISOString(), ...fields });
  const pass = (seconds: number): void => {
    time += seconds * 1_000;
  };
  return { one, other, account, reference, pass };
}

const MINUTE = 60;
const DAY = 86_400;

describe('a reference', () => {
  it.each([
    ['whole', {}],
    ['without a tenant', { tenant: undefined }],
  ])('that is %s comes back as it went in, however the account is written', async (_, fields) => {
    const { one, account, reference } = setUp();
    await one.references.keep(reference(fields));
    expect(await one.references.of([account.toUpperCase(), account])).toEqual([reference(fields)]);
  });

  it('is found by the accounts asked for and by no others', async () => {
    const { one, reference } = setUp();
    const accounts = Array.from({ length: 40 }, () => randomUUID());
    for (const account of accounts) await one.references.keep(reference({ account }));
    const wanted = [...accounts.slice(0, 35), randomUUID()];
    expect((await one.references.of(wanted)).map(({ account }) => account)).toEqual(accounts.slice(0, 35));
    expect(await one.references.of([])).toEqual([]);
  });

  it('is written when something of it changes, and once a day', async () => {
    const { one, account, reference, pass } = setUp();
    await one.references.keep(reference());
    pass(MINUTE);
    await one.references.keep(reference({ serviceUrl: 'https://smba.trafficmanager.net/emea/' }));
    expect(await one.references.of([account])).toMatchObject([
      { serviceUrl: 'https://smba.trafficmanager.net/emea/', at: '2017-11-06T09:01:00.000Z' },
    ]);
    pass(DAY + 1);
    await one.references.keep(reference({ serviceUrl: 'https://smba.trafficmanager.net/emea/' }));
    expect(await one.references.of([account])).toMatchObject([{ at: '2017-11-07T09:01:01.000Z' }]);
  });

  it('that is forgotten is gone, also where it never was', async () => {
    const { one, account, reference } = setUp();
    await one.references.forget(account);
    await one.references.keep(reference());
    await one.references.forget(account);
    expect(await one.references.of([account])).toEqual([]);
    await one.references.keep(reference());
    expect(await one.references.of([account])).toHaveLength(1);
  });

  it('that is blocked says why until its person talks to the bot again, to whichever copy', async () => {
    const { one, other, account, reference, pass } = setUp();
    await other.references.block(account, 'they have blocked the bot');
    expect(await one.references.of([account])).toEqual([]);
    await one.references.keep(reference());
    for (const blocker of [one, other]) {
      await blocker.references.block(account, 'they have blocked the bot');
      expect(await one.references.of([account])).toMatchObject([{ blocked: 'they have blocked the bot' }]);
      pass(MINUTE);
      await one.references.keep(reference());
      expect((await other.references.of([account]))[0]).not.toHaveProperty('blocked');
    }
  });

  it('that another copy has forgotten is written again at the next word', async () => {
    const { one, other, account, reference, pass } = setUp();
    await one.references.keep(reference());
    await other.references.forget(account);
    pass(MINUTE);
    await one.references.keep(reference());
    expect(await other.references.of([account])).toHaveLength(1);
  });
});

describe('requests', () => {
  it('are two for the first word, none for the next in a row, and one after a pause', async () => {
    const { one, account, reference, pass } = setUp();
    await one.references.keep(reference());
    expect(one.asked()).toEqual(['GET references', 'PUT references']);
    for (let n = 0; n < 5; n++) {
      pass(5);
      await one.references.keep(reference());
    }
    expect(one.asked()).toEqual([]);
    pass(MINUTE);
    await one.references.keep(reference());
    await one.references.keep(reference());
    expect(one.asked()).toEqual(['GET references']);
    await one.references.of([account, randomUUID(), account]);
    expect(one.asked()).toEqual(['GET references', 'GET references']);
  });
});

describe('the channel of a board', () => {
  it('is the one that was set last', async () => {
    const { one, other, reference } = setUp();
    const board = 'S&D/P';
    expect(await one.references.channelOf(board)).toBeUndefined();
    await one.references.setChannel(board, reference({ conversation: '19:a@thread.tacv2' }));
    await other.references.setChannel(board, reference({ conversation: '19:b@thread.tacv2' }));
    expect(await one.references.channelOf(board)).toEqual(reference({ conversation: '19:b@thread.tacv2' }));
    expect(await one.references.channelOf('SDP')).toBeUndefined();
  });
});
