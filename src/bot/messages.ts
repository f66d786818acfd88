import type { Activity } from 'botbuilder';
import { ActivityTypes, CardFactory, InputHints, MessageFactory } from 'botbuilder';
import type { Rendered } from '../cards/render.ts';

/** The message that carries a card. Its `summary` is what notifications and screen readers say. */
export function cardMessage({ card, summary }: Rendered): Partial<Activity> {
  const message = MessageFactory.attachment(
    CardFactory.adaptiveCard(card),
    undefined,
    undefined,
    InputHints.AcceptingInput,
  );
  return { ...message, summary };
}

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/**
 * The answer to a card's invoke. The HTTP status is 200 whenever our code ran; the SDK would otherwise use the
 * body's own status, and clients then show nothing at all.
 */
export const cardInvokeResponse = ({ card }: Rendered): Partial<Activity> => ({
  type: ActivityTypes.InvokeResponse,
  value: { status: 200, body: { statusCode: 200, type: ADAPTIVE, value: card } },
});

export const emptyInvokeResponse = (status: number): Partial<Activity> => ({
  type: ActivityTypes.InvokeResponse,
  value: { status },
});
