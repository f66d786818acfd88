import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Question } from '../../src/question/question.ts';
import { asked, read } from './fellshire.ts';

/** What people ask about reminders. */

const QUESTIONS: [question: Question, texts: string[]][] = [
  [
    { about: 'reminders' },
    [
      'what reminders will I get?',
      'What will you remind me of?',
      'what will you remind me about',
      'my reminders',
      'show me my reminders please',
      'which reminders are coming up',
      'when will you remind me next?',
      'when is my next reminder?',
      'are my reminders paused?',
      'what have I snoozed?',
    ],
  ],
  [
    { about: 'unanswered' },
    [
      "who hasn't answered?",
      'who hasnt answered',
      'who has not responded',
      'who has not updated?',
      "who didn't reply to the reminders",
      'which owners are silent?',
      "which owners haven't answered yet",
      'show me the unanswered items',
      'who is ignoring the reminders?',
    ],
  ],
  [
    { about: 'unreached' },
    [
      "who can't be reached",
      'who cannot be reached?',
      'who could you not reach',
      'who did not get their reminders',
      "who hasn't got their reminder?",
      'undelivered reminders',
      'which reminders failed?',
      'which reminders were not delivered',
      'who has blocked the bot',
    ],
  ],
  [
    { about: 'letter', ref: 'HC-1' },
    [
      'draft a letter about HC-1',
      'please draft a letter to the owner about HC-1',
      'write me a letter regarding hc-1, please',
    ],
  ],
  [
    { about: 'digest here', board: 'SFB' },
    [
      'post the digest of SFB here',
      'post the Safer Fellshire Board digest here please',
      'send the SFB digest to this channel',
    ],
  ],
  [{ about: 'digest here' }, ["send the board's digest to this channel", 'put the digest here']],
];

describe.each(QUESTIONS)('it is asked %j', (question, texts) => {
  it.each(texts)('by “%s”', (text) => {
    expect(asked(text)).toEqual(question);
  });
});

it('a letter about the item that was shown is asked for', () => {
  const text = 'draft a letter about it';
  expect(read(text).refersBack).toBe(true);
  expect(asked(text, { about: 'unanswered' }, ['HC-1'])).toEqual({ about: 'letter', ref: 'HC-1' });
});

describe('something else is asked', () => {
  it.each([
    'who has updated this week',
    'draft a letter',
    'draft a letter about hate crime',
    'send the digest to Ravi',
    'write me a poem about reminders',
    'who has not complied with HC-1',
    "what is the police's update on HC-1",
    'which items mention reminders',
  ])('by “%s”', (text) => {
    expect(QUESTIONS.map(([{ about }]) => about)).not.toContain(asked(text).about);
  });

  const sets = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'question-sets');
  const questions = z.object({
    questions: z.array(
      z.object({ q: z.string(), before: z.union([z.string(), z.array(z.string())]).optional() }),
    ),
  });
  it.each(readdirSync(sets).filter((name) => !name.endsWith('.ts')))(
    'by every question of the set %s',
    (name) => {
      const dir = path.join(sets, name);
      const texts = readdirSync(dir)
        .filter((file) => /^questions.*\.json$/.test(file))
        .flatMap((file) => questions.parse(JSON.parse(readFileSync(path.join(dir, file), 'utf8'))).questions)
        .flatMap(({ q, before }) => [before ?? [], q].flat());
      const ours = ['wish', ...QUESTIONS.map(([{ about }]) => about)];
      expect(texts.length).toBeGreaterThan(50);
      expect(texts.filter((text) => ours.includes(asked(text).about))).toEqual([]);
    },
  );
});
