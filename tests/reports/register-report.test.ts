import { describe, expect, it } from 'vitest';
import type { Filter } from '../../src/register/filter.ts';
import { filterTitle } from '../../src/reports/filter-title.ts';
import { ANN, directory } from '../question/fellshire.ts';
import { all, overdue } from './filters.ts';
import { items, made, sheetOf } from './world.ts';

/** The register as a spreadsheet, filtered by any question. */

const POLICE = { is: 'organisation', name: 'Fellshire Police' } as const;
const refsOf = async (filter: Filter, exempt?: true): Promise<unknown[]> =>
  sheetOf((await made({ of: 'register', filter, ...(exempt && { exempt }) })).report).rows.map(
    ([ref]) => ref,
  );

const OPEN = items.filter(({ visibility }) => visibility === 'open').map(({ ref }) => ref);

describe('a spreadsheet', () => {
  it('of the register has everything of the boards that the officer serves, closed items too', async () => {
    expect((await refsOf([])).toSorted()).toEqual(OPEN.toSorted());
  });

  it('of a question has what the question finds, in the order of the refs', async () => {
    expect(await refsOf(overdue(POLICE))).toEqual(['OC-1', 'OC-10']);
    expect(await refsOf(all({ is: 'outstanding' }, { is: 'mine' }))).toEqual(['HC-2']);
    expect(await refsOf(all({ is: 'status', status: 'complete' }))).toEqual(['HS-3']);
  });

  it('has exempt items where they were asked for', async () => {
    expect(await refsOf(overdue(POLICE), true)).not.toContain('OC-9');
    expect(await refsOf(overdue(), true)).toContain('OC-9');
    expect(await refsOf(all({ is: 'exempt' }), true)).toEqual(['OC-9']);
  });

  it.each(['excel', 'csv'] as const)('comes as %s where that was asked for', async (as) => {
    expect((await made({ of: 'register', filter: [], as })).report.as).toBe(as);
  });

  it('comes for Excel where nothing was said', async () => {
    expect((await made({ of: 'register', filter: [] })).report.as).toBe('excel');
  });

  it('is named by its question, and says how many there are', async () => {
    const { report, about, counted } = await made({ of: 'register', filter: overdue(POLICE) });
    expect(report.name).toBe('Overdue items, Fellshire Police 16 April 2018');
    expect(about).toBe('2 items for Fellshire Police are overdue.');
    expect(counted).toBe(2);
  });

  it('of one board is for its officer alone', async () => {
    const who = { ...ANN, boards: ['SFB'] };
    const { report } = await made({ of: 'register', filter: [] }, { who });
    expect(sheetOf(report).rows.every((row) => row[2] === 'SFB')).toBe(true);
  });
});

it.each<[Filter, string]>([
  [[], 'Register'],
  [all({ is: 'board', code: 'SFB' }), 'Register, Safer Fellshire Board'],
  [all({ is: 'outstanding' }), 'Outstanding items'],
  [overdue({ is: 'kind', kind: 'recommendation' }), 'Overdue recommendations'],
  [all({ is: 'kind', kind: 'action' }, { is: 'area', name: 'Hate crime' }), 'Actions, Hate crime'],
  [[{ anyOf: [{ is: 'overdue' }, { is: 'status', status: 'at risk' }] }], 'Overdue or at risk items'],
  [all({ is: 'outstanding' }, { is: 'mine' }), 'Outstanding items, yours'],
])('the filter %j is called “%s”', (filter, title) => {
  expect(filterTitle(filter, directory)).toBe(title);
});
