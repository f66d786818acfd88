import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reminderAnswer } from '../../src/answer/reminder-answer.ts';
import type { Told } from '../../src/answer/reminder-urgency.ts';
import type { ReminderAnswer } from '../../src/answer/shapes/reminder.ts';
import { REASON_KINDS } from '../../src/remind/reason.ts';
import { because, beside, DAVE, his } from './reminding.ts';

const answer = (...told: Told[]): ReminderAnswer => reminderAnswer(told, beside());
const refs = ({ groups }: ReminderAnswer): string[] =>
  groups.flatMap(({ rows }) => rows.map(({ row }) => row.ref));

describe('any reminder', () => {
  const told = fc
    .record({
      ref: fc.string({ minLength: 1, maxLength: 60 }),
      title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
      timescale: fc.constantFrom('19 October 2024', '4 November 2024', 'Quarterly', '1 May 2025', 'TBC'),
      exempt: fc.boolean(),
      kinds: fc.uniqueArray(fc.constantFrom(...REASON_KINDS), { minLength: 1 }),
      about: fc.constantFrom('2024-10-19', '2024-11-04', '2024-12-31'),
      theirs: fc.boolean(),
    })
    .map(
      ({ ref, title, timescale, exempt, kinds, about, theirs }): Told => ({
        item: his(ref, timescale, {
          title,
          owners: theirs ? [DAVE.name] : [],
          visibility: exempt ? 'exempt' : 'open',
        }),
        reasons: kinds.map((kind) => because(kind, about, 1)),
      }),
    );
  const several = fc.array(told, { minLength: 1, maxLength: 15 });

  it('has each item once, on the card or in the rest', () => {
    fc.assert(
      fc.property(several, (all) => {
        const made = answer(...all);
        const rest = Number(/^and (\d+) more/.exec(made.more)?.[1] ?? 0);
        expect(refs(made).length).toBe(Math.min(8, all.length));
        expect(refs(made).length + rest).toBe(all.length);
        expect(new Set(made.groups.map(({ heading }) => heading)).size).toBe(made.groups.length);
      }),
    );
  });

  it('is told in at most 150 characters on one line', () => {
    fc.assert(
      fc.property(several, (all) => {
        const { sentence } = answer(...all);
        expect(sentence.length).toBeLessThanOrEqual(150);
        expect(sentence).not.toMatch(/\n|undefined/);
      }),
    );
  });

  it('says the same on a locked phone whatever its exempt items are called and dated', () => {
    const renamed = ({ item, reasons }: Told): Told => ({
      item: item.visibility === 'exempt' ? { ...item, ref: 'X-1', title: 'Another', detail: 'x' } : item,
      reasons,
    });
    fc.assert(
      fc.property(several, (all) => {
        expect(answer(...all.map(renamed)).sentence).toBe(answer(...all).sentence);
      }),
    );
  });
});
