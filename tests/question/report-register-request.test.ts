import { describe, expect, it } from 'vitest';
import type { Before } from '../../src/question/follow-up.ts';
import type { Question } from '../../src/question/question.ts';
import type { Condition, Filter } from '../../src/register/filter.ts';
import { all } from '../reports/filters.ts';
import { HOME, POLICE } from './filters.ts';
import { asked, heard, report, shownOverdue } from './report-asked.ts';

/** Requests for items of the register as a spreadsheet. */

const OUTSTANDING: Condition = { is: 'outstanding' };
const OVERDUE: Condition = { is: 'overdue' };
const REC: Condition = { is: 'kind', kind: 'recommendation' };

describe('a spreadsheet', () => {
  const excel = (filter: Filter, more: object = {}) => report('register', { filter, as: 'excel', ...more });
  const csv = (filter: Filter, more: object = {}) => report('register', { filter, as: 'csv', ...more });

  it.each<[string, object]>([
    ['overdue police actions as a spreadsheet', excel(all(OVERDUE, POLICE))],
    ['overdue police actions spreadsheet', excel(all(OVERDUE, POLICE))],
    ['export the register as CSV', csv([])],
    ['export the register', excel([])],
    ["I'd like to export the register to a spreadsheet", excel([])],
    ['the register as a file', excel([])],
    ['the whole register as an excel file', excel([])],
    ['complete register in csv', csv([])],
    ['everything as a spreadsheet', excel([])],
    ['the SFB register as a spreadsheet', excel(all({ is: 'board', code: 'SFB' }))],
    ['outstanding register in excel', excel(all(OUTSTANDING))],
    ['export to excel everything overdue', excel(all(OVERDUE))],
    ['transfer all overdue actions to a spreadsheet', excel(all(OVERDUE))],
    ['what is overdue, in Excel please', excel(all(OVERDUE))],
    ['send me a csv with overdue recommendations', csv(all(OVERDUE, REC))],
    ['give me an excel file of everything outstanding for the police', excel(all(OUTSTANDING, POLICE))],
    [
      'spreadsheet of all the recommendations from the home safety review',
      excel(all(OUTSTANDING, REC, HOME)),
    ],
    ['progress report on the home safety review as a spreadsheet', excel(all(HOME))],
    ['my actions as a spreadsheet', excel(all(OUTSTANDING, { is: 'mine' }))],
    ['save the overdue list as excel', excel(all(OVERDUE))],
    ['can you email me a spreadsheet of the overdue actions', excel(all(OVERDUE))],
    ["export Ann Dale's actions as csv", csv(all(OUTSTANDING, { is: 'owner', name: 'Ann Dale' }))],
    ['HC-1 as csv', csv(all({ is: 'ref', ref: 'HC-1' }))],
    ['hate crime as spreadsheet', excel(all(OUTSTANDING, { is: 'area', name: 'Hate crime' }))],
    ['all recommendations including completed ones as a spreadsheet', excel(all(REC))],
    [
      'Hello, could I have the overdue actions as an Excel spreadsheet please? Thanks, Ann',
      excel(all(OVERDUE)),
    ],
    ['find training as a spreadsheet', excel(all({ is: 'mentions', words: 'training' }))],
  ])('is asked for by “%s”', (text, question) => {
    expect(asked(text)).toEqual(question);
  });

  it.each([
    'overdue police actions as a spreadsheet',
    'export everything due in June as csv',
    'download everything due in March to Excel',
    'recommendations without an owner as a spreadsheet',
    'put everything due this month into a spreadsheet',
    'police actions due this quarter to xlsx',
  ])('“%s” has what the words without the file find', (text) => {
    const plain = text
      .replace(/ (?:as|to|into)(?: a)? (?:spreadsheet|csv|excel|xlsx)$/i, '')
      .replace(/^(?:export|download|put) /, '');
    const list = asked(plain);
    expect(asked(text)).toMatchObject({ filter: list.about === 'items' ? list.filter : undefined });
  });

  it.each([
    ['can I have that as a spreadsheet?', excel(all(OVERDUE))],
    ['put that in Excel', excel(all(OVERDUE))],
    ['turn those into a csv', csv(all(OVERDUE))],
    ['as CSV', csv(all(OVERDUE))],
    ['and as CSV', csv(all(OVERDUE))],
    ['export that', excel(all(OVERDUE))],
    ['download', excel(all(OVERDUE))],
    ['only the police ones as a spreadsheet', excel(all(OVERDUE, POLICE))],
  ])('“%s” is of what was shown before', (text, question) => {
    const { refersBack, question: read } = heard(text, shownOverdue);
    expect({ read, refersBack }).toEqual({ read: question, refersBack: true });
  });

  it('of “that” is of nothing, and not of everything, where nothing was shown', () => {
    const nothing: Before = { question: { about: 'items', filter: [], as: 'list' }, refs: [] };
    for (const before of [undefined, nothing])
      expect(asked('can I have that as a spreadsheet?', before)).toEqual(report('register', { as: 'excel' }));
  });

  it.each<[Question]>([
    [{ about: 'item', ref: 'HC-1', aspect: 'everything' }],
    [{ about: 'history', ref: 'HC-1' }],
  ])('of “that” is of the one item that was shown: %j', (question) => {
    expect(asked('export that', { question, refs: ['HC-1'] })).toEqual(
      excel(all({ is: 'ref', ref: 'HC-1' })),
    );
  });

  it('is what a list becomes where Word was asked for, which is said', () => {
    const { question, notes } = heard('overdue police actions as a word document');
    expect(question).toEqual(excel(all(OVERDUE, POLICE)));
    expect(notes).toEqual([
      'A list of items comes as a spreadsheet. Word is for the reports that a committee is given.',
    ]);
  });

  it('is not made of what is no item: that is answered in the chat', () => {
    expect(heard('our priorities as a spreadsheet')).toMatchObject({
      question: { about: 'priorities' },
      notes: ['Only items of the register come as a file, so here it is in the chat.'],
    });
    expect(asked("export Karen's actions").about).toBe('choice');
  });
});
