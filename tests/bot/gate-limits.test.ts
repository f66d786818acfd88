import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLimits, LIMITS, type Limits } from '../../src/bot/gate/limits.ts';
import { memory } from './memory.ts';
import { openDoor, others, startKeyServer, tokenOf } from './signing.ts';

const SMALL: Limits = {
  person: { burst: 3, perSecond: 1 },
  overall: { burst: 5, perSecond: 10 },
};

function open(limits = SMALL) {
  let time = 1_000;
  const takeTurn = createLimits(limits, () => time);
  return {
    takeTurn,
    wait: (seconds: number) => {
      time += seconds * 1_000;
    },
  };
}

describe('a person', () => {
  it('may ask several times at once, and then as fast as is written', () => {
    const { takeTurn, wait } = open();
    expect([1, 2, 3, 4].map(() => takeTurn('ann'))).toEqual([undefined, undefined, undefined, 1]);
    wait(0.4);
    expect(takeTurn('ann')).toBe(1);
    wait(0.6);
    expect([takeTurn('ann'), takeTurn('ann')]).toEqual([undefined, 1]);
  });

  it('who asks too often keeps nobody else from asking, and is not kept for longer by trying', () => {
    const { takeTurn, wait } = open();
    for (let n = 0; n < 100; n++) takeTurn('ann');
    expect(takeTurn('ravi')).toBeUndefined();
    wait(1);
    expect(takeTurn('ann')).toBeUndefined();
  });

  it('who waits for a long time may ask no more at once than at first', () => {
    const { takeTurn, wait } = open();
    wait(3_600);
    expect([1, 2, 3, 4].map(() => takeTurn('ann'))).toEqual([undefined, undefined, undefined, 1]);
  });
});

it('everybody together may ask no more than is written', () => {
  const { takeTurn, wait } = open();
  const all = Array.from({ length: 8 }, (_, n) => takeTurn(`person ${n}`));
  expect(all.filter((seconds) => seconds === undefined)).toHaveLength(5);
  expect(all.slice(5)).toEqual([1, 1, 1]);
  wait(0.1);
  expect([takeTurn('one more'), takeTurn('another')]).toEqual([undefined, 1]);
});

it('never more get through than the bucket and the time allow, and whoever waits as told gets through', () => {
  const step = fc.record({ who: fc.constantFrom('a', 'b', 'c'), pause: fc.nat({ max: 1_500 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const { takeTurn, wait } = open();
      let seconds = 0;
      let through = 0;
      for (const { who, pause } of steps) {
        wait(pause / 1_000);
        seconds += pause / 1_000;
        const told = takeTurn(who);
        if (told === undefined) through += 1;
        else {
          expect(told).toBeGreaterThan(0);
          wait(told);
          seconds += told;
          expect(takeTurn(who)).toBeUndefined();
          through += 1;
        }
      }
      expect(through).toBeLessThanOrEqual(SMALL.overall.burst + SMALL.overall.perSecond * seconds + 1e-6);
    }),
  );
});

it('people who asked long ago take no room', async () => {
  const { takeTurn, wait } = open({ ...SMALL, overall: { burst: 1e9, perSecond: 1e9 } });
  const before = await memory();
  for (let round = 0; round < 20; round++) {
    for (let n = 0; n < 10_000; n++) takeTurn(`person ${round} ${n}`);
    wait(10);
  }
  // 200,000 buckets would take far more.
  expect((await memory()).heap - before.heap).toBeLessThan(5_000_000);
  expect(takeTurn('one more')).toBeUndefined();
});

it('somebody whose client asks for a channel full of cards at once is not held up', () => {
  const { takeTurn } = open(LIMITS);
  expect(Array.from({ length: 100 }, () => takeTurn('ann')).every((wait) => wait === undefined)).toBe(true);
});

it('over HTTP the limit is a 429 that tells how long to wait, and forged requests use up nobody’s turns', async () => {
  const keys = await startKeyServer();
  let clock = 0;
  const door = await openDoor({ keysAt: keys.url, clock: () => clock, limits: SMALL });
  const post = (token: string, aadObjectId = 'object-1') =>
    door.post(token, { from: { id: '29:x', aadObjectId } });

  for (let n = 0; n < 20; n++) await post(tokenOf({ key: others.privateKey }));
  for (let n = 0; n < 3; n++) expect((await post(tokenOf())).status).toBe(200);
  expect(await post(tokenOf())).toEqual({ status: 429, text: '', retryAfter: '1' });
  expect((await post(tokenOf(), 'object-2')).status).toBe(200);
  expect(door.turns()).toBe(4);
  expect(door.refused).toEqual([...Array(20).fill('signature'), 'limit']);
  clock += 1_000;
  expect((await post(tokenOf())).status).toBe(200);
  await door.close();
  await keys.close();
});
