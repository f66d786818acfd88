import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { renderAnswer } from '../../src/cards/render.ts';
import type { Question } from '../../src/question/question.ts';
import type { RunningServer } from '../../src/store/azurite-server.ts';
import { MOST_AT_ONCE } from '../../src/update/bulk-plan.ts';
import { startAzurite } from '../azurite.ts';
import { plainTextOf } from '../cards/reading-cards.ts';
import { bring, bulkOf, itemsOf, NOW, OLIVE, openCopy, TURN } from './bulk-world.ts';

let azurite: RunningServer;
beforeAll(async () => {
  azurite = await startAzurite();
  await bring(azurite.connectionString, [
    ...itemsOf('A', 3),
    ...itemsOf('B', MOST_AT_ONCE + 1),
    ...itemsOf('C', 2),
  ]);
});
afterAll(() => azurite.close());

const open = (wall?: () => number) => openCopy(azurite.connectionString, wall ? { wall } : {});
const MORE = { change: 'more time', by: { count: 1, unit: 'month' } };

async function ask(question: Question): Promise<Answer> {
  const { register, bulk } = open();
  const reply = await bulk.answer?.(question, await register.read(OLIVE, 'personal'), TURN);
  if (!reply) throw new Error('There is no answer.');
  return reply.answer;
}

const saying = (answer: Answer): string =>
  [answer.sentence, ...('lines' in answer ? answer.lines : [])].join(' ');

describe('a change of many items that cannot be shown', () => {
  it.each([
    ['nobody named', { change: 'reassign' }, /Who is to have them/],
    ['a name that is not known', { change: 'reassign', owner: 'Nora Nobody' }, /Nobody called “Nora Nobody”/],
    ['no length', { change: 'more time' }, /How much more time/],
    [
      'a date that moves nothing',
      { change: 'more time', until: '2018-02-01' },
      /Nothing of this can be changed/,
    ],
  ])('says why: %s', async (_, change, why) => {
    expect(saying(await ask(bulkOf('A', change)))).toMatch(why);
  });

  it('says so where there are no such items, or more than anybody reads through', async () => {
    expect(saying(await ask(bulkOf('Z', MORE)))).toContain('nothing to change');
    expect(saying(await ask(bulkOf('B', MORE)))).toContain(`These are ${MOST_AT_ONCE + 1} items`);
  });
});

describe('the list', () => {
  it('shows old and new of each item, and fits on a card however long', async () => {
    const answer = await ask(bulkOf('A', MORE));
    expect(answer).toMatchObject({
      shows: 'preview',
      sections: [{ rows: [{ lines: ['Due: 31 March 2018 → 30 April 2018'] }, {}, {}] }],
    });
    const half = {
      ...bulkOf('B', MORE),
      filter: [{ anyOf: itemsOf('B', 40).map(({ ref }) => ({ is: 'ref' as const, ref })) }],
    };
    const { card } = renderAnswer(await ask(half));
    expect(JSON.stringify(card).length).toBeLessThan(28 * 1024);
    expect(plainTextOf(card)).toContain('and 15 more');
  });

  it('is gone after an hour, and is nothing that another list’s button can confirm', async () => {
    const copy = open();
    expect(saying((await copy.make('no-such-list')) as Answer)).toContain('no longer kept');
  });
});

describe('the message about many changes', () => {
  it('waits for all of them, and tells of what was made when the list has gone', async () => {
    const { show, register } = open();
    const id = await show(bulkOf('C', { change: 'reassign', owner: 'Joanne Waller' }));
    const madeOf = async (): Promise<number> => {
      const refs = itemsOf('C', 2).map(({ ref }) => ref);
      const histories = await Promise.all(refs.map((ref) => register.items.readHistory('SDP', ref)));
      return histories.filter((history) => history.length === 2).length;
    };
    // Dies a request later each time, until it dies between the two writes.
    for (let diesAt = 1; (await madeOf()) === 0; diesAt++) await open().make(id, { diesAt });
    expect(await madeOf()).toBe(1);

    const soon = open(() => NOW.getTime() + 5 * 60_000);
    await soon.lots.deliverPending();
    expect(soon.messages).toEqual([]);
    const late = open(() => NOW.getTime() + 66 * 60_000);
    await late.lots.deliverPending();
    await late.lots.deliverPending();
    expect(late.messages.map(({ sentence }) => sentence).sort()).toEqual([
      '1 action is yours now: changed by Olive Officer.',
      '1 action of yours is with somebody else now: changed by Olive Officer.',
    ]);
  });
});
