import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openExam } from '../question-sets/exam.ts';

/**
 * Registers of invented partnerships with questions in other people's words, written by somebody who had not seen
 * the program: the measure of understanding. The answers are worked out from the CSV files.
 */
const sets = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'question-sets');
const names = readdirSync(sets, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(names)('the question set %s', (name) => {
  const exam = openExam(path.join(sets, name));

  // One conversation a person goes on through the set, so the questions keep their order.
  it.each(
    exam.questions.map(
      (question) => [question.id, [question.before ?? [], question.q].flat().join(' → '), question] as const,
    ),
  )('%s answers exactly: %s', async (_id, _words, question) => {
    expect(await exam.ask(question)).toEqual([]);
  });
});
