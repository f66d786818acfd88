import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { readFiles } from '../../src/importing/read-files.ts';
import type { Before } from '../../src/question/follow-up.ts';
import { understand } from '../../src/question/understand.ts';
import { vocabularyOf } from '../../src/question/vocabulary.ts';
import type { Day } from '../../src/register/day.ts';
import { emptyDirectory, type Person } from '../../src/register/directory.ts';
import { type Item, isOutstanding, sameRef } from '../../src/register/item.ts';
import type { KnownWord, RegisterView } from '../../src/register/register.ts';
import { maySee, type Scope } from '../../src/register/visibility.ts';
import { goldItems, select } from './gold.ts';

/**
 * Sets of questions with their right answers, asked of the pure core: a register read from CSV, one person's view
 * of it, the question, the answer. What is right is worked out from the CSV files alone, independently of the core.
 */

const strings = z.array(z.string());
const expectSchema = z.object({
  list: z.record(z.string(), z.unknown()).optional(),
  count: z.record(z.string(), z.unknown()).optional(),
  contains: strings.optional(),
  anyOf: z.array(strings).optional(),
  lacks: strings.optional(),
  refused: z.boolean().optional(),
  noRefs: z.boolean().optional(),
});
const questionSchema = z.object({
  id: z.string(),
  q: z.string(),
  who: z.string().optional(),
  scope: z.enum(['personal', 'channel', 'groupChat']).optional(),
  before: z.union([z.string(), strings]).optional(),
  expect: expectSchema,
});
const setSchema = z.object({ today: z.string(), who: z.string(), questions: z.array(questionSchema) });

export type ExamQuestion = z.infer<typeof questionSchema>;

const FILES = ['organisations', 'boards', 'people', 'priorities', 'register'];

/** A person's view of items held in memory, through the same rule of who sees what. */
export function viewIn(
  items: Item[],
  directory: RegisterView['directory'],
  person: Person,
  scope: Scope,
  today: Day,
): RegisterView {
  const seen = items.filter((item) => maySee({ person, scope }, item));
  const word = (field: KnownWord['field'], names: string[]): KnownWord[] =>
    [...new Set(names.filter(Boolean))].map((name) => ({ field, name }));
  return {
    viewer: { person, scope },
    today,
    directory,
    outstanding: seen.filter(isOutstanding),
    words: [
      ...word(
        'source',
        seen.map((i) => i.source),
      ),
      ...word(
        'owner',
        seen.flatMap((i) => i.owners),
      ),
      ...word(
        'organisation',
        seen.flatMap((i) => i.organisations),
      ),
      ...word(
        'area',
        seen.map((i) => i.area),
      ),
      ...word(
        'ref',
        seen.map((i) => i.ref.toUpperCase().replace(/\d+/g, '#')),
      ),
    ],
    closed: async () => seen.filter((item) => !isOutstanding(item)),
    find: async (ref) => {
      const item = seen.find((one) => sameRef(one.ref, ref));
      return item && { item, version: 1, etag: 'exam' };
    },
    historyOf: async () => [],
    changes: async () => [],
  };
}

/** Everything that an answer says, further pages included. */
async function said(
  text: string,
  view: RegisterView,
  before: Before | undefined,
): Promise<{ text: string; sentence: string; before: Before }> {
  const { question, notes } = understand(text, vocabularyOf(view), view.today, before);
  const out: string[] = [];
  let sentence = '';
  let kept: Before = { question, refs: [] };
  for (let page = 0; page < 20; page++) {
    const {
      answer,
      refs,
      question: asked,
    } = await answerQuestion(question, view, { page, notes, surroundings: { demo: false, local: false } });
    out.push(
      JSON.stringify(answer, (key, value) =>
        key === 'press' || key === 'open' || key === 'from' ? undefined : value,
      ).replaceAll('\\"', '"'),
    );
    sentence = answer.sentence;
    kept = { question: asked ?? question, refs };
    if (!('next' in answer && answer.next)) break;
  }
  return { text: out.join('\n'), sentence, before: kept };
}

