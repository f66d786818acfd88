import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readChange } from '../../src/question/change-request.ts';
import type { Question } from '../../src/question/question.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import { asked, fellshire, read, TODAY } from './fellshire.ts';

/** What is a request for a change and what is not. */

const vocabulary = vocabularyOf(fellshire());
const change = (text: string) => readChange(text, vocabulary, TODAY);
const HC1: Question = { about: 'item', ref: 'HC-1', aspect: 'everything' };

/** After items were shown, "it" is the only one of them. */
const POINTED: [text: string, shown: string[], question: object][] = [
  ['mark it complete', ['HC-1'], { ref: 'HC-1', verb: 'propose completion' }],
  ['it is done', ['HC-1'], { ref: 'HC-1', verb: 'propose completion' }],
  ["it's done", ['HC-1'], { ref: 'HC-1', verb: 'propose completion' }],
  ['mark that one as done', ['HC-1'], { ref: 'HC-1', verb: 'propose completion' }],
  [
    'push it to 30 June because late',
    ['HC-1'],
    { ref: 'HC-1', verb: 'ask for more time', values: { until: '2018-06-30', reason: 'late' } },
  ],
  ['assign it to me', ['HC-1'], { ref: 'HC-1', verb: 'reassign', values: { owner: 'Ann Dale' } }],
  ['update this: six', ['HC-1'], { ref: 'HC-1', verb: 'report progress', values: { note: 'six' } }],
  ['mark it complete', ['HC-1', 'HC-2'], { verb: 'propose completion' }],
  ['close this one', ['HC-1'], { ref: 'HC-1', verb: 'propose completion' }],
  [
    "it's at risk because of rain",
    ['HC-1'],
    { ref: 'HC-1', verb: 'report progress', values: { status: 'at risk', note: 'because of rain' } },
  ],
  ['give it another month', ['HC-1'], { ref: 'HC-1', verb: 'ask for more time' }],
  ['verify it', ['HC-1'], { ref: 'HC-1', verb: 'verify completion' }],
  ['undo my change to it', ['HC-1'], { ref: 'HC-1', verb: 'undo' }],
  ['update on this: six', ['HC-1'], { ref: 'HC-1', verb: 'report progress', values: { note: 'six' } }],
  ['close that window', ['HC-1'], {}],
  ['push it real good', ['HC-1'], {}],
  [
    'give that one until Friday',
    ['HC-1'],
    { ref: 'HC-1', verb: 'ask for more time', values: { until: '2018-04-20' } },
  ],
  ['sign it off', ['HC-1'], { ref: 'HC-1', verb: 'agree completion' }],
];

const NO_CHANGE = [
  'is HC-1 done?',
  'is HC-1 done',
  'what is HC-1?',
  'when is SV-1 due',
  'who owns DR-2',
  'has HC-1 been completed',
  'has HC-1 been completed?',
  "what's done",
  'why is HC-1 late',
  'HC-1 status',
  'HC-1',
  'hc 1',
  'what has been pushed back',
  'which items are complete',
  'HC-1 is done?',
  'HC-1 is complete?',
  'is HC-1 at risk',
  'when will HC-1 be done',
  'what do I need to do to complete HC-1',
  'who completed HC-1',
  'HC-1 is late',
  'HC-1 is overdue',
  'HC-1 is not done',
  "HC-1 isn't done yet",
  'HC-1 has not been completed',
  'HC-1 is done or not',
  'HC-1 is complete, right?',
  'HC-1 is done but not the posters',
  'complete actions',
  'complete',
  'completed',
  'action HC-1',
  'show HC-1',
  'open HC-1',
  'find HC-1',
  'tell me about HC-1',
  'HC-1 and HC-2',
  'HC-1 progress',
  'HC-1 update',
  'progress on HC-1',
  'any progress on HC-1?',
  'update on HC-1',
  'how is HC-1 going',
  'can you tell me if HC-1 is done',
  'can you confirm HC-1 is done?',
  'do you know whether HC-1 is complete',
  'should I close HC-1',
  'who should sign off HC-1',
  'what would it take to close HC-1',
  'has anyone updated HC-1',
  'when was SV-1 extended',
  'why was SV-1 pushed to June',
  'give me HC-1',
  'give us the police actions',
  'this is done',
  "that's it",
  'it is late',
  'new recommendations this month',
  'new actions',
  'what needs more time',
  'which actions need more time',
  'who asked for more time',
  'does Ravi Bell own HC-1',
  'HC-1 is now due',
  'HC-1 is now overdue because Ravi left',
  'take me to HC-1',
  'what is the deadline of SV-1',
  'the completion of HC-1',
  'completion date of HC-1',
  'decision on HC-1',
  'notes on HC-1',
  "what's the note on HC-1",
  'remind Ravi about HC-1',
  'delete HC-1',
  'email Ravi about HC-1',
  'draft a note on HC-1',
];

/** Something is to be changed, but it was not told what, of which item, or there are several. */
const UNTOLD = [
  'mark the police one complete',
  'move on',
  'set out the actions',
  'create an action plan for ASB',
  'mark HC-1 and HC-2 complete',
  'close HC-1 and HC-2',
  'push SV-1, SV-2 to June',
  'extend',
  'update',
];

describe('an item that was shown is meant', () => {
  it.each(POINTED)('by “%s” after %j', (text, shown, question) => {
    expect(asked(text, HC1, shown)).toEqual({ about: 'change', ...question });
  });

  it.each(['mark it complete', 'push this one to June', 'undo my change to it', 'it is done'])(
    'so that what came before must be looked up: “%s”',
    (text) => {
      expect(read(text).refersBack).toBe(true);
    },
  );
});

describe('no change is asked for', () => {
  it.each(NO_CHANGE)('by “%s”', (text) => {
    expect(change(text)).toBeUndefined();
    expect(asked(text).about).not.toBe('change');
  });

  it.each(UNTOLD)('that could be told by “%s”', (text) => {
    expect(asked(text)).toEqual({ about: 'change' });
  });

  it.each(['change HC-1', 'set HC-1', 'complete HC-1 by June'])('but of one item by “%s”', (text) => {
    expect(asked(text)).toEqual({ about: 'change', ref: 'HC-1' });
  });

  const sets = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'question-sets');
  const questions = z.object({
    questions: z.array(
      z.object({ q: z.string(), before: z.union([z.string(), z.array(z.string())]).optional() }),
    ),
  });
  it.each(readdirSync(sets).filter((name) => !name.endsWith('.ts')))(
    'by any question of the set %s',
    (name) => {
      const dir = path.join(sets, name);
      const texts = readdirSync(dir)
        .filter((file) => /^questions.*\.json$/.test(file))
        .flatMap((file) => questions.parse(JSON.parse(readFileSync(path.join(dir, file), 'utf8'))).questions)
        .flatMap(({ q, before }) => [before ?? [], q].flat());
      expect(texts.length).toBeGreaterThan(50);
      expect(texts.filter((text) => change(text) !== undefined)).toEqual([]);
      expect(texts.filter((text) => ['change', 'changes', 'history'].includes(asked(text).about))).toEqual(
        [],
      );
    },
  );
});
