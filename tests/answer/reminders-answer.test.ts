import { describe, expect, it } from 'vitest';
import { remindersAnswer } from '../../src/answer/reminders-answer.ts';
import type { Item } from '../../src/register/item.ts';
import { noWishes, type Wishes } from '../../src/remind/reason.ts';
import { viewIn } from '../question-sets/exam.ts';
import { day } from '../register/days.ts';
import { beside, DAVE, his, JULIE, RUTH, TODAY } from './reminding.ts';

/** What somebody will be reminded of from Monday 4 November 2024 on. */

const HC1 = his('HC-1', '18 November 2024');
const SV1 = his('SV-1', '25 October 2024');

const answer = (
  items: Item[],
  wishes: Wishes = noWishes,
  asked: [ref: string, on: string][] = [],
  who = DAVE,
) =>
  remindersAnswer(viewIn(items, beside().directory, who, 'personal', TODAY), {
    wishes,
    asked: asked.map(([ref, on]) => ({ ref, wakes: day(on) })),
    from: TODAY,
  });

describe('the reminders that are coming', () => {
  it('are told day by day, in words', () => {
    const { sentence, lines } = answer([HC1, SV1], noWishes, [['HC-1', '2024-11-08']]);
    expect(sentence).toBe(
      'You will get 9 messages until 1 December 2024, the first on Monday 4 November 2024.',
    );
    expect(lines).toEqual([
      'Monday 4 November 2024: HC-1 is due in 14 days.',
      'Thursday 7 November 2024: the Safe Durham Partnership Board would like an update on HC-1 and SV-1 before it meets on 21 November 2024.',
      'Friday 8 November 2024: SV-1 is 2 weeks late; you asked to be reminded of HC-1.',
      'Monday 11 November 2024: HC-1 is due in 7 days.',
      'Friday 15 November 2024: HC-1 is due in 3 days; SV-1 is 3 weeks late.',
      'Monday 18 November 2024: HC-1 is due that day.',
      'Friday 22 November 2024: SV-1 is 4 weeks late.',
      'Monday 25 November 2024: HC-1 is 1 week late.',
      'Friday 29 November 2024: SV-1 is 5 weeks late.',
      'That is if nothing changes until then.',
    ]);
  });

  it('heed what was wished for, and say it', () => {
    const wishes: Wishes = {
      pausedUntil: day('2024-11-12'),
      weeklyOn: 2,
      snoozed: [{ board: 'SFB', ref: 'HC-1', until: day('2024-11-20') }],
    };
    const { lines, buttons } = answer([HC1], wishes, [['HC-1', '2024-11-08']]);
    expect(lines).toEqual([
      'Tuesday 12 November 2024: you asked to be reminded of HC-1.',
      'Monday 18 November 2024: HC-1 is due that day.',
      'Wednesday 20 November 2024: the Safe Durham Partnership Board would like an update on HC-1 before it meets on 21 November 2024.',
      'Wednesday 27 November 2024: HC-1 is 1 week late.',
      'That is if nothing changes until then.',
      'Paused until 12 November 2024; the day something is due is told all the same.',
      'One message a week, on Wednesdays.',
      'Snoozed: HC-1 until 20 November 2024.',
    ]);
    expect(buttons.map(({ title }) => title)).toEqual(['Resume', 'Daily', 'All mine']);
  });

  it('may be none, which is said', () => {
    const { sentence, lines, buttons } = answer([]);
    expect(sentence).toBe('Nothing is coming: I have no reminder for you until 1 December 2024.');
    expect(lines).toEqual([]);
    expect(buttons.map(({ title }) => title)).toEqual(['Pause', 'Weekly', 'All mine']);
  });

  it('are counted where a day has many', () => {
    const many = Array.from({ length: 9 }, (_, n) => his(`X-${n}`, '4 November 2024'));
    expect(answer(many).lines[0]).toMatch(/X-4 is due that day; and 4 more\.$/);
  });

  it('tell milestones from the date itself', () => {
    const { lines } = answer([his('M-1', '5 November 2024; 30 March 2026')]);
    expect(lines.slice(0, 2)).toEqual([
      'Monday 4 November 2024: M-1 has a milestone the next day.',
      'Tuesday 5 November 2024: M-1 has a milestone that day.',
    ]);
  });

  it('hold what others leave unanswered, for whoever is told of it', () => {
    const silent = his('SV-1', '1 October 2024');
    expect(answer([silent], noWishes, [], JULIE).lines).toEqual([]);
    const quiet = his('SV-1', '18 October 2024');
    expect(JSON.stringify(answer([quiet], noWishes, [], RUTH).lines)).toContain(
      'Friday 8 November 2024: nobody has answered about SV-1.',
    );
  });

  it('name nothing that has gone out of sight', () => {
    const hidden = { ...HC1, visibility: 'exempt' as const };
    const wishes = { snoozed: [{ board: 'SFB', ref: 'HC-1', until: day('2024-12-20') }] };
    expect(JSON.stringify(answer([hidden], wishes, [['HC-1', '2024-11-08']]))).not.toContain('HC-1');
  });
});
