import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { renderAnswer } from '../../src/cards/render.ts';
import { area, indicators, oneIndicator } from './fixtures/performance.ts';
import { bytesOf, partsOf, partsOfType, plainTextOf } from './reading-cards.ts';
import { worstArea } from './worst.ts';

const cardOf = (answer: Answer): object => renderAnswer(answer).card;

describe('a chart', () => {
  it('has a table with the same figures for clients that draw none', () => {
    const charts = partsOf(cardOf(area)).filter(({ type }) => type.startsWith('Chart.'));
    expect(charts.map(({ type }) => type)).toEqual(['Chart.Line', 'Chart.HorizontalBar']);
    for (const [at, { fallback }] of charts.entries()) {
      const table = plainTextOf({ fallback });
      for (const { period, said } of area.indicators[at]?.series?.points ?? []) {
        expect(table).toContain(period);
        expect(table).toContain(said);
      }
    }
  });

  it('is never the only place of a figure', () => {
    const shown = plainTextOf(cardOf(area));
    expect(shown).toContain('28.7% (Apr 20-Mar 21), 27.9% (Apr 21-Mar 22)');
  });

  it('stands beside its table where one indicator is shown', () => {
    const card = cardOf(oneIndicator);
    expect(partsOfType(card, 'Chart.Line')).toMatchObject([{ fallback: 'drop' }]);
    expect(partsOfType(card, 'Table')).toHaveLength(1);
  });

  it('of many periods does not stand without saying that earlier ones are left out', () => {
    const [first] = area.indicators;
    if (!first?.series) throw new Error('The fixture has no series.');
    const long = { ...first, series: { ...first.series, earlier: 3 } };
    expect(plainTextOf(cardOf({ ...area, indicators: [long] }))).toContain('3 earlier periods are left out.');
  });

  it('goes before a word or an indicator does, and the card says so', () => {
    const shown = plainTextOf(cardOf(worstArea));
    expect(shown).toContain('Charts are left out to keep this card short');
    for (const { indicator } of worstArea.indicators) expect(shown).toContain(indicator.slice(0, 30));
    expect(bytesOf(cardOf(worstArea))).toBeLessThanOrEqual(28 * 1024);
  });
});

describe('an indicator', () => {
  it('opens at a press on its row', () => {
    const rows = partsOfType(cardOf(indicators), 'Container').filter(({ selectAction }) => selectAction);
    expect(rows).toHaveLength(indicators.indicators.length);
  });

  it('that the sentence has told is not told again', () => {
    const [line] = oneIndicator.indicators;
    const shown = plainTextOf(cardOf(oneIndicator));
    expect(shown.split(line?.words ?? '-')).toHaveLength(2);
  });

  it('has its caveat in words', () => {
    expect(plainTextOf(cardOf(area))).toContain('Note: Sample survey, ±3.5 points');
  });
});
