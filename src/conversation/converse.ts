import { type Asking, answerQuestion, sayCorrections } from '../answer/answer-question.ts';
import { type Surroundings, welcome } from '../answer/guide-answer.ts';
import type { Answered } from '../answer/list-answer.ts';
import type { Before } from '../question/follow-up.ts';
import { type Question, questionSchema } from '../question/question.ts';
import { understand } from '../question/understand.ts';
import { vocabularyOf } from '../question/vocabulary.ts';
import { type Directory, type Person, sameName } from '../register/directory.ts';
import type { ReadRegister, RegisterView } from '../register/register.ts';
import type { Inputs, Verb } from '../update/command.ts';
import { type ChangingDeps, createChanging } from './changing.ts';
import type { Memory, People, Remembered, Reply, Subject, Turn, Wishing } from './conversation.ts';
import { inputsOf, type PressData } from './press.ts';
import { createReminding, type Reminded } from './reminding.ts';
import { notKnown } from './strangers.ts';
import { createTriedNames, findByName, nobodyCalled, nowAs, readAs, yourselfAgain } from './try-as.ts';
import { whoIs } from './who.ts';

export interface Deps extends ChangingDeps {
  read: ReadRegister;
  people: People;
  directory: () => Promise<Directory>;
  memory: Memory;
  wishing: Wishing;
  surroundings: Surroundings;
  /** Subjects with a counter of their own: papers and reports, changes of many items, people who come and go. */
  subjects?: Subject[];
  /** Told of every question that was typed, and whether it was understood; nobody waits for what comes of it. */
  onAsked?: (asked: { text: string; understood: boolean }, view: RegisterView) => void;
}

export type Converse = ReturnType<typeof createConverse>;

