import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/register/day.ts';
import type { Item } from '../../src/register/item.ts';
import { meetingsToAskFor, meetingsToDigest } from '../../src/remind/meeting-days.ts';
import { beforeMeeting } from '../../src/remind/meetings.ts';
import { day, directory, item, person, told } from './world.ts';

const board = (...meetings: string[]) => ({
  code: 'CSP',
  name: 'Partnership',
  aliases: [],
  meetings: meetings.map(day),
});

describe('the days before a meeting', () => {
  it.each([
    // Christmas and New Year lie between.
    ['2025-01-09', '2024-12-23', '2025-01-07'],
    // Easter 2025.
    ['2025-04-24', '2025-04-08', '2025-04-22'],
    ['2024-02-29', '2024-02-15', '2024-02-27'],
    ['2024-11-21', '2024-11-07', '2024-11-19'],
  ])('of %s are %s for asking and %s for the digest', (meeting, ask, digest) => {
    const csp = board('2023-01-05', meeting, '2026-06-04');
    expect(meetingsToAskFor(csp, day(ask))).toEqual([{ meeting, on: ask }]);
    expect(meetingsToDigest(csp, day(digest))).toEqual([{ meeting, on: digest }]);
    // Asking ends where the digest is due, and neither begins before its day.
    expect(meetingsToAskFor(csp, day(digest))).toEqual([]);
    expect(meetingsToDigest(csp, day(ask))).toEqual([]);
    expect(meetingsToAskFor(csp, addDays(day(ask), -1))).toEqual([]);
  });

  it('are none where the board has no meetings', () => {
    expect(meetingsToAskFor(board(), day('2024-11-07'))).toEqual([]);
  });
});

describe('the asking before a meeting', () => {
  const known = directory([person('Ann Archer'), person('Bob Bell', { cleared: true })]);
  const report = (at: string) => ({ report: { by: 'Ann Archer', at } });
  const asked = (it: Item, on = '2024-11-07'): string[] =>
    beforeMeeting(board('2024-11-21'), [it], known, day(on)).map(told);
  const FRESH = report('2024-11-01T09:00:00Z');

  it.each([
    ['is late', { timescale: '31 October 2024', course: FRESH }],
    ['is due on the day of the meeting', { timescale: '21 November 2024', course: FRESH }],
    ['is dated, and was never reported on', { timescale: '31 March 2026' }],
    [
      'is dated, and was last reported on four weeks ago',
      { timescale: '2026', course: report('2024-10-10T09:00:00Z') },
    ],
    ['recurs, its round ending before the meeting', { timescale: 'Weekly', course: FRESH }],
  ])('goes to the owner of an item that %s', (_, over) => {
    expect(asked(item(over))).toEqual(['ann.archer: meeting 10 of 2024-11-21 on 2024-11-07']);
  });

  it.each([
    ['is due after it and was reported on', { timescale: '22 November 2024', course: FRESH }],
    ['was agreed a week ago and is due after it', { timescale: '2026', agreed: day('2024-10-31') }],
    ['has no date', { timescale: 'Ongoing' }],
    ['belongs to another board', { board: 'OTHER' }],
    ['is complete', { status: 'complete' as const }],
    [
      'is proposed for completion',
      { course: { proposal: { by: 'A', at: '2024-11-01T09:00:00Z', note: '' } } },
    ],
    ['is exempt, with an owner who is not cleared', { visibility: 'exempt' as const }],
    ['has no owner', { owners: [] }],
  ])('passes over an item that %s', (_, over) => {
    expect(asked(item(over))).toEqual([]);
  });

  it('goes out on its own day only', () => {
    expect([asked(item(), '2024-11-06'), asked(item(), '2024-11-08')]).toEqual([[], []]);
  });
});
