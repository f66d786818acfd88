import type { Answer } from '../answer/answer.ts';
import { draftLetter } from '../answer/draft-letter.ts';
import { noSuchItem } from '../answer/item-answer.ts';
import type { Answered } from '../answer/list-answer.ts';
import {
  digestHere,
  digestOfWhich,
  noDigest,
  noLetter,
  nothingToWrite,
  onlyAlone,
  onlyInChannel,
  onlyOfficers,
} from '../answer/reminder-refusals.ts';
import { DAYS_AHEAD, remindersAnswer } from '../answer/reminders-answer.ts';
import {
  type OnLadder,
  peopleOnLadder,
  sayLadder,
  serves,
  silentItems,
  toldAt,
} from '../answer/silent-items.ts';
import { PAGE_SIZE, unansweredAnswer } from '../answer/unanswered-answer.ts';
import { DAYS_BACK, unreachedAnswer } from '../answer/unreached-answer.ts';
import { whichItem } from '../answer/wish-answer.ts';
import type { Question } from '../question/question.ts';
import { addDays } from '../register/day.ts';
import { sayTime } from '../register/instant.ts';
import { type Item, isOutstanding } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import { FIRST_HOUR } from '../remind/working-days.ts';
import type { Whereabouts, Wishing } from './conversation.ts';
import { inputsOf, type PressData } from './press.ts';
import { createWishing, emailOf } from './wishing.ts';

/** What people ask of the books of reminders: what is to come, who stays silent, who was not reached. */

/** An answer, and the question that is kept for what is said next: never a wish, which "more" would repeat. */
export type Reminded = Answered & { question: Question };

/** Which page is wanted, from 0, and where it is asked for. */
export interface Wanted {
  page: number;
  reference: Whereabouts | undefined;
}

export interface RemindingDeps {
  wishing: Wishing;
  now: () => Date;
}

/** Questions about what is between a person and the bot. */
const ALONE: Question['about'][] = ['reminders', 'unanswered', 'unreached', 'letter'];

export function createReminding({ wishing: books, now }: RemindingDeps) {
  const wishing = createWishing(books);

  /** Undefined for questions about anything else. */
  async function answer(
    question: Question,
    view: RegisterView,
    { page, reference }: Wanted,
  ): Promise<Reminded | undefined> {
    if (ALONE.includes(question.about) && view.viewer.scope === 'shared') return plain(onlyAlone());
    switch (question.about) {
      case 'wish':
        return aboutItem(await wishing.carryOut(question, view), question.ref);
      case 'reminders':
        return { answer: await reminders(view), refs: [], question };
      case 'unanswered':
        return unanswered(view, page);
      case 'unreached':
        return { answer: await unreached(view), refs: [], question };
      case 'letter':
        return question.ref
          ? aboutItem(await letter(question.ref, view), question.ref)
          : plain(whichItem('letter'));
      case 'digest here':
        return plain(await digest(question.board, view, reference));
      default:
        return undefined;
    }
  }

  async function press(
    pressed: PressData & { verb: 'wish' | 'heed' },
    view: RegisterView,
  ): Promise<Reminded> {
    const { ref } = pressed;
    const answered =
      pressed.verb === 'wish'
        ? await wishing.open(pressed.wish, ref, pressed.values ?? {}, view)
        : await wishing.send(pressed.heed, ref, inputsOf(pressed), view);
    return aboutItem(answered, ref || undefined);
  }

  async function reminders(view: RegisterView): Promise<Answer> {
    const { today } = view;
    // The day's message goes out when the day's work begins.
    const early = Number(sayTime(now().toISOString()).slice(0, 2)) < FIRST_HOUR;
    const from = early ? today : addDays(today, 1);
    const [{ wishes }, pointers] = await Promise.all([
      books.wishesOf(emailOf(view)),
      books.pointers(addDays(from, DAYS_AHEAD)),
    ]);
    const asked = pointers.filter(({ askedBy }) => askedBy === emailOf(view));
    return remindersAnswer(view, { wishes, asked, from });
  }

  async function unanswered(view: RegisterView, wanted: number): Promise<Reminded> {
    const silent = silentItems(view);
    const last = Math.max(0, Math.ceil(silent.length / PAGE_SIZE) - 1);
    const page = Math.min(wanted, last);
    const shown = silent.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
    const items = await Promise.all(
      shown.map(async (item) => ({ item, people: await ladderOf(item, view) })),
    );
    return {
      answer: unansweredAnswer({ page, total: silent.length, items }, view),
      refs: shown.map(({ ref }) => ref),
      question: { about: 'unanswered' },
    };
  }

  const ladderOf = (item: Item, { directory, today }: RegisterView): Promise<OnLadder[]> =>
    Promise.all(
      peopleOnLadder(item, directory, today).map(async ({ person, step }) => {
        const told = await books.toldOf(person.email.toLowerCase(), item.board, item.ref);
        return { person, step, on: toldAt(item, step, told) };
      }),
    );

  async function unreached(view: RegisterView): Promise<Answer> {
    const { today, viewer } = view;
    if (viewer.person.role !== 'officer') return onlyOfficers();
    return unreachedAnswer(await books.troubles(addDays(today, -DAYS_BACK), today), view);
  }

  async function letter(ref: string, view: RegisterView): Promise<Answered> {
    const found = await view.find(ref);
    if (!found) return noSuchItem(ref);
    const { item } = found;
    const refs = [item.ref];
    if (!serves(view.viewer.person, item)) return { answer: noLetter(item), refs };
    if (!isOutstanding(item)) return { answer: nothingToWrite(item), refs };
    return { answer: draftLetter(item, view, sayLadder(item, await ladderOf(item, view))), refs };
  }

  /** An officer's word about their own board; the channel that it is said in is the one. */
  async function digest(
    named: string | undefined,
    view: RegisterView,
    reference: Whereabouts | undefined,
  ): Promise<Answer> {
    const { person, scope } = view.viewer;
    if (scope === 'personal' || !reference) return onlyInChannel();
    const codes = person.role === 'officer' ? person.boards : [];
    const [only, ...others] = named === undefined ? codes : codes.filter((code) => code === named);
    if (only === undefined) return noDigest();
    if (others.length > 0) return digestOfWhich(codes, view);
    // The digest begins a thread of its own, rather than answering the one in which it was asked for.
    const conversation = reference.conversation.replace(/;messageid=.*$/, '');
    await books.setChannel(only, { ...reference, conversation });
    return digestHere(only, view);
  }

  return { answer, press };
}

const plain = (answer: Answer): Reminded => ({ answer, refs: [], question: { about: 'help' } });

/** Whatever is said next about "it" is about the item. */
const aboutItem = (answered: Answered, ref: string | undefined): Reminded => ({
  ...answered,
  question: ref ? { about: 'item', ref, aspect: 'everything' } : { about: 'reminders' },
});
