import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../src/cards/render.ts';
import { list } from './fixtures/lists.ts';
import { priorities } from './fixtures/overviews.ts';
import { bytesOf, partsOfType, plainTextOf } from './reading-cards.ts';
import { longQuestion, tooMuch, worstItem, worstList, worstPreview, worstPriorities } from './worst.ts';

const shownIn = (...[answer]: Parameters<typeof renderAnswer>): string =>
  plainTextOf(renderAnswer(answer).card);

describe('a card that would be too large', () => {
  it('keeps every row of a list', () => {
    for (const { ref } of worstList.rows) expect(shownIn(worstList)).toContain(`Open ${ref}`);
  });

  it('keeps every area of the priorities and says how many goals are left out', () => {
    const shown = shownIn(worstPriorities);
    for (const { areas } of worstPriorities.priorities) {
      for (const { area } of areas) expect(shown).toContain(area.slice(0, 30));
    }
    expect(shown).toMatch(/…and \d+ more goals|\d+ goals: ask for this area to see them/);
  });

  it('keeps the buttons of twenty ordinary areas', () => {
    const areas = priorities.priorities.flatMap(({ areas }) => areas).slice(0, 2);
    const twenty = { priority: 'Keep people safe', areas: Array.from({ length: 10 }, () => areas).flat() };
    const { card } = renderAnswer({ ...priorities, priorities: [twenty] });
    expect(partsOfType(card, 'Action.Execute')).toHaveLength(20 + priorities.buttons.length);
  });

  it('cuts the long texts of an item and says so', () => {
    expect(shownIn(worstItem)).toMatch(/…$/m);
    expect(bytesOf(renderAnswer(worstItem).card)).toBeGreaterThan(10_000);
  });

  it('says that buttons are left out when the question is too long to carry in each', () => {
    const rows = list.rows.map((row) => ({
      ...row,
      open: { verb: 'open' as const, ref: row.ref, from: { question: longQuestion(4), page: 1 } },
    }));
    const readAs = list.readAs.map(({ words }) => ({
      words,
      drop: { title: words, press: { verb: 'ask' as const, question: longQuestion(12) } },
    }));
    const shown = shownIn({ ...list, rows, readAs });
    expect(shown).toContain('Some buttons are left out');
    for (const { ref } of rows) expect(shown).toContain(`Open ${ref}`);
  });

  it('keeps every part and button of a preview, and says how many rows it leaves out', () => {
    const shown = shownIn(worstPreview);
    expect(shown.match(/and \d+ more that this card has no room for/g)).toHaveLength(7);
    for (const { title } of worstPreview.buttons) expect(shown).toContain(title);
  });

  it('gives a plain sentence rather than a list with rows missing', () => {
    const shown = shownIn(tooMuch);
    expect(shown).toContain('too long for one card');
    expect(shown).not.toContain('Open');
  });
});
