import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/register/item.ts';
import { verbsFor } from '../../src/update/open-verbs.ts';
import { day } from '../register/days.ts';
import { AT, as, chair, dave, dee, directory, item, member, officer, TODAY } from './partnership.ts';

const proposal = { by: 'Dave Ashton', at: AT, note: 'Done' };
const askedTime = { by: 'Dave Ashton', at: AT, to: day('2018-06-30'), reason: 'The bid is late' };

const OWNERS = ['report progress', 'propose completion', 'ask for more time'];
const REST = ['record decision', 'reassign', 'correct wording', 'make exempt'];

describe('what a person may do now', () => {
  it.each<[string, Parameters<typeof as>, Partial<Item>, string[]]>([
    ['an owner', [dave], {}, OWNERS],
    ['a deputy', [dee], {}, OWNERS],
    ['a member', [member], {}, []],
    ['the chair', [chair], {}, []],
    ['an officer', [officer], {}, [...OWNERS, ...REST]],
    ['an officer before others', [officer, 'shared'], {}, [...OWNERS, ...REST.slice(0, -1)]],
    [
      'an officer, of an exempt item',
      [officer],
      { visibility: 'exempt' },
      [...OWNERS, ...REST.slice(0, -1), 'make open'],
    ],
    ['an owner, of a complete item', [dave], { status: 'complete' }, []],
    ['an officer, of a complete item', [officer], { status: 'complete' }, REST.slice(1)],
    ['an owner, of what comes round', [dave], { timescale: 'Quarterly' }, ['report progress']],
    ['an owner who proposed', [dave], { course: { proposal } }, ['report progress', 'ask for more time']],
    ['an owner who asked', [dave], { course: { askedTime } }, ['report progress', 'propose completion']],
    [
      'an officer, of what is proposed',
      [officer],
      { course: { proposal } },
      ['verify completion', 'send back completion', 'report progress', 'ask for more time', ...REST],
    ],
    [
      'an officer, of what is verified',
      [officer],
      { course: { proposal: { ...proposal, verifiedBy: 'Olive Officer' } } },
      ['send back completion', 'report progress', 'ask for more time', ...REST],
    ],
    [
      'an officer, of what more time is asked for',
      [officer],
      { course: { askedTime } },
      ['accept more time', 'decline more time', 'report progress', 'propose completion', ...REST],
    ],
    [
      'an officer, once the day asked for is past',
      [officer],
      { course: { askedTime: { ...askedTime, to: TODAY } } },
      ['decline more time', 'report progress', 'propose completion', ...REST],
    ],
    [
      'the chair, of both',
      [chair],
      { course: { proposal, askedTime } },
      ['agree completion', 'send back completion', 'accept more time', 'decline more time'],
    ],
  ])('%s: %#', (_, who, changes, expected) => {
    expect(verbsFor(as(...who), item(changes), directory, TODAY)).toEqual(expected);
  });
});
