import { expect } from 'vitest';
import type { Before } from '../../src/question/follow-up.ts';
import { type Question, questionSchema } from '../../src/question/question.ts';
import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import { all } from '../reports/filters.ts';
import { fellshire, TODAY } from './fellshire.ts';

/** Requests for files, asked by Ann Dale on Monday, 16 April 2018. */

const vocabulary = vocabularyOf(fellshire());

export const shownOverdue: Before = {
  question: { about: 'items', filter: all({ is: 'overdue' }), as: 'list' },
  refs: ['OC-1'],
};

export const heard = (text: string, before?: Before) => understand(text, vocabulary, TODAY, before);

/** The question as data; a request can always be kept and read back. */
export function asked(text: string, before?: Before): Question {
  const { question } = heard(text, before);
  expect(questionSchema.parse(question)).toEqual(question);
  return question;
}

export const report = (of: string, more: object = {}) => ({ about: 'report', of, ...more });
