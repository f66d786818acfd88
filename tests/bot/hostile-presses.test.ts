import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { markdownOf } from '../cards/reading-cards.ts';
import { RAVI } from './fellshire.ts';
import { openRig, type Rig } from './rig.ts';
import { cardOf, readingOf, refsOn } from './teams.ts';

let rig: Rig;
const printed = (['log', 'info', 'warn', 'error'] as const).map((way) => vi.spyOn(console, way));
beforeAll(async () => {
  rig = await openRig();
  await rig.teams.say(RAVI, 'hello');
});
afterAll(() => rig.close());

// Whatever was sent, the bot goes on, and the SDK has printed nothing of it.
afterEach(async () => {
  expect(refsOn(await rig.teams.say(RAVI, "What's overdue?"))).toEqual(['HC-1', 'HC-3']);
  for (const way of printed) expect(way).not.toHaveBeenCalled();
});

const from = (more: object) => ({
  ...rig.teams.base(RAVI, 'personal'),
  type: 'message',
  text: 'hello',
  ...more,
});
const post = (more: object) => rig.teams.postRaw(JSON.stringify(from(more)));

describe('an invoke', () => {
  it.each(['composeExtension/query', 'task/fetch', 'signin/verifyState', '', 'constructor'])(
    'called "%s" is not known',
    async (name) => {
      const turn = await rig.teams.invoke(RAVI, name, {});
      expect([turn.status, turn.text]).toEqual([400, '']);
    },
  );

  it.each([[undefined], [null], ['text'], [[]], [{}], [{ action: null }], [{ action: 'ask' }]])(
    'of a card that carries %j is not known either',
    async (value) => {
      expect((await rig.teams.invoke(RAVI, 'adaptiveCard/action', value)).status).toBe(400);
    },
  );

  it('without a sender is refused', async () => {
    expect((await post({ type: 'invoke', name: 'adaptiveCard/action', from: undefined })).status).toBe(400);
  });
});

const items = (filter: unknown, more: object = {}) => ({ about: 'items', as: 'list', filter, ...more });

describe('a press that no button of ours sends', () => {
  it.each<[string, unknown, unknown]>([
    ['an unknown verb', 'delete', { ref: 'HC-1' }],
    ['a verb that every object has', 'constructor', {}],
    ['no verb', undefined, { ref: 'HC-1' }],
    ['a verb without data', 'ask', undefined],
    ['data that is text', 'ask', 'everything'],
    ['data that is a list', 'ask', [1, 2]],
    ['data that is null', 'open', null],
    ['a question about nothing we know', 'ask', { question: { about: 'salaries' } }],
    ['a filter that is none', 'ask', { question: items('all') }],
    ['a condition that is none', 'ask', { question: items([{ anyOf: [{ is: 'everything' }] }]) }],
    [
      'more conditions than a question has',
      'ask',
      { question: items(Array(500).fill({ anyOf: [{ is: 'mine' }] })) },
    ],
    ['a page before the first', 'ask', { question: items([]), page: -1 }],
    ['a page that is no number', 'ask', { question: items([]), page: '1; drop' }],
    ['half a page', 'ask', { question: items([]), page: 0.5 }],
    ['a ref that is empty', 'open', { ref: '' }],
    ['a ref that is endless', 'open', { ref: 'H'.repeat(10_000) }],
    ['a ref that is an object', 'open', { ref: { toString: 'HC-1' } }],
    [
      'a day that is none',
      'ask',
      { question: items([{ anyOf: [{ is: 'due', from: '2018-02-31', words: '' }] }]) },
    ],
    ['a way back to nowhere', 'open', { ref: 'HC-1', from: { question: 'list', page: 0 } }],
  ])('%s leads to the welcome card', async (_, verb, data) => {
    const turn = await rig.teams.invoke(RAVI, 'adaptiveCard/action', { action: { verb, data } });
    expect(turn.status).toBe(200);
    expect(readingOf(turn)).toContain('Hello Ravi.');
  });

  it('goes deeper than anybody reads, and leads there too', async () => {
    const value = { action: { verb: 'ask', data: { question: 'DEEP' } } };
    const body = JSON.stringify(from({ type: 'invoke', name: 'adaptiveCard/action', value }));
    const turn = await rig.teams.postRaw(
      body.replace('"DEEP"', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    );
    expect(turn.status).toBe(200);
    expect(readingOf(turn)).toContain('Hello Ravi.');
  });

  it('leads there for clients that send a message instead', async () => {
    const turn = await rig.teams.submit(RAVI, { verb: 'delete', ref: 'HC-1' });
    expect(readingOf(turn)).toContain('Hello Ravi.');
  });

  it('cannot give every object a property', async () => {
    const data = JSON.parse(
      '{"ref":"HC-1","__proto__":{"cleared":true,"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    );
    const turn = await rig.teams.press(RAVI, { type: '', verb: 'open', data });
    await rig.teams.submit(RAVI, { ...data, verb: 'open' });
    expect(refsOn(turn)).toEqual(['HC-1']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it.each(['../HC-1', "HC-1' or 1 eq 1", 'HC-1\u0000', 'HC/1', '**HC-1**', '<b>HC-1</b>', '__proto__'])(
    'opens nothing by the ref %j, and shows it as text',
    async (ref) => {
      const turn = await rig.teams.press(RAVI, { type: '', verb: 'open', data: { ref } });
      expect(readingOf(turn)).toContain("I can't find");
      expect(markdownOf(cardOf(turn)).join()).not.toMatch(/(?<!\\)\*\*HC|(?<!\\)<b>/);
    },
  );
});
