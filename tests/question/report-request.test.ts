import { describe, expect, it } from 'vitest';
import type { Before } from '../../src/question/follow-up.ts';
import type { Question } from '../../src/question/question.ts';
import { all } from '../reports/filters.ts';
import { HOME } from './filters.ts';
import { asked, heard, report, shownOverdue } from './report-asked.ts';

/** Requests for reports that committees are given. */

const EXEMPT = { exempt: true } as const;
const CRIME = { source: 'Organised Crime review' };
const SAFETY = { source: 'Home Safety review' };

describe('a progress report', () => {
  it.each<[string, object]>([
    ['progress report on the organised crime review', CRIME],
    ['Progress report on organised crime', CRIME],
    ['progress report for Home Safety', SAFETY],
    ['the progress report on home safety please', SAFETY],
    ['write the progress of recommendations for Home Safety', SAFETY],
    ['write the progress of recommendations report for the home safety review', SAFETY],
    ['Please prepare a report on the progress of the recommendations of the Organised Crime review', CRIME],
    ['can I have a report on the progress of recommendations for organised crime?', CRIME],
    ['can you draft the committee report on the Home Safety review please', SAFETY],
    ['scrutiny report for the organised crime review', CRIME],
    ['organised crime review progress report', CRIME],
    ['home safety recommendations report', SAFETY],
    ['progress on the organised crime review as a Word document', CRIME],
    ['recommendations from the home safety review in Word', SAFETY],
    ['word document of the home safety recommendations', SAFETY],
    ['draft a report for the Home Safety review in Word', SAFETY],
    ['Organised Crime review as a report', CRIME],
    ['write a report on organised crime', CRIME],
    ['write up progress on the home safety review for scrutiny', SAFETY],
    ['download the progress report on home safety', SAFETY],
    ['Progress of Recommendations following the Overview and Scrutiny Review of Home Safety', SAFETY],
    ['progress report on Minutes 22 September 2017', { source: 'Minutes 22 September 2017' }],
    ['progres report on home safty', SAFETY],
    ['prgress report on the organsed crime review', CRIME],
    ['progress report', {}],
    ['I need a report', {}],
    ['write a progress report for the committee', {}],
    ['write the progress of recommendations for the lost review', { source: 'lost review' }],
  ])('is asked for by “%s”', (text, more) => {
    expect(asked(text)).toEqual(report('progress', more));
  });

  it('is of the review that was shown before', () => {
    const before: Before = { question: { about: 'items', filter: all(HOME), as: 'list' }, refs: [] };
    expect(heard('progress report on that', before)).toMatchObject({
      question: report('progress', SAFETY),
      refersBack: true,
    });
    expect(asked('can I have that as a Word document?', before)).toEqual(report('progress', SAFETY));
  });
});

describe('a six-monthly review', () => {
  const span = (from: string, to: string) => ({ from, to });

  it.each<[string, object]>([
    ['six-monthly review of the SFB', { board: 'SFB' }],
    ['six monthly review of the Safer Fellshire Board', { board: 'SFB' }],
    ['half-yearly review', {}],
    ['half yearly report for scrutiny', { board: 'SCO' }],
    ['6 month review of the scrutiny committee', { board: 'SCO' }],
    ['6-monthly progress report SFB', { board: 'SFB' }],
    ['SFB six-monthly review', { board: 'SFB' }],
    ['review of the last six months for scrutiny', { board: 'SCO' }],
    ['the last six months review for SFB', { board: 'SFB' }],
    ['biannual review of the SFB as a word document', { board: 'SFB' }],
    ['can you pull together the half-yearly report for scrutiny', { board: 'SCO' }],
    [
      'make me the six-monthly review for the partnership board from 1 October to 31 March',
      { board: 'SFB', ...span('2017-10-01', '2018-03-31') },
    ],
    [
      'six-monthly review of scrutiny to 31 March 2018',
      { board: 'SCO', ...span('2017-10-01', '2018-03-31') },
    ],
    [
      'half-yearly report for the scrutiny committee, April to September 2017',
      { board: 'SCO', ...span('2017-04-01', '2017-09-30') },
    ],
    ['six-monthly review since the last meeting', span('2018-03-05', '2018-04-16')],
    ['six-monthly review of the SFB including exempt items', { board: 'SFB', ...EXEMPT }],
  ])('is asked for by “%s”', (text, more) => {
    expect(asked(text)).toEqual(report('six-monthly', more));
  });

  it('comes as Word, and says so where a spreadsheet was asked for', () => {
    expect(heard('six-monthly review of SFB as a spreadsheet')).toMatchObject({
      question: report('six-monthly', { board: 'SFB' }),
      notes: ['That review comes as a Word document.'],
    });
  });
});

