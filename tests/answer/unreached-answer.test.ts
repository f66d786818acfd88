import { describe, expect, it } from 'vitest';
import { type Trouble, unreachedAnswer } from '../../src/answer/unreached-answer.ts';
import { viewIn } from '../question-sets/exam.ts';
import { day } from '../register/days.ts';
import { beside, DAVE, JULIE, RUTH, TODAY } from './reminding.ts';

const view = viewIn([], beside().directory, JULIE, 'personal', TODAY);
const trouble = (person: string, on: string, outcome: string, because?: string): Trouble => ({
  person,
  day: day(on),
  outcome,
  because,
});

describe('whom reminders did not reach', () => {
  it('is told by name and day, the newest first, with why', () => {
    expect(
      unreachedAnswer(
        [
          trouble(DAVE.email, '2024-10-28', 'failed', 'they have blocked the bot'),
          trouble(RUTH.email.toUpperCase(), '2024-11-01', 'not known', 'Teams did not answer'),
          trouble(DAVE.email, '2024-11-01', 'not known'),
          trouble('digest:SFB', '2024-10-25', 'failed'),
        ],
        view,
      ),
    ).toMatchObject({
      sentence: '4 messages of the last two weeks did not arrive, or may not have.',
      lines: [
        'Dave Ashton, 1 November 2024: not known whether it arrived.',
        'Ruth Kerr, 1 November 2024: not known whether it arrived (Teams did not answer).',
        'Dave Ashton, 28 October 2024: they have blocked the bot.',
        'The digest of the Safe Durham Partnership Board, 25 October 2024: it could not be sent.',
        'What may not have arrived is told again in the next message.',
      ],
    });
  });

  it('leaves out people and digests of other boards', () => {
    const outside = { ...beside().directory, people: [JULIE, { ...DAVE, boards: ['SCO'] }] };
    const other = viewIn([], outside, JULIE, 'personal', TODAY);
    const troubles = [DAVE.email, 'digest:SCO', 'nobody@x.example'].map((person) =>
      trouble(person, '2024-11-01', 'failed'),
    );
    expect(unreachedAnswer(troubles, other)).toMatchObject({
      sentence: 'I know of no message to people on your boards in the last two weeks that did not arrive.',
      lines: [],
    });
  });

  it('counts what does not fit', () => {
    const many = Array.from({ length: 23 }, () => trouble(DAVE.email, '2024-11-01', 'failed'));
    expect(unreachedAnswer(many, view).lines.at(-1)).toBe('and 3 more, all of them older.');
  });
});
