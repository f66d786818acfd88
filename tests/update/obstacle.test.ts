import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import { decide, type ItemCommand } from '../../src/update/decide.ts';
import { day } from '../register/days.ts';
import { AT, chair, dave, item, officer, refusals, when } from './partnership.ts';

const proposal = { by: 'Dave Ashton', at: AT, note: 'Done' };
const askedTime = { by: 'Dee Putty', at: AT, to: day('2018-06-30'), reason: 'The bid is late' };

describe('a command that does not fit the item as it stands', () => {
  const NO_PROPOSAL = 'Nobody has proposed completion of HC-1; there is nothing to';
  const NO_TIME = 'Nobody has asked for more time on HC-1; there is nothing to';
  const later: ItemCommand = { verb: 'ask for more time', until: day('2018-06-30'), reason: 'x' };
  const proposing: ItemCommand = { verb: 'propose completion', note: 'x' };
  it.each<[typeof chair, ItemCommand, Partial<Item>, string]>([
    [officer, { verb: 'verify completion', note: '' }, {}, `${NO_PROPOSAL} verify.`],
    [chair, { verb: 'agree completion', note: '' }, {}, `${NO_PROPOSAL} agree.`],
    [chair, { verb: 'send back completion', reason: 'x' }, {}, `${NO_PROPOSAL} send back.`],
    [chair, { verb: 'accept more time', note: '' }, {}, `${NO_TIME} accept.`],
    [chair, { verb: 'decline more time', reason: 'x' }, {}, `${NO_TIME} decline.`],
    [dave, proposing, { status: 'complete' }, 'HC-1 is complete already.'],
    [
      dave,
      later,
      { status: 'no longer applicable' },
      'HC-1 no longer applies, so there is nothing to do on it.',
    ],
    [
      dave,
      proposing,
      { course: { proposal } },
      'Dave Ashton has proposed completion of HC-1; that is decided first.',
    ],
    [
      dave,
      proposing,
      { timescale: 'Monthly' },
      'HC-1 comes round again and again; report progress and say that the round is done.',
    ],
    [
      dave,
      later,
      { course: { askedTime } },
      'Dee Putty has asked for more time on HC-1, until 30 June 2018; that is decided first.',
    ],
    [
      dave,
      later,
      { timescale: 'Monthly' },
      'HC-1 comes round again and again, so it has no one date to move.',
    ],
  ])('is refused: %#', (who, command, changes, says) => {
    expect(refusals(decide(command, item(changes), when(who)))).toEqual([says]);
  });
});
