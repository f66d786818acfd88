import { describe, expect, it } from 'vitest';
import { readCsvPaper } from '../../src/importing/csv-paper.ts';
import { readRegisterPaper } from '../../src/importing/read-register-paper.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { createReadPaper } from '../../src/papers/read-paper.ts';
import type { Item } from '../../src/register/item.ts';
import { planImport } from '../../src/store/import-plan.ts';
import { anItem, DURHAM } from './durham.ts';
import { paperInPages, paperInSheets, paperInTables, REVIEWS_2017 } from './papers-2017/as-paper.ts';
import { docxOf2017, xlsxOf2017 } from './papers-2017/build-files.ts';
import { EXPECTED_2017 } from './papers-2017/expected.ts';
import { ORGANISED_CRIME } from './papers-2017/organised-crime.ts';
import type { PaperReview } from './papers-2017/review.ts';

const readPaper = createReadPaper({ readText: readCsvPaper });
async function fromFile(file: string, bytes: Uint8Array): Promise<Paper> {
  const paper = await readPaper(file, bytes);
  if ('says' in paper) throw new Error(paper.says);
  return paper;
}

const CHOSEN = { board: 'SSC', visibility: 'open' } as const;

const FORMS: [string, () => Paper | Promise<Paper>][] = [
  ['a Word table for each page', paperInPages],
  ['a Word table for each review', paperInTables],
  ['sheets', paperInSheets],
  ['a Word file', async () => fromFile('progress.docx', await docxOf2017())],
  ['an Excel file', async () => fromFile('progress.xlsx', await xlsxOf2017())],
];

describe('the thirteen recommendations of 2017', () => {
  it.each(FORMS)('come in from %s with owners, timescales, status and progress', async (_, form) => {
    const read = readRegisterPaper(await form(), DURHAM, CHOSEN);
    expect([read.readAs, read.problems, read.faulty, read.faultless]).toEqual(['committee paper', [], 0, 13]);
    const items = read.batch.items.map(({ source, title, owners, organisations, timescale, status }) => {
      return { source, title, owners, organisations, timescale, status };
    });
    expect(items).toEqual(EXPECTED_2017.map(({ progress: _, ...item }) => item));
    for (const [index, { progress }] of read.batch.items.entries()) {
      const [begins = '', ends = ''] = EXPECTED_2017[index]?.progress ?? [];
      expect([progress.slice(0, begins.length), progress.slice(-ends.length)]).toEqual([begins, ends]);
    }
    for (const { kind, board, visibility, ref } of read.batch.items) {
      expect([kind, board, visibility, ref]).toEqual(['recommendation', 'SSC', 'open', undefined]);
    }
  });

  it('tell what they were read from', () => {
    const { columns, notes, choosable } = readRegisterPaper(paperInPages(), DURHAM, CHOSEN);
    expect(columns.map(({ key, heading, field }) => [key, heading.slice(0, 21), field])).toEqual([
      ['1-1', 'Review Recommendation', 'title'],
      ['1-2', 'Progress Report of Ac', 'progress'],
      ['1-3', "Resib'ty", 'owner'],
      ['1-4', 'Timescale', 'timescale'],
      ['2-1', 'Review Recommendation', 'title'],
      ['2-2', 'Progress Report of Ac', 'progress'],
      ['2-3', 'Responsibility', 'owner'],
      ['2-4', 'Timescale', 'timescale'],
    ]);
    expect(choosable).toEqual([
      { field: 'board', chosen: 'SSC' },
      { field: 'visibility', chosen: 'open' },
      { field: 'kind', chosen: 'recommendation' },
    ]);
    for (const note of [
      '“DCI Ashton” is read as Dave Ashton.',
      '“CDDFRS & DCC (Public Health)” is read as County Durham and Darlington Fire and Rescue Service and Public Health.',
      '“CDDFRS – Community Safety Team” is read as County Durham and Darlington Fire and Rescue Service; “Community Safety Team” is left out.',
      'progress.docx, table 4 row 2 goes on with the recommendation of table 3 row 2.',
      'progress.docx, table 7 row 2 goes on with the recommendation of table 6 row 4.',
    ]) {
      expect(notes).toContain(note);
    }
  });

  it('have a wording of several sentences as their detail, and one sentence as the title alone', () => {
    const { items } = readRegisterPaper(paperInPages(), DURHAM, CHOSEN).batch;
    const wordings = items.map(({ detail }) => detail.split('\n').length * Math.sign(detail.length));
    expect(wordings).toEqual([0, 1, 0, 0, 0, 3, 3, 0, 0, 2, 0, 0, 0]);
    expect(items[1]?.detail).toMatch(/^Relevant organisations .* presented to a future meeting\.$/);
    expect(items[9]?.detail).toMatch(/sustainability\nFurthermore appropriate .* wellbeing visits\.$/);
  });
});

/** What the register holds after an import of these rows. */
const stored = (paper: Paper, before: Item[] = []): Item[] =>
  planImport(readRegisterPaper(paper, DURHAM, CHOSEN, before).batch, DURHAM, before, new Map()).staged.items;

