import { describe, expect, it } from 'vitest';
import { type Directory, emptyDirectory } from '../../src/register/directory.ts';
import {
  type Condition,
  conditionSchema,
  type Facts,
  type Filter,
  filterSchema,
  holds,
  isOverdue,
  itemDue,
  selects,
} from '../../src/register/filter.ts';
import type { Item } from '../../src/register/item.ts';
import { day } from './days.ts';
import { item, person } from './entries.ts';

const directory: Directory = {
  ...emptyDirectory(),
  people: [
    person('Ann Dale', ['Partnership Manager']),
    person('Ravi Bell', ['Chief Inspector', 'Lead for Roads']),
    { ...person('Len Gone', ['Head of Parks', 'Lead for Roads']), left: day('2018-05-31') },
  ],
  areas: [
    {
      strategy: 'Plan',
      period: '2018-2021',
      priority: 'Protect people',
      area: 'Hate crime',
      kind: 'focus',
      lead: '',
      goals: [],
      aliases: [],
    },
  ],
};
const facts: Facts = { directory, asker: 'Ravi Bell', today: day('2018-04-16') };

const within = (from: string | undefined, to: string | undefined): Condition => ({
  is: 'due',
  ...(from && { from: day(from) }),
  ...(to && { to: day(to) }),
  words: 'then',
});

/** Each condition with items for which it holds and items for which it does not. */
const CONDITIONS: [condition: Condition, yes: Partial<Item>[], no: Partial<Item>[]][] = [
  [
    { is: 'outstanding' },
    [{ status: 'not started' }, { status: 'in progress' }, { status: 'at risk' }],
    [{ status: 'complete' }, { status: 'no longer applicable' }],
  ],
  [
    { is: 'overdue' },
    [{ timescale: '15 April 2018' }, { timescale: 'March 2018' }, { timescale: '2017/18 - Date TBC' }],
    [
      { timescale: '16 April 2018' },
      { timescale: 'April 2018' },
      { timescale: 'March 2018', status: 'complete' },
      { timescale: 'March 2018', status: 'no longer applicable' },
      { timescale: 'Quarterly', agreed: day('2010-01-01') },
      { timescale: 'Ongoing' },
      { timescale: 'when funding allows' },
      { timescale: '' },
    ],
  ],
  [{ is: 'status', status: 'at risk' }, [{ status: 'at risk' }], [{ status: 'in progress' }]],
  [{ is: 'kind', kind: 'recommendation' }, [{ kind: 'recommendation' }], [{ kind: 'action' }]],
  [
    within('2018-04-16', '2018-04-30'),
    [{ timescale: '16 April 2018' }, { timescale: 'April 2018' }, { timescale: 'Monthly' }],
    [
      { timescale: '15 April 2018' },
      { timescale: '1 May 2018' },
      { timescale: 'Ongoing' },
      { timescale: 'Annually' },
    ],
  ],
  [within(undefined, '2018-03-31'), [{ timescale: '2017/18' }], [{ timescale: '1 April 2018' }, {}]],
  [within('2018-04-01', undefined), [{ timescale: '1 April 2018' }], [{ timescale: '2017/18' }, {}]],
  [
    { is: 'agreed', from: day('2017-10-01'), to: day('2017-10-31'), words: 'in October' },
    [{ agreed: day('2017-10-01') }, { agreed: day('2017-10-31') }],
    [{ agreed: day('2017-11-01') }, {}],
  ],
  [
    { is: 'undated' },
    [
      {},
      { timescale: 'Ongoing' },
      { timescale: 'TBC' },
      { timescale: 'soon' },
      { timescale: 'within 6 months' },
    ],
    [
      { timescale: 'March 2018' },
      { timescale: 'Monthly' },
      { timescale: '6 months', agreed: day('2018-01-01') },
    ],
  ],
  [{ is: 'recurring' }, [{ timescale: 'Monthly' }], [{ timescale: 'March 2018' }, {}]],
  [
    { is: 'provisional' },
    [{ timescale: '2017/18 - Date TBC' }],
    [{ timescale: '2017/18' }, { timescale: 'TBC' }],
  ],
  [
    { is: 'owner', name: 'ravi bell' },
    [
      { owners: ['Ravi Bell'] },
      { owners: ['Ann Dale', 'RAVI BELL'] },
      { owners: ['Chief Inspector'] },
      { owners: ['lead for roads'] },
    ],
    [{ owners: [] }, { owners: ['Ravi'] }, { owners: ['Partnership Manager'] }],
  ],
  [
    { is: 'owner', name: 'Chief Inspector' },
    [{ owners: ['Chief Inspector'] }, { owners: ['Ravi Bell'] }, { owners: ['Lead for Roads'] }],
    [{ owners: ['Ann Dale'] }],
  ],
  [
    { is: 'owner', name: 'Head of Fire Safety' },
    [{ owners: ['head of fire safety'] }],
    [{ owners: ['Ann Dale'] }],
  ],
  [
    { is: 'mine' },
    [{ owners: ['Ravi Bell'] }, { owners: ['Chief Inspector'] }],
    [{ owners: ['Ann Dale'] }, { owners: [] }],
  ],
  [{ is: 'unowned' }, [{ owners: [] }], [{ owners: ['Head of Fire Safety'] }]],
  [{ is: 'joint' }, [{ owners: ['Ann Alpha', 'Ben Beta'] }], [{ owners: ['Ann Alpha'] }, { owners: [] }]],
  [
    { is: 'owner left' },
    [{ owners: ['len gone'] }, { owners: ['Head of Parks'] }, { owners: ['Ravi Bell', 'Len Gone'] }],
    [
      { owners: ['Lead for Roads'] },
      { owners: ['Ravi Bell'] },
      { owners: ['Somebody Else'] },
      { owners: [] },
    ],
  ],
  [
    { is: 'organisation', name: 'fellshire police' },
    [{ organisations: ['Fellshire Council', 'Fellshire Police'] }],
    [{ organisations: ['Police'] }, { organisations: [] }],
  ],
  [{ is: 'board', code: 'sfb' }, [{}], [{ board: 'SSC' }]],
  [{ is: 'area', name: 'hate crime' }, [{ area: 'Hate crime' }], [{ area: 'Hate' }, {}]],
  [{ is: 'priority', name: 'protect people' }, [{ area: 'hate crime' }], [{ area: 'Roads' }, { area: '' }]],
  [
    { is: 'source', name: 'home safety review' },
    [{ source: 'Home Safety review' }],
    [{ source: 'Home Safety' }, {}],
  ],
  [{ is: 'rank', rank: 1 }, [{ rank: 1 }], [{ rank: 2 }, {}]],
  [{ is: 'ref', ref: 'hc-1' }, [{ ref: 'HC-1' }], [{ ref: 'HC-10' }]],
  [{ is: 'exempt' }, [{ visibility: 'exempt' }], [{ visibility: 'open' }]],
  [
    { is: 'mentions', words: 'loan sharks' },
    [
      { title: 'Stop Loan Sharks' },
      { detail: 'of loan-sharks.' },
      { source: 'Loan sharks review' },
      { progress: 'LOAN  SHARKS' },
    ],
    [{ title: 'Loans and sharks' }, { owners: ['loan sharks'] }],
  ],
];

