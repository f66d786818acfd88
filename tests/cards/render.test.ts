import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { renderAnswer } from '../../src/cards/render.ts';
import { progressForm, refusedForm } from './fixtures/forms.ts';
import { welcome, words } from './fixtures/guides.ts';
import { changes, history } from './fixtures/histories.ts';
import { exemptItem, item, itemToAct } from './fixtures/items.ts';
import { count, list, listWithNotes } from './fixtures/lists.ts';
import { priorities, standing } from './fixtures/overviews.ts';
import { area, indicators, oneIndicator, strategyStanding } from './fixtures/performance.ts';
import { preview, previewToChoose } from './fixtures/previews.ts';
import { digest, reminder } from './fixtures/reminders.ts';
import { FIXTURES } from './fixtures.ts';
import { bytesOf, inputsOf, partsOfType, plainTextOf } from './reading-cards.ts';
import { faultsOf } from './schema.ts';
import { tooMuch, WORST } from './worst.ts';

const ALL: [name: string, answer: Answer][] = Object.entries({ ...FIXTURES, ...WORST, tooMuch });

const cardOf = (answer: Answer): object => renderAnswer(answer).card;
const titlesOf = (answer: Answer): string[] =>
  partsOfType(cardOf(answer), 'Action.Execute').map(({ title }) => String(title));

describe.each(ALL)('the card of %s', (_name, answer) => {
  const { card, summary } = renderAnswer(answer);

  it('is an Adaptive Card of schema 1.5 without faults', () => {
    expect(faultsOf(card)).toEqual([]);
    expect(card).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang: 'en' });
  });

  it('has at most 28 KB', () => {
    expect(bytesOf(card)).toBeLessThanOrEqual(28 * 1024);
  });

  it('leaves nothing of the template unfilled', () => {
    expect(JSON.stringify(card)).not.toMatch(/\$\{|undefined|null/);
  });

  it('begins with a heading that is the sentence, which clients without cards and screen readers get too', () => {
    expect(partsOfType(card, 'TextBlock')[0]).toMatchObject({ style: 'heading', wrap: true });
    expect(plainTextOf(card).split('\n')[0]).toBe(summary);
    expect(card).toMatchObject({ fallbackText: summary });
    expect(summary.length).toBeLessThanOrEqual(300);
  });

  it('gives every action a verb, a short title and the same press for old clients', () => {
    for (const { title, verb, data, fallback, associatedInputs } of partsOfType(card, 'Action.Execute')) {
      expect(verb).toMatch(/^(ask|open|form|do|wish|heed|paper|undo import|bulk|people)$/);
      expect(String(title).length).toBeLessThanOrEqual(40);
      expect(fallback).toEqual({
        type: 'Action.Submit',
        title,
        ...(associatedInputs ? { associatedInputs } : {}),
        data: { verb, ...Object(data) },
      });
    }
  });

  it('shows at most six buttons in a set', () => {
    for (const { actions } of partsOfType(card, 'ActionSet')) {
      expect(actions).toSatisfy((list: object[]) => list.length > 0 && list.length <= 6);
    }
  });

  it('labels every input, and says what to do where one is required', () => {
    for (const { id, label, isRequired, errorMessage } of inputsOf(card)) {
      expect([id, label]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
      if (isRequired) expect(errorMessage).toMatch(/./);
    }
  });

  it('has no columns but two, or three of figures', () => {
    for (const { columns } of partsOfType(card, 'ColumnSet')) {
      expect(Object(columns).length).toBeLessThanOrEqual(answer.shows === 'standing' ? 3 : 2);
    }
  });
});

