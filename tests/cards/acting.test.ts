import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { renderAnswer } from '../../src/cards/render.ts';
import { item, itemToAct } from './fixtures/items.ts';
import { list } from './fixtures/lists.ts';
import { bytesOf, partsOfType, runsOf } from './reading-cards.ts';
import { faultsOf } from './schema.ts';
import { worstItem } from './worst.ts';

const cardOf = (answer: Answer, userIds?: string[]): object =>
  renderAnswer(answer, userIds && { ref: 'OC-5', userIds }).card;
const users = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `29:${at}${'x'.repeat(60)}`);

describe('the card of an item that the person may change', () => {
  it('says what stands out above what the item says', () => {
    const runs = runsOf(cardOf(itemToAct));
    const at = runs.findIndex((run) => run.startsWith('Awaiting sign-off'));
    expect(at).toBeGreaterThan(runs.indexOf(itemToAct.row.due));
    expect(at).toBeLessThan(runs.indexOf(itemToAct.detail));
  });

  it('has the buttons that change it before those that lead elsewhere, in their order', () => {
    const shown = partsOfType(cardOf(itemToAct), 'Action.Execute').map(({ title }) => title);
    expect(shown).toEqual([...itemToAct.actions, ...itemToAct.buttons].map(({ title }) => title));
  });

  it('opens a form with such a button', () => {
    const [first] = partsOfType(cardOf(itemToAct), 'Action.Execute');
    expect(first).toMatchObject({ verb: 'form', data: { form: 'verify completion', ref: 'OC-5' } });
  });

  it('has neither where there is nothing to do', () => {
    expect(partsOfType(cardOf(item), 'Action.Execute')).toHaveLength(item.buttons.length);
  });
});

describe('the card of an item in a chat of several people', () => {
  it('fetches the view of those who may act', () => {
    const card = cardOf(item, users(2));
    expect(card).toMatchObject({
      refresh: { action: { type: 'Action.Execute', verb: 'open', data: { ref: 'OC-5' } }, userIds: users(2) },
    });
    expect(faultsOf(card)).toEqual([]);
  });

  it.each([
    [0, undefined],
    [60, 60],
    [75, 60],
  ])('names of %i people %s', (given, named) => {
    expect(Object(cardOf(item, users(given))).refresh?.userIds.length).toBe(named);
  });

  it('has at most 28 KB with all of them', () => {
    const card = cardOf(worstItem, users(60));
    expect(bytesOf(card)).toBeLessThanOrEqual(28 * 1024);
    expect(card).toHaveProperty('refresh');
  });

  it('is not fetched anew where it shows anything but an item', () => {
    expect(cardOf(list, users(2))).not.toHaveProperty('refresh');
  });
});
