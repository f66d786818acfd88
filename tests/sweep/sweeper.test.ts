import { describe, expect, it } from 'vitest';
import { createSweeper, type SweeperDeps } from '../../src/sweep/sweeper.ts';
import { nothingSwept, SweepFaults } from '../../src/sweep/swept.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A sweeper whose timers ring when the test says so, on a clock that stands still in between. */
function world(at: string, more: Partial<SweeperDeps> = {}) {
  let clock = Date.parse(at);
  let timer: { ms: number; run: () => void } | undefined;
  const faults: [string, unknown][] = [];
  const swept: string[] = [];
  const sweeper = createSweeper({
    sweep: async () => {
      swept.push(new Date(clock).toISOString());
      return nothingSwept();
    },
    deliverPending: async () => undefined,
    after: (ms, run) => {
      timer = { ms, run };
      return () => {
        timer = undefined;
      };
    },
    now: () => new Date(clock),
    random: () => 0.5,
    onSwept: () => undefined,
    onFault: (error, what) => void faults.push([what, error]),
    everyMs: 5 * MINUTE,
    ...more,
  });
  return {
    sweeper,
    faults,
    swept,
    /** Milliseconds until the next sweep; undefined where none is planned. */
    planned: () => timer?.ms,
    pass: (ms: number): void => {
      clock += ms;
    },
    /** Lets the time pass until the timer rings, and what it starts come to its end. */
    async ring(): Promise<void> {
      const rings = timer;
      if (!rings) throw new Error('No sweep is planned.');
      timer = undefined;
      clock += rings.ms;
      rings.run();
      await new Promise((done) => setImmediate(done));
    },
  };
}

describe('a copy of the bot', () => {
  it('sweeps a period after its start, and then once a period', async () => {
    const { sweeper, planned, ring, swept } = world('2018-01-15T10:00:00Z');
    sweeper.start();
    expect(planned()).toBe(5 * MINUTE);
    await ring();
    expect(planned()).toBe(5 * MINUTE);
    await ring();
    expect(swept).toEqual(['2018-01-15T10:05:00.000Z', '2018-01-15T10:10:00.000Z']);
  });

  it.each([
    ['a little sooner', 0, 4.5 * MINUTE],
    ['a little later', 0.9999, 5.5 * MINUTE],
  ])('does not march in step with the others: %s', async (_, random, ms) => {
    const { sweeper, planned, ring } = world('2018-01-15T10:00:00Z', { random: () => random });
    sweeper.start();
    await ring();
    expect(Math.round((planned() ?? 0) / 1_000)).toBe(Math.round(ms / 1_000));
  });

  it.each([
    ['in winter', '2018-01-15T08:58:00Z', '2018-01-15T09:00'],
    ['in summer', '2018-07-16T07:58:00Z', '2018-07-16T08:00'],
    ['where a period is longer than the night', '2018-01-15T19:00:00Z', '2018-01-16T09:00'],
  ])('comes at 09:00 in London where its period would pass it, %s', async (_, at, nine) => {
    const { sweeper, ring, swept } = world(at, { everyMs: 24 * HOUR });
    sweeper.start();
    await ring();
    expect(swept[0]?.slice(0, 16)).toBe(nine);
  });

  it('plans no second sweep while one is under way, and waits for it when it stops', async () => {
    let finish = (): void => undefined;
    const slow = new Promise<void>((done) => {
      finish = done;
    });
    const { sweeper, planned, ring } = world('2018-01-15T10:00:00Z', {
      sweep: () => slow.then(nothingSwept),
    });
    sweeper.start();
    await ring();
    expect(planned()).toBeUndefined();
    let stopped = false;
    const stopping = sweeper.stop().then(() => {
      stopped = true;
    });
    await new Promise((done) => setImmediate(done));
    expect(stopped).toBe(false);
    finish();
    await stopping;
    expect(planned()).toBeUndefined();
  });

  it('stops at once where no sweep is under way', async () => {
    const { sweeper, planned } = world('2018-01-15T10:00:00Z');
    sweeper.start();
    await sweeper.stop();
    expect(planned()).toBeUndefined();
  });

  it('goes on after a fault, and tells of it', async () => {
    const broken = new Error('the store is down');
    const { sweeper, planned, ring, faults } = world('2018-01-15T10:00:00Z', {
      sweep: () => Promise.reject(broken),
    });
    sweeper.start();
    await ring();
    expect(faults).toEqual([['sweep', broken]]);
    expect(planned()).toBe(5 * MINUTE);
    expect(sweeper.health().lastSweep).toBeUndefined();
  });

  it('tells of each fault of a sweep that told the others, which counts as a sweep', async () => {
    const [one, two] = [new Error('one'), new Error('two')];
    const told: number[] = [];
    const { sweeper, ring, faults } = world('2018-01-15T10:00:00Z', {
      sweep: () => Promise.reject(new SweepFaults({ ...nothingSwept(), sent: 7 }, [one, two])),
      onSwept: ({ sent }) => void told.push(sent),
    });
    sweeper.start();
    await ring();
    expect([faults, told]).toEqual([
      [
        ['sweep', one],
        ['sweep', two],
      ],
      [7],
    ]);
    expect(sweeper.health().lastSweep).toBe('2018-01-15T10:05:00.000Z');
  });

  it('sweeps also where messages about changes cannot be delivered', async () => {
    const broken = new Error('a broken row');
    const { sweeper, ring, faults, swept } = world('2018-01-15T10:00:00Z', {
      deliverPending: () => Promise.reject(broken),
    });
    sweeper.start();
    await ring();
    expect([faults, swept.length]).toEqual([[['notices', broken]], 1]);
  });

  it('waits for somebody to be there in a demonstration', async () => {
    let there = false;
    const { sweeper, ring, swept } = world('2018-01-15T10:00:00Z', { ready: () => there });
    sweeper.start();
    await ring();
    expect(swept).toEqual([]);
    there = true;
    await ring();
    expect(swept).toHaveLength(1);
  });
});

describe('its health', () => {
  it('tells when the last sweep ended, and is overdue after a day without one', async () => {
    const { sweeper, ring, pass } = world('2018-01-15T10:00:00Z');
    expect(sweeper.health()).toEqual({ lastSweep: undefined, overdue: false });
    sweeper.start();
    await ring();
    expect(sweeper.health()).toEqual({ lastSweep: '2018-01-15T10:05:00.000Z', overdue: false });
    pass(24 * HOUR);
    expect(sweeper.health().overdue).toBe(false);
    pass(MINUTE);
    expect(sweeper.health()).toEqual({ lastSweep: '2018-01-15T10:05:00.000Z', overdue: true });
  });

  it('is overdue too where no sweep ever ended', () => {
    const { sweeper, pass } = world('2018-01-15T10:00:00Z');
    sweeper.start();
    pass(24 * HOUR + 1);
    expect(sweeper.health()).toEqual({ lastSweep: undefined, overdue: true });
  });
});