describe('a condition', () => {
  const cases = CONDITIONS.flatMap(([condition, yes, no]) => [
    ...yes.map((changes) => ({ condition, changes, expected: true })),
    ...no.map((changes) => ({ condition, changes, expected: false })),
  ]);

  it.each(cases)('$condition of $changes: $expected', ({ condition, changes, expected }) => {
    expect(holds(condition, item(changes), facts)).toBe(expected);
  });

  it('of each sort is tried, and passes its own schema', () => {
    const sorts = conditionSchema.options.map((option) => option.shape.is.value);
    expect(new Set(CONDITIONS.map(([{ is }]) => is))).toEqual(new Set(sorts));
    for (const [condition] of CONDITIONS) expect(conditionSchema.parse(condition)).toEqual(condition);
  });
});

describe('a filter', () => {
  const late: Filter[number] = { anyOf: [{ is: 'overdue' }] };
  const lateOrAtRisk: Filter[number] = { anyOf: [{ is: 'overdue' }, { is: 'status', status: 'at risk' }] };
  const notRavis: Filter[number] = { anyOf: [{ is: 'owner', name: 'Ravi Bell' }], not: true };
  const overdue = { timescale: 'March 2018' };

  it.each<[what: string, filter: Filter, changes: Partial<Item>, expected: boolean]>([
    ['no clause holds for everything', [], {}, true],
    ['every clause must hold', [late, { anyOf: [{ is: 'mine' }] }], overdue, false],
    [
      'every clause must hold',
      [late, { anyOf: [{ is: 'mine' }] }],
      { ...overdue, owners: ['Ravi Bell'] },
      true,
    ],
    ['any condition of a clause will do', [lateOrAtRisk], overdue, true],
    ['any condition of a clause will do', [lateOrAtRisk], { status: 'at risk' }, true],
    ['one condition of a clause must hold', [lateOrAtRisk], {}, false],
    ['a clause turned about leaves out', [notRavis], { owners: ['Chief Inspector'] }, false],
    ['a clause turned about keeps the rest', [notRavis], { owners: ['Ann Dale'] }, true],
    ['clauses and their opposites combine', [late, notRavis], overdue, true],
  ])('%s', (_, filter, changes, expected) => {
    expect(filterSchema.parse(filter)).toEqual(filter);
    expect(selects(filter, item(changes), facts)).toBe(expected);
  });

  it.each([
    [[{ anyOf: [] }]],
    [[{ anyOf: [{ is: 'everything' }] }]],
    [[{ anyOf: [{ is: 'due', from: 'tomorrow', words: '' }] }]],
    [[{ anyOf: [{ is: 'mentions', words: 'x'.repeat(301) }] }]],
    [Array.from({ length: 41 }, () => ({ anyOf: [{ is: 'mine' }] }))],
  ])('from outside is refused when it is not one: %.80j', (filter) => {
    expect(filterSchema.safeParse(filter).success).toBe(false);
  });
});

describe('words that an item mentions', () => {
  it.each([
    ['art', 'Start a party', false],
    ['art', 'An arts fair', true],
    ['reoffend', 'Cut reoffending', true],
    ['fending', 'Cut reoffending', true],
    ["women's", 'A women’s refuge', true],
    ['café', 'The CAFÉ', true],
    ['c++ (.*)', 'Anything else', false],
  ])('%s in "%s": %s', (words, title, expected) => {
    expect(holds({ is: 'mentions', words }, item({ title }), facts)).toBe(expected);
  });
});

describe('an item', () => {
  it('is due today without being overdue, and overdue tomorrow', () => {
    const due = item({ timescale: '16 April 2018' });
    expect(itemDue(due, facts.today)).toBe('2018-04-16');
    expect(isOverdue(due, facts.today)).toBe(false);
    expect(isOverdue(due, day('2018-04-17'))).toBe(true);
  });
});