export interface Exam {
  questions: ExamQuestion[];
  /** What is wrong with the answer; empty when it is exact. */
  ask(question: ExamQuestion): Promise<string[]>;
  /** What whoever asks a question may see. */
  viewOf(question: ExamQuestion): RegisterView;
}

/** `figures`: a folder whose indicators are in the register too. */
export function openExam(dir: string, file = 'questions.json', figures = dir): Exam {
  const set = setSchema.parse(JSON.parse(readFileSync(path.join(dir, file), 'utf8')));
  const files = [
    ...FILES.map((f) => path.join(dir, `${f}.csv`)),
    path.join(figures, 'indicators.csv'),
  ].filter((f) => existsSync(f));
  const { batch, problems } = readFiles(
    files.map((name) => ({ name, bytes: readFileSync(name) })),
    emptyDirectory(),
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const items = batch.items.map((row, i): Item => ({ ...row, ref: row.ref ?? `X-${i}` }));
  const gold = goldItems(dir);
  const today = set.today as Day;
  const chats = new Map<string, Before>();
  const refsIn = (text: string): string[] =>
    gold.items
      .map((i) => i.ref)
      .filter((ref) =>
        new RegExp(`(?<![\\w-])${ref.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'i').test(text),
      )
      .sort();

  const viewOf = ({ who = set.who, scope = 'personal' }: ExamQuestion): RegisterView => {
    const person = batch.people.find((p) => p.name === who);
    if (!person) throw new Error(`the set has no person ${who}`);
    return viewIn(items, batch, person, scope === 'personal' ? 'personal' : 'shared', today);
  };

  return {
    questions: set.questions,
    viewOf,
    async ask(q) {
      const asker = q.who ?? set.who;
      const scope = q.scope ?? 'personal';
      const view = viewOf(q);
      // As in Teams, one conversation a person and chat goes on from question to question.
      const chat = `${asker} ${scope}`;
      let before = chats.get(chat);
      let text = '';
      let sentence = '';
      const typed = [q.before ?? [], q.q].flat();
      for (const words of typed) ({ text, sentence, before } = await said(words, view, before));

      if (before) chats.set(chat, before);

      const wrong: string[] = [];
      const { list, count, contains, anyOf, lacks, refused, noRefs } = q.expect;
      const sorry = /^sorry\b/i.test(sentence);
      const has = (t: string): boolean => text.toLowerCase().includes(t.toLowerCase());
      if (list) {
        const want = select(gold, list, asker, scope, today);
        const got = refsIn(text);
        const missing = want.filter((r) => !got.includes(r));
        const extra = got.filter((r) => !want.includes(r));
        if (missing.length + extra.length > 0) wrong.push(`missing [${missing}] extra [${extra}]`);
        if (sorry) wrong.push('answered as not understood');
      }
      if (count) {
        const n = select(gold, count, asker, scope, today).length;
        if (
          !new RegExp(`(?<![\\d/-])${n}(?![\\d/-])`).test(sentence) &&
          !(n === 0 && /\b(?:no|none|nothing)\b/i.test(sentence))
        )
          wrong.push(`wants the number ${n}`);
      }
      for (const t of contains ?? []) if (!has(t)) wrong.push(`wants “${t}”`);
      for (const any of anyOf ?? []) if (!any.some(has)) wrong.push(`wants one of ${any.join(' | ')}`);
      for (const t of lacks ?? []) if (has(t)) wrong.push(`must not say “${t}”`);
      if (refused && !sorry) wrong.push('should say it cannot help with that');
      const named = refsIn(text).filter((r) => !refsIn(typed.join(' ')).includes(r));
      if ((refused || noRefs) && named.length > 0) wrong.push(`must name no item, named ${named}`);
      return wrong.length > 0 ? [...wrong, `said: ${sentence}`] : [];
    },
  };
}
