import { describe, expect, it } from 'vitest';
import type { Inputs, Verb } from '../../src/update/command.ts';
import { LIMITS } from '../../src/update/limits.ts';
import { readCommand } from '../../src/update/read-command.ts';
import { day } from '../register/days.ts';

const today = day('2024-11-04');
const read = (verb: Verb, inputs: Inputs) => readCommand(verb, inputs, today);
const troublesOf = (verb: Verb, inputs: Inputs) => {
  const reading = read(verb, inputs);
  return 'troubles' in reading ? reading.troubles : [];
};

describe('a day', () => {
  const AFTER = 'Choose a day after today, 4 November 2024.';
  const LIKE = 'Choose a day from the calendar, or write it like 31 March 2025.';

  it.each([
    ['2025-03-31', '2025-03-31'],
    ['30 June 2025', '2025-06-30'],
    ['30/06/2025', '2025-06-30'],
    ['Monday 30th of June 2025', '2025-06-30'],
    ['by end of June 2025', '2025-06-30'],
    ['Q4 2024/25', '2025-03-31'],
    ['2024-11-05', '2024-11-05'],
  ])('%s is taken as %s', (until, expected) => {
    expect(read('ask for more time', { until, reason: 'x' })).toMatchObject({ command: { until: expected } });
  });

  it.each([
    ['', AFTER],
    ['2024-11-04', AFTER],
    ['2017-10-31', AFTER],
    ['3 November 2024', AFTER],
    ['2025-02-31', 'There is no 31 February 2025; choose a day from the calendar.'],
    ['31 February 2025', 'There is no 31 February 2025; choose a day from the calendar.'],
    ['31st of Feb 2025', 'There is no 31 February 2025; choose a day from the calendar.'],
    ['31/02/2025', 'There is no 31 February 2025; choose a day from the calendar.'],
    ['29/02/2025', 'There is no 29 February 2025; choose a day from the calendar.'],
    ['2025-13-01', LIKE],
    ['9999-01-01', LIKE],
    ['next week', LIKE],
    ['in 6 months', LIKE],
    ['Quarterly', LIKE],
    ['TBC', LIKE],
    ['March 2025 TBC', LIKE],
    ['March 2025 June 2025', LIKE],
    ['x'.repeat(20_000), LIKE],
  ])('"%s" is asked for again: %s', (until, says) => {
    expect(troublesOf('ask for more time', { until, reason: 'x' })).toEqual([{ field: 'until', says }]);
  });

  it.each([
    ['2024-11-05', 'The meeting of 5 November 2024 is still to come; choose one that was held.'],
    ['2024-02-30', 'There is no 30 February 2024; choose a day from the calendar.'],
    ['June 2024', LIKE],
    ['', 'Choose the day of the meeting that the minute is of.'],
  ])('of a meeting: "%s" is asked for again: %s', (meeting, says) => {
    expect(troublesOf('agree completion', { meeting, minute: '7' })).toEqual([{ field: 'meeting', says }]);
  });
});

describe('a link', () => {
  it.each([
    ['ftp://x.example/a', 'Start the link with https://.'],
    ['x.example/a', 'Start the link with https://.'],
    ['javascript:alert(1)', 'Start the link with https://.'],
    ['data:text/html,x', 'Start the link with https://.'],
    ['https:x.example', 'Start the link with https://.'],
    ['https://', 'This is not a whole link; copy it from the browser again.'],
    ['https:///x.example', 'This is not a whole link; copy it from the browser again.'],
    ['https://x.example/a b', 'Send one link without spaces in it; copy it from the browser again.'],
    [
      'https://a.example\nhttps://b.example',
      'Send one link without spaces in it; copy it from the browser again.',
    ],
    [
      'https://ann:secret@x.example/',
      'Take the user name and the password out of the link: whoever sees it could use them.',
    ],
    [
      `https://x.example/${'a'.repeat(1_000)}`,
      'This is 1,018 characters; the register takes 1,000. Shorten it and send it again.',
    ],
  ])('%s is asked for again: %s', (evidence, says) => {
    expect(troublesOf('propose completion', { note: 'x', evidence })).toEqual([{ field: 'evidence', says }]);
  });

  it('is kept as the browser writes it', () => {
    expect(read('propose completion', { note: 'x', evidence: 'HTTP://X.example/a"<b>' })).toMatchObject({
      command: { evidence: 'http://x.example/a%22%3Cb%3E' },
    });
  });
});

describe('text', () => {
  it.each([
    ['', 'Write a few words about what was done.'],
    [' \n\t ', 'Write a few words about what was done.'],
    ['\u200b\u0000', 'Write a few words about what was done.'],
    [
      'x'.repeat(20_000),
      'This is 20,000 characters; the register takes 4,000. Shorten it and send it again.',
    ],
  ])('%j is asked for again', (note, says) => {
    expect(troublesOf('propose completion', { note })).toEqual([{ field: 'note', says }]);
  });

  it('loses control characters, halves of characters and turned directions, and nothing else', () => {
    const note = 'a\u0000b\u0007\tc\r\nd\ud800 e\u202e 👩‍👩‍👧 Siân';
    expect(read('propose completion', { note })).toEqual({
      command: { verb: 'propose completion', note: 'ab\tc\nd e 👩‍👩‍👧 Siân', evidence: undefined },
    });
  });

  it('is taken up to its limit and not beyond', () => {
    const reason = 'x'.repeat(LIMITS.reason);
    expect(troublesOf('make exempt', { reason })).toEqual([]);
    expect(troublesOf('make exempt', { reason: `${reason}x` })).toHaveLength(1);
  });
});
