import type { WordsAnswer } from '../answer/answer.ts';
import { itemAnswer } from '../answer/item-answer.ts';
import type { Day } from '../register/day.ts';
import type { Directory } from '../register/directory.ts';
import type { Item } from '../register/item.ts';
import { everybody } from './everybody.ts';
import { mayActOn } from './may-act.ts';
import type {
  AsMessage,
  PostedCard,
  PostedCards,
  ReadItem,
  References,
  Reshow,
  Sent,
  UpdatePosted,
} from './ports.ts';

/**
 * Cards that were posted where several people read them. They show what everybody there may see; the clients of those
 * who may do something ask for their own view; and after a change the posted cards are replaced for everyone.
 */

export interface PostedDeps {
  cards: PostedCards;
  reshow: Pick<Reshow, 'pending' | 'remove'>;
  readItem: ReadItem;
  directory: () => Promise<Directory>;
  accountsOf: (email: string) => Promise<string[]>;
  references: Pick<References, 'of'>;
  update: UpdatePosted;
  asMessage: AsMessage;
  today: () => Day;
  /** Resolves after so many milliseconds. */
  sleep: (ms: number) => Promise<void>;
}

/** What Teams takes. */
const MOST_VIEWERS = 60;
/** Older ones have scrolled far away. */
const MOST_CARDS = 5;
/** An item that changes so often while a card is replaced is replaced by those changes too. */
const MOST_ROUNDS = 5;
const MOST_TRIES = 5;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

export function createPosted(deps: PostedDeps) {
  const { cards, reshow, readItem, directory, accountsOf, references, update, asMessage, today, sleep } =
    deps;

  /** The channel's ids of those who may do something to the item, as far as they have talked to the bot. */
  async function viewersOf(item: Item): Promise<string[]> {
    const known = await directory();
    const people = known.people
      .filter((person) => mayActOn(item, person, known, today()))
      .slice(0, MOST_VIEWERS);
    const accounts = (await Promise.all(people.map(({ email }) => accountsOf(email)))).flat();
    const ids = (await references.of(accounts)).map(({ user }) => user);
    return [...new Set(ids)].slice(0, MOST_VIEWERS);
  }

  /**
   * Replaces the posted cards of an item by how it stands now; by nothing but words where it may not be shown. What
   * changed while that was on its way is sent after it: another change's update may have come first, and must not be
   * followed by an older state for good.
   */
  async function refresh(board: string, ref: string): Promise<void> {
    const posted = await cards.of(board, ref);
    if (posted.length === 0) return;
    let stored = await readItem(board, ref);
    for (let left = MOST_ROUNDS; left > 0; left--) {
      const failed = await replaceAll(posted, ref, stored?.item);
      const now = await readItem(board, ref);
      if (now?.version === stored?.version) {
        if (failed) throw notReplaced(failed);
        return;
      }
      stored = now;
      // Another change may have taken them off the list meanwhile, and what shows something must be on it.
      if (mayShow(now?.item)) await Promise.all(posted.map(cards.note));
    }
  }

  /** Why the last one that was not replaced was not. */
  async function replaceAll(posted: PostedCard[], ref: string, item: Item | undefined) {
    const isShown = mayShow(item);
    const message = item && isShown ? await messageOf(item) : asMessage(noLonger(ref));
    let failed: string | undefined;
    // What must not be read any more goes from all of them, however old.
    for (const card of isShown ? posted.slice(0, MOST_CARDS) : posted)
      failed = (await replace(card, message, isShown)) ?? failed;
    return failed;
  }

  /** Replaces the cards of items that an import has made exempt. */
  async function catchUp(): Promise<void> {
    for (const { board, ref } of await reshow.pending()) {
      await refresh(board, ref);
      await reshow.remove({ board, ref });
    }
  }

  /** Notes a card that was just posted; where the item changed meanwhile, nobody else knew of the card yet. */
  async function note(card: PostedCard, shown: Item): Promise<void> {
    await cards.note(card);
    const now = (await readItem(card.board, card.ref))?.item;
    if (JSON.stringify(now) !== JSON.stringify(shown)) await refresh(card.board, card.ref);
  }

  async function messageOf(item: Item): Promise<object> {
    const view = {
      viewer: everybody,
      directory: await directory(),
      today: today(),
    };
    const { answer } = itemAnswer(item, view, 'everything', { forAll: true });
    return asMessage(answer, { ref: item.ref, userIds: await viewersOf(item) });
  }

  async function replace(card: PostedCard, message: object, isShown: boolean): Promise<string | undefined> {
    const sent = await insist(card, message);
    const isGone = sent.is === 'refused' && sent.until === 'they write';
    // A message that is gone, or that shows nothing any more, needs no further care.
    if (isGone || (sent.is === 'sent' && !isShown)) await cards.forget(card);
    return isGone || sent.is === 'sent' ? undefined : sent.because;
  }

  /** Putting the same message twice does no harm, so whatever is not sure to have arrived is sent again. */
  async function insist(card: PostedCard, message: object): Promise<Sent> {
    for (let tries = 1; ; tries++) {
      const sent = await update(card.reference, card.activity, message);
      if (sent.is === 'sent' || sent.is === 'refused' || tries === MOST_TRIES) return sent;
      const asked = sent.is === 'later' ? sent.afterMs : undefined;
      await sleep(Math.min(asked ?? FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS));
    }
  }

  return { viewersOf, refresh, catchUp, note };
}

const notReplaced = (because: string): Error =>
  new Error(`A posted card was not replaced: ${because}. The next change of its item tries again.`);

/** What may stand where anybody reads it. */
const mayShow = (item: Item | undefined): boolean => item?.visibility === 'open';

const noLonger = (ref: string): WordsAnswer => ({
  shows: 'words',
  sentence: `${ref} is no longer shown here.`,
  lines: ['Ask me about it in your own chat with me.'],
  buttons: [],
});
