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
const files = readdirSync(sets, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) =>
    readdirSync(path.join(sets, name))
      .filter((file) => /^questions.*\.json$/.test(file))
      .map((file) => [name, file] as const),
  );

describe.each(files)('the question set %s, %s', (name, file) => {
  const exam = openExam(path.join(sets, name), file);

  // One conversation a person goes on through the set, so the questions keep their order.
  it.each(
    exam.questions.map(
      (question) => [question.id, [question.before ?? [], question.q].flat().join(' → '), question] as const,
    ),
  )('%s answers exactly: %s', async (_id, _words, question) => {
    expect(await exam.ask(question)).toEqual([]);
  });
});
