import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import type { Day } from '../../src/register/day.ts';
import type { Range } from './calendar.ts';
import { fellshire } from './fellshire.ts';

const vocabulary = vocabularyOf(fellshire());
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** The range in which items must be due; a sentence about the question where there is none. */
export function dueIn(text: string, today: Day): Range | string {
  const { question } = understand(text, vocabulary, today);
  if (question.about !== 'items') return `about ${question.about}`;
  const [outstanding, when, ...more] = question.filter;
  const [condition, ...others] = when?.anyOf ?? [];
  if (outstanding?.anyOf[0]?.is !== 'outstanding' || more.length + others.length > 0)
    return JSON.stringify(question.filter);
  if (condition?.is !== 'due' || when?.not) return JSON.stringify(question.filter);
  return { ...(condition.from && { from: condition.from }), ...(condition.to && { to: condition.to }) };
}

/** Each try understands a question, which takes a while. */
export const RUNS = { numRuns: 40 };

/** From today on where it has begun, as what was due earlier is overdue; all of it where it is over. */
export const ahead = ({ from, to }: Range, today: Day): Range => {
  if (to !== undefined && to < today) return { ...(from && { from }), to };
  return { from: from !== undefined && from > today ? from : today, ...(to && { to }) };
};
