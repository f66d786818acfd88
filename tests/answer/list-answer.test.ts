import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_SIZE } from '../../src/answer/list-answer.ts';
import { questionSchema } from '../../src/question/question.ts';
import type { Item } from '../../src/register/item.ts';
import { ANN, asked, fellshire, RAVI } from '../question/fellshire.ts';
import { item } from '../register/entries.ts';
import { answer, answerTo, as } from './ask.ts';

const TIMESCALES = ['March 2018', '16 April 2018', '30 April 2018', 'Monthly', 'Ongoing', '2018/19', ''];
const many = (n: number): Item[] =>
  Array.from({ length: n }, (_, i) =>
    item({ ref: `HC-${i + 1}`, timescale: TIMESCALES[i % TIMESCALES.length] ?? '' }),
  );

const refsOf = (rows: { ref: string }[]): string[] => rows.map(({ ref }) => ref);

describe('a list', () => {
  it('is cut into pages that have every item once, late first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 45 }), async (n) => {
        const view = fellshire(ANN, 'personal', many(n));
        const question = asked("what's outstanding?");
        const seen: string[] = [];
        const tones: string[] = [];
        for (let page = 0; page < Math.max(1, Math.ceil(n / PAGE_SIZE)); page++) {
          const list = as('list', await answerTo(question, view, page));
          expect(list.total).toBe(n);
          expect(list.next !== undefined).toBe((page + 1) * PAGE_SIZE < n);
          expect(list.previous !== undefined).toBe(page > 0);
          const last = Math.min(n, (page + 1) * PAGE_SIZE);
          expect(list.pages).toBe(n > PAGE_SIZE ? `${page * PAGE_SIZE + 1}–${last} of ${n}` : '');
          seen.push(...refsOf(list.rows));
          tones.push(...list.rows.map(({ tone }) => tone));
        }
        expect(new Set(seen)).toEqual(new Set(refsOf(many(n))));
        expect(seen).toHaveLength(n);
        expect(tones.lastIndexOf('late')).toBe(tones.filter((tone) => tone === 'late').length - 1);
      }),
      { numRuns: 25 },
    );
  });

  it('turns to the page that its buttons say', async () => {
    const view = fellshire(ANN, 'personal', many(25));
    const second = as('list', await answer("what's outstanding?", view, 1));
    expect([second.next?.title, second.previous?.title]).toEqual(['Show more', 'Show earlier']);
    expect(second.next?.press).toMatchObject({ verb: 'ask', page: 2 });
    expect(second.previous?.press).toMatchObject({ verb: 'ask', page: 0 });
  });

  it('shows its last page where a later one is asked for', async () => {
    const view = fellshire(ANN, 'personal', many(25));
    expect(as('list', await answer("what's outstanding?", view, 99)).pages).toBe('21–25 of 25');
  });

  it('has a button to drop each condition, which asks the rest', async () => {
    const list = as('list', await answer('overdue recommendations for the police'));
    expect(list.readAs.map(({ words }) => words)).toEqual(['overdue', 'recommendations', 'Fellshire Police']);
    const question = asked('overdue recommendations for the police');
    if (question.about !== 'items') throw new Error('It is about items.');
    list.readAs.forEach(({ drop }, i) => {
      const press = drop?.press;
      expect(press).toMatchObject({
        verb: 'ask',
        question: { about: 'items', filter: question.filter.filter((_, at) => at !== i) },
      });
    });
  });

  it('has buttons that narrow it, each to items that the list has', async () => {
    const list = as('list', await answer("what's outstanding?"));
    const all = as('list', await answerTo(asked("what's outstanding?"))).rows.map(({ ref }) => ref);
    expect(list.refine.map(({ title }) => title)).toEqual(['Only mine', 'Only overdue', 'Only at risk']);
    for (const { press } of list.refine) {
      if (press.verb !== 'ask') throw new Error('It asks.');
      const narrower = as('list', await answerTo(press.question));
      expect(narrower.total).toBeLessThan(list.total);
      for (const { ref } of narrower.rows) expect(all).toContain(ref);
    }
  });

  it('that is empty says so, names nothing and offers nothing to narrow', async () => {
    const list = as('list', await answer("what's overdue for probation"));
    expect(list).toMatchObject({
      sentence: 'No items for National Probation Service are overdue.',
      total: 0,
      rows: [],
      pages: '',
      refine: [],
    });
    expect(list.readAs).toHaveLength(2);
  });

  it('has rows that say all of an item that one needs on a phone', async () => {
    const list = as('list', await answer("what's at risk"));
    expect(list.rows[0]).toMatchObject({
      ref: 'OC-1',
      kind: 'recommendation',
      title: 'Map the loan sharks',
      owner: 'Chief Inspector (Ravi Bell)',
      organisations: 'Fellshire Police',
      due: '31 March 2018 · 16 days late',
      status: 'At risk',
      tone: 'late',
      exempt: false,
    });
  });

  it('marks exempt items for those who may see them, and has none for others', async () => {
    const seen = as('list', await answer('police items'));
    expect(seen.rows.filter(({ exempt }) => exempt).map(({ ref }) => ref)).toEqual(['OC-5']);
    for (const view of [fellshire(RAVI), fellshire(ANN, 'shared')]) {
      const hidden = as('list', await answer('police items', view));
      expect(refsOf(hidden.rows)).toEqual(refsOf(seen.rows).filter((ref) => ref !== 'OC-5'));
    }
  });

  it('carries only questions that are accepted when they come back', async () => {
    for (const text of ["what's outstanding?", 'overdue or at risk', 'find refuge', 'not the police']) {
      const list = as('list', await answer(text, fellshire(ANN, 'personal', many(25))));
      const buttons = [
        ...list.refine,
        ...(list.next ? [list.next] : []),
        ...list.readAs.flatMap(({ drop }) => drop ?? []),
      ];
      for (const { press } of buttons)
        expect(press.verb === 'ask' && questionSchema.safeParse(press.question).success).toBe(true);
    }
  });
});

