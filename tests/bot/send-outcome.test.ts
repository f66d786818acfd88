import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf, outcomeWithout } from '../../src/bot/send-outcome.ts';

const waitFor = (retryAfter?: string, date?: string) => {
  const outcome = outcomeOf({ status: 429, retryAfter, date, body: '' });
  return outcome.is === 'later' ? outcome.afterMs : 'no wait';
};

describe('how long the channel wants us to wait', () => {
  const DATE = 'Mon, 04 Nov 2024 09:00:00 GMT';
  it.each([
    ['2', undefined, 2_000],
    [' 17 ', DATE, 17_000],
    ['0', undefined, 0],
    ['0.25', undefined, 250],
    ['Mon, 04 Nov 2024 09:00:30 GMT', DATE, 30_000],
    ['Mon, 04 Nov 2024 08:59:00 GMT', DATE, 0],
    ['Mon, 04 Nov 2024 09:00:30 GMT', undefined, undefined],
    ['Mon, 04 Nov 2024 09:00:30 GMT', 'once', undefined],
    ['soon', DATE, undefined],
    ['-3', undefined, undefined],
    ['1e9', undefined, undefined],
    ['', DATE, undefined],
    [undefined, DATE, undefined],
  ])('is, by Retry-After %j and Date %j, %j ms', (retryAfter, date, ms) => {
    expect(waitFor(retryAfter, date)).toBe(ms);
  });

  it('is never less than nothing, whatever the headers say', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (retryAfter, date) => {
        const ms = waitFor(retryAfter, date) ?? 0;
        expect(ms).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('an answer', () => {
  it('of any status and body has a meaning, and only a success is "sent"', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.string(), (status, body) => {
        const { is } = outcomeOf({ status, body });
        if (status < 200 || status > 299) expect(is).not.toBe('sent');
        if (status >= 500 && status !== 503) expect(is).toBe('not known');
      }),
    );
  });
});

describe('no answer', () => {
  const REFUSED = { is: 'later', because: 'Teams could not be reached' };
  it.each([
    [true, 'ECONNREFUSED', REFUSED],
    [true, 'ENOTFOUND', REFUSED],
    [true, 'EAI_AGAIN', REFUSED],
    [true, 'ECONNRESET', { is: 'not known' }],
    [true, 'ETIMEDOUT', { is: 'not known' }],
    [true, 'EPIPE', { is: 'not known' }],
    [true, undefined, { is: 'not known' }],
    [false, 'ECONNRESET', { is: 'later' }],
    [false, undefined, { is: 'later' }],
  ])('to a request that had left (%s) with %j is %j', (left, code, outcome) => {
    expect(outcomeWithout({ left, error: Object.assign(new Error('for a test'), { code }) })).toMatchObject(
      outcome,
    );
  });

  it.each(['invalid_client', 'unauthorized_client'])(
    'because the login service says %s has to be mended',
    (errorCode) => {
      const error = Object.assign(new Error('for a test'), { errorCode });
      expect(outcomeWithout({ left: false, error })).toMatchObject({ is: 'refused', until: 'it is mended' });
    },
  );

  it.each([undefined, null, 'a word', { code: 7 }])('with %j for an error is read all the same', (error) => {
    expect(outcomeWithout({ left: true, error })).toMatchObject({ is: 'not known' });
  });
});