/** Conversation with members: what is typed or pressed in, what is answered out. Knows no channel. */
export function createConverse({
  read,
  people,
  directory,
  memory,
  wishing,
  surroundings,
  subjects = [],
  onAsked = () => undefined,
  ...deps
}: Deps) {
  const tried = createTriedNames();
  const changing = createChanging(deps);
  const reminding = createReminding({ wishing, now: deps.now });

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

  async function say(turn: Turn, text: string): Promise<Reply> {
    const name = surroundings.local ? readAs(text) : undefined;
    if (name !== undefined) return tryAs(turn, name);
    const view = await enter(turn);
    if (!view) return stranger();
    const { files = [] } = turn;
    const received = files.length > 0 && (await firstOf((subject) => subject.receive?.(files, view, turn)));
    if (received) return received;

    const vocabulary = vocabularyOf(view);
    // Most questions stand on their own; what was asked before is fetched only where it could matter.
    const alone = understand(text, vocabulary, view.today, ANYTHING);
    const last = alone.refersBack ? await memory.recall(turn.conversation, turn.account) : undefined;
    const before = readBefore(last);
    const { question, corrections, notes } = before
      ? understand(text, vocabulary, view.today, before)
      : alone;
    onAsked({ text, understood: question.about !== 'something else' }, view);

    const forAll = turn.scope === 'shared';
    if (question.about === 'change' && question.verb) {
      // "Undo that" is about the item that was talked of last.
      const ref = question.ref ?? (question.verb === 'undo' ? await lastRef(turn) : undefined) ?? '';
      return openForm(turn, view, question.verb, ref, question.values ?? {});
    }
    // What is to be changed was not said: the item's own card offers all that may be done.
    if (question.about === 'change' && question.ref)
      return answer(turn, view, openItem(question.ref), { notes, forAll });
    const turned = turnPage(question, before, last);
    const said = { page: turned.page, notes: [...sayCorrections(corrections), ...notes], forAll };
    return answer(turn, view, turned.question, said);
  }

  async function press(turn: Turn, pressed: PressData): Promise<Reply> {
    const view = await enter(turn);
    if (!view) return stranger();
    if (pressed.verb === 'form') return openForm(turn, view, pressed.form, pressed.ref, pressed.values ?? {});
    if (pressed.verb === 'do') {
      const sent = { ...pressed, verb: pressed.do, inputs: inputsOf(pressed) };
      const reply = await changing.make(sent, view, async () => (await enter(turn)) ?? view);
      // The change is made: that it could not be remembered as what was talked of last is no fault of it.
      await keepItem(turn, pressed.ref).catch(() => undefined);
      return reply;
    }
    if (pressed.verb === 'wish' || pressed.verb === 'heed')
      return remember(turn, await reminding.press(pressed, view), 0);
    if (pressed.verb === 'ask') return answer(turn, view, pressed.question, { page: pressed.page ?? 0 });
    if (pressed.verb === 'open') {
      const { ref, from, more } = pressed;
      return answer(turn, view, openItem(ref), { page: 0, from, more });
    }
    return (await firstOf((subject) => subject.press?.(pressed, view, turn))) ?? greet(turn);
  }

  /** What the first subject that takes it makes of something. */
  async function firstOf(
    ask: (subject: Subject) => Promise<Reply | undefined> | undefined,
  ): Promise<Reply | undefined> {
    for (const subject of subjects) {
      const reply = await ask(subject);
      if (reply) return reply;
    }
    return undefined;
  }

  async function greet(turn: Turn): Promise<Reply> {
    const view = await enter(turn);
    return view ? { answer: welcome(view, surroundings) } : stranger();
  }

  const stranger = async (): Promise<Reply> => ({ answer: notKnown(await people.officers()) });

  async function answer(
    turn: Turn,
    view: RegisterView,
    question: Question,
    asking: Omit<Asking, 'surroundings'>,
  ): Promise<Reply> {
    const page = asking.page ?? 0;
    const reminded = await reminding.answer(question, view, { page, reference: turn.reference });
    if (reminded) return remember(turn, reminded, page);
    const taken = await firstOf((subject) => subject.answer?.(question, view, turn));
    if (taken) {
      // "And with exempt items" asks for the same report again.
      if (question.about === 'report') await keep(turn, question, { answer: taken.answer, refs: [] }, page);
      return withNotes(taken, asking.notes ?? []);
    }
    const answered = await answerQuestion(question, view, { surroundings, ...asking });
    await keep(turn, question, answered, page);
    const [ref] = answered.refs;
    const shown = answered.answer.shows === 'item' && ref ? await view.find(ref) : undefined;
    return { answer: answered.answer, shows: shown?.item };
  }

  async function remember(turn: Turn, reminded: Reminded, page: number): Promise<Reply> {
    await keep(turn, reminded.question, reminded, page);
    return { answer: reminded.answer };
  }

  async function openForm(
    turn: Turn,
    view: RegisterView,
    verb: Verb,
    ref: string,
    values: Inputs,
  ): Promise<Reply> {
    const reply = await changing.open(view, verb, ref, values);
    if (ref !== '') await keepItem(turn, ref);
    return reply;
  }

  async function lastRef(turn: Turn): Promise<string | undefined> {
    const last = await memory.recall(turn.conversation, turn.account);
    return last?.refs.length === 1 ? last.refs[0] : undefined;
  }

  async function tryAs(turn: Turn, name: string): Promise<Reply> {
    const forget = /^(?:me|myself)$/i.test(name);
    // Looking up who is asking shows whether an import has changed the directory, and brings it up to date.
    const view = forget ? undefined : await enter(turn);
    const person = forget ? undefined : findByName(name, view?.directory ?? (await directory()));
    if (!forget && !person) return { answer: nobodyCalled(name) };
    tried.set(turn, person?.name);
    // What was asked as one person must not be refined as another.
    await memory.keep(turn.conversation, turn.account, { question: null, refs: [], page: 0 });
    return { answer: person ? nowAs(person) : yourselfAgain() };
  }

  /** Whatever is said next about "it" is about this item. */
  const keepItem = (turn: Turn, ref: string): Promise<void> =>
    memory.keep(turn.conversation, turn.account, {
      question: openItem(ref),
      refs: [ref],
      page: 0,
    });

  async function keep(
    turn: Turn,
    asked: Question,
    { refs, question }: Answered,
    page: number,
  ): Promise<void> {
    if (turn.automatic) return;
    await memory.keep(turn.conversation, turn.account, { question: question ?? asked, refs, page });
  }

  return { say, press, greet };
}

/** How the question was read goes with the words of an answer. */
const withNotes = (reply: Reply, notes: string[]): Reply =>
  reply.answer.shows === 'words' && notes.length > 0
    ? { ...reply, answer: { ...reply.answer, lines: [...reply.answer.lines, ...notes] } }
    : reply;

const openItem = (ref: string): Question => ({ about: 'item', ref, aspect: 'everything' });

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
