import { describe, expect, it } from 'vitest';
import type { Batch, ItemRow } from '../../src/register/batch.ts';
import type { Day } from '../../src/register/day.ts';
import { emptyDirectory } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import { planImport } from '../../src/store/import-plan.ts';
import { readingOf } from '../register/readings.ts';
import { aBatch, aBoard, anItem, aPerson } from './rig.ts';

const boards = ['SDP', 'SSC'].map(aBoard);
const directory = { ...emptyDirectory(), boards, people: [aPerson()] };
const row = (item: Partial<ItemRow> = {}): ItemRow => ({ ...anItem(), ...item });
const plan = (batch: Partial<Batch>, inRegister: Item[] = [], known = directory) =>
  planImport(aBatch({ boards: [], ...batch }), known, inRegister, new Map());

const known = anItem({
  ...{ ref: 'HC-1', owners: ['Dave Ashton'], status: 'at risk', visibility: 'exempt' },
  ...{ progress: 'Half', rank: 2, agreed: '2017-10-31' as Day, detail: 'The whole wording' },
});

describe('an item of which a file says nothing in some fields', () => {
  const keeps = ['owners', 'status', 'visibility', 'rank', 'agreed', 'detail'] as const;

  it('keeps what the register has in them, and gets what the file says in the others', () => {
    const { planned, staged, outcome } = plan({ items: [row({ keeps, progress: 'Done' })] }, [known]);
    expect(staged.items).toEqual([{ ...known, progress: 'Done' }]);
    expect(planned).toEqual([
      {
        before: known,
        after: { ...known, progress: 'Done' },
        fields: [{ field: 'progress', before: 'Half', after: 'Done' }],
      },
    ]);
    expect(outcome.items).toEqual({ added: 0, changed: 1, unchanged: 0 });
    expect(staged.keeps).toEqual([{ ref: 'HC-1', fields: [...keeps] }]);
  });

  it('keeps that there is nothing in them', () => {
    const bare = anItem();
    const { staged } = plan({ items: [row({ keeps, rank: 4, agreed: '2017-10-31' as Day })] }, [bare]);
    expect(JSON.parse(JSON.stringify(staged.items))).toEqual([bare]);
  });

  it('takes what the row has where the register does not know it', () => {
    const { staged, planned } = plan({ items: [row({ keeps, ref: 'HC-2', status: 'complete' })] }, [known]);
    expect(staged.items).toEqual([anItem({ ref: 'HC-2', status: 'complete' })]);
    expect(planned[0]?.before).toBeUndefined();
    expect(Object.keys(staged.items[0] ?? {})).not.toContain('keeps');
  });

  it('is known by its wording too, where it has no ref', () => {
    const { staged } = plan({ items: [row({ keeps, ref: undefined, progress: 'Done' })] }, [known]);
    expect(staged.items).toEqual([{ ...known, progress: 'Done' }]);
  });

  it('stays on its board where the file says none', () => {
    const { staged, problems } = plan({ items: [row({ keeps: ['board'], board: 'SSC' })] }, [known]);
    expect(staged.items.map(({ board }) => board)).toEqual(['SDP']);
    expect(problems).toEqual([]);
  });

  it('never keeps its ref in another spelling', () => {
    const { staged } = plan({ items: [row({ ref: 'hc-1', keeps: ['ref', 'owners'] })] }, [known]);
    expect(staged.items[0]).toMatchObject({ ref: 'hc-1', owners: ['Dave Ashton'] });
  });
});

describe('what is planned', () => {
  it('has every item in the order of the files, the unchanged ones without fields', () => {
    const { planned, outcome } = plan({ items: [row({ ref: 'HC-9' }), known, row({ ref: 'HC-2' })] }, [
      known,
      anItem({ ref: 'HC-2', title: 'Old' }),
    ]);
    expect(planned.map(({ after, fields }) => [after.ref, fields.length > 0])).toEqual([
      ['HC-9', true],
      ['HC-1', false],
      ['HC-2', true],
    ]);
    expect(outcome.items).toEqual({ added: 1, changed: 1, unchanged: 1 });
  });

  it('has the entries of the directory that are new or change, as they were and as they will be', () => {
    const cleared = aPerson({ cleared: true });
    const newer = aPerson({ name: 'Joanne Waller', email: 'joanne@x.example' });
    const { entries } = plan({ people: [cleared, newer], boards });
    expect(entries).toEqual([
      { rowKey: expect.stringContaining('dave.ashton'), was: aPerson(), is: cleared },
      { rowKey: expect.stringContaining('joanne'), is: newer },
    ]);
  });
});

describe('the print of a plan', () => {
  const batch = {
    items: [row({ ref: undefined, title: 'New' }), row({ keeps: ['owners'], progress: 'Done' })],
    people: [aPerson({ cleared: true })],
    indicators: [readingOf({ period: '2016', value: 79 })],
  };
  const { print } = plan(batch, [known]);

  it('is the same for the same, whoever reckons it and in whatever order fields stand', () => {
    const backwards = JSON.parse(JSON.stringify(batch), (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(plan(backwards, [known]).print).toBe(print);
    // Written down, so that a process that runs another version of the language or the libraries would be noticed.
    expect(plan({ items: [row()] }).print).toBe('-kwEufDpd4FEeNae3gT9DkBKaW8fzb49i4aLVYCkj-U');
  });

  it('does not mind what an item has that is not written', () => {
    const other = anItem({ ref: 'HC-7', title: 'Another' });
    const withSame = { ...batch, items: [...batch.items, { ...other, keeps: ['progress'] as const }] };
    const shown = plan(withSame, [known, other]).print;
    expect(plan(withSame, [known, { ...other, progress: 'Reported' }]).print).toBe(shown);
  });

  it.each<[string, () => string]>([
    ['an item has changed', () => plan(batch, [{ ...known, title: 'Other words' }]).print],
    ['what is kept has changed', () => plan(batch, [{ ...known, owners: ['N Bickford'] }]).print],
    [
      'something was proposed of an item',
      () => plan(batch, [{ ...known, course: { proposal: { by: 'N', at: 'x', note: '' } } }]).print,
    ],
    ['an item has come that takes the number', () => plan(batch, [known, anItem({ ref: 'SDP-1' })]).print],
    ['an item has gone', () => plan(batch, []).print],
    [
      'a person has changed',
      () => plan(batch, [known], { ...directory, people: [aPerson({ role: 'chair' })] }).print,
    ],
    ['the file says something else', () => plan({ ...batch, people: [] }, [known]).print],
  ])('is another one once %s', (_, other) => {
    expect(other()).not.toBe(print);
  });
});
