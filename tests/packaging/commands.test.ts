import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import { openExam } from '../question-sets/exam.ts';

/** The commands that Teams offers are questions like any other: each must mean what it says. */

const manifest = z
  .object({
    bots: z.array(
      z.object({
        commandLists: z.array(z.object({ commands: z.array(z.object({ title: z.string() })) })),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../../manifest/manifest.json', import.meta.url), 'utf8')));

const titles = [
  ...new Set(
    manifest.bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
    ),
  ),
];

/** What each command is to be understood as. */
const MEANT: Record<string, string> = {
  "What's overdue?": 'items',
  'What have I still to do?': 'items',
  "What's due this month?": 'items',
  'What are our priorities?': 'priorities',
  'How are we doing?': 'standing',
  'When is the next meeting?': 'meeting',
  'What changed this week?': 'changes',
  'What reminders will I get?': 'reminders',
  "Who hasn't answered?": 'unanswered',
  'How do I bring in a paper?': 'bring papers',
  'The register as a spreadsheet': 'report',
  'Post the digest here': 'digest here',
  Help: 'help',
};

describe('each command of the app', () => {
  const exam = openExam(fileURLToPath(new URL('../question-sets/northmoor/', import.meta.url)));
  const [question] = exam.questions;

  it('is one that is looked at here', () => expect(titles.sort()).toEqual(Object.keys(MEANT).sort()));

  it.each(Object.entries(MEANT))('“%s” is a question about %s', (title, about) => {
    if (!question) throw new Error('The set has no question.');
    const view = exam.viewOf(question);
    expect(understand(title, vocabularyOf(view), view.today).question.about).toBe(about);
  });
});
