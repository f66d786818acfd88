import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Question } from '../../src/question/question.ts';
import type { Filter } from '../../src/register/filter.ts';
import { asked, read } from './fellshire.ts';
import {
  ABUSE,
  AT_RISK,
  all,
  COUNCIL,
  due,
  EXEMPT,
  either,
  FIRE,
  filterOf,
  HATE,
  LATE,
  MINE,
  not,
  OPEN,
  owner,
  POLICE,
  RECOMMENDATION,
  status,
  UNOWNED,
  words,
} from './filters.ts';

/** Fragments refine the question before them; whatever stands on its own starts afresh. */

const APRIL = due('2018-04-01', '2018-04-30');
const MAY = due('2018-05-01', '2018-05-31');
const RAVI = owner('Ravi Bell');
const ASB = { is: 'area', name: 'Anti-social behaviour' } as const;

const REFINED: [before: string, fragment: string, filter: Filter][] = [
  // Whose.
  ["what's overdue", 'only mine', all(LATE, MINE)],
  ["what's overdue", 'just mine please', all(LATE, MINE)],
  ["what's overdue", 'and mine?', all(LATE, MINE)],
  ["what's overdue", 'which of those are mine', all(LATE, MINE)],
  ["what's overdue", 'any of them mine', all(LATE, MINE)],
  ["what's overdue", 'but not mine', all(LATE, not(MINE))],
  ["what's overdue", 'and Ravi', all(LATE, RAVI)],
  ["what's overdue", "only Ravi's", all(LATE, RAVI)],
  ["what's overdue", 'what about Ravi Bell?', all(LATE, RAVI)],
  ['my items', "and Ravi's?", all(OPEN, RAVI)],
  ["what's due this month", 'only those without an owner', all(OPEN, APRIL, UNOWNED)],
  // Organisations.
  ["what's overdue", 'just the police', all(LATE, POLICE)],
  ["what's overdue", 'and the fire service?', all(LATE, FIRE)],
  ["what's overdue", 'and for the fire service', all(LATE, FIRE)],
  ["what's overdue", 'but not the police', all(LATE, not(POLICE))],
  ["what's overdue", 'not the police', all(LATE, not(POLICE))],
  ["what's overdue", 'except the police', all(LATE, not(POLICE))],
  ["what's overdue", 'same for the council', all(LATE, COUNCIL)],
  ["what's overdue for the police", 'and the council?', all(LATE, COUNCIL)],
  ["what's overdue", 'of those, which are for the council', all(LATE, COUNCIL)],
  // Kinds and statuses.
  ["what's overdue", 'and recommendations?', all(LATE, RECOMMENDATION)],
  ["what's overdue", 'only recommendations', all(LATE, RECOMMENDATION)],
  ["what's overdue", 'but not recommendations', all(LATE, not(RECOMMENDATION))],
  ["what's overdue", 'what about at risk?', all(LATE, AT_RISK)],
  ["what's overdue", 'which of those are at risk', all(LATE, AT_RISK)],
  ["what's overdue", 'are any of those at risk?', all(LATE, AT_RISK)],
  ["what's overdue", 'and now only those at risk', all(LATE, AT_RISK)],
  ['hate crime actions', 'only completed', all(HATE, status('complete'))],
  ["what's overdue", 'only exempt ones', all(LATE, EXEMPT)],
  ["what's overdue", 'without the exempt ones', all(LATE, not(EXEMPT))],
  // Dates.
  ["what's due this month", 'and next month?', all(OPEN, MAY)],
  ["what's due this month", 'what about may', all(OPEN, MAY)],
  ['police items due this month', 'and next month?', all(OPEN, POLICE, MAY)],
  ['hate crime actions', 'just the late ones', all(OPEN, HATE, LATE)],
  ['recommendations', 'only those due next month', all(OPEN, RECOMMENDATION, MAY)],
  // Topics.
  ['hate crime actions', 'and domestic abuse?', all(OPEN, ABUSE)],
  ['hate crime actions', 'what about ASB', all(OPEN, ASB)],
  ["what's overdue", 'only on hate crime', all(LATE, HATE)],
  ['find refuge', 'only mine', all(words('refuge'), MINE)],
  // Adding.
  ["what's overdue", 'plus anything due this month', all(OPEN, either(LATE, APRIL))],
];

/** After these, what is pronounced on stands for one item. */
const ONE: [fragment: string, question: Question][] = [
  ['who owns it?', { about: 'item', ref: 'OC-1', aspect: 'owner' }],
  ['who has it', { about: 'item', ref: 'OC-1', aspect: 'owner' }],
  ['when is it due', { about: 'item', ref: 'OC-1', aspect: 'due' }],
  ['any progress on it?', { about: 'item', ref: 'OC-1', aspect: 'progress' }],
  ["what's the latest on that one", { about: 'item', ref: 'OC-1', aspect: 'progress' }],
  ['and OC-2?', { about: 'item', ref: 'OC-2', aspect: 'everything' }],
  ['what about HC-1', { about: 'item', ref: 'HC-1', aspect: 'everything' }],
];

