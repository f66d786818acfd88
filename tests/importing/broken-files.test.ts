import { describe, expect, it } from 'vitest';
import { COLUMNS, FILES, fileOf, readWith, registerOf, tell } from './register-files.ts';

const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(typeof part === 'string' ? Buffer.from(part) : part)));
const megabytes = (n: number): string => 'x'.repeat(n * 1_000_000);
const header = `${COLUMNS.join(',')}\n`;
const row = (title: string): string => `HC-1,action,SFB,${title},,,,,,,,,,open,\n`;

describe('a file that is broken as a whole is refused in one sentence', () => {
  it.each<[what: string, content: string | Uint8Array, says: string | RegExp]>([
    ['nothing in it', '', 'line 1: the file is empty'],
    ['nothing but a byte order mark and line ends', '\uFEFF\r\n \r\n', 'line 1: the file is empty'],
    ['nothing but commas', ',,,\n,,,\n', 'line 1: the file is empty'],
    ['a header only', header, 'line 1: the file has a header and no rows'],
    ['UTF-16 with its mark', utf16(registerOf({})), /line 1: the file is UTF-16 .* save it as "CSV UTF-8"/],
    [
      'UTF-16, the other end first',
      Buffer.from(utf16(registerOf({}))).swap16(),
      /line 1: the file is UTF-16/,
    ],
    ['UTF-16 without its mark', Buffer.from(registerOf({}), 'utf16le'), /line 1: the file is UTF-16/],
    [
      'Windows-1252',
      bytes(header, row('Plan'), 'HC-2,action,SFB,Caf', [0xe9], ',,,,,,,,,,open,\n'),
      /line 3: the file is not UTF-8 \(it may be Windows-1252.* save it as "CSV UTF-8"/,
    ],
    ['a UTF-8 letter cut short', bytes(header, row('Plan'), [0xc3]), /line 3: the file is not UTF-8/],
    ['an Excel workbook', bytes('PK', [3, 4, 0, 0, 8, 8]), /line 1: the file is a workbook or an archive/],
    ['bytes that are not text', bytes(header, [0, 0, 0, 1, 2, 255]), /line 1: the file is not text/],
    ['10 MB', header + row(megabytes(10)), /line 1: the file has 10\.0 MB, .* at most 5 MB/],
    ['a cell of 4 MB', header + row('Plan') + row(megabytes(4)), /line 3: this row is over 1 MB long/],
    [
      '20,001 rows',
      header + row('Plan').repeat(20_001),
      'line 20002: the file has more than 20,000 rows; is it the right file?',
    ],
    [
      'a row behind 20,001 rows of commas alone',
      header + `${','.repeat(14)}\n`.repeat(20_001) + row('Plan'),
      'line 20002: the file has more than 20,000 rows; is it the right file?',
    ],
    [
      'a quotation mark never closed',
      `${header}${row('Plan')}\n${row('"Plan')}${row('Plan')}`,
      /line 4: .* is never closed/,
    ],
    [
      'words after a quotation mark',
      `${header}${row('"The" plan')}`,
      /line 2: a quotation mark .* out of place/,
    ],
    [
      'a quotation mark among words',
      `${header}${row('The "plan"')}`,
      /line 2: a quotation mark .* out of place/,
    ],
    [
      'semicolons for commas',
      header.replaceAll(',', ';') + row('Plan'),
      /line 1: the cells are not separated by commas/,
    ],
    [
      'two columns of a name',
      header.replace('detail', 'Title') + row('Plan'),
      'line 1: the header has "title" more than once',
    ],
    [
      'columns missing',
      'ref,title,kind,owner\nHC-1,Plan,action,Ann Dale\n',
      'line 1: the header of register.csv must have "board", "timescale", "visibility"; it has "ref", "title", "kind", "owner"',
    ],
    [
      'a header of another kind',
      'fruit,colour\napple,red\n',
      /line 1: the header is that of no register file/,
    ],
    ['no header', row('Plan'), /line 1: the header is that of no register file/],
  ])('%s', (_, content, says) => {
    const { problemLines } = tell([fileOf('x.csv', content)]);
    expect(problemLines).toHaveLength(1);
    expect(problemLines[0]).toMatch(says instanceof RegExp ? says : `x.csv ${says}`);
  });

  it('names the six kinds where it cannot tell which one a file is', () => {
    const [line] = tell([fileOf('x.csv', 'fruit,colour\napple,red\n')]).problemLines;
    for (const kind of [...Object.keys(FILES), 'indicators.csv']) expect(line).toContain(kind);
  });

  it('does not blame other files for what it lacks', () => {
    const { problemLines } = readWith({ 'boards.csv': utf16(FILES['boards.csv']) });
    expect(problemLines).toHaveLength(1);
  });
});

describe('a file of each kind with only what it must have', () => {
  it.each([
    ['organisations', 'name\nFellshire Council\n'],
    ['boards', 'code,name\nSFB,Safer Fellshire Board\n'],
    ['people', 'name,email,role,boards\nAnn Dale,ann@council.example,officer,\n'],
    ['areas', 'strategy,priority,area,kind\nPlan,Protect people,,\n'],
  ] as const)('comes in, and says which columns it does without: %s', (part, text) => {
    const { batch, problems, warningLines } = tell([fileOf('x.csv', text)]);
    expect(problems).toEqual([]);
    expect(batch[part]).toHaveLength(1);
    expect(warningLines).toEqual([
      expect.stringMatching(/line 1: there is no column "[a-z]+".*: taken as empty in every row/),
    ]);
  });

  it('says which columns it does not know, and leaves them out', () => {
    const text = 'code,name,aliases,meetings,Phone,__proto__,constructor\nSFB,Board,,,1,2,3\n';
    const { batch, warningLines } = tell([fileOf('boards.csv', text)]);
    expect(warningLines).toEqual([
      'boards.csv line 1: left out, as boards.csv has no column called "phone", "__proto__", "constructor"',
    ]);
    expect(batch.boards).toEqual([{ code: 'SFB', name: 'Board', aliases: [], meetings: [] }]);
  });

  it('is not of a kind when most of its header is of none', () => {
    const text = 'name,budget,starts,ends\nBridge,1,2,3\n';
    expect(tell([fileOf('x.csv', text)]).problemLines).toEqual([
      expect.stringContaining('x.csv line 1: the header is that of no register file'),
    ]);
  });
});
