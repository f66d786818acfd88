import { describe, expect, it } from 'vitest';
import type { Paper, PaperTable } from '../../src/papers/paper.ts';
import { readSheet } from './sheets.ts';

const HEADER = ['Review Recommendation', 'Progress', 'Responsibility', 'Timescale'];

const table = (name: string, above: string[], rows: string[][]): PaperTable => ({
  name,
  above,
  rows: rows.map((cells, index) => ({ line: index + 1, cells })),
});
const word = (...tables: PaperTable[]): Paper => ({ kind: 'docx', file: 'progress.docx', tables });
const one = (...rows: string[][]): Paper =>
  word(table('table 1', ['REVIEW – Hate Crime'], [HEADER, ...rows]));

describe('rows of a committee paper', () => {
  it('go on with the one above where they have no recommendation of their own', () => {
    const { batch } = readSheet(
      one(['1) Meet.', 'First.', 'DCI Ashton', 'May 2018'], ['', 'Second.', '', '']),
    );
    expect(batch.items).toMatchObject([
      { title: 'Meet', progress: 'First.\nSecond.', timescale: 'May 2018' },
    ]);
  });

  it('go on where they have no number and the one above does not end a sentence', () => {
    const titles = (...rows: string[][]) => readSheet(one(...rows)).batch.items.map(({ title }) => title);
    const cells = ['', '', ''];
    expect(titles(['1) Meet the', ...cells], ['schools', ...cells])).toEqual(['Meet the schools']);
    expect(titles(['1) Meet them.', ...cells], ['Greet them', ...cells])).toEqual([
      'Meet them',
      'Greet them',
    ]);
    // Without numbers nothing tells a title from the rest of one, but for a page that begins in small letters.
    expect(titles(['Meet the', ...cells], ['schools', ...cells])).toEqual(['Meet the', 'schools']);
    expect(titles(['Meet the', ...cells], HEADER, ['schools', ...cells])).toEqual(['Meet the schools']);
  });

  it('go on in a table without a header right after the one before', () => {
    const { batch, columns } = readSheet(
      word(
        table('table 1', ['REVIEW – Hate Crime'], [HEADER, ['1) Meet.', '', '', '']]),
        table('table 2', [], [['2) Greet.', 'Done so.', 'EA', 'Complete']]),
      ),
    );
    expect(batch.items.map(({ title, status, source }) => [title, status, source])).toEqual([
      ['Meet', 'not started', 'Hate Crime review'],
      ['Greet', 'complete', 'Hate Crime review'],
    ]);
    expect(columns).toHaveLength(4);
  });

  it('are at fault by themselves in such a table, too', () => {
    const header = [...HEADER, 'Status'];
    const { faulty, faultless, problemLines } = readSheet(
      word(
        table('table 1', ['REVIEW – Hate Crime'], [header, ['1) Meet.', '', '', '', 'Green']]),
        table('table 2', [], [['2) Greet.', '', '', '', 'Purple']]),
      ),
    );
    expect([faulty, faultless]).toEqual([1, 1]);
    expect(problemLines).toEqual([
      expect.stringMatching(/^progress\.docx, table 2 row 1, Status: "Purple" is not a status/),
    ]);
  });

  it('are one item with all owners where bullets, owners and timescales are not as many', () => {
    const bullets = '1) Do this:\n• meet\n• greet';
    const count = (owners: string, timescales: string) =>
      readSheet(one([bullets, 'Well.', owners, timescales])).batch.items.map(({ owners }) => owners);
    expect(count('DCI Ashton\nPaul Bradley', 'May 2018\nComplete')).toEqual([
      ['Dave Ashton'],
      ['Paul Bradley'],
    ]);
    expect(count('DCI Ashton\nPaul Bradley', 'May 2018')).toEqual([['Dave Ashton', 'Paul Bradley']]);
    expect(count('DCI Ashton', 'May 2018\nJune 2018')).toEqual([['Dave Ashton']]);
    const many = Array.from({ length: 31 }, (_, n) => `• part ${n}`).join('\n');
    const { batch } = readSheet(
      one([many, '', many.replaceAll('• ', ''), many.replaceAll(/• part .*/g, 'May 2018')]),
    );
    expect(batch.items).toHaveLength(1);
  });

  it('have all their progress where it is not apart by bullets', () => {
    const { batch } = readSheet(
      one(['1) Do:\n• meet\n• greet', 'One text.', 'EA\nfire', 'May 2018\nJune 2018']),
    );
    expect(batch.items.map(({ title, progress }) => [title, progress])).toEqual([
      ['Do: meet', 'One text.'],
      ['Do: greet', 'One text.'],
    ]);
  });

  it('keep several dates as milestones', () => {
    const { batch } = readSheet(one(['1) Meet.', '', 'EA', 'November 2014\nJune 2015']));
    expect(batch.items).toMatchObject([{ timescale: 'November 2014; June 2015', progress: '' }]);
  });

  it('warn of a timescale that cannot be read and of an owner whom nobody knows', () => {
    const { warningLines, batch } = readSheet(
      one(
        ['1) Meet.', '', 'Jane Doe', 'when money allows'],
        ['2) Greet.', '', 'Jane Doe; Dave Ashtn', 'Ongoing'],
      ),
    );
    expect(batch.items.map(({ owners }) => owners)).toEqual([['Jane Doe'], ['Jane Doe', 'Dave Ashtn']]);
    expect(warningLines).toEqual([
      expect.stringMatching(/^progress\.docx, table 1 row 2, Timescale: "when money allows" gives no date/),
      'progress.docx, table 1 row 2, Responsibility: "Jane Doe" is no person, post or organisation that the register knows; kept as an owner, as written, and so in 1 other row',
      expect.stringMatching(
        /^progress\.docx, table 1 row 3, Responsibility: "Dave Ashtn" is neither .* close to "Dave Ashton"/,
      ),
    ]);
  });

  it('may have a column of numbers and one of statuses', () => {
    const { batch, problems } = readSheet(
      word(
        table(
          'table 1',
          [],
          [
            ['No.', 'Recommendation', 'Lead', 'Deadline', 'RAG', 'Update'],
            ['1', 'Meet.', 'EA', 'May 2018', 'Amber', 'Slow.'],
            ['', '', 'fire', '', '', 'Still slow.'],
          ],
        ),
      ),
    );
    expect(problems).toEqual([]);
    expect(batch.items).toMatchObject([
      {
        ref: undefined,
        title: 'Meet',
        status: 'at risk',
        organisations: ['Environment Agency', 'County Durham and Darlington Fire and Rescue Service'],
        progress: 'Slow.\nStill slow.',
      },
    ]);
  });

  it('are of the review that the heading above each table names', () => {
    const { batch, warningLines } = readSheet(
      word(
        table('table 1', ['REVIEW – Hate Crime'], [HEADER, ['1) Meet.', '', '', '']]),
        table('table 2', ['Finance'], [['Finance', 'None']]),
        table(
          'table 3',
          ['REVIEW – Water Safety', 'REVIEW OF RECOMMENDATIONS'],
          [HEADER, ['1) Swim.', '', '', '']],
        ),
      ),
    );
    expect(batch.items.map(({ source }) => source)).toEqual(['Hate Crime review', 'Water Safety review']);
    expect(warningLines).toEqual(['progress.docx: nothing is recognised in table 2; left out']);
  });
});
