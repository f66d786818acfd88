import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inputs, VERBS, type Verb } from '../../src/update/command.ts';
import { LIMITS } from '../../src/update/limits.ts';
import { readCommand } from '../../src/update/read-command.ts';
import { day } from '../register/days.ts';

const today = day('2024-11-04');
const read = (verb: Verb, inputs: Inputs) => readCommand(verb, inputs, today);
const troublesOf = (verb: Verb, inputs: Inputs) => {
  const reading = read(verb, inputs);
  return 'troubles' in reading ? reading.troubles : [];
};

describe('a form that is filled in well', () => {
  it.each<[Verb, Inputs, object]>([
    [
      'report progress',
      {
        status: 'at risk',
        note: ' Six towns mapped \r\n\r\nTwo to go ',
        evidence: 'https://x.example/a?b=1',
      },
      { status: 'at risk', note: 'Six towns mapped \n\nTwo to go', evidence: 'https://x.example/a?b=1' },
    ],
    [
      'report progress',
      { status: 'round done', note: 'Done', evidence: '' },
      { status: 'round done', note: 'Done' },
    ],
    ['propose completion', { note: 'Published' }, { note: 'Published' }],
    [
      'ask for more time',
      { until: '2025-03-31', reason: 'The bid is late' },
      { until: '2025-03-31', reason: 'The bid is late' },
    ],
    ['verify completion', {}, { note: '' }],
    [
      'agree completion',
      { meeting: '2024-10-01', minute: 'Minute 7', note: 'Well done' },
      { meeting: '2024-10-01', minute: '7', note: 'Well done' },
    ],
    ['accept more time', { meeting: '4 November 2024', minute: '' }, { note: '', meeting: '2024-11-04' }],
    ['send back completion', { reason: 'No report yet' }, { reason: 'No report yet' }],
    ['decline more time', { reason: 'Too long' }, { reason: 'Too long' }],
    ['make exempt', { reason: 'Names a child' }, { reason: 'Names a child' }],
    ['make open', { reason: 'The case is over' }, { reason: 'The case is over' }],
    ['reassign', { owner: ' Tanya  Graham ' }, { owner: 'Tanya Graham', reason: '' }],
    [
      'correct wording',
      { title: 'A\ntitle', detail: 'One\nTwo', reason: 'A slip' },
      { title: 'A title', detail: 'One\nTwo', reason: 'A slip' },
    ],
    [
      'record decision',
      { outcome: 'more time', until: '30 June 2025', meeting: '01/10/2024', minute: '12', note: '' },
      { outcome: 'more time', until: '2025-06-30', meeting: '2024-10-01', minute: '12', note: '' },
    ],
    [
      'record decision',
      { outcome: 'no change', meeting: '2024-10-01', minute: '12' },
      { outcome: 'no change', meeting: '2024-10-01', minute: '12', note: '' },
    ],
    [
      'add item',
      { kind: 'action', board: 'SFB', title: 'Map the towns', timescale: 'Q4 2024/25', visibility: 'open' },
      {
        kind: 'action',
        board: 'SFB',
        title: 'Map the towns',
        detail: '',
        source: '',
        area: '',
        owner: '',
        timescale: 'Q4 2024/25',
        visibility: 'open',
      },
    ],
    ['undo', {}, {}],
  ])('%s %o is a command', (verb, inputs, expected) => {
    expect(read(verb, inputs)).toEqual({ command: { verb, ...expected } });
  });
});

describe('what is missing or not offered', () => {
  const WHY = 'Give a reason, so that the board knows why.';
  it.each<[Verb, Inputs, [field: string, says: string][]]>([
    [
      'report progress',
      {},
      [
        ['status', 'Choose how it stands.'],
        ['note', 'Write a few words about what was done.'],
      ],
    ],
    ['report progress', { status: 'complete', note: 'x' }, [['status', 'Choose how it stands.']]],
    [
      'ask for more time',
      {},
      [
        ['until', 'Choose a day after today, 4 November 2024.'],
        ['reason', WHY],
      ],
    ],
    ['send back completion', { reason: ' ' }, [['reason', WHY]]],
    ['decline more time', {}, [['reason', WHY]]],
    ['make exempt', {}, [['reason', WHY]]],
    ['make open', {}, [['reason', WHY]]],
    ['reassign', {}, [['owner', 'Choose the person or the post that has it from now on.']]],
    ['correct wording', {}, [['title', 'Write a title, so that people can tell what it is about.']]],
    [
      'record decision',
      {},
      [
        ['outcome', 'Choose what the meeting decided.'],
        ['meeting', 'Choose the day of the meeting that decided it.'],
        ['minute', 'Write the number of the minute, so that it can be found again.'],
      ],
    ],
    [
      'record decision',
      { outcome: 'more time', meeting: '2024-10-01', minute: '7' },
      [['until', 'Choose a day after today, 4 November 2024.']],
    ],
    [
      'record decision',
      { outcome: 'complete', until: '2025-01-01', meeting: '2024-10-01', minute: '7' },
      [['until', 'Take the date out, or choose more time as what was decided.']],
    ],
    [
      'add item',
      { timescale: 'early 2025' },
      [
        ['kind', 'Choose whether it is an action or a recommendation.'],
        ['board', 'Choose the board that agreed it.'],
        ['title', 'Write a title, so that people can tell what it is about.'],
        ['timescale', 'Write it like 31 March 2025, Q4 2024/25, within 6 months, Quarterly or Ongoing.'],
        ['visibility', 'Choose whether it is open or exempt.'],
      ],
    ],
    [
      'add item',
      { kind: 'action', board: 'SFB', title: 'x', timescale: 'Complete', visibility: 'open' },
      [['timescale', 'Write when it is due; completion can be proposed once the item is there.']],
    ],
  ])('in %s %o is asked for', (verb, inputs, expected) => {
    expect(troublesOf(verb, inputs)).toEqual(expected.map(([field, says]) => ({ field, says })));
  });
});

describe('whatever is typed', () => {
  it('is a command or has troubles of known fields, each a sentence', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('2025-01-01', 'complete', 'open', 'action'),
    );
    const inputs = fc.dictionary(fc.constantFrom(...Object.keys(LIMITS), 'toString', '__proto__'), value, {
      maxKeys: 12,
    });
    fc.assert(
      fc.property(fc.constantFrom(...VERBS), inputs, (verb, typed) => {
        const reading = read(verb, typed);
        if ('command' in reading) expect(reading.command.verb).toBe(verb);
        else {
          expect(reading.troubles).not.toEqual([]);
          for (const { field, says } of reading.troubles) {
            expect(Object.keys(LIMITS)).toContain(field);
            expect(says).toMatch(/^[A-Z].*\.$/);
          }
        }
      }),
    );
  });
});
