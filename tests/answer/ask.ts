import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { Question } from '../../src/question/question.ts';
import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import type { RegisterView } from '../../src/register/register.ts';
import { fellshire } from '../question/fellshire.ts';

/** Asks a register, as somebody who types would. */

const surroundings = { demo: false, local: false };

/** The answer to a question that is known as data. */
export async function answerTo(
  question: Question,
  view: RegisterView = fellshire(),
  page = 0,
): Promise<Answer> {
  return (await answerQuestion(question, view, { page, surroundings })).answer;
}

/** The answer to some words. */
export async function answer(text: string, view: RegisterView = fellshire(), page = 0): Promise<Answer> {
  const { question, notes } = understand(text, vocabularyOf(view), view.today);
  return (await answerQuestion(question, view, { page, notes, surroundings })).answer;
}

/** An answer of the kind that a test is about. */
export function as<Shows extends Answer['shows']>(
  shows: Shows,
  given: Answer,
): Extract<Answer, { shows: Shows }> {
  if (given.shows !== shows) throw new Error(`The answer shows ${given.shows}: ${given.sentence}`);
  return given as Extract<Answer, { shows: Shows }>;
}
