import type { Activity } from 'botbuilder';
import { CardFactory, InputHints, MessageFactory } from 'botbuilder';
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

/** What a turn is answered with over HTTP. Messages go their own way; a pressed button waits for this. */
export interface InvokeAnswer {
  /** HTTP status; clients show nothing at all where it is not 200. */
  status: number;
  body?: object;
  headers?: Record<string, string>;
}

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';

/** The card that takes the place of the one whose button was pressed. */
export const cardAnswer = ({ card }: Rendered): InvokeAnswer => ({
  status: 200,
  body: { statusCode: 200, type: ADAPTIVE, value: card },
});
