import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openExam } from '../question-sets/exam.ts';
import { FOLDER } from './wrenmoor.ts';

/** Figures in a register must not take questions about its items for their own. */
describe.each([
  ['northmoor', 'questions.json'],
  ['kestrel', 'questions.json'],
])('with indicators beside the items of %s', (name, file) => {
  const exam = openExam(path.join(FOLDER, '..', name), file, FOLDER);

  it('every question of the set is answered as exactly as without', { timeout: 120_000 }, async () => {
    const wrong: string[] = [];
    for (const question of exam.questions)
      for (const what of await exam.ask(question)) wrong.push(`${question.id} ${question.q}: ${what}`);
    expect(wrong).toEqual([]);
  });
});