it.each<[string, Answer]>(
  Object.entries({
    list: listWithNotes,
    count,
    item,
    itemToAct,
    progressForm,
    refusedForm,
    preview,
    previewToChoose,
    history,
    changes,
    reminder,
    digest,
    priorities,
    standing,
    strategyStanding,
    area,
    indicators,
    oneIndicator,
    welcome,
    words,
  }),
)('the card of %s is as it was looked at', async (name, answer) => {
  await expect(`${JSON.stringify(cardOf(answer), null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
});

describe('the list card', () => {
  it('writes of each item ref, status, title, due date and owner', () => {
    const shown = plainTextOf(cardOf(list));
    for (const row of list.rows) {
      for (const part of [row.ref, row.status, row.title, row.due, row.owner]) expect(shown).toContain(part);
    }
  });

  it('shows what looks like a place of the template as it stands in the register', () => {
    const title = `Fill in \${title} and \${$root.rows}`;
    const rows = list.rows.slice(0, 1).map((row) => ({ ...row, title }));
    expect(plainTextOf(cardOf({ ...list, rows }))).toContain(title);
  });

  it('opens an item at a press anywhere on its row', () => {
    const rows = partsOfType(cardOf(list), 'Container').filter(
      ({ selectAction }) => selectAction !== undefined,
    );
    expect(rows.map(({ selectAction }) => selectAction)).toMatchObject(
      list.rows.map(({ ref }) => ({ title: `Open ${ref}`, verb: 'open', data: { ref, from: { page: 1 } } })),
    );
  });

  it('colours what is late and says so in words', () => {
    const coloured = partsOfType(cardOf(list), 'TextRun').filter(({ color }) => color === 'attention');
    expect(coloured.map(({ text }) => text)).toEqual([
      '31 October 2017 · 167 days late',
      '31 October 2017 · 167 days late',
      '28 February 2018 · 47 days late',
    ]);
  });

  it('marks exempt items, and no others', () => {
    expect(plainTextOf(cardOf(list)).match(/Exempt – not for publication/g)).toHaveLength(1);
    expect(plainTextOf(cardOf(exemptItem))).toContain('Exempt – not for publication');
    expect(plainTextOf(cardOf(item))).not.toContain('Exempt');
  });

  it('turns the page with "Show more" first', () => {
    expect(titlesOf(listWithNotes)).toEqual(expect.arrayContaining(['Show more', 'Show earlier']));
    const paging = partsOfType(cardOf(listWithNotes), 'ActionSet')[0];
    expect(paging?.actions).toMatchObject([
      { title: 'Show more', style: 'positive' },
      { title: 'Show earlier' },
    ]);
  });

  it('says how the question was read, and drops a condition at the press of a button', () => {
    expect(plainTextOf(cardOf(list))).toContain('Read as: outstanding · Durham Constabulary');
    const drop = partsOfType(cardOf(list), 'Action.Execute').find(({ title }) => title === '✕ outstanding');
    expect(drop).toMatchObject({ tooltip: 'Drop this condition', verb: 'ask' });
  });

  it('offers no button for a condition that cannot be dropped', () => {
    expect(plainTextOf(cardOf(listWithNotes))).toContain('on your boards');
    expect(titlesOf(listWithNotes)).not.toContain('✕ on your boards');
  });
});

describe('the other cards', () => {
  it('repeats neither due date nor status among the facts of an item', () => {
    const shown = plainTextOf(cardOf(item));
    expect(shown.match(/16 days late/g)).toHaveLength(2); // in the sentence and below it
    expect(shown).toContain('Q4 2017/18');
  });

  it('keeps the paragraphs of progress apart', () => {
    expect(plainTextOf(cardOf(item))).toContain('published.\nThe pilot');
  });

  it('does not say the title of an item twice', () => {
    expect(plainTextOf(cardOf(exemptItem)).match(/Decide the funding/g)).toHaveLength(1);
  });

  it('tells screen readers what a pressable row says', () => {
    const [row] = partsOfType(cardOf(list), 'Container').filter(({ selectAction }) => selectAction);
    expect(row?.selectAction).toMatchObject({
      tooltip:
        'Report progress on the organised crime Local Profiles document, In progress, 31 October 2017 · 167 days late, Dave Ashton',
    });
  });

  it('opens the items of an area, where it has any', () => {
    expect(titlesOf(priorities).filter((title) => title === 'Show the 5 items')).toHaveLength(4);
    expect(plainTextOf(cardOf(priorities))).toContain('Nothing outstanding');
  });

  it('asks an example of the guide by pressing it, however long it is', () => {
    const [, long] = partsOfType(cardOf(welcome), 'Action.Execute');
    expect(long).toMatchObject({ verb: 'ask', title: 'What does Durham Constabulary still hav…' });
    expect(plainTextOf(cardOf(welcome))).toContain('still have to do before the next board meeting?');
  });
});
