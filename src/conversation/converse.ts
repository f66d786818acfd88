import type { Answer } from '../answer/answer.ts';
import { answerQuestion, sayCorrections } from '../answer/answer-question.ts';
import { type Surroundings, welcome } from '../answer/guide-answer.ts';
import type { Answered } from '../answer/list-answer.ts';
import type { Before } from '../question/follow-up.ts';
import { type Question, questionSchema } from '../question/question.ts';
import { understand } from '../question/understand.ts';
import { vocabularyOf } from '../question/vocabulary.ts';
import type { Directory, Person } from '../register/directory.ts';
import type { ReadRegister } from '../register/register.ts';
import type { Memory, People, Remembered, Turn } from './conversation.ts';
import type { PressData } from './press.ts';
import { notKnown } from './strangers.ts';
import { findByName, nobodyCalled, nowAs, readAs, yourselfAgain } from './try-as.ts';
import { whoIs } from './who.ts';

export interface Deps {
  read: ReadRegister;
  people: People;
  directory: () => Promise<Directory>;
  memory: Memory;
  surroundings: Surroundings;
}

export type Converse = ReturnType<typeof createConverse>;

/** Conversation with members: what is typed or pressed in, what is answered out. Knows no channel. */
export function createConverse({ read, people, directory, memory, surroundings }: Deps) {
  async function asker(turn: Turn, remembered: Remembered | undefined): Promise<Person | undefined> {
    const tried =
      surroundings.local && remembered?.as ? findByName(remembered.as, await directory()) : undefined;
    return tried ?? whoIs(turn, people);
  }

  /** Only local mode has anything to recall before the question is read: the name tried on. */
  const recallName = (turn: Turn): Promise<Remembered | undefined> =>
    surroundings.local ? memory.recall(turn.conversation, turn.account) : Promise.resolve(undefined);

  async function say(turn: Turn, text: string): Promise<Answer> {
    const name = surroundings.local ? readAs(text) : undefined;
    if (name !== undefined) return tryAs(turn, name);
    const recalled = await recallName(turn);
    const person = await asker(turn, recalled);
    if (!person) return notKnown(await people.officers());

    const view = await read(person, turn.scope);
    const vocabulary = vocabularyOf(view);
    // Most questions stand on their own; what was asked before is fetched only where it could matter.
    const alone = understand(text, vocabulary, view.today, ANYTHING);
    const last = alone.refersBack
      ? (recalled ?? (await memory.recall(turn.conversation, turn.account)))
      : recalled;
    const before = readBefore(last);
    const { question, corrections, notes } = alone.refersBack
      ? understand(text, vocabulary, view.today, before)
      : alone;

    const turned = turnPage(question, before, last);
    const asking = { surroundings, page: turned.page, notes: [...sayCorrections(corrections), ...notes] };
    const answered = await answerQuestion(turned.question, view, asking);
    await keep(turn, turned.question, answered, turned.page, recalled);
    return answered.answer;
  }

  async function press(turn: Turn, pressed: PressData): Promise<Answer> {
    const recalled = await recallName(turn);
    const person = await asker(turn, recalled);
    if (!person) return notKnown(await people.officers());
    const view = await read(person, turn.scope);
    const question: Question =
      pressed.verb === 'ask' ? pressed.question : { about: 'item', ref: pressed.ref, aspect: 'everything' };
    const page = pressed.verb === 'ask' ? (pressed.page ?? 0) : 0;
    const from = pressed.verb === 'open' ? pressed.from : undefined;
    const answered = await answerQuestion(question, view, { surroundings, page, ...(from ? { from } : {}) });
    await keep(turn, question, answered, page, recalled);
    return answered.answer;
  }

  async function greet(turn: Turn): Promise<Answer> {
    const person = await asker(turn, await recallName(turn));
    if (!person) return notKnown(await people.officers());
    return welcome(await read(person, turn.scope), surroundings);
  }

  async function tryAs(turn: Turn, name: string): Promise<Answer> {
    const forget = /^(?:me|myself)$/i.test(name);
    const person = forget ? undefined : findByName(name, await directory());
    if (!forget && !person) return nobodyCalled(name);
    const blank: Remembered = { question: null, refs: [], page: 0 };
    await memory.keep(turn.conversation, turn.account, person ? { ...blank, as: person.name } : blank);
    return person ? nowAs(person) : yourselfAgain();
  }

  async function keep(
    turn: Turn,
    asked: Question,
    { refs, question }: Answered,
    page: number,
    recalled: Remembered | undefined,
  ): Promise<void> {
    const as = recalled?.as;
    await memory.keep(turn.conversation, turn.account, {
      question: question ?? asked,
      refs,
      page,
      ...(as ? { as } : {}),
    });
  }

  return { say, press, greet };
}

/** Stands for whatever was asked before, to see whether that could matter. */
const ANYTHING: Before = { question: { about: 'items', filter: [], as: 'list' }, refs: [] };

function readBefore(remembered: Remembered | undefined): Before | undefined {
  const question = questionSchema.safeParse(remembered?.question);
  return question.success ? { question: question.data, refs: remembered?.refs ?? [] } : undefined;
}

/** "More" is the page after the one that was shown. */
function turnPage(
  question: Question,
  before: Before | undefined,
  last: Remembered | undefined,
): { question: Question; page: number } {
  if (question.about !== 'page' || !before) return { question, page: 0 };
  return { question: before.question, page: Math.max(0, (last?.page ?? 0) + question.step) };
}
