import fc from 'fast-check';
import { addDays } from '../../src/register/day.ts';
import type { ItemCommand } from '../../src/update/decide.ts';
import type { Circumstances } from '../../src/update/decision.ts';
import { chair, dave, dee, holder, item, member, officer, stranger, TODAY, when } from './partnership.ts';

/** Stories of an item: what people of all kinds may try, one after the other. */

const day = fc.integer({ min: -30, max: 1_000 }).map((days) => addDays(TODAY, days));
const words = fc.constantFrom('', 'Six towns mapped', 'The bid is late');
const owner = fc.constantFrom('Dave Ashton', 'Lead for Roads', 'Mary Member; Dave Ashton', 'Nora Nobody');
const minuted = { meeting: day, minute: fc.constant('7') };

const command: fc.Arbitrary<ItemCommand> = fc.oneof(
  fc.record({
    verb: fc.constant('report progress' as const),
    status: fc.constantFrom('not started', 'in progress', 'at risk', 'round done' as const),
    note: words,
  }),
  fc.record({ verb: fc.constant('propose completion' as const), note: words }),
  fc.record({ verb: fc.constant('ask for more time' as const), until: day, reason: words }),
  fc.record({
    verb: fc.constantFrom('verify completion', 'agree completion', 'accept more time' as const),
    note: words,
    ...minuted,
  }),
  fc.record({
    verb: fc.constantFrom('send back completion', 'decline more time', 'make exempt', 'make open' as const),
    reason: words,
  }),
  fc.record({ verb: fc.constant('reassign' as const), owner, reason: words }),
  fc.record({
    verb: fc.constant('correct wording' as const),
    title: fc.constantFrom('Publish the plan', 'Publish the map'),
    detail: words,
    reason: words,
  }),
  fc.record({
    verb: fc.constant('record decision' as const),
    outcome: fc.constantFrom(
      'complete',
      'no longer applicable',
      'more time',
      'more time',
      'no change' as const,
    ),
    until: fc.option(day, { nil: undefined }),
    ...minuted,
    note: words,
  }),
);

const circumstances: fc.Arbitrary<Circumstances> = fc
  .tuple(
    fc.constantFrom(officer, officer, officer, chair, dave, dee, holder, member, stranger),
    fc.constantFrom('personal', 'personal', 'shared' as const),
    fc.integer({ min: 0, max: 400 }),
  )
  .map(([who, scope, days]) => ({ ...when(who, scope), today: addDays(TODAY, days) }));

const start = fc
  .tuple(
    fc.constantFrom('SFB', 'CMT'),
    fc.constantFrom(
      'March 2018',
      'Quarterly',
      'Ongoing',
      'November 2017, June 2018',
      'within 6 months',
      'soon',
    ),
    fc.constantFrom('open', 'exempt' as const),
  )
  .map(([board, timescale, visibility]) => item({ board, timescale, visibility }));

/** Dates that move twice need somebody who asks and somebody who accepts: single commands seldom meet. */
const agreed = fc
  .tuple(fc.integer({ min: 31, max: 3_000 }), fc.constantFrom(officer, chair), fc.boolean())
  .map(([days, who, accepts]): [ItemCommand, Circumstances][] => [
    [{ verb: 'ask for more time', until: addDays(TODAY, days), reason: 'The bid is late' }, when(officer)],
    [
      accepts
        ? { verb: 'accept more time', note: '' }
        : { verb: 'decline more time', reason: 'The bid is in' },
      when(who),
    ],
  ]);
const judged = fc
  .tuple(fc.constantFrom(dave, dee, officer), fc.boolean())
  .map(([who, verifies]): [ItemCommand, Circumstances][] => [
    [{ verb: 'propose completion', note: 'Published' }, when(who)],
    [
      verifies
        ? { verb: 'verify completion', note: '' }
        : { verb: 'send back completion', reason: 'Too soon' },
      when(officer),
    ],
    [{ verb: verifies ? 'agree completion' : 'verify completion', note: '' }, when(chair)],
  ]);
const alone = fc.tuple(command, circumstances).map((step): [ItemCommand, Circumstances][] => [step]);

/** An item as it came into the register, and who then commands what. */
export const story = fc.tuple(
  start,
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: alone },
        { weight: 5, arbitrary: agreed },
        { weight: 1, arbitrary: judged },
      ),
      { minLength: 3, maxLength: 15, size: 'max' },
    )
    .map((steps) => steps.flat()),
);
