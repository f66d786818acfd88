import { describe, expect, it } from 'vitest';
import type { HistoryAnswer } from '../../src/answer/shapes/history.ts';
import { renderAnswer } from '../../src/cards/render.ts';
import { changes, history } from './fixtures/histories.ts';
import { partsOfType, plainTextOf, runsOf } from './reading-cards.ts';
import { worstHistory } from './worst.ts';

const cardOf = (answer: HistoryAnswer): object => renderAnswer(answer).card;

const pressable = (answer: HistoryAnswer): unknown[] =>
  partsOfType(cardOf(answer), 'Container').flatMap(({ selectAction }) => selectAction ?? []);

describe('the history card', () => {
  it('says of each change when, by whom, what and each field from old to new', () => {
    expect(runsOf(cardOf(history)).slice(1, 5)).toEqual([
      '16 April 2018, 14:03 · Joanne Waller',
      'Accepted more time: the national paper came late (meeting of 12 April 2018, minute 7)',
      '•  Due: 31 March 2018 → 30 June 2018',
      '•  Status: at risk → in progress',
    ]);
  });

  it('has no ref to press in the history of one item', () => {
    expect(pressable(history)).toEqual([]);
    expect(runsOf(cardOf(history)).some((run) => run.trim() === '›')).toBe(false);
  });

  it('opens the item of a change at a press on its ref, and shows a ref that cannot be opened', () => {
    expect(pressable(changes)).toMatchObject([
      { title: 'Open OC-5', verb: 'open', data: { ref: 'OC-5' } },
      { title: 'Open HC-1', verb: 'open', data: { ref: 'HC-1' } },
    ]);
    expect(runsOf(cardOf(changes))).toContain('SV-1');
  });

  it('turns the page with "Show more" first', () => {
    expect(plainTextOf(cardOf(changes))).toContain('1–3 of 23');
    expect(partsOfType(cardOf(changes), 'ActionSet')[0]?.actions).toMatchObject([
      { title: 'Show more', style: 'positive' },
      { title: 'Show earlier' },
    ]);
  });

  it('keeps every change, and says how many fields it leaves out', () => {
    const shown = plainTextOf(cardOf(worstHistory));
    for (const { ref } of worstHistory.lines) expect(shown).toContain(`Open ${ref}`);
    expect(shown).toMatch(/…and \d+ more fields changed|\d+ fields changed, too long/);
  });
});
