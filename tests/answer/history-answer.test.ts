import { describe, expect, it } from 'vitest';
import { changesAnswer, historyAnswer } from '../../src/answer/history-answer.ts';
import type { HistoryAnswer } from '../../src/answer/shapes/history.ts';
import type { Change } from '../../src/register/change.ts';
import type { RegisterView } from '../../src/register/register.ts';
import { as, dave, directory, item, TODAY } from '../update/partnership.ts';

const change = (version: number, over: Partial<Change> = {}): Change => ({
  ref: 'HC-1',
  version,
  at: '2018-03-05T09:00:00Z',
  by: 'Dave Ashton',
  commandId: `id-${version}`,
  did: `reported progress: note ${version}`,
  fields: [],
  ...over,
});
const CAME = change(1, {
  by: 'import of register.csv',
  did: '',
  fields: [{ field: 'title', before: '', after: 'x' }],
});

const viewOf = (history: Change[]): RegisterView => ({
  viewer: as(dave),
  today: TODAY,
  directory,
  outstanding: [item({ ref: 'HC-1', area: '' }), item({ ref: 'HC-2', area: 'Hate crime' })],
  words: [],
  closed: async () => [],
  find: async (ref) =>
    /^hc-1$/i.test(ref) ? { item: item({ ref: 'HC-1' }), version: 1, etag: '' } : undefined,
  historyOf: async () => history,
  changes: async () => history,
});

const ofItem = async (history: Change[], page = 0): Promise<HistoryAnswer> => {
  const { answer } = await historyAnswer('hc-1', viewOf(history), page);
  if (answer.shows !== 'history') throw new Error('That is no history.');
  return answer;
};

describe('the history of an item', () => {
  it('has the newest first, with who, when in London, and which fields', async () => {
    const { lines, sentence } = await ofItem([
      CAME,
      change(2, {
        at: '2018-06-01T22:30:00Z',
        fields: [
          { field: 'status', before: 'not started', after: 'at risk' },
          { field: 'owners', before: 'Dave Ashton', after: '' },
          { field: 'detail', before: '', after: 'w'.repeat(200) },
        ],
      }),
    ]);
    expect(sentence).toBe('HC-1 has changed once since it came into the register.');
    expect(lines).toEqual([
      {
        when: '1 June 2018, 23:30',
        by: 'Dave Ashton',
        ref: '',
        did: 'reported progress: note 2',
        fields: [
          'Status: not started → at risk',
          'Owner removed: Dave Ashton',
          `Wording: ${'w'.repeat(160)}…`,
        ],
      },
      {
        when: '5 March 2018, 09:00',
        by: 'Import of register.csv',
        ref: '',
        did: 'brought it into the register',
        fields: [],
      },
    ]);
  });

  it('does not say twice what a report says, though the report had lines', async () => {
    const fields = [{ field: 'progress' as const, before: 'a', after: 'Six towns.\n\n Two to go.' }];
    const told = await ofItem([
      CAME,
      change(2, { did: 'reported progress: at risk. Six towns. Two to go.', fields }),
    ]);
    expect(told.lines[0]?.fields).toEqual([]);
    const other = await ofItem([CAME, change(2, { did: undefined, fields })]);
    expect(other.lines[0]?.fields).toHaveLength(1);
    expect(other.lines[0]?.did).toBe('changed it');
  });

  it('comes ten at a time, and a page past the last is the last', async () => {
    const all = [CAME, ...Array.from({ length: 22 }, (_, n) => change(n + 2))];
    const first = await ofItem(all);
    expect([first.pages, first.next?.title, first.previous]).toEqual(['1–10 of 23', 'Show more', undefined]);
    const last = await ofItem(all, 99);
    expect([last.pages, last.next, last.previous?.title]).toEqual([
      '21–23 of 23',
      undefined,
      'Show later ones',
    ]);
    expect(last.lines.at(-1)?.by).toBe('Import of register.csv');
  });

  it('of what cannot be found is the same words as ever', async () => {
    const { answer, refs } = await historyAnswer('ZX-9', viewOf([]), 0);
    expect([answer.sentence, refs]).toEqual(["I can't find ZX-9 among the items that you can see.", []]);
  });
});

describe('what changed on some days', () => {
  const asked = { about: 'changes' as const, from: TODAY, to: TODAY, words: 'today', filter: [] };

  it('counts items and changes, and names each item', async () => {
    const { answer, refs } = await changesAnswer(
      asked,
      viewOf([change(2), change(3), change(2, { ref: 'HC-2' })]),
      0,
    );
    expect(answer).toMatchObject({
      sentence: '2 items changed today.',
      notes: ['3 changes in all, the newest first.'],
    });
    expect(refs).toEqual(['HC-2', 'HC-1', 'HC-1']);
  });

  it('tells an import of many items as one thing that happened', async () => {
    const came = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'].map((ref) => ({ ...CAME, ref }));
    const { answer } = await changesAnswer(
      asked,
      viewOf([...came, change(2, { at: '2018-03-05T10:00:00Z' })]),
      0,
    );
    if (answer.shows !== 'history') throw new Error('That is no history.');
    expect(answer.sentence).toBe('1 item changed today, and 5 items came into the register.');
    expect(answer.lines.map(({ ref, did }) => [ref, did])).toEqual([
      ['HC-1', 'reported progress: note 2'],
      ['', 'brought 5 items into the register: A-1, A-2, A-3 and 2 more'],
    ]);
  });

  it('is nothing where nothing did', async () => {
    expect((await changesAnswer(asked, viewOf([]), 0)).answer.sentence).toBe('Nothing has changed today.');
  });

  it('is narrowed to the items that fit', async () => {
    const filter = [{ anyOf: [{ is: 'area' as const, name: 'Hate crime' }] }];
    const { refs } = await changesAnswer(
      { ...asked, filter },
      viewOf([change(2), change(2, { ref: 'HC-2' })]),
      0,
    );
    expect(refs).toEqual(['HC-2']);
  });
});