describe('a number', () => {
  it.each([
    ['how many are overdue?', 2],
    ['how many items are outstanding', 10],
    ['how many recommendations does the police have', 3],
    ['number of completed items', 1],
    ['how many are overdue for probation', 0],
  ])('“%s”: %i, as many as the list has', async (text, total) => {
    const count = as('count', await answer(text));
    expect(count.total).toBe(total);
    expect(count.sentence).toMatch(total === 0 ? /^No / : new RegExp(`^${total} `));
    const question = asked(text);
    if (question.about !== 'items') throw new Error('It is about items.');
    expect(as('list', await answerTo({ ...question, as: 'list' })).total).toBe(total);
  });

  it('has a button that shows what was counted', async () => {
    const count = as('count', await answer('how many are overdue?'));
    expect(count.buttons[0]).toMatchObject({ title: 'Show them', press: { question: { as: 'list' } } });
    expect(as('count', await answer('how many are complete')).buttons[0]?.title).toBe('Show it');
    expect(as('count', await answer('how many are overdue for probation')).buttons).toEqual([]);
  });
});

describe('words to look for', () => {
  it('find items as a phrase', async () => {
    expect(refsOf(as('list', await answer('find loan sharks')).rows)).toEqual(['OC-1']);
  });

  it('find items in any order and form where the phrase stands nowhere', async () => {
    expect(refsOf(as('list', await answer('find sharks, loans')).rows)).toEqual(['OC-1']);
  });

  it.each(["what's overdue for the NHS", 'actions on cycling', 'what does Ravi Kapoor have outstanding'])(
    'that no item has are said to be unknown, and no item is named: “%s”',
    async (text) => {
      const words = as('words', await answer(text));
      expect(words.sentence).toMatch(/^Sorry, I don't know “.+”\.$/);
      expect(JSON.stringify(words)).not.toMatch(/\b(?:HS|OC|HC|MIN|DA|AS)-\d/);
    },
  );

  it('that are searched for and not found make an empty list', async () => {
    expect(as('list', await answer('find unicorns'))).toMatchObject({
      total: 0,
      sentence: 'The register has no items mentioning “unicorns”.',
    });
  });
});
