import { beforeEach, describe, expect, it } from 'vitest';
import { createReminding } from '../../src/conversation/reminding.ts';
import type { Question } from '../../src/question/question.ts';
import type { Person } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import type { Scope } from '../../src/register/visibility.ts';
import { because, beside, CHAIR, DAVE, his, JULIE, RUTH, TARA, TODAY } from '../answer/reminding.ts';
import { viewIn } from '../question-sets/exam.ts';
import { day } from '../register/days.ts';
import { fakeBooks } from './fake-books.ts';

/** What is asked of the books on Monday 4 November 2024. */

const late = his('HC-1', '1 October 2024');
const ITEMS: Item[] = [late, his('HC-2', '30 October 2024'), his('HC-3', '5 November 2024')];

let held: ReturnType<typeof fakeBooks>;
let now: Date;
beforeEach(() => {
  held = fakeBooks();
  now = new Date('2024-11-04T08:30:00Z');
});

async function ask(question: Question, who: Person = JULIE, scope: Scope = 'personal', items = ITEMS) {
  const reminding = createReminding({ wishing: held.books, now: () => now });
  const view = viewIn(items, beside().directory, who, scope, TODAY);
  const reference = {
    account: 'a',
    serviceUrl: 'http://127.0.0.1/',
    conversation: '19:channel@thread.tacv2;messageid=7',
    user: '29:a',
    bot: '28:bot',
    at: now.toISOString(),
  };
  const reply = await reminding.answer(question, view, { page: 0, reference });
  if (!reply) throw new Error('it is about something else');
  return reply;
}

it.each<Question>([
  { about: 'reminders' },
  { about: 'unanswered' },
  { about: 'unreached' },
  { about: 'letter', ref: 'HC-1' },
])('$about is not answered where others read along', async (question) => {
  expect((await ask(question, JULIE, 'shared')).answer).toMatchObject({
    shows: 'words',
    sentence: 'Sorry, others read along here. Ask me in your own chat.',
  });
});

describe('the reminders that are coming', () => {
  it('begin today before nine o’clock, and tomorrow from then on', async () => {
    const sentence = async () => (await ask({ about: 'reminders' }, DAVE)).answer.sentence;
    expect(await sentence()).toContain('Monday 4 November 2024');
    now = new Date('2024-11-04T09:00:00Z');
    expect(await sentence()).toContain('Tuesday 5 November 2024');
  });

  it('hold what the person asked for, and nobody else', async () => {
    const wakes = day('2024-11-08');
    const asked = (ref: string, askedBy: string) => ({ board: 'SFB', ref, wakes, since: wakes, askedBy });
    held.pointers.push(asked('HC-3', 'dave.ashton@x.example'), asked('HC-2', 'ruth.kerr@x.example'));
    const { answer } = await ask({ about: 'reminders' }, DAVE);
    expect(answer).toMatchObject({
      lines: expect.arrayContaining(['Friday 8 November 2024: you asked to be reminded of HC-3.']),
    });
    expect(JSON.stringify(answer)).not.toContain('reminded of HC-2');
  });
});

describe('who has not answered', () => {
  it('is told with the ladder as the ledger has it', async () => {
    const told = (person: Person, ...days: [on: string, step: number][]) =>
      held.told.set(
        `${person.email} SFB HC-1`,
        days.map(([on, step]) => ({
          reason: because(step === 0 ? 'late' : 'silence', '2024-10-01', step),
          on: day(on),
        })),
      );
    told(DAVE, ['2024-10-08', 0], ['2024-10-15', 0]);
    told(TARA, ['2024-10-15', 1]);
    told(RUTH, ['2024-10-22', 2]);
    const { answer, refs } = await ask({ about: 'unanswered' });
    expect(refs).toEqual(['HC-1']);
    expect(answer.sentence).toBe('1 late item has been without an answer for two weeks or more.');
    expect(JSON.stringify(answer)).toContain(
      'Silent since 1 October 2024. Dave Ashton (owner) was reminded twice, last on 15 October 2024. ' +
        'Tara Lowe (deputy) was told on 15 October 2024. Ruth Kerr (lead of the organisation) was told on 22 October 2024. ' +
        'Julie Bradbrook (officer) was not told yet.',
    );
  });

  it('is for members their own', async () => {
    expect((await ask({ about: 'unanswered' }, DAVE)).refs).toEqual(['HC-1']);
    expect((await ask({ about: 'unanswered' }, RUTH)).answer.sentence).toBe(
      'No late item of yours has been without an answer for two weeks.',
    );
  });
});

