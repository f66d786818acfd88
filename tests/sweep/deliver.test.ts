import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createDeliver,
  LONGEST_RETRY_AFTER_MS,
  LONGEST_WAITING_MS,
  MOST_POSTS,
} from '../../src/sweep/deliver.ts';
import type { Reference, Sent } from '../../src/sweep/ports.ts';

const TO: Reference = {
  account: 'object-1',
  serviceUrl: 'http://127.0.0.1:1',
  conversation: 'chat-1',
  user: '29:ravi',
  bot: '28:bot',
  tenant: 'tenant-1',
  at: '2024-11-04T09:00:00Z',
};
const SENT: Sent = { is: 'sent', id: 'out-1' };
const later = (afterMs?: number): Sent => ({ is: 'later', afterMs, because: 'for a test' });
const ENDS: Sent[] = [
  SENT,
  { is: 'refused', because: 'they have blocked the bot', until: 'they write' },
  { is: 'refused', because: 'the message is too large', until: 'it is mended' },
  { is: 'not known', because: 'Teams did not answer' },
];

/** Delivers one message to a channel that gives these answers, the last one for ever, and tells what was done. */
async function delivery({ answers, turns = [], random = 0.5 }: Script) {
  const steps: string[] = [];
  const waits: number[] = [];
  const answersLeft = [...answers];
  const turnsLeft = [...turns];
  const deliver = createDeliver({
    send: async (to, message) => {
      expect([to, message]).toEqual([TO, { type: 'message' }]);
      steps.push('post');
      return (answersLeft.length > 1 ? answersLeft.shift() : answersLeft[0]) ?? SENT;
    },
    takeTurn: async (conversation) => {
      steps.push(`turn of ${conversation}`);
      return turnsLeft.shift() ?? 0;
    },
    sleep: async (ms) => {
      steps.push(`sleep ${ms}`);
      waits.push(ms);
    },
    random: () => random,
  });
  const sent = await deliver(TO, { type: 'message' });
  const posts = steps.filter((step) => step === 'post').length;
  return { sent, steps, waits, posts, waited: waits.reduce((sum, ms) => sum + ms, 0) };
}

interface Script {
  answers: Sent[];
  turns?: number[];
  random?: number;
}

describe('a delivery', () => {
  it.each(ENDS)('that comes to %j makes one POST', async (end) => {
    expect(await delivery({ answers: [end] })).toMatchObject({ sent: end, posts: 1, waits: [] });
  });

  it.each(ENDS)('that has to wait once and then comes to %j makes two', async (end) => {
    expect(await delivery({ answers: [later(100), end, SENT] })).toMatchObject({ sent: end, posts: 2 });
  });

  it('takes its turn before every POST, and waits for it', async () => {
    const { steps } = await delivery({ answers: [later(1_000), SENT], turns: [40, 0] });
    expect(steps).toEqual(['turn of chat-1', 'sleep 40', 'post', 'sleep 1010', 'turn of chat-1', 'post']);
  });

  it.each([
    [0.5, [250, 500, 1_000, 2_000, 4_000]],
    [0.25, [125, 250, 500, 1_000, 2_000]],
    [0, []],
  ])('that is told nothing backs off further each time: where chance says %d, %j', async (random, waits) => {
    const done = await delivery({ answers: [later()], random });
    expect(done).toMatchObject({ sent: later(), posts: MOST_POSTS, waits });
  });

  it('gives what it was told back where it has tried often enough', async () => {
    expect(await delivery({ answers: [later(1_000)] })).toMatchObject({
      sent: later(1_000),
      posts: MOST_POSTS,
    });
  });

  it('does not wait for what is too far away', async () => {
    const answer = later(LONGEST_RETRY_AFTER_MS + 1);
    expect(await delivery({ answers: [answer, SENT] })).toMatchObject({ sent: answer, posts: 1, waits: [] });
  });

  it('does not wait longer than a claim may take, all waits together', async () => {
    const done = await delivery({ answers: [later(LONGEST_RETRY_AFTER_MS - 10)] });
    expect(done).toMatchObject({ posts: 3, waited: LONGEST_WAITING_MS });
  });

  it('does not POST where its turn comes too late', async () => {
    const { sent, posts } = await delivery({ answers: [SENT], turns: [LONGEST_WAITING_MS + 1] });
    expect(sent).toMatchObject({ is: 'later', afterMs: LONGEST_WAITING_MS + 1 });
    expect(posts).toBe(0);
  });

  it('passes on what breaks, without another POST', async () => {
    const deliver = createDeliver({
      send: () => Promise.reject(new Error('for a test')),
      takeTurn: async () => 0,
      sleep: async () => undefined,
      random: () => 0,
    });
    await expect(deliver(TO, {})).rejects.toThrow('for a test');
  });

  it('keeps within its POSTs and waits, and ends with the first word that is final, whatever it is told', async () => {
    const answer = fc.oneof(
      { weight: 4, arbitrary: fc.option(fc.integer({ min: 0, max: 90_000 }), { nil: undefined }).map(later) },
      { weight: 1, arbitrary: fc.constantFrom(...ENDS) },
    );
    const script = fc.record({
      answers: fc.array(answer, { minLength: 1, maxLength: 10 }),
      turns: fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 8 }),
      random: fc.double({ min: 0, max: 0.999, noNaN: true }),
    });
    await fc.assert(
      fc.asyncProperty(script, async (given) => {
        const { sent, posts, waited } = await delivery(given);
        const final = given.answers.findIndex(({ is }) => is !== 'later');
        expect(posts).toBeLessThanOrEqual(final < 0 ? MOST_POSTS : Math.min(MOST_POSTS, final + 1));
        expect(waited).toBeLessThanOrEqual(LONGEST_WAITING_MS);
        if (sent.is !== 'later') expect([sent, posts]).toEqual([given.answers[final], final + 1]);
      }),
    );
  });
});
