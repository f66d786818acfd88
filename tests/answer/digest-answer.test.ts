import { describe, expect, it } from 'vitest';
import { digestAnswer } from '../../src/answer/digest-answer.ts';
import { day } from '../register/days.ts';
import { beside, his } from './reminding.ts';

const { directory, today } = beside();
const [board] = directory.boards;
const MEETING = day('2024-11-21');
const NOTHING = { completed: [], late: [], dueBefore: [], silent: [] };

const digest = (parts: Partial<Parameters<typeof digestAnswer>[2]>) => {
  if (board === undefined) throw new Error('Give the directory a board.');
  return digestAnswer(board, MEETING, { ...NOTHING, ...parts }, { directory, today });
};
const late = (...refs: string[]) => refs.map((ref) => his(ref, '19 October 2024'));

describe('the digest before a meeting', () => {
  const made = digest({
    completed: [his('D-1', '1 October 2024', { status: 'complete' })],
    late: late('A-4', 'A-3', 'A-2', 'A-1', 'A-5'),
    dueBefore: [his('B-2', '20 November 2024'), his('B-1', '18 November 2024')],
    silent: [
      his('A-1', '7 October 2024', { course: { report: { by: 'Dave Ashton', at: '2024-10-09T10:00:00Z' } } }),
    ],
  });

  it('says in one sentence when the board meets and how things stand', () => {
    expect(made.sentence).toBe(
      'Safe Durham Partnership Board meets on 21 November 2024: 1 completed, 5 late, 2 due before then, 1 without an update.',
    );
  });

  it('has a heading with its count for each part', () => {
    expect(made.groups.map(({ heading }) => heading)).toEqual([
      'Completed since 12 September 2024: 1',
      'Late: 5',
      'Due before the meeting: 2',
      'No update received: 1',
    ]);
    expect(digest({ since: day('2024-10-01'), completed: late('A-1') }).groups[0]?.heading).toBe(
      'Completed since 1 October 2024: 1',
    );
  });

  it('shows three of a part at most, by date and ref, and says how many there are besides', () => {
    const shown = made.groups.map(({ rows }) => rows.map(({ row }) => row.ref));
    expect(shown).toEqual([['D-1'], ['A-1', 'A-2', 'A-3'], ['B-1', 'B-2'], ['A-1']]);
    expect(made.more).toBe('and 2 more late.');
    expect(digest({ late: late('A-1') }).more).toBe('');
  });

  it('has whose each item is, and nothing to press but the item itself, which opens it', () => {
    const rows = made.groups.flatMap((group) => group.rows);
    expect(rows.map(({ why }) => why)).toContain('Owner: Dave Ashton. Last report 9 October 2024.');
    for (const { buttons, row } of rows)
      expect([buttons, row.open]).toEqual([[], { verb: 'open', ref: row.ref }]);
  });

  it('leaves out what there is none of', () => {
    expect(digest({})).toMatchObject({
      sentence:
        'Safe Durham Partnership Board meets on 21 November 2024: nothing is late or due before then.',
      groups: [],
      more: '',
    });
  });

  it.each(['completed', 'late', 'dueBefore', 'silent'])('refuses an exempt item among what is %s', (part) => {
    const exempt = his('A-1', '19 October 2024', { visibility: 'exempt' });
    expect(() => digest({ [part]: [exempt] })).toThrow('exempt');
  });
});
