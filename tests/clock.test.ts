import { expect, it } from 'vitest';
import { createClock } from '../src/clock.ts';

it('a clock shows the real time where no other start is given', () => {
  expect(createClock(() => 1_000)()).toEqual(new Date(1_000));
});

it('a clock with a start of its own runs on from there as real time passes', () => {
  let wall = Date.UTC(2026, 0, 1);
  const now = createClock(() => wall, new Date('2024-11-04T09:00:00Z'));
  expect(now().toISOString()).toBe('2024-11-04T09:00:00.000Z');
  wall += 36 * 3_600_000;
  expect(now().toISOString()).toBe('2024-11-05T21:00:00.000Z');
});
