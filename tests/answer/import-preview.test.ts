import { describe, expect, it } from 'vitest';
import { entriesBrought } from '../../src/answer/import-entries.ts';
import { deedsOf, previewAnswer } from '../../src/answer/import-preview.ts';
import type { PaperShown } from '../../src/answer/import-shown.ts';
import { saySize } from '../../src/answer/report-ready.ts';
import { emptyBatch, type ImportPlan, type Outcome, type Tally } from '../../src/register/batch.ts';
import { changedFields } from '../../src/register/change.ts';
import { emptyDirectory } from '../../src/register/directory.ts';
import type { Item } from '../../src/register/item.ts';
import { day } from '../register/days.ts';
import { item, person } from '../register/entries.ts';

const none: Tally = { added: 0, changed: 0, unchanged: 0 };
const planOf = (tallies: Partial<Outcome>, planned: ImportPlan['planned'] = []): ImportPlan => ({
  items: none,
  organisations: none,
  boards: none,
  people: none,
  areas: none,
  indicators: none,
  problems: [],
  planned,
  print: 'p',
  ...tallies,
});
const added = (n: number): Tally => ({ ...none, added: n });

const shown = (part: Partial<PaperShown> = {}): PaperShown => ({
  id: 'kept-file-1',
  names: ['tracker.xlsx'],
  readAs: 'spreadsheet',
  columns: [],
  choices: [],
  refused: [],
  faulty: 0,
  faultless: 4,
  warnings: [],
  notes: [],
  undecided: [],
  entries: [],
  plan: planOf({ items: added(4) }),
  ...part,
});

const view = {
  directory: { ...emptyDirectory(), boards: [{ code: 'SFB', name: 'Board', aliases: [], meetings: [] }] },
  viewer: { person: { ...person('Ann Dale', []), cleared: true }, scope: 'personal' as const },
  today: day('2018-01-15'),
};
const fault = { where: 'tracker.xlsx, sheet "A", row 3', says: 'it is wrong' };

describe('the sentence of a preview', () => {
  it.each<[string, Partial<PaperShown>]>([
    ['tracker.xlsx would add 4 items.', {}],
    ['a.csv and b.csv would add 4 items.', { names: ['a.csv', 'b.csv'] }],
    ['3 files would add 4 items.', { names: ['a.csv', 'b.csv', 'c.csv'] }],
    ['tracker.xlsx brings nothing that the register does not have.', { plan: planOf({}) }],
    [
      '1 row of tracker.xlsx cannot be taken; the other 4 would add 4 items.',
      { refused: [fault], faulty: 1 },
    ],
    [
      '1 row of tracker.xlsx cannot be taken; the other 4 would bring nothing new.',
      { refused: [fault], faulty: 1, plan: planOf({}) },
    ],
    [
      'tracker.xlsx cannot go in: 2 rows cannot be taken.',
      { refused: [fault, fault], faulty: 2, faultless: 0 },
    ],
    ['tracker.xlsx cannot go in: it cannot be read.', { refused: [fault], faulty: 0, faultless: 0 }],
    [
      'tracker.xlsx cannot go in as it stands.',
      {
        plan: { ...planOf({ items: added(1) }), problems: ['HC-1: its text is too long for the register.'] },
      },
    ],
    [
      'Before tracker.xlsx can go in, choose which board it is for.',
      { choices: [{ field: 'board', chosen: undefined }] },
    ],
  ])('is “%s”', (sentence, part) => {
    expect(previewAnswer(shown(part), view).sentence).toBe(sentence);
  });

  it.each([
    [planOf({ items: added(1) }), 'add 1 item'],
    [planOf({ items: { added: 1, changed: 2, unchanged: 9 } }), 'add 1 item and change 2 items'],
    [
      planOf({ items: { added: 1, changed: 2, unchanged: 0 }, people: added(2) }),
      'add 1 item and 2 people, and change 2 items',
    ],
    [planOf({ boards: { ...none, changed: 1 } }), 'change 1 board'],
  ])('tells what it does', (plan, does) => {
    expect(deedsOf({ plan })).toBe(does);
  });
});

describe('what a preview lets one do', () => {
  const verbs = (part: Partial<PaperShown>): unknown[] =>
    previewAnswer(shown(part), view).buttons.map(({ press }) => ('do' in press ? press.do : press.verb));

  it.each<[string, Partial<PaperShown>, string[]]>([
    ['all is well', {}, ['import', 'cancel']],
    ['some rows are faulty', { refused: [fault], faulty: 1 }, ['without', 'cancel']],
    ['no row can be taken', { refused: [fault], faulty: 1, faultless: 0 }, ['cancel']],
    ['nothing is new', { plan: planOf({}) }, ['cancel']],
    ['something is to be chosen', { choices: [{ field: 'kind', chosen: undefined }] }, ['look', 'cancel']],
    ['all is chosen', { choices: [{ field: 'kind', chosen: 'action' }] }, ['import', 'cancel']],
  ])('where %s', (_, part, expected) => {
    expect(verbs(part)).toEqual(expected);
  });
});

describe('items in a preview', () => {
  const planned = (before: Item | undefined, after: Item) => ({
    before,
    after,
    fields: changedFields(before, after),
  });
  const exempt = item({ visibility: 'exempt', ref: 'ZX-1' });

  it('that would be opened are named at the top', () => {
    const plan = planOf({ items: added(1) }, [planned(exempt, { ...exempt, visibility: 'open' })]);
    expect(previewAnswer(shown({ plan }), view).lines).toContain(
      'Exempt now, and open to everybody on the board afterwards: ZX-1.',
    );
  });

  it('that are new say whose they are and when they are due, and are marked where they are exempt', () => {
    const after = { ...exempt, owners: ['Tom Pike'], timescale: 'March 2018', progress: 'x'.repeat(200) };
    const plan = planOf({ items: added(1) }, [planned(undefined, after)]);
    expect(previewAnswer(shown({ plan }), view).sections[0]?.rows[0]).toEqual({
      title: 'ZX-1 Publish the plan',
      lines: [
        'Exempt – not for publication',
        'Action · Tom Pike · 31 March 2018 · in 75 days · In progress',
        `Progress: ${'x'.repeat(100)}…`,
      ],
    });
    const undecided = previewAnswer(shown({ plan, undecided: ['ZX-1'] }), view).sections[0]?.rows[0];
    expect(undecided?.lines.join()).not.toContain('Exempt');
  });
});

describe('people and boards in a preview', () => {
  it('are told field by field, and left out where they stay as they are', () => {
    const tom = person('Tom Pike', ['Clerk']);
    const directory = { ...emptyDirectory(), people: [tom, person('Eve Lane', [])] };
    const people = [
      { ...tom, role: 'chair' as const, posts: [], cleared: true },
      person('Eve Lane', []),
      person('Jo Day', []),
    ];
    expect(entriesBrought({ ...emptyBatch(), people }, directory)).toEqual([
      {
        title: 'Person: Tom Pike',
        isNew: false,
        lines: ['Posts removed: Clerk', 'Role: member → chair', 'Sees exempt items: no → yes'],
      },
      {
        title: 'Person: Jo Day',
        isNew: true,
        lines: ['E-mail address: jo.day@x.example · Role: member · Boards: SFB · Sees exempt items: no'],
      },
    ]);
  });
});

it.each([
  [1, '1 KB'],
  [24_400, '24 KB'],
  [1_250_000, '1.3 MB'],
])('a file of %i bytes has %s', (bytes, said) => {
  expect(saySize(bytes)).toBe(said);
});
