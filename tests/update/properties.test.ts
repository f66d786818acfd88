import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/register/change.ts';
import { firstAgreed } from '../../src/register/course.ts';
import { type Item, itemSchema } from '../../src/register/item.ts';
import { decide, type ItemCommand } from '../../src/update/decide.ts';
import type { Circumstances } from '../../src/update/decision.ts';
import { verbsFor } from '../../src/update/open-verbs.ts';
import { undo } from '../../src/update/undo.ts';
import { directory, officer } from './partnership.ts';
import { story } from './stories.ts';

/** Whatever people do, one after the other, some things stay as they are. */

/** Gives the commands one after the other; `check` sees each with the item before it. */
function follow(
  first: Item,
  steps: [ItemCommand, Circumstances][],
  check: (before: Item, decision: ReturnType<typeof decide>, step: [ItemCommand, Circumstances]) => void,
): Item {
  return steps.reduce((before, step) => {
    const frozen = JSON.stringify(before);
    const decision = decide(step[0], before, step[1]);
    expect(JSON.stringify(before)).toBe(frozen);
    check(before, decision, step);
    return decision.is === 'made' && decision.after ? decision.after : before;
  }, first);
}

const RUNS = { numRuns: 300 };

describe('any sequence of commands', () => {
  it('keeps ref, kind, board, and the date first agreed; every state is one that can be stored', () => {
    fc.assert(
      fc.property(story, ([first, steps]) => {
        follow(first, steps, (before, decision) => {
          if (decision.is === 'refused') return;
          const { after } = decision;
          expect(after).toMatchObject({ ref: first.ref, kind: first.kind, board: first.board });
          const agreed = firstAgreed(before.course);
          if (agreed !== undefined) expect(firstAgreed(after?.course)).toBe(agreed);
          expect(itemSchema.parse(JSON.parse(JSON.stringify(after)))).toStrictEqual(after);
        });
      }),
      RUNS,
    );
  });

  it('keeps moves in a chain, each later than the one before', () => {
    fc.assert(
      fc.property(story, ([first, steps]) => {
        const { course } = follow(first, steps, () => undefined);
        const moves = course?.moves ?? [];
        moves.forEach(({ from, to }, index) => {
          expect(to > from).toBe(true);
          const next = moves[index + 1];
          if (next) expect(next.from).toBe(to);
        });
      }),
      RUNS,
    );
  });

  it('changes something whenever it is made, but for a meeting that decided no change', () => {
    fc.assert(
      fc.property(story, ([first, steps]) => {
        follow(first, steps, (before, decision, [given]) => {
          if (decision.is === 'refused') return;
          const nothing = given.verb === 'record decision' && given.outcome === 'no change';
          // Somebody may say the same twice at the same instant; a minute apart it is another report.
          if (!nothing && given.verb !== 'report progress') expect(decision.after).not.toEqual(before);
        });
      }),
      RUNS,
    );
  });

  it('says what to do in whole sentences, and what was done in one line', () => {
    fc.assert(
      fc.property(story, ([first, steps]) => {
        follow(first, steps, (_, decision) => {
          if (decision.is === 'made') expect(decision.did).toMatch(/^[a-z][^\n]*[^\s:]$/);
          else for (const { says } of decision.troubles) expect(says).toMatch(/^[A-Z0-9].*\.$/);
        });
      }),
      RUNS,
    );
  });

  it('tells nobody twice, nor whoever did it', () => {
    fc.assert(
      fc.property(story, ([first, steps]) => {
        follow(first, steps, (_, decision, [, { viewer }]) => {
          const to = decision.is === 'made' ? decision.tell.map((notice) => notice.to) : [];
          expect(new Set([...to, viewer.person.email]).size).toBe(to.length + 1);
        });
      }),
      RUNS,
    );
  });

  it('closes an item with nothing left to decide', () => {
    fc.assert(
      fc.property(story, ([first, steps]) => {
        const { status, course } = follow(first, steps, () => undefined);
        if (status === 'complete' || status === 'no longer applicable')
          expect([course?.proposal, course?.askedTime]).toEqual([undefined, undefined]);
      }),
      RUNS,
    );
  });

  it('can be undone by whoever made the last one, to the very item there was', () => {
    fc.assert(
      fc.property(story, ([first, steps]) => {
        follow(first, steps, (before, decision, [, given]) => {
          if (decision.is !== 'made' || decision.after === undefined) return;
          const { person } = given.viewer;
          const change: Change = {
            ref: first.ref,
            version: 2,
            at: given.at,
            by: person.name,
            person: person.email,
            commandId: 'c',
            did: decision.did,
            fields: [],
            before,
          };
          const undone = undo(decision.after, [change], given);
          if (undone.is === 'made') expect(undone.after).toStrictEqual(before);
          // An officer who cannot see exempt items any more than others cannot undo one.
          else expect(person === officer && given.viewer.scope === 'personal').toBe(false);
        });
      }),
      RUNS,
    );
  });

  it('is never more than what was offered', () => {
    fc.assert(
      fc.property(story, ([first, steps]) => {
        follow(first, steps, (before, decision, [given, { viewer, today }]) => {
          if (decision.is === 'made')
            expect(verbsFor(viewer, before, directory, today)).toContain(given.verb);
        });
      }),
      RUNS,
    );
  });
});
