import type { TurnContext } from 'botbuilder';
import type { Answer } from '../answer/answer.ts';
import { renderAnswer } from '../cards/render.ts';
import type { Turn } from '../conversation/conversation.ts';
import type { Converse } from '../conversation/converse.ts';
import { readPress } from '../conversation/press.ts';
import { type ReadActivity, readActivity, readExecute, readSubmit, scopeOf, textOf } from './activity.ts';
import { cardInvokeResponse, cardMessage, emptyInvokeResponse } from './messages.ts';
import { sendOnce } from './one-attempt.ts';
import { emailOf } from './roster.ts';

export interface TurnDeps {
  converse: Converse;
  /** Turns a fault into what a person is told, and logs it. */
  explain: (error: unknown, what: string) => Answer;
  /** In local mode an account without an Entra object id is known by its channel id. */
  local: boolean;
}

export type OnTurn = (context: TurnContext) => Promise<void>;

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

  const guarded = (what: string, answer: Promise<Answer>): Promise<Answer> =>
    answer.catch((error) => explain(error, what));

  async function onMessage(context: TurnContext, turn: Turn, activity: ReadActivity): Promise<void> {
    const submit = readSubmit(activity.value);
    const pressed = submit && readPress(submit.verb, submit.data);
    const answer = pressed ? converse.press(turn, pressed) : converse.say(turn, textOf(activity));
    await context.sendActivity(cardMessage(renderAnswer(await guarded('message', answer))));
  }

  async function onInvoke(context: TurnContext, turn: Turn, activity: ReadActivity): Promise<void> {
    const execute = context.activity.name === 'adaptiveCard/action' ? readExecute(activity.value) : undefined;
    if (!execute) {
      await context.sendActivity(emptyInvokeResponse(501));
      return;
    }
    const pressed = readPress(execute.verb, execute.data);
    // A button of an older version: the start is the best that can be offered.
    const answer = pressed ? converse.press(turn, pressed) : converse.greet(turn);
    await context.sendActivity(cardInvokeResponse(renderAnswer(await guarded('press', answer))));
  }

  /** Teams tells of an installation twice, and the Playground at each reload: one of the two is answered. */
  async function onMembers(context: TurnContext, turn: Turn, activity: ReadActivity): Promise<void> {
    const botAdded = activity.membersAdded?.some(({ id }) => id === activity.recipient.id);
    if (!botAdded || turn.scope !== 'personal') return;
    await context.sendActivity(cardMessage(renderAnswer(await guarded('welcome', converse.greet(turn)))));
  }

  return async (context) => {
    const activity = readActivity(context.activity);
    const turn = activity && turnOf(context, activity);
    if (!activity || !turn) {
      if (context.activity.type === 'invoke') await context.sendActivity(emptyInvokeResponse(400));
      return;
    }
    sendOnce(context);
    if (activity.type === 'message') await onMessage(context, turn, activity);
    else if (activity.type === 'invoke') await onInvoke(context, turn, activity);
    else if (activity.type === 'conversationUpdate') await onMembers(context, turn, activity);
  };
}
