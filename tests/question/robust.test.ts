import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Question, questionSchema } from '../../src/question/question.ts';
import { asked } from './fellshire.ts';
import { filterOf } from './filters.ts';

/** Whatever is typed, a question comes of it; and what does not matter does not change it. */

const QUESTIONS = [
  "what's outstanding?",
  "what's overdue",
  'which recommendations are overdue?',
  'overdue recommendations from the home safety review',
  'late actions for the police',
  'what does Joanne Waller owe us',
  "what's due this month",
  "what's due before the end of May",
  'actions due in the next fortnight',
  'due between 1 June and 31 August',
  'hate crime actions',
  'anything outstanding on ASB',
  "what's at risk?",
  "which actions haven't started",
  'which have no deadline?',
  'actions nobody owns',
  'priority 1 actions that are late',
  'scrutiny committee overdue',
  'find refuge',
  'OC-5',
  'who owns HC-1?',
  'how many actions are overdue?',
  'what are our priorities?',
  'who leads on hate crime',
  'when is the next board meeting',
  "what's overdue but not at risk",
  'overdue actions and anything due this month for the police',
  'how are we doing?',
];

/**
 * What a question asks, apart from the words in which a date was said and the case of words to look for. Which side
 * of an item is asked after matters only where words tell of one item.
 */
function essence(question: Question): unknown {
  const filter = filterOf(question);
  const byWords = question.about !== 'items' || /"mentions"/.test(JSON.stringify(filter));
  const asked = { ...question, filter, ...(byWords ? {} : { aspect: '' }) };
  return JSON.parse(JSON.stringify(asked).toLowerCase());
}

const same = (text: string, other: string): void => {
  expect([other, essence(asked(other))]).toEqual([other, essence(asked(text))]);
};

/** "Can you tell me" goes before a question, not before an order. */
const asksOnly = (text: string): boolean => !/^find/.test(text);

const FILLERS: [where: string, add: (text: string) => string][] = [
  ['please before', (text) => `please ${text}`],
  ['please after', (text) => `${text.replace(/\?$/, '')} please`],
  ['“can you tell me”', (text) => `can you tell me ${text}`],
  ['“hi,”', (text) => `hi, ${text}`],
  ['“Hello!”', (text) => `Hello! ${text}`],
  ['“ok”', (text) => `ok ${text}`],
  ['“thanks” at the end', (text) => `${text} thanks`],
  ['“could you tell me”', (text) => `could you please tell me ${text}`],
  ['“hey there”', (text) => `hey there, ${text}`],
  ['“if you can”', (text) => `if you can, ${text}`],
];

describe('anything typed', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.string({ unit: 'grapheme', maxLength: 500 }),
    fc.json({ maxDepth: 2 }),
    fc.webUrl(),
    fc
      .array(fc.constantFrom(...QUESTIONS.flatMap((text) => text.split(' ')), 'not', 'or', 'and'), {
        maxLength: 20,
      })
      .map((w) => w.join(' ')),
  );

  it('becomes a question, the same each time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const question = asked(text);
        expect(questionSchema.options.map((option) => option.shape.about.value)).toContain(question.about);
        expect(asked(text)).toEqual(question);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['not', 'not '.repeat(125)],
    ['and', 'and '.repeat(125)],
    ['a', 'a '.repeat(500)],
    ['a long word', 'a'.repeat(500)],
    ['a long number', '9'.repeat(500)],
    ['a ref without end', 'ab-12-'.repeat(80)],
    ['punctuation', '?!.,;:()[]{}"\'@#~<>/\\|`¬£$%^&*_+=-'.repeat(14)],
    ['HTML', '<a href="https://x.example">what is <b>late</b></a>'.repeat(9)],
    ['JSON', '{"text":["overdue",{"a":null}]}'.repeat(15)],
    ['right to left', '\u202ewhat is\u202c \u200flate\u200e '.repeat(20)],
    ['nothing that is seen', '\u200b\u200c\u200d\ufeff'.repeat(100)],
    ['half a character', '\ud83d'.repeat(100)],
    ['accents upon accents', 'a\u0301\u0302\u0303'.repeat(120)],
    ['names of the language', '__proto__ toString hasOwnProperty valueOf'],
    ['one question after the other', `${QUESTIONS.join(' ')}`],
  ])('again and again becomes a question: %s', (_, text) => {
    expect(asked(text)).toHaveProperty('about');
  });

  it('beyond 500 characters is not read', () => {
    const text = `what's overdue ${' '.repeat(485)}`;
    expect(text).toHaveLength(500);
    same(text, `${text} for the police`);
  });
});

describe('what does not matter does not change a question', () => {
  it.each(
    FILLERS.flatMap(([name, add]) =>
      QUESTIONS.filter((text) => asksOnly(text) || !/tell/.test(name)).map(
        (text) => [name, text, add] as const,
      ),
    ),
  )('%s: “%s”', (_, text, add) => {
    same(text, add(text));
  });

  it.each(QUESTIONS)('case and the final stop do not: “%s”', (text) => {
    const bare = text.replace(/\?$/, '');
    for (const other of [
      bare,
      `${bare}?`,
      `${bare}.`,
      `${bare}??`,
      `${bare}!`,
      ` ${text}  `,
      text.replaceAll(' ', '  '),
    ])
      same(text, other);
    same(text.toLowerCase(), text.toUpperCase());
    same(text.toLowerCase(), bare.charAt(0).toUpperCase() + bare.slice(1).toLowerCase());
  });
});

/** Every way to drop, double or swap letters after the first. */
function slipsOf(word: string): string[] {
  const slips = new Set<string>();
  for (let i = 1; i < word.length; i++) {
    slips.add(word.slice(0, i) + word.slice(i + 1));
    slips.add(word.slice(0, i) + word[i] + word.slice(i));
    if (i + 1 < word.length) slips.add(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
  }
  slips.delete(word);
  return [...slips];
}

describe('one slip of the finger in a telling word is read through', () => {
  it.each([
    ['outstanding', "what's outstanding?"],
    ['overdue', "what's overdue"],
    ['Joanne', 'what does Joanne Waller owe us'],
    ['Waller', 'what does Joanne Waller owe us'],
    ['September', "what's due before the end of September"],
    ['fortnight', 'actions due in the next fortnight'],
    ['between', 'due between 1 June and 31 August'],
    ['August', 'due between 1 June and 31 August'],
    ['domestic', 'domestic abuse actions'],
    ['deadline', 'which have no deadline?'],
    ['responsible', 'who is responsible for HC-1?'],
    ['quarter', 'anything due this quarter'],
    ['november', 'what is due in november'],
    ['wednesday', 'what is due on wednesday'],
    ['unassigned', 'unassigned actions'],
    ['recurring', 'recurring actions'],
    ['exempt', 'exempt items'],
    ['financial', 'what is due next financial year'],
    ['council', 'how many recommendations has the council got'],
    ['probation', 'probation'],
    ['partnership', 'partnership board'],
    ['scrutiny', 'scrutiny committee overdue'],
  ])('in “%s” of “%s”', (word, text) => {
    for (const slip of slipsOf(word)) same(text, text.replace(word, slip));
  });
});
