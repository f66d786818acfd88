import { describe, expect, it } from 'vitest';
import type { Inputs, Verb } from '../../src/update/command.ts';
import { asked } from './fellshire.ts';

/** Asking for more time, giving items to others, hiding, correcting, adding and undoing, by typing. */

type Row = [text: string, ref: string, values?: Inputs];

const ASKED: [verb: Verb, rows: Row[]][] = [
  [
    'ask for more time',
    [
      [
        'push SV-1 to 30 June because the bid is late',
        'SV-1',
        { until: '2018-06-30', reason: 'the bid is late' },
      ],
      ['extend SV-1 until end of June 2018', 'SV-1', { until: '2018-06-30' }],
      ['give SV-1 another month', 'SV-1'],
      ['move SV-1 to next quarter', 'SV-1', { until: '2018-09-30' }],
      [
        'can we have more time for SV-1 until March 2019: staff shortage',
        'SV-1',
        { until: '2019-03-31', reason: 'staff shortage' },
      ],
      ['ask for more time on SV-1', 'SV-1'],
      ['extend SV-1 by two weeks because of leave', 'SV-1', { reason: 'because of leave' }],
      ['push SV-1 back to 1 September', 'SV-1', { until: '2018-09-01' }],
      ['push back SV-1 to 1 September - bid late', 'SV-1', { until: '2018-09-01', reason: 'bid late' }],
      ['push SV-1 to 15 April', 'SV-1', { until: '2019-04-15' }],
      ['push SV-1 to 16 April', 'SV-1', { until: '2019-04-16' }],
      ['push SV-1 to 31 February because reasons', 'SV-1', { reason: 'reasons' }],
      ['push SV-1 to sometime soon', 'SV-1'],
      ['extend the deadline for SV-1 to June', 'SV-1', { until: '2018-06-30' }],
      ['change the due date of SV-1 to 30/06/2018', 'SV-1', { until: '2018-06-30' }],
      ['set SV-1 to 30 June', 'SV-1', { until: '2018-06-30' }],
      ['move SV-1 to the next meeting', 'SV-1', { until: '2018-05-17' }],
      ['SV-1 needs more time', 'SV-1'],
      ['SV-1 needs another two weeks: leave', 'SV-1', { reason: 'leave' }],
      ['more time for SV-1 please', 'SV-1'],
      ['can SV-1 be extended to July?', 'SV-1', { until: '2018-07-31' }],
      ['I need more time for SV-1, the tender failed', 'SV-1', { reason: 'the tender failed' }],
      ['give SV-1 until Friday', 'SV-1', { until: '2018-04-20' }],
      ['could you push SV-1 back to the end of September, please?', 'SV-1', { until: '2018-09-30' }],
      ['postpone SV-1 until 2018/19', 'SV-1', { until: '2019-03-31' }],
      [
        'extend SV-1 to Q3 because the tender is late',
        'SV-1',
        { until: '2018-12-31', reason: 'the tender is late' },
      ],
      ['extend SV-1 until 31/10/2018: recruitment', 'SV-1', { until: '2018-10-31', reason: 'recruitment' }],
      ['delay SV-1 to next Friday', 'SV-1', { until: '2018-04-27' }],
      ['push SV-1 to 3rd September 2018 - holidays', 'SV-1', { until: '2018-09-03', reason: 'holidays' }],
      ['request an extension for SV-1 until the next scrutiny meeting', 'SV-1', { until: '2018-06-11' }],
      ['can I have another two weeks for SV-1?', 'SV-1'],
      ['move the deadline of SV-1 to Christmas', 'SV-1', { until: '2018-12-25' }],
      ['SV-1 needs to move to June', 'SV-1', { until: '2018-06-30' }],
    ],
  ],
  [
    'accept more time',
    [
      ['accept more time for SV-1', 'SV-1'],
      ['agree the extension for SV-1', 'SV-1'],
      ['approve more time for SV-1: agreed on 5 March', 'SV-1', { note: 'agreed on 5 March' }],
    ],
  ],
  [
    'decline more time',
    [
      ['decline more time for SV-1: too long', 'SV-1', { reason: 'too long' }],
      ['refuse more time for SV-1 because we agreed', 'SV-1', { reason: 'we agreed' }],
      ['reject the extension on SV-1', 'SV-1'],
    ],
  ],
  [
    'reassign',
    [
      ['reassign DR-2 to Tanya Graham', 'DR-2', { owner: 'Tanya Graham' }],
      ['give DR-2 to the Public Health Lead', 'DR-2', { owner: 'Public Health Lead' }],
      ["DR-2 is now Tanya Graham's", 'DR-2', { owner: 'Tanya Graham' }],
      ['DR-2 is now Ravi Bell’s.', 'DR-2', { owner: 'Ravi Bell' }],
      ['assign DR-2 to me', 'DR-2', { owner: 'Ann Dale' }],
      ['assign DR-2 to ravi', 'DR-2', { owner: 'Ravi Bell' }],
      [
        'assign DR-2 to ravi bell because Ann has left',
        'DR-2',
        { owner: 'Ravi Bell', reason: 'Ann has left' },
      ],
      ['reassign DR-2', 'DR-2'],
      ['reassign DR-2 to the safeguarding lead please', 'DR-2', { owner: 'Safeguarding Lead' }],
      ['change the owner of DR-2 to Joanne Waller', 'DR-2', { owner: 'Joanne Waller' }],
      ['make Ravi Bell the owner of DR-2', 'DR-2', { owner: 'Ravi Bell' }],
      ['Ravi Bell is taking over DR-2', 'DR-2', { owner: 'Ravi Bell' }],
      ["I'll take DR-2", 'DR-2', { owner: 'Ann Dale' }],
      ['transfer DR-2 to Sandra May', 'DR-2', { owner: 'Sandra May' }],
      [
        'hand DR-2 over to Karen Boyes: she leads now',
        'DR-2',
        { owner: 'Karen Boyes', reason: 'she leads now' },
      ],
      ['give DR-2 to me', 'DR-2', { owner: 'Ann Dale' }],
      ['pass DR-2 to Karen', 'DR-2', { owner: 'Karen' }],
      ['make me the owner of DR-2', 'DR-2', { owner: 'Ann Dale' }],
      ['DR-2 should go to Joanne Waller', 'DR-2', { owner: 'Joanne Waller' }],
      ['assign DR-2 to Head of Housing', 'DR-2', { owner: 'Head of Housing' }],
      ['assign DR-2 to somebody new - Ann left', 'DR-2', { owner: 'somebody new', reason: 'Ann left' }],
    ],
  ],
  [
    'make exempt',
    [
      ['make HC-1 exempt', 'HC-1'],
      ['mark HC-1 as confidential because names', 'HC-1', { reason: 'names' }],
    ],
  ],
  [
    'make open',
    [
      ['make HC-1 open', 'HC-1'],
      ['mark HC-1 as no longer exempt', 'HC-1'],
    ],
  ],
  [
    'correct wording',
    [
      ['correct the wording of HC-1', 'HC-1'],
      ['correct HC-1', 'HC-1'],
      ['edit HC-1', 'HC-1'],
      ['rename HC-1 to Train all champions', 'HC-1', { title: 'Train all champions' }],
      ['amend the wording of HC-1 because it names a person', 'HC-1', { reason: 'it names a person' }],
      ['change the title of HC-1 to Train 40 champions', 'HC-1', { title: 'Train 40 champions' }],
    ],
  ],
  [
    'add item',
    [
      ['add an item', ''],
      ['add an action', '', { kind: 'action' }],
      ['new recommendation: Map the sharks', '', { kind: 'recommendation', title: 'Map the sharks' }],
      ['add action Map The Sharks', '', { kind: 'action', title: 'Map The Sharks' }],
      ['add an action to train carers', '', { kind: 'action', title: 'train carers' }],
      ['add an action for the police', '', { kind: 'action' }],
      ['add a recommendation: Fit alarms', '', { kind: 'recommendation', title: 'Fit alarms' }],
      [
        'please add a new action: Write to the hospital',
        '',
        { kind: 'action', title: 'Write to the hospital' },
      ],
      ['new item', ''],
      ['create a new recommendation', '', { kind: 'recommendation' }],
    ],
  ],
  [
    'undo',
    [
      ['undo', ''],
      ['undo that', ''],
      ['undo my change to HC-1', 'HC-1'],
      ['undo my last change please', ''],
      ['please undo my last update', ''],
      ['revert that', ''],
      ['undo HC-1', 'HC-1'],
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
