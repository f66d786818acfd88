import { describe, expect, it } from 'vitest';
import { draftLetter } from '../../src/answer/draft-letter.ts';
import type { Item } from '../../src/register/item.ts';
import { day } from '../register/days.ts';
import { beside, CHAIR, his, JULIE } from './reminding.ts';

const TRIED = ['Dave Ashton was reminded on 14 October 2024 and 21 October 2024.'];
const letter = (changes: Partial<Item> = {}, tried = TRIED, who = CHAIR) =>
  draftLetter(his('HC-1', '7 October 2024', changes), beside(who), tried);

describe('the draft of a letter', () => {
  it('says first that it is a draft and that the bot does not send it', () => {
    expect(letter().sentence).toBe(
      'This is a draft letter about HC-1, for you to copy, change and send yourself: I do not send it.',
    );
  });

  it('reads as a letter, with facts and dates', () => {
    expect(letter({ agreed: day('2024-03-14') }).lines).toEqual([
      'To: Durham Constabulary',
      'Dear Ruth Kerr,',
      'I am writing for the Safe Durham Partnership Board about action HC-1, agreed on 14 March 2024:',
      '“Publish the hate crime plan”',
      'It was due on 7 October 2024 and is now 28 days late.',
      'Our register has it with Dave Ashton.',
      'Our register shows no report on it since it became due.',
      'So far: Dave Ashton was reminded on 14 October 2024 and 21 October 2024.',
      'If the work is done, a line to say so, and when, is all that we need. If more time is needed, please tell us until when and why, so that it can be considered. If somebody else has it now, please tell us who.',
      'The board meets next on 21 November 2024. It would help to hear from you before then.',
      'Thank you for your help.',
      'Yours sincerely,',
      'Amina Shah, Chair, Safe Durham Partnership Board',
    ]);
  });

  it('is to a colleague where the register knows no lead, and signs for the chair where another asks', () => {
    const { lines } = letter({ organisations: ['Environment Agency'] }, [], JULIE);
    expect(lines.slice(0, 2)).toEqual(['To: Environment Agency', 'Dear colleague,']);
    expect(lines.at(-1)).toBe('Julie Bradbrook, for the Chair, Safe Durham Partnership Board');
    expect(lines.join('\n')).not.toContain('So far');
  });

  it('says when the last report came and when the item was first due', () => {
    const course = {
      report: { by: 'Dave Ashton', at: '2024-10-09T10:00:00Z' },
      moves: [
        {
          from: day('2024-07-31'),
          to: day('2024-10-07'),
          askedBy: 'Dave Ashton',
          reason: 'the bid',
          agreedBy: 'Julie Bradbrook',
          agreedAt: '2024-07-01T10:00:00Z',
        },
      ],
    };
    expect(letter({ course }).lines).toEqual(
      expect.arrayContaining([
        'The date first agreed was 31 July 2024, moved once.',
        'The last report that we have is of 9 October 2024.',
      ]),
    );
  });

  it('names an exempt item in no sentence that a phone shows, and says to whom it may go', () => {
    const { sentence, lines } = letter({ visibility: 'exempt' });
    expect(sentence).not.toMatch(/HC-1|hate/);
    expect(lines[0]).toContain('only to people who are cleared');
  });

  it('has no line that a card would cut', () => {
    for (const line of letter({ title: 'Publish the hate crime plan '.repeat(40) }).lines)
      expect(line.length).toBeLessThanOrEqual(300);
  });
});
