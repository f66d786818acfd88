import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/register/change.ts';
import type { Item } from '../../src/register/item.ts';
import { day } from '../register/days.ts';
import { item } from '../register/entries.ts';
import { BEFORE, heard, IN, move, SFB, set } from './half-year.ts';
import { CANARY, change, documentOf, made, tableOf, textOf } from './world.ts';

/** The review of a board in four tables. It is 16 April 2018, so the half year began on 17 October 2017. */

const TABLES = { completed: 'Table 1', time: 'Table 2', late: 'Table 3', silent: 'Table 4' } as const;
type Name = keyof typeof TABLES;

async function tablesOf(from: Item[], history: Change[] = [], question = {}): Promise<Name[]> {
  const { report } = await made({ ...SFB, ...question }, { from, history });
  return (Object.keys(TABLES) as Name[]).filter(
    (name) => Object.keys(tableOf(documentOf(report), TABLES[name])).length > 0,
  );
}

describe('an item stands among those completed', () => {
  const done = item({ status: 'complete' });

  it('when its status became complete in the period', async () => {
    expect(await tablesOf([done], [set('HC-1', IN, 'complete')])).toEqual(['completed']);
  });

  it.each<[string, Change[]]>([
    ['it was completed before', [set('HC-1', BEFORE, 'complete')]],
    ['an import brought it so', [set('HC-1', IN, 'complete', { version: 1 })]],
    [
      'it was opened again after',
      [set('HC-1', IN, 'complete'), set('HC-1', '2018-02-01T10:00:00Z', 'at risk')],
    ],
    [
      'something else changed',
      [change({ ref: 'HC-1', at: IN, fields: [{ field: 'title', before: 'a', after: 'b' }] })],
    ],
  ])('but not when %s', async (_, history) => {
    expect(await tablesOf([done], history)).toEqual([]);
  });

  it('with the day, its dates and what came of it', async () => {
    const from = [{ ...done, timescale: 'March 2018', progress: 'Fitted in 900 homes.' }];
    const { report } = await made(SFB, { from, history: [set('HC-1', IN, 'complete')] });
    expect(tableOf(documentOf(report), 'Table 1')['HC-1']).toEqual([
      'HC-1: Publish the plan',
      'Nobody named',
      '31 March 2018',
      'Not moved',
      'Never',
      '15 January 2018',
      'Fitted in 900 homes.',
    ]);
  });
});

describe('an item stands among those with more time', () => {
  const moved = (at: string): Item =>
    item({ timescale: '30 September 2018', course: { moves: [move(at)], ...heard } });

  it('when more was agreed in the period, with the dates, how often it moved, and why', async () => {
    const from = [
      { ...moved(IN), course: { moves: [{ ...move(BEFORE), to: day('2018-03-31') }, move(IN)], ...heard } },
    ];
    const { report } = await made(SFB, { from });
    expect(tableOf(documentOf(report), 'Table 2')['HC-1']?.slice(2)).toEqual([
      '31 December 2017',
      '30 September 2018',
      'Twice',
      'None',
      'To 31 March 2018: The bid is late (asked for by Ravi Bell, agreed by Ann Dale on 16 October 2017).\n' +
        'To 30 September 2018: The bid is late (asked for by Ravi Bell, agreed by Ann Dale on 15 January 2018).',
    ]);
  });

  it('but not when it was agreed before', async () => {
    expect(await tablesOf([moved(BEFORE)])).toEqual([]);
  });

  it('when it was asked for in the period and is not decided', async () => {
    const askedTime = { by: 'Ravi Bell', at: IN, to: day('2018-09-30'), reason: 'Two posts are vacant.' };
    const from = [item({ timescale: '30 June 2018', course: { askedTime, ...heard } })];
    const { report } = await made(SFB, { from });
    expect(tableOf(documentOf(report), 'Table 2')['HC-1']?.slice(2)).toEqual([
      '30 June 2018',
      'Not moved',
      'Never',
      '30 September 2018',
      'Asked for by Ravi Bell: Two posts are vacant. Not yet decided.',
    ]);
  });

  const declined = [
    change({ ref: 'HC-1', at: IN, did: 'asked for more time until 30 September 2018: two posts are vacant' }),
    change({
      ref: 'HC-1',
      at: IN,
      by: 'Ann Dale',
      did: 'declined more time until 30 September 2018: not needed',
    }),
  ];
  const kept = item({ timescale: '30 June 2018', course: heard });

  it('when it was asked for and declined, with both reasons', async () => {
    const { report } = await made(SFB, { from: [kept], history: declined });
    expect(tableOf(documentOf(report), 'Table 2')['HC-1']?.[6]).toBe(
      'Ann Dale declined more time until 30 September 2018: not needed (15 January 2018). It had been asked for more time until 30 September 2018: two posts are vacant.',
    );
  });

  it('but not when that was undone', async () => {
    const undone = change({
      ref: 'HC-1',
      at: IN,
      did: 'undid: declined more time until 30 September 2018: not needed',
    });
    expect(await tablesOf([kept], [...declined, undone])).toEqual([]);
  });

  it('without what was said while it was exempt', async () => {
    const history = declined.map((one) => ({ ...one, did: `${one.did} ${CANARY}`, exempt: true }));
    const { report } = await made(SFB, { from: [kept], history });
    expect(JSON.stringify(report)).not.toContain(CANARY);
  });
});

