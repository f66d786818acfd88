import { describe, expect, it } from 'vitest';
import { readDeskRequest } from '../../src/question/desk-request.ts';
import { asked } from './fellshire.ts';

const aboutOf = (text: string) => asked(text).about;

describe('an import is to be taken back', () => {
  it.each([
    'undo the last import',
    'Undo the last import, please.',
    'undo import',
    'take back that import',
    'take the last import back',
    "revert yesterday's import",
    'revert yesterday’s import',
    'please can you undo my import',
    'roll back the import',
    'roll the import back',
    'reverse the latest upload',
    'undo the import I made this morning',
    'oops, undo that import!',
    'cancel the last import',
    'undo what I just imported',
    'revert everything that was imported today',
    'I want to undo the import from 10 minutes ago',
    'withdraw the wrong import',
  ])('“%s”', (text) => {
    expect(aboutOf(text)).toBe('undo import');
  });
});

describe('it is asked how papers are brought in', () => {
  it.each([
    'how do I import?',
    'How do I import a register?',
    'how can I upload a spreadsheet',
    'how do I send you a spreadsheet?',
    'how do I send you the papers',
    'How should we bring in a committee paper?',
    'where do I upload the file?',
    'how do imports work',
    'can you read Word files?',
    'can you read a pdf?',
    'Do you take Excel?',
    'are you able to import csv files',
    'can I upload a spreadsheet',
    'what files can you read?',
    'which file formats do you accept',
    'what kinds of papers can I send you?',
    'import a file',
    'I want to import a register',
    'import register.csv',
    'help with importing',
    'how can the clerk import actions from Excel',
    'how do I add items from a spreadsheet',
  ])('“%s”', (text) => {
    expect(aboutOf(text)).toBe('bring papers');
  });
});

describe('what is about something else stays with that', () => {
  it.each([
    'undo that',
    'undo HC-1',
    'take back HC-1',
    'what was imported today?',
    'what changed in the last import?',
    'what does the paper say about hate crime',
    'overdue actions from the scrutiny paper',
    'overdue police actions as a spreadsheet',
    'can you send the overdue items as a spreadsheet',
    'how can I get the register as a spreadsheet',
    'export the register to Excel',
    'progress report as a Word document',
    'which recommendations mention important documents',
    'is there a word on hate crime?',
    'HC-1 is done: the paper is published',
    'items without a file',
    'import duties',
    'list the files',
  ])('“%s”', (text) => {
    expect(readDeskRequest(text)).toBeUndefined();
  });

  it('reads a long text of the same words in no time to speak of', () => {
    expect(readDeskRequest(`import ${'the excel file in to '.repeat(22)}quickly`)).toBeUndefined();
    expect(readDeskRequest(`${'can you please so now '.repeat(22)}undo import x`)).toBeUndefined();
  });
});