describe('exempt items', () => {
  it.each<[string, object]>([
    ['the register including exempt items as a spreadsheet', EXEMPT],
    ['export the register as CSV including exempt items', EXEMPT],
    ['export the register with part B', EXEMPT],
    ['export the register, exempt items included', EXEMPT],
    ['exempt items as a spreadsheet', EXEMPT],
    [
      'progress report on organised crime including exempt items under paragraph 3',
      { ...EXEMPT, paragraph: 3 },
    ],
    ['progress report on the organised crime review with part B (paragraph 7)', { ...EXEMPT, paragraph: 7 }],
    [
      'six-monthly review of scrutiny, including exempt items, paragraph 2 of Schedule 12A',
      { ...EXEMPT, paragraph: 2 },
    ],
    ['progress report on organised crime with the exempt recommendations', EXEMPT],
  ])('are asked for by “%s”', (text, more) => {
    expect(asked(text)).toMatchObject({ about: 'report', ...more });
  });

  it.each([
    'export the register',
    'export the register without exempt items',
    'overdue actions, not including exempt items, as a spreadsheet',
    'overdue actions excluding part b in excel',
    'progress report on organised crime under paragraph 3',
    'six-monthly review of scrutiny without the exempt items',
  ])('are not asked for by “%s”', (text) => {
    const question = asked(text);
    expect(question).toMatchObject({ about: 'report' });
    expect(question).not.toHaveProperty('exempt');
    expect(question).not.toHaveProperty('paragraph');
  });

  it('are added to the report that was made before', () => {
    const question = asked('six-monthly review of the SFB');
    expect(heard('and with exempt items', { question, refs: [] })).toMatchObject({
      question: { ...question, exempt: true },
      refersBack: true,
    });
  });
});

describe('no file is asked for', () => {
  it.each<[string, Question['about']]>([
    ['progress on the organised crime review', 'items'],
    ['Could you report the progress made on the Home Safety review?', 'items'],
    ['what reports are due', 'items'],
    ['which actions are due to report', 'items'],
    ['reports due this month', 'items'],
    ['when is the six-monthly review due', 'items'],
    ['what is due before the six-monthly review', 'items'],
    ['six-monthly review of the informants protocol', 'items'],
    ['progress report on hate crime', 'items'],
    ['progress report on OC-2', 'item'],
    ['report progress on HC-1', 'change'],
    ['report on HC-1: all done', 'change'],
    ['HC-1 is done, I sent it as a spreadsheet', 'change'],
    ['mark OC-2 complete: exported to Excel', 'change'],
    ['add an action: export the data to Excel', 'change'],
    ['Report on cybercrime', 'items'],
    ['is there a report on cybercrime', 'items'],
    ['show me the report on cybercrime', 'items'],
    ['who wrote the progress report', 'items'],
    ['review the informants protocol', 'items'],
    ['find spreadsheet', 'items'],
    ['find training in Excel', 'items'],
    ['search the register for the word export', 'items'],
    ['can you read Word files?', 'bring papers'],
    ['import this spreadsheet', 'bring papers'],
    ['how do I send you a spreadsheet?', 'bring papers'],
    ['remind me about HC-1 in a report', 'wish'],
    ["what's in the report", 'something else'],
    ['recommendations from the home safety review', 'items'],
  ])('by “%s”', (text, about) => {
    expect(asked(text, shownOverdue).about).toBe(about);
  });
});

it('a thousand letters do not hold it up', () => {
  const text = `export ${'a spreadsheet of '.repeat(40)} ${'progress report '.repeat(60)} as a spreadsheet`;
  expect(() => heard(text)).not.toThrow();
});