describe('an item stands among the late', () => {
  it.each<[string, Partial<Item>, Name[]]>([
    ['when it was due before today', { timescale: '15 April 2018' }, ['late']],
    ['but not on the day itself', { timescale: '16 April 2018' }, []],
    ['but not when it is done', { timescale: '15 April 2018', status: 'complete' }, []],
    ['but not without a date', { timescale: 'Ongoing' }, []],
  ])('%s', async (_, changes, tables) => {
    expect(await tablesOf([item({ ...changes, course: heard })])).toEqual(tables);
  });

  it('with how late it is', async () => {
    const { report } = await made(SFB, {
      from: [item({ timescale: '31 March 2018', progress: 'Begun.', course: heard })],
    });
    expect(tableOf(documentOf(report), 'Table 3')['HC-1']?.slice(5)).toEqual(['16 days late', 'Begun.']);
  });
});

describe('an item stands among those without an update', () => {
  const report = (at: string) => ({ report: { by: 'Ravi Bell', at } });

  it.each<[string, Partial<Item>, Change[], Name[]]>([
    ['when nobody ever said anything', {}, [], ['silent']],
    ['when the last report was before the period', { course: report(BEFORE) }, [], ['silent']],
    ['but not when there was a report in it', { course: report(IN) }, [], []],
    ['but not when an import brought news', { course: heard }, [], []],
    [
      'but not when it came into the register in the period',
      {},
      [change({ ref: 'HC-1', at: IN, version: 1 })],
      [],
    ],
    ['but not when its status was changed', {}, [set('HC-1', IN, 'at risk')], []],
    [
      'even when its title was corrected',
      {},
      [change({ ref: 'HC-1', at: IN, fields: [{ field: 'title', before: 'a', after: 'b' }] })],
      ['silent'],
    ],
    ['but not when it is done', { status: 'no longer applicable' }, [], []],
    ['but not when it was agreed after the period', { agreed: day('2018-04-17') }, [], []],
  ])('%s', async (_, changes, history, tables) => {
    expect(await tablesOf([item(changes)], history)).toEqual(tables);
  });

  it('with the day of the last word, and in the table of the late as well', async () => {
    const from = [item({ timescale: '31 March 2018', course: report(BEFORE) })];
    expect(await tablesOf(from)).toEqual(['late', 'silent']);
    const made_ = await made(SFB, { from });
    expect(tableOf(documentOf(made_.report), 'Table 4')['HC-1']?.[5]).toBe('16 October 2017');
    expect(made_.counted).toBe(1);
    expect(textOf(documentOf(made_.report), 'open')).toContain(
      'one that is late and of which nothing was heard is in both',
    );
  });
});