const item: Question = { about: 'item', ref: 'OC-1', aspect: 'everything' };

describe('a fragment refines what was asked', () => {
  it.each(REFINED)('“%s”, then “%s”', (before, fragment, filter) => {
    const understood = read(fragment, asked(before));
    expect(understood.refersBack).toBe(true);
    expect(filterOf(understood.question)).toEqual(filter);
  });

  it.each(['how many is that', 'how many are there', 'how many?', 'so how many are those'])(
    'counts what was listed: “%s”',
    (fragment) => {
      expect(asked(fragment, asked("what's overdue"))).toEqual({
        about: 'items',
        filter: all(LATE),
        as: 'count',
      });
    },
  );

  it.each(['show them', 'list them please', 'show me those'])('lists what was counted: “%s”', (fragment) => {
    expect(asked(fragment, asked('how many are overdue'))).toEqual({
      about: 'items',
      filter: all(LATE),
      as: 'list',
    });
  });

  it('refines again and again', () => {
    const chain = ["what's due this month", 'only recommendations', 'only the police', 'and next month?'];
    const last = chain.reduce<Question | undefined>((before, text) => asked(text, before), undefined);
    expect(last && filterOf(last)).toEqual(all(OPEN, RECOMMENDATION, POLICE, MAY));
  });

  it('starts afresh where nothing was asked before', () => {
    expect(filterOf(asked('only mine'))).toEqual(all(OPEN, MINE));
    expect(filterOf(asked('and next month?'))).toEqual(all(OPEN, MAY));
  });

  it.each<[before: Question['about'], typed: string]>([
    ['greeting', 'hello'],
    ['help', 'help'],
    ['something else', 'write a poem'],
    ['priorities', 'what are our priorities'],
    ['meeting', 'when is the next meeting'],
  ])('starts afresh after a question that no item answers: %s', (about, typed) => {
    const before = asked(typed);
    expect(before.about).toBe(about);
    expect(filterOf(asked('only mine', before))).toEqual(all(OPEN, MINE));
  });

  it.each([
    ['more', 1],
    ['show more', 1],
    ['next page', 1],
    ['previous', -1],
  ])('turns the page at “%s”', (text, step) => {
    expect(asked(text, asked("what's outstanding"))).toEqual({ about: 'page', step });
  });
});

describe('a pronoun stands for the one item before', () => {
  it.each(ONE)('“%s”', (fragment, question) => {
    expect(asked(fragment, item, ['OC-1'])).toEqual(question);
  });

  it('where a list found one alone', () => {
    expect(asked('who owns it?', asked('find refuge'), ['DA-1'])).toEqual({
      about: 'item',
      ref: 'DA-1',
      aspect: 'owner',
    });
  });

  it('and for the list where it found several', () => {
    expect(filterOf(asked('who owns them?', asked("what's overdue"), ['HS-1', 'OC-1']))).toEqual(all(LATE));
  });
});

describe('a question that stands on its own starts afresh', () => {
  it.each<[text: string, filter: Filter]>([
    ['overdue', all(LATE)],
    ['hate crime', all(OPEN, HATE)],
    ['recommendations', all(OPEN, RECOMMENDATION)],
    ['Ravi', all(OPEN, RAVI)],
    ['the police', all(OPEN, POLICE)],
    ["what's outstanding", all(OPEN)],
    ['which actions haven’t started', all(status('not started'))],
    ['items without an owner', all(OPEN, UNOWNED)],
    ['what is due next month', all(OPEN, MAY)],
    ['everything except the police', all(OPEN, not(POLICE))],
    ['find refuge', all(words('refuge'))],
    ['how many are overdue', all(LATE)],
    ['just tell me what is late', all(LATE)],
    ["i'm only wondering what's late", all(LATE)],
  ])('“%s”', (text, filter) => {
    const understood = read(
      text,
      asked('completed recommendations for the council from the home safety review'),
      ['HS-1'],
    );
    expect(understood.refersBack).toBe(false);
    expect(filterOf(understood.question)).toEqual(filter);
  });
});

const setSchema = z.object({
  questions: z.array(
    z.object({ q: z.string(), before: z.union([z.string(), z.array(z.string())]).optional() }),
  ),
});
const sets = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'question-sets');

/** Words with which questions begin that mean something on their own; "which of …" may ask of what was listed. */
const STANDS =
  /^(?:what(?:'s| is| are)?|which|who|when|where|how many|show|list|find|any(?:thing)?) (?!of\b|about\b)/i;

describe('other people’s questions that nothing was asked before', () => {
  const alone = readdirSync(sets, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => {
      const text = readFileSync(path.join(sets, name, 'questions.json'), 'utf8');
      return setSchema.parse(JSON.parse(text)).questions.filter((q) => !q.before && STANDS.test(q.q));
    })
    .map(({ q }) => [q] as const);

  it.each(alone)('stand on their own: “%s”', (text) => {
    expect(read(text).refersBack).toBe(false);
  });
});
