import type { TurnContext } from 'botbuilder';
import type { Answer } from '../answer/answer.ts';
import { type Rendered, renderAnswer } from '../cards/render.ts';
import type { Turn } from '../conversation/conversation.ts';
import type { Converse } from '../conversation/converse.ts';
import { readPress } from '../conversation/press.ts';
import { type ReadActivity, readActivity, readExecute, readSubmit, scopeOf, textOf } from './activity.ts';
import { cardAnswer, cardMessage, type InvokeAnswer } from './messages.ts';
import { sendOnce } from './one-attempt.ts';
import { emailOf } from './roster.ts';

export interface TurnDeps {
  converse: Converse;
  /** Turns a fault into what a person is told, and logs it. */
  explain: (error: unknown, what: string) => Answer;
  /** In local mode an account without an Entra object id is known by its channel id. */
  local: boolean;
}

/** Takes a turn; what it comes to is what an invoke is answered with. */
export type OnTurn = (context: TurnContext) => Promise<InvokeAnswer | undefined>;

/** Where turns come in: reads the activity, has the conversation answer, sends the card. */
export function createOnTurn({ converse, explain, local }: TurnDeps): OnTurn {
  function turnOf(context: TurnContext, activity: ReadActivity): Turn | undefined {
    const account = activity.from.aadObjectId ?? (local ? activity.from.id : undefined);
    if (!account) return undefined;
    return {
      account,
      conversation: activity.conversation.id,
      scope: scopeOf(activity),
      email: () => emailOf(context),
    };
  }

  /** The card of an answer; of an explanation where there was a fault on the way to it. */
  const cardOf = (what: string, answer: Promise<Answer>): Promise<Rendered> =>
    answer.then(renderAnswer).catch((error) => renderAnswer(explain(error, what)));

  /** What a button asks for. From a button of an older version, the start is the best that can be offered. */
  function press(turn: Turn, sent: { verb: unknown; data: unknown }): Promise<Answer> {
    const pressed = readPress(sent.verb, sent.data);
    return pressed ? converse.press(turn, pressed) : converse.greet(turn);
  }

  async function onMessage(context: TurnContext, turn: Turn, activity: ReadActivity): Promise<void> {
    const submit = readSubmit(activity.value);
    const answer = submit ? press(turn, submit) : converse.say(turn, textOf(activity));
    await context.sendActivity(cardMessage(await cardOf('message', answer)));
  }

  async function onInvoke(context: TurnContext, turn: Turn, { value }: ReadActivity): Promise<InvokeAnswer> {
    const execute = context.activity.name === 'adaptiveCard/action' ? readExecute(value) : undefined;
    return execute ? cardAnswer(await cardOf('press', press(turn, execute))) : { status: 501 };
  }

  /** Teams tells of an installation twice, and the Playground at each reload: one of the two is answered. */
  async function onMembers(context: TurnContext, turn: Turn, activity: ReadActivity): Promise<void> {
    const botAdded = activity.membersAdded?.some(({ id }) => id === activity.recipient.id);
    if (!botAdded || turn.scope !== 'personal') return;
    await context.sendActivity(cardMessage(await cardOf('welcome', converse.greet(turn))));
  }

  return async (context) => {
    const activity = readActivity(context.activity);
    const turn = activity && turnOf(context, activity);
    if (!activity || !turn) return context.activity.type === 'invoke' ? { status: 400 } : undefined;
    sendOnce(context);
    if (activity.type === 'invoke') return onInvoke(context, turn, activity);
    if (activity.type === 'message') await onMessage(context, turn, activity);
    else if (activity.type === 'conversationUpdate') await onMembers(context, turn, activity);
    return undefined;
  };
}