describe('a letter', () => {
  it.each([JULIE, CHAIR])('is drafted for $role, with what was tried', async (who) => {
    const { answer } = await ask({ about: 'letter', ref: 'hc-1' }, who);
    expect(answer.sentence).toContain('draft letter about HC-1');
    expect(JSON.stringify(answer)).toContain('So far: Dave Ashton (owner) was not told yet.');
  });

  it('is for nobody else, for no item that is not there, and for none that is done', async () => {
    const letter = (ref: string, who?: Person, items?: Item[]) =>
      ask({ about: 'letter', ref }, who, 'personal', items).then(({ answer }) => answer.sentence);
    expect(await letter('HC-1', DAVE)).toMatch(/^Sorry/);
    expect(await letter('HC-77')).toContain("can't find HC-77");
    expect(await letter('HC-1', JULIE, [{ ...late, status: 'complete' }])).toContain('is complete');
    expect((await ask({ about: 'letter' })).answer.sentence).toContain('which item');
  });
});

describe('who was not reached', () => {
  it('is told to officers alone, of the last two weeks', async () => {
    held.troubles.push(
      { person: DAVE.email, day: day('2024-11-01'), outcome: 'failed', because: 'they have blocked the bot' },
      { person: TARA.email, day: day('2024-10-20'), outcome: 'not known' },
    );
    expect((await ask({ about: 'unreached' })).answer).toMatchObject({
      sentence: '1 message of the last two weeks did not arrive, or may not have.',
      lines: ['Dave Ashton, 1 November 2024: they have blocked the bot.'],
    });
    for (const who of [DAVE, CHAIR])
      expect((await ask({ about: 'unreached' }, who)).answer.sentence).toBe(
        'Sorry, only officers can see that.',
      );
  });
});

describe('the digest of a board', () => {
  const here = (who: Person, scope: Scope, board?: string) =>
    ask({ about: 'digest here', ...(board ? { board } : {}) }, who, scope).then(({ answer }) => answer);

  it.each([undefined, 'SFB'])('comes to the channel that its officer names (%s)', async (board) => {
    expect((await here(JULIE, 'shared', board)).sentence).toContain('comes here from now on');
    expect(held.channels.get('SFB')?.conversation).toBe('19:channel@thread.tacv2');
  });

  it.each<[string, Person, Scope, string | undefined, RegExp]>([
    ['a personal chat', JULIE, 'personal', undefined, /in the channel itself/],
    ['another board', JULIE, 'shared', 'SCO', /only an officer/],
    ['the chair', CHAIR, 'shared', 'SFB', /only an officer/],
    ['a member', DAVE, 'shared', undefined, /only an officer/],
  ])('stays where it is for %s', async (_, who, scope, board, sentence) => {
    expect((await here(who, scope, board)).sentence).toMatch(sentence);
    expect(held.channels.size).toBe(0);
  });

  it('of several boards is asked after', async () => {
    const both = { ...JULIE, boards: ['SFB', 'SCO'] };
    expect(await here(both, 'shared')).toMatchObject({
      buttons: [
        { press: { question: { about: 'digest here', board: 'SFB' } } },
        { press: { question: { about: 'digest here', board: 'SCO' } } },
      ],
    });
  });
});

it('what was wished for is not wished for again by “more”', async () => {
  const reply = await ask({ about: 'wish', wish: 'snooze', ref: 'HC-1', on: day('2024-12-02') }, DAVE);
  expect(reply.question).toEqual({ about: 'item', ref: 'HC-1', aspect: 'everything' });
  expect((await ask({ about: 'wish', wish: 'weekly' }, DAVE)).question).toEqual({ about: 'reminders' });
});

it('anything else is left to others', async () => {
  const reminding = createReminding({ wishing: held.books, now: () => now });
  const view = viewIn(ITEMS, beside().directory, DAVE, 'personal', TODAY);
  expect(await reminding.answer({ about: 'help' }, view, { page: 0, reference: undefined })).toBeUndefined();
});
