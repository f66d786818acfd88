import type { TurnContext } from 'botbuilder';
import type { Answer } from '../answer/answer.ts';
import { renderAnswer } from '../cards/render.ts';
import type { Item } from '../register/item.ts';
import type { PostedCard, Reference } from '../sweep/ports.ts';
import { cardMessage } from './messages.ts';

/** Posts an item's card where several people read it, and notes it, so that it can be kept up to date. */
export type ShareCards = (
  context: TurnContext,
  answer: Answer,
  item: Item,
  reference: Reference,
) => Promise<void>;

export interface ShareDeps {
  /** The channel's ids of those who may do something to the item: their clients ask for their own view. */
  viewersOf: (item: Item) => Promise<string[]>;
  /** Keeps where the card is; `shown` is the item as it was when the card was made. */
  note: (card: PostedCard, shown: Item) => Promise<void>;
  onFault: (error: unknown, what: string) => void;
}

export function createShareCards({ viewersOf, note, onFault }: ShareDeps): ShareCards {
  return async (context, answer, item, reference) => {
    const { ref, board } = item;
    const userIds = await viewersOf(item).catch((error: unknown) => {
      onFault(error, 'viewers');
      return [];
    });
    const sent = await context.sendActivity(cardMessage(renderAnswer(answer, { ref, userIds })));
    if (!sent?.id) return;
    const card = { ref, board, reference, activity: sent.id, at: reference.at };
    await note(card, item).catch((error: unknown) => onFault(error, 'posted card'));
  };
}