/** The paper with another text in one cell. */
const withCell = (review: number, page: number, row: number, column: number, text: string): PaperReview[] =>
  REVIEWS_2017.map((one, r) => ({
    ...one,
    pages: one.pages.map((rows, p) =>
      rows.map((cells, n) => (r === review && p === page && n === row ? cells.with(column, text) : cells)),
    ),
  }));

describe('the paper of 2017 again', () => {
  const before = stored(paperInPages());

  it.each(FORMS)('changes nothing where nothing changed: %s', async (_, form) => {
    const { batch, choosable } = readRegisterPaper(await form(), DURHAM, {}, before);
    const { outcome, problems } = planImport(batch, DURHAM, before, new Map());
    expect([outcome.items, problems]).toEqual([{ added: 0, changed: 0, unchanged: 13 }, []]);
    // Nothing is new, so there is nothing to choose.
    expect(choosable).toEqual([]);
  });

  it.each<[string, PaperReview[], Partial<Item>]>([
    ['progress', withCell(0, 1, 0, 1, 'All done.'), { progress: 'All done.' }],
    [
      'timescale',
      withCell(1, 2, 1, 3, 'within 2018/19'),
      { timescale: 'within 2018/19', organisations: ['Public Health'] },
    ],
    [
      'title',
      withCell(
        0,
        2,
        0,
        0,
        '4) Through the Memorandum of Understanding the council works with the Environment Agency to take prompt action when illegal sites are identified.',
      ),
      { status: 'complete' },
    ],
    ['owners', withCell(0, 2, 0, 2, 'P Bradley; DCI Ashton'), { owners: ['Paul Bradley', 'Dave Ashton'] }],
  ])('changes the one item whose %s changed', (field, reviews, now) => {
    const { batch } = readRegisterPaper(paperInPages(reviews), DURHAM, {}, before);
    const { outcome, staged } = planImport(batch, DURHAM, before, new Map());
    expect(outcome.items).toEqual({ added: 0, changed: 1, unchanged: 12 });
    const [item] = staged.items.filter((one) => {
      const was = before.find(({ ref }) => ref === one.ref);
      return JSON.stringify(was?.[field as keyof Item]) !== JSON.stringify(one[field as keyof Item]);
    });
    expect(item).toMatchObject(field === 'timescale' ? { timescale: now.timescale } : now);
  });

  it('leaves to an item what the paper says nothing of', () => {
    const own = {
      area: 'Organised crime',
      rank: 2,
      visibility: 'exempt',
      organisations: ['Environment Agency'],
    } as const;
    const items = before.map((item) => ({ ...item, ...own, organisations: [...own.organisations] }));
    const { batch } = readRegisterPaper(paperInPages(), DURHAM, CHOSEN, items);
    expect(batch.items[3]).toMatchObject(own);
    expect(batch.items[3]?.keeps).toEqual(
      expect.arrayContaining(['area', 'rank', 'visibility', 'organisations']),
    );
  });
});

describe('recommendations that a clerk has put in other words', () => {
  const clerks = [
    'Recognise the work of the Disruption and Intervention Panel',
    'Report progress on the organised crime Local Profiles document',
    'Raise awareness so that organised crime is spotted and reported',
    'Act promptly on illegal waste sites under the memorandum of understanding',
    'Apply the lessons of the procurement fraud project more widely',
    'Give elected members an awareness session on organised crime',
    'Put organised crime into the online fraud awareness training',
  ].map((title, index) => anItem({ ref: `OC-${index + 1}`, title, detail: 'As the clerk has it.' }));

  it('are found by their wording, and keep their titles', () => {
    const read = readRegisterPaper(paperInPages([ORGANISED_CRIME]), DURHAM, CHOSEN, clerks);
    expect(read.batch.items.map(({ ref, title }) => [ref, title])).toEqual(
      clerks.map(({ ref, title }) => [ref, title]),
    );
    expect(read.notes).toContainEqual(
      expect.stringMatching(
        /^“Cabinet note the work .*” is taken for OC-1, “Recognise the work .*”, which keeps its title\.$/,
      ),
    );
    expect(read.batch.items[0]?.detail).toMatch(/^Cabinet note the work/);
  });

  it('are those of the register’s own name for the review, where that shares its telling words', () => {
    const home = anItem({
      ref: 'HS-6',
      title: 'Explore adding cybercrime and fraud to the Safer Homes project',
      source: 'Home Safety review',
    });
    const { batch, notes } = readRegisterPaper(paperInPages(), DURHAM, CHOSEN, [...clerks, home]);
    expect(batch.items.at(-1)).toMatchObject({ ref: 'HS-6', source: 'Home Safety review' });
    expect(notes).toContain(
      "The heading “OVERVIEW AND SCRUTINY REVIEW – Improved Safety in the Home – Safe and Wellbeing Visits” is taken for the register's “Home Safety review”.",
    );
  });

  it('are new items where no wording is alike', () => {
    const others = ['Buy a van for the mobile police station', 'Hold the summer fair'].map((title, index) =>
      anItem({ ref: `OC-${index + 1}`, title }),
    );
    const { batch } = readRegisterPaper(paperInPages([ORGANISED_CRIME]), DURHAM, CHOSEN, others);
    expect(batch.items.map(({ ref }) => ref)).toEqual(Array(7).fill(undefined));
  });
});
