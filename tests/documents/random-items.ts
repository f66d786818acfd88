import fc from 'fast-check';
import { tidied } from '../../src/importing/cells.ts';
import { addDays, type Day } from '../../src/register/day.ts';
import { type Directory, emptyDirectory, nameKey } from '../../src/register/directory.ts';
import { type Item, KINDS, STATUSES, VISIBILITIES } from '../../src/register/item.ts';

/** Registers with anything in them that a register can hold. */

const BOARDS = ['SDP', 'ASB-1', 'Board Two'];

export const DIRECTORY: Directory = {
  ...emptyDirectory(),
  boards: BOARDS.map((code) => ({ code, name: `The ${code} board`, aliases: [], meetings: [] })),
};

/** Beginnings that spreadsheets compute, words that programs stumble over, and letters from everywhere. */
const ODD = [
  '=1+1',
  '+44 191 496 0000',
  '-5% on last year',
  '@all officers',
  "'tis done",
  "'=not a formula",
  "''-x",
  '＝１',
  '"quoted", with a comma; and more',
  'first line\nsecond line\n\n=third line',
  '\ttabbed',
  'a\tb',
  'Ö ß Łódź Siân naïve',
  '😀 👩‍👩‍👧 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'constructor',
  '__proto__',
  'toString',
  '_x000D_ and _x0041_',
  '<b>&amp;</b>',
  '1e5',
  '007',
  'TRUE',
  '31/10/2017',
  '2018-03-31',
  '#REF!',
  '• one\n• two',
  'no',
  'N/A',
  "O'Donnell",
];

const TIMESCALES = [
  '',
  '31/10/2017',
  '31st Oct 2017',
  '2017-10-31',
  'Tuesday 31 October 2017',
  'by end of March 2018',
  'Oct/Nov 2018',
  'Q4 2017/18',
  '2017/18 - Date TBC',
  'Winter 2018/19',
  'within 6 months',
  'Immediately',
  'Quarterly',
  'On an annual basis',
  'Ongoing',
  'TBC',
  'Complete',
  'November 2014\nJune 2015',
  'when the bid is in',
];

/** What a cell of the register never holds: an import refuses it or makes it a line break, and forms do likewise. */
const UNHELD = /[^\P{Cc}\t\n]|[\p{Cs}\uFFFD-\uFFFF\u2028-\u202E\u2066-\u2069]|\p{Cn}/gu;

const words = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.lorem(),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', "'", "''", '\t', '"', ','), fc.constantFrom(...ODD))
    .map((parts) => parts.join('')),
);

const prose = words.map((text) => text.replace(UNHELD, '').normalize('NFC').trim());
const line = words.map((text) => tidied(text.replace(UNHELD, '')));
const names = fc
  .array(
    line.map((text) => tidied(text.replaceAll(';', ' '))).filter((text) => text !== ''),
    { maxLength: 3 },
  )
  .map((all) =>
    all.filter((name, index) => all.findIndex((one) => nameKey(one) === nameKey(name)) === index),
  );

const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1990-01-01' as Day, days));

const item = (ref: string): fc.Arbitrary<Item> =>
  fc.record({
    ref: fc.constant(ref),
    kind: fc.constantFrom(...KINDS),
    board: fc.constantFrom(...BOARDS),
    title: line.filter((text) => text !== ''),
    detail: prose,
    source: line,
    agreed: fc.option(day, { nil: undefined }),
    area: line,
    rank: fc.option(fc.integer({ min: 1, max: 9_999 }), { nil: undefined }),
    owners: names,
    organisations: names,
    timescale: fc.oneof(fc.constantFrom(...TIMESCALES), prose),
    status: fc.constantFrom(...STATUSES),
    visibility: fc.constantFrom(...VISIBILITIES),
    progress: prose,
  });

const REFS = ['HC-1', 'hc-2', '2018', '1e5', 'A/b.c_d-9', '007', 'TRUE', 'constructor'];

/** Up to eight items with refs of their own. */
export const registers: fc.Arbitrary<Item[]> = fc
  .integer({ min: 1, max: REFS.length })
  .chain((count) => fc.tuple(...REFS.slice(0, count).map(item)));

/** An item whose every long field is as long as an import takes it. */
export const LONGEST_ITEM: Item = {
  ref: 'LONG-1',
  kind: 'action',
  board: 'SDP',
  title: 'T'.repeat(300),
  detail: '=é"\n,'.repeat(1_600).trim(),
  source: 'S'.repeat(300),
  agreed: '2017-10-31' as Day,
  area: '',
  rank: 1,
  owners: Array.from({ length: 20 }, (_, index) => `Owner ${index} ${'o'.repeat(280)}`),
  organisations: [],
  timescale: 'within 6 months',
  status: 'in progress',
  visibility: 'exempt',
  progress: '😀'.repeat(4_000),
};
