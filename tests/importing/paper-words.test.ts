import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/importing/headings.ts';
import { isBareNumber, takeNumber } from '../../src/importing/numbering.ts';
import type { ItemField } from '../../src/importing/register-paper.ts';
import { nameReview } from '../../src/importing/review-name.ts';
import { readStatus } from '../../src/importing/status-words.ts';
import { readTimescaleCell } from '../../src/importing/timescale-cell.ts';
import { titleOf } from '../../src/importing/wording.ts';
import type { Status } from '../../src/register/item.ts';

describe('a heading', () => {
  it.each<[string, ItemField | undefined]>([
    ['Rec No', 'ref'],
    ['Ref.', 'ref'],
    ['#', 'ref'],
    ['Action', 'title'],
    ['Recomendation', 'title'],
    ['REVIEW RECOMMENDATION', 'title'],
    ['Description', 'detail'],
    ['Lead Officer', 'owner'],
    ['Lead Officer / Agency', 'owner'],
    ["Resib'ty", 'owner'],
    ['Responsability', 'owner'],
    ['Owner(s)', 'owner'],
    ['Who', 'owner'],
    ['By whom?', 'owner'],
    ['Target date', 'timescale'],
    ['Dead line', 'timescale'],
    ['By when', 'timescale'],
    ['Timescle', 'timescale'],
    ['RAG', 'status'],
    ['RAG Rating (Jan)', 'status'],
    ['Status', 'status'],
    ['Progress Report of Action taken to implement recommendation', 'progress'],
    ['Latest update (October 2017)', 'progress'],
    ['Comments', 'progress'],
    ['Theme', 'area'],
    ['Source', 'source'],
    ['Review', 'source'],
    ['Date agreed', 'agreed'],
    ['Agency', 'organisation'],
    ['Partner', 'organisation'],
    ['Part B?', 'visibility'],
    ['Exempt', 'visibility'],
    ['Confidential', 'visibility'],
    ['Date completed', undefined],
    ['Last updated', undefined],
    ['Telephone', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
    ['x'.repeat(100_000), undefined],
  ])('"%s" stands for %s', (heading, field) => {
    const [best] = [...fieldsOf(heading)].toSorted(([, a], [, b]) => b - a);
    expect(best?.[0]).toBe(field);
  });
});

describe('a status', () => {
  it.each<[string, Status | undefined]>([
    ['Not Started', 'not started'],
    ['Completed', 'complete'],
    ['DONE', 'complete'],
    ['Blue', 'complete'],
    ['Closed 12/03/2018', 'complete'],
    ['Complete (March 2018)', 'complete'],
    ['Green', 'in progress'],
    ['Green – on track', 'in progress'],
    ['On-going', 'in progress'],
    ['under way', 'in progress'],
    ['Amber', 'at risk'],
    ['Red: delayed', 'at risk'],
    ['Not yet due', 'not started'],
    ['Withdrawn', 'no longer applicable'],
    ['Open', 'not started'],
    ['Green – complete', undefined],
    ['Complete – awaiting evidence', undefined],
    ['50% complete', undefined],
    ['On track by March 2018', undefined],
    ['N/A', undefined],
    ['G', undefined],
    ['constructor', undefined],
  ])('"%s" is %s', (text, status) => {
    expect(readStatus(text, false)?.status).toBe(status);
  });

  it('may be a letter under a heading that speaks of colours', () => {
    expect(['R', 'a', 'G', 'B', 'x'].map((letter) => readStatus(letter, true)?.status)).toEqual([
      ...['at risk', 'at risk', 'in progress', 'complete', undefined],
    ]);
  });
});

describe('a cell of timescales', () => {
  it.each<[string, string, string[] | undefined]>([
    ['March 2018', 'March 2018', undefined],
    ['2018-03-31', '31 March 2018', undefined],
    ['March\n2018', 'March 2018', undefined],
    ['May 2018\nMay 2018', 'May 2018', undefined],
    ['November 2014\nJune 2015', 'November 2014; June 2015', undefined],
    ['June 2015\nNovember 2014', 'June 2015; November 2014', undefined],
    ['October 2017\nOn an annual basis', 'October 2017', ['October 2017', 'On an annual basis']],
    ['May 2018\nCompleted', 'May 2018', ['May 2018', 'Completed']],
    ['Monthly\nMarch 2018', 'March 2018', ['Monthly', 'March 2018']],
    ['Completed\n2017/18 - Date TBC', '2017/18 - Date TBC', ['Completed', '2017/18 - Date TBC']],
    ['Complete\nOngoing', 'Ongoing', ['Complete', 'Ongoing']],
    ['October 2017\nsubject to money', 'October 2017 subject to money', undefined],
    ['', '', undefined],
  ])('"%s" gives "%s"', (cell, timescale, several) => {
    expect(readTimescaleCell(cell)).toEqual({ timescale, ...(several && { several }) });
  });
});

describe('the number of a recommendation', () => {
  it.each([
    ['1) Cabinet note', '1)', 'Cabinet note'],
    ['Recommendation One – That the', 'Recommendation One –', 'That the'],
    ['Recommendation Three - The', 'Recommendation Three -', 'The'],
    ['R3 Meet', 'R3', 'Meet'],
    ['Rec 3: Meet', 'Rec 3:', 'Meet'],
    ['ii. That', 'ii.', 'That'],
    ['(iv) That', '(iv)', 'That'],
    ['a) That', 'a)', 'That'],
    ['2 – Meet', '2 –', 'Meet'],
    ['2018 will be', undefined, '2018 will be'],
    ['10 people meet', undefined, '10 people meet'],
    ['No one is left out', undefined, 'No one is left out'],
    ['I will meet', undefined, 'I will meet'],
    ['Mix it – well', undefined, 'Mix it – well'],
    ['1)', undefined, '1)'],
  ])('is taken off "%s"', (text, number, rest) => {
    expect(takeNumber(text)).toEqual({ number, text: rest });
  });

  it('is no ref where it stands alone', () => {
    expect(['1', '2.', '(3)', 'iv', 'Rec 3', 'One', '1.1'].every(isBareNumber)).toBe(true);
    expect(['HC-1', 'R3', 'A1', 'OC 1', ''].some(isBareNumber)).toBe(false);
  });
});

describe('a title', () => {
  it.each([
    ['Publish the plan.', 'Publish the plan'],
    ['Publish it. Then rest.', 'Publish it'],
    ['Ask Cllr. Boyes to publish it. Then rest.', 'Ask Cllr. Boyes to publish it'],
    ['Publish it\nThen rest', 'Publish it'],
    ['Publish the plan\nof the board', 'Publish the plan of the board'],
    ['Spend £1.5m. Then rest', 'Spend £1.5m'],
  ])('of "%s" is "%s"', (wording, title) => {
    expect(titleOf(wording)).toBe(title);
  });

  it('has at most 300 characters, and says that it is cut', () => {
    const title = titleOf('many words '.repeat(100));
    expect(title.length).toBeLessThanOrEqual(300);
    expect(title).toMatch(/words…$|many…$/);
    expect(titleOf('x'.repeat(1000))).toHaveLength(300);
  });
});

describe('the review that a table is of', () => {
  it.each<[above: string[], known: string[], source: string | undefined]>([
    [
      ['OVERVIEW AND SCRUTINY WORKING GROUP REPORT – Organised Crime\nREVIEW OF RECOMMENDATIONS'],
      [],
      'Organised Crime review',
    ],
    [
      ['Appendix 2', 'OVERVIEW AND SCRUTINY REVIEW – HATE CRIME', 'Review of Recommendations'],
      [],
      'Hate Crime review',
    ],
    [
      ['Progress of Recommendations following the Overview and Scrutiny Review of Home Safety – Safe Visits'],
      [],
      'Home Safety – Safe Visits review',
    ],
    [['Hate Crime Action Plan 2018'], [], 'Hate Crime Action Plan 2018'],
    [['Domestic Abuse Review'], ['Domestic Abuse review'], 'Domestic Abuse review'],
    [
      ['REVIEW – Improved Safety in the Home'],
      ['Home Safety review', 'Water Safety review'],
      'Home Safety review',
    ],
    [['REVIEW – Alcohol and Young People'], ['Alcohol review'], 'Alcohol and Young People review'],
    [['REVIEW – Hate Crime 2018'], ['Hate Crime review 2014'], 'Hate Crime 2018 review'],
    [
      ['REVIEW – Home Safety in Water'],
      ['Home Safety review', 'Water Safety review'],
      'Home Safety in Water review',
    ],
    [['REVIEW OF RECOMMENDATIONS'], [], undefined],
    [['17. Appendix 2 provides progress on the review of something.'], [], undefined],
    [[], ['Home Safety review'], undefined],
  ])('%j', (above, known, source) => {
    expect(nameReview(above, known)?.source).toBe(source);
  });
});
