import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutGuard } from '../../src/importing/guard.ts';
import { readWith, registerOf } from './register-files.ts';

const itemWith = (cells: Record<string, string>) => {
  const { batch, problems } = readWith({ 'register.csv': registerOf(cells) });
  expect(problems).toEqual([]);
  return batch.items[0];
};

describe('what an empty cell stands for', () => {
  it.each([
    [{ status: '', timescale: 'March 2018' }, { status: 'not started' }],
    [{ status: '', timescale: '' }, { status: 'not started' }],
    [{ status: '', timescale: 'Complete' }, { status: 'complete' }],
    [{ status: '', timescale: 'Completed - June 2017' }, { status: 'complete' }],
    [{ status: '', timescale: 'done' }, { status: 'complete' }],
    [{ status: '', timescale: 'Complete by March 2018' }, { status: 'not started' }],
    [{ status: 'in progress', timescale: 'Complete' }, { status: 'in progress' }],
    [{ visibility: '' }, { visibility: 'open' }],
    [{ ref: '' }, { ref: undefined }],
    [
      { rank: '', agreed: '' },
      { rank: undefined, agreed: undefined },
    ],
    [
      { owner: ' ; ;', organisation: '' },
      { owners: [], organisations: [] },
    ],
  ])('%j', (cells, expected) => {
    expect(itemWith(cells)).toMatchObject(expected);
  });
});

describe('what is tidied and what is not', () => {
  it.each([
    [
      'a formula',
      { title: '=HYPERLINK("http://evil.example","here")' },
      { title: '=HYPERLINK("http://evil.example","here")' },
    ],
    ['a plus', { title: '+44 20 7946 0000' }, { title: '+44 20 7946 0000' }],
    ['a minus', { detail: '-1+1' }, { detail: '-1+1' }],
    ['an at sign', { owner: '@SUM(1+1)*cmd|calc!A0' }, { owners: ['@SUM(1+1)*cmd|calc!A0'] }],
    ['a formula behind a tab, which is white space', { progress: '\t=1+1' }, { progress: '=1+1' }],
    [
      'names that objects have',
      { source: '__proto__', owner: 'constructor' },
      { source: '__proto__', owners: ['constructor'] },
    ],
    ['line breaks of a title', { title: 'Publish\r\n the  plan ' }, { title: 'Publish the plan' }],
    ['line breaks of a detail', { detail: ' a\r\n\r\nb ' }, { detail: 'a\n\nb' }],
    ['hard spaces and characters without width', { owner: 'Ann\u00A0Da\u200Ble' }, { owners: ['Ann Dale'] }],
    ['letters written in two parts', { owner: 'Zoe\u0308 Hall' }, { owners: ['Zo\u00EB Hall'] }],
    ['the words of a timescale', { timescale: 'when funding allows' }, { timescale: 'when funding allows' }],
    ['the case of a board, which is the register’s', { board: 'sfb' }, { board: 'SFB' }],
    ['a ref with every mark it may have', { ref: 'a1-B_2/c.3' }, { ref: 'a1-B_2/c.3' }],
    ['a day of another style', { agreed: 'Tuesday 31st Oct 2017' }, { agreed: '2017-10-31' }],
  ])('%s', (_, cells, expected) => {
    expect(itemWith(cells)).toMatchObject(expected);
  });

  it('holds for any text: a title comes in as it is written, save for its white space and an export’s apostrophe', () => {
    const text = fc.string({
      minLength: 1,
      maxLength: 100,
      unit: fc.constantFrom(...`abc ='"+-@,;\n{}$<&é€`),
    });
    fc.assert(
      fc.property(
        text.filter((title) => withoutGuard(title).trim() !== ''),
        (title) => {
          expect(itemWith({ title })?.title).toBe(withoutGuard(title).replace(/\s+/g, ' ').trim());
        },
      ),
    );
  });
});
