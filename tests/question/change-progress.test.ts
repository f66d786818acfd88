import { describe, expect, it } from 'vitest';
import type { Inputs, Verb } from '../../src/update/command.ts';
import { asked } from './fellshire.ts';

/** Reporting progress, proposing completion and deciding on it, by typing. */

type Row = [text: string, ref: string, values?: Inputs];

const ASKED: [verb: Verb, rows: Row[]][] = [
  [
    'propose completion',
    [
      ['mark HC-1 complete', 'HC-1'],
      ['mark HC-1 as done', 'HC-1'],
      ['HC-1 is done', 'HC-1'],
      ['hc1 is done', 'HC-1'],
      ['HC 1 is done', 'HC-1'],
      ['HC-1 has been completed', 'HC-1'],
      ["we've finished HC-1", 'HC-1'],
      ['we have completed HC-1', 'HC-1'],
      ['close HC-1', 'HC-1'],
      ['complete HC-1', 'HC-1'],
      ['tick off HC-1', 'HC-1'],
      ['tick HC-1 off', 'HC-1'],
      ['HC-1 is done because all posters went up', 'HC-1', { note: 'all posters went up' }],
      ['HC-1 is done: all Posters went up!', 'HC-1', { note: 'all Posters went up!' }],
      ["HC-1's done - posters up", 'HC-1', { note: 'posters up' }],
      ['mark HC-1 complete, thanks', 'HC-1'],
      ['Please mark HC-1 as complete. Kind regards, Ann Dale', 'HC-1'],
      ['Hi team, hope you are all well. Could you mark HC-1 as complete? Thanks, Ann', 'HC-1'],
      ['can you mark HC-1 as complete please?', 'HC-1'],
      ['mark it complete', ''],
      ['HC-1 was completed in March', 'HC-1', { note: 'in March' }],
      ['HC-1 is complete as the posters are up', 'HC-1', { note: 'the posters are up' }],
      ['please close HC-1. All posters are up.', 'HC-1', { note: 'All posters are up.' }],
      ['close HC-1, the posters went up on Monday', 'HC-1', { note: 'the posters went up on Monday' }],
      ['I can confirm that HC-1 is complete', 'HC-1'],
      ['can HC-1 be marked as complete?', 'HC-1'],
      ['we finished HC-1 last week', 'HC-1', { note: 'last week' }],
    ],
  ],
  [
    'report progress',
    [
      ['set HC-1 to at risk', 'HC-1', { status: 'at risk' }],
      ['mark HC-1 as in progress', 'HC-1', { status: 'in progress' }],
      ['HC-1 is at risk because the bid is late', 'HC-1', { status: 'at risk', note: 'the bid is late' }],
      ['HC-1 is now in progress', 'HC-1', { status: 'in progress' }],
      ['HC-1 has started', 'HC-1', { status: 'in progress' }],
      ['update HC-1: six towns mapped', 'HC-1', { note: 'six towns mapped' }],
      ['update HC-1', 'HC-1'],
      ['note on ASB-04: six towns mapped', 'ASB-04', { note: 'six towns mapped' }],
      [
        'note on ASB-04 : Six Towns  mapped; "quoted" – ok?',
        'ASB-04',
        { note: 'Six Towns  mapped; "quoted" – ok?' },
      ],
      ['progress on HC-1: six towns mapped', 'HC-1', { note: 'six towns mapped' }],
      ['update on HC-1: six towns mapped', 'HC-1', { note: 'six towns mapped' }],
      ['HC-1 update: six towns mapped', 'HC-1', { note: 'six towns mapped' }],
      ['add a note to HC-1: bids in', 'HC-1', { note: 'bids in' }],
      ['add a note to HC-1 saying bids are in', 'HC-1', { note: 'bids are in' }],
      ['update HC-1 to say six towns mapped', 'HC-1', { note: 'six towns mapped' }],
      ['update HC-1 with six towns mapped', 'HC-1', { note: 'six towns mapped' }],
      ['OC-2 is done for this quarter', 'OC-2', { status: 'round done' }],
      ['mark HC-1 done for this month', 'HC-1', { status: 'round done' }],
      ['FYI HC-1 is now at risk due to staffing', 'HC-1', { status: 'at risk', note: 'due to staffing' }],
      ['hc-1 is on track', 'HC-1', { status: 'in progress' }],
      ['HC-1 has not started', 'HC-1', { status: 'not started' }],
      ['set the status of HC-1 to in progress', 'HC-1', { status: 'in progress' }],
      ['record progress on HC-1: six towns', 'HC-1', { note: 'six towns' }],
      ['report progress on HC-1', 'HC-1'],
      ['log an update for HC-1: half are fitted', 'HC-1', { note: 'half are fitted' }],
      ['add a comment on HC-1 - waiting for legal', 'HC-1', { note: 'waiting for legal' }],
      ["I'd like to update HC-1: two more towns", 'HC-1', { note: 'two more towns' }],
    ],
  ],
  [
    'verify completion',
    [
      ['verify HC-1', 'HC-1'],
      ['verify completion of HC-1', 'HC-1'],
      ['confirm completion of HC-1', 'HC-1'],
    ],
  ],
  [
    'agree completion',
    [
      ['agree completion of HC-1', 'HC-1'],
      ['sign off HC-1', 'HC-1'],
    ],
  ],
  [
    'send back completion',
    [
      ['send HC-1 back because nothing was shown', 'HC-1', { reason: 'nothing was shown' }],
      ['send back HC-1: no evidence', 'HC-1', { reason: 'no evidence' }],
      ["don't agree completion of HC-1", 'HC-1'],
      ['decline completion of HC-1: no evidence', 'HC-1', { reason: 'no evidence' }],
    ],
  ],
  [
    'record decision',
    [
      ['record a decision on HC-1', 'HC-1'],
      ["record the board's decision on HC-1", 'HC-1'],
      ['record the decision of the meeting on HC-1', 'HC-1'],
      ['HC-1 is no longer applicable', 'HC-1', { outcome: 'no longer applicable' }],
      ['minute a decision on HC-1: agreed to continue', 'HC-1', { note: 'agreed to continue' }],
    ],
  ],
];

describe.each(ASKED)('it is asked to %s', (verb, rows) => {
  it.each(rows)('by “%s”', (text, ref, values) => {
    expect(asked(text)).toEqual({
      about: 'change',
      ...(ref ? { ref } : {}),
      verb,
      ...(values ? { values } : {}),
    });
  });
});
