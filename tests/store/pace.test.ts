import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { createPace } from '../../src/store/pace-table.ts';
import type { TakeTurn } from '../../src/sweep/ports.ts';
import { startAzurite } from '../azurite.ts';
import { openBooks } from './books.ts';
import { lossyWay } from './lossy.ts';

let azurite: RunningServer;
/** Each test begins with a line in which nobody stands. */
beforeEach(async () => {
  azurite = await startAzurite();
});
afterEach(() => azurite.close());

const wall = (): number => performance.timeOrigin + performance.now();

function copy({ ahead = 0, at = azurite.connectionString } = {}) {
  const books = openBooks(at);
  const clock = (): number => wall() + ahead;
  return { take: createPace(books.tables.reminders, { wall: clock }), asked: books.asked };
}

/** The instant at which a message of this turn goes out, when nothing else delays it. */
const instantOf = async (take: TakeTurn, conversation: string): Promise<number> => {
  const ms = await take(conversation);
  expect(ms).toBeGreaterThanOrEqual(0);
  return wall() + ms;
};

/** The most instants that lie within any stretch of so many milliseconds. */
function mostWithin(ms: number, instants: number[]): number {
  const sorted = [...instants].sort((a, b) => a - b);
  return Math.max(0, ...sorted.map((from, n) => sorted.slice(n).filter((at) => at < from + ms).length));
}

/** What the channel takes of one conversation. */
const LIMITS = [
  [1_000, 7],
  [2_000, 8],
  [30_000, 60],
] as const;

function expectLimitsKept(turns: { conversation: string; at: number }[]): void {
  expect(
    mostWithin(
      1_000,
      turns.map(({ at }) => at),
    ),
  ).toBeLessThanOrEqual(30);
  for (const conversation of new Set(turns.map((turn) => turn.conversation))) {
    const own = turns.filter((turn) => turn.conversation === conversation).map(({ at }) => at);
    for (const [ms, most] of LIMITS) expect(mostWithin(ms, own)).toBeLessThanOrEqual(most);
    // Both ends of a measured gap may be off by a timer's delay.
    for (const [n, at] of own.sort((a, b) => a - b).entries())
      if (n > 0) expect(at - (own[n - 1] ?? 0)).toBeGreaterThan(1_900);
  }
}

describe('turns to send', () => {
  it.each([
    ['400 conversations', 400, (n: number) => `c${n}`],
    [
      '400 turns, three of each conversation, and six of one',
      400,
      (n: number) => (n < 6 ? 'six' : `c${n % 133}`),
    ],
  ])('of two copies together keep within the limits: %s', async (_, count, nameOf) => {
    const copies = [copy(), copy()];
    const drawn = Array.from({ length: count }, async (__, n) => {
      const conversation = nameOf(n);
      const take = copies[n % 2]?.take ?? copy().take;
      return { conversation, at: await instantOf(take, conversation) };
    });
    const turns = await Promise.all(drawn);
    expect(turns).toHaveLength(count);
    expectLimitsKept(turns);
  });

  it('come soon where nobody else sends', async () => {
    const { take } = copy();
    expect(await take('alone')).toBeLessThanOrEqual(1_000);
  });

  it('cost about 2.2 requests a message', async () => {
    const { take, asked } = copy();
    await Promise.all(Array.from({ length: 100 }, (_, n) => take(`e${n}`)));
    expect(asked().length).toBeLessThanOrEqual(225);
  });

  it('do not wait for a copy whose clock is an hour ahead', async () => {
    await copy({ ahead: 3_600_000 }).take('both');
    const { take } = copy();
    expect(await take('both')).toBeLessThanOrEqual(1_000);
  });

  it('keep within the limits when replies of the store are lost', async () => {
    const way = await lossyWay(azurite.connectionString, (method, isRepeat) =>
      method === 'GET' || isRepeat ? 'passed' : 'reply lost',
    );
    const copies = [copy({ at: way.connectionString }), copy()];
    const turns = await Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const conversation = `f${n % 30}`;
        return { conversation, at: await instantOf((copies[n % 2] ?? copy()).take, conversation) };
      }),
    );
    expectLimitsKept(turns);
    await way.close();
  });

  it('are given out again after the store was away', async () => {
    let away = true;
    const way = await lossyWay(azurite.connectionString, () => (away ? 'not sent' : 'passed'));
    const { take } = copy({ at: way.connectionString });
    await expect(take('g')).rejects.toThrow(/cannot be reached/);
    away = false;
    expect(await take('g')).toBeLessThanOrEqual(1_000);
    await way.close();
  });
});
