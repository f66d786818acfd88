import type { Answer } from '../answer/answer.ts';
import { answerQuestion, sayCorrections } from '../answer/answer-question.ts';
import { type Surroundings, welcome } from '../answer/guide-answer.ts';
import type { Answered } from '../answer/list-answer.ts';
import type { Before } from '../question/follow-up.ts';
import { type Question, questionSchema } from '../question/question.ts';
import { understand } from '../question/understand.ts';
import { vocabularyOf } from '../question/vocabulary.ts';
import { type Directory, type Person, sameName } from '../register/directory.ts';
import type { ReadRegister, RegisterView } from '../register/register.ts';
import type { Memory, People, Remembered, Turn } from './conversation.ts';
import type { PressData } from './press.ts';
import { notKnown } from './strangers.ts';
import { createTriedNames, findByName, nobodyCalled, nowAs, readAs, yourselfAgain } from './try-as.ts';
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
  const tried = createTriedNames();

  async function asker(turn: Turn): Promise<Person | undefined> {
    const name = surroundings.local ? tried.of(turn) : undefined;
    const other = name === undefined ? undefined : findByName(name, await directory());
    return other ?? whoIs(turn, people);
  }

  /**
   * What whoever is talking may see; undefined for somebody the register does not know. Reading may find that an
   * import has changed who is who since they were looked up: then they are looked up again.
   */
  async function enter(turn: Turn): Promise<RegisterView | undefined> {
    for (let looks = 2; looks > 0; looks--) {
      const person = await asker(turn);
      if (!person) return undefined;
      const view = await read(person, turn.scope);
      if (view.directory.people.some((known) => sameName(known.email, person.email))) return view;
    }
    return undefined;
  }

  async function say(turn: Turn, text: string): Promise<Answer> {
    const name = surroundings.local ? readAs(text) : undefined;
    if (name !== undefined) return tryAs(turn, name);
    const view = await enter(turn);
    if (!view) return notKnown(await people.officers());

    const vocabulary = vocabularyOf(view);
    // Most questions stand on their own; what was asked before is fetched only where it could matter.
    const alone = understand(text, vocabulary, view.today, ANYTHING);
    const last = alone.refersBack ? await memory.recall(turn.conversation, turn.account) : undefined;
    const before = readBefore(last);
    const { question, corrections, notes } = before
      ? understand(text, vocabulary, view.today, before)
      : alone;

    const turned = turnPage(question, before, last);
    const asking = { surroundings, page: turned.page, notes: [...sayCorrections(corrections), ...notes] };
    const answered = await answerQuestion(turned.question, view, asking);
    await keep(turn, turned.question, answered, turned.page);
    return answered.answer;
  }

  async function press(turn: Turn, pressed: PressData): Promise<Answer> {
    const view = await enter(turn);
    if (!view) return notKnown(await people.officers());
    const question: Question =
      pressed.verb === 'ask' ? pressed.question : { about: 'item', ref: pressed.ref, aspect: 'everything' };
    const page = pressed.verb === 'ask' ? (pressed.page ?? 0) : 0;
    const from = pressed.verb === 'open' ? pressed.from : undefined;
    const answered = await answerQuestion(question, view, { surroundings, page, ...(from ? { from } : {}) });
    await keep(turn, question, answered, page);
    return answered.answer;
  }

  async function greet(turn: Turn): Promise<Answer> {
    const view = await enter(turn);
    return view ? welcome(view, surroundings) : notKnown(await people.officers());
  }

  async function tryAs(turn: Turn, name: string): Promise<Answer> {
    const forget = /^(?:me|myself)$/i.test(name);
    // Looking up who is asking shows whether an import has changed the directory, and brings it up to date.
    const view = forget ? undefined : await enter(turn);
    const person = forget ? undefined : findByName(name, view?.directory ?? (await directory()));
    if (!forget && !person) return nobodyCalled(name);
    tried.set(turn, person?.name);
    // What was asked as one person must not be refined as another.
    await memory.keep(turn.conversation, turn.account, { question: null, refs: [], page: 0 });
    return person ? nowAs(person) : yourselfAgain();
  }

  async function keep(
    turn: Turn,
    asked: Question,
    { refs, question }: Answered,
    page: number,
  ): Promise<void> {
    await memory.keep(turn.conversation, turn.account, { question: question ?? asked, refs, page });
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
