import type { TurnContext } from 'botbuilder';
import type { Answer } from '../answer/answer.ts';
import { type Rendered, renderAnswer } from '../cards/render.ts';
import type { Reply, Turn } from '../conversation/conversation.ts';
import type { Converse } from '../conversation/converse.ts';
import { readPress } from '../conversation/press.ts';
import type { Reference, References } from '../sweep/ports.ts';
import { type ReadActivity, readActivity, readExecute, readSubmit, scopeOf, textOf } from './activity.ts';
import { filesOf } from './attachments.ts';
import type { FetchFile } from './fetch-file.ts';
import type { Handover } from './handover.ts';
import { cardAnswer, cardMessage, type InvokeAnswer } from './messages.ts';
import { sendOnce } from './one-attempt.ts';
import { referenceIn } from './reference.ts';
import { emailOf } from './roster.ts';
import type { ShareCards } from './shared-cards.ts';

export interface TurnDeps {
  converse: Converse;
  /** Turns a fault into what a person is told, and logs it. */
  explain: (error: unknown, what: string) => Answer;
  /** A fault in what the person need not wait for. */
  onFault: (error: unknown, what: string) => void;
  /** In local mode an account without an Entra object id is known by its channel id. */
  local: boolean;
  references: Pick<References, 'keep' | 'forget'>;
  share: ShareCards;
  /** An item was changed: others are to notice. */
  onChanged: (changed: { ref: string; board: string }) => void;
  /** Many items were changed at once. */
  onChangedMany: () => void;
  fetchFile: FetchFile;
  handover: Handover;
  now: () => Date;
}

/** Takes a turn; what it comes to is what an invoke is answered with. */
export type OnTurn = (context: TurnContext) => Promise<InvokeAnswer | undefined>;

/** Does the press send a form? */
const isForm = (verb: unknown): boolean => ['do', 'heed', 'bulk', 'people'].includes(String(verb));

/** Words that the client shows while the card stays as it is, with all that was typed into it. */
const besideCard = (answer: Answer): InvokeAnswer => ({
  status: 200,
  body: {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: [answer.sentence, ...('lines' in answer ? answer.lines : [])].join(' '),
  },
});

/** Where turns come in: reads the activity, has the conversation answer, sends the card. */
export function createOnTurn(deps: TurnDeps): OnTurn {
  const { converse, explain, onFault, local, references, share, fetchFile, handover, now } = deps;

  function turnOf(context: TurnContext, activity: ReadActivity): Turn | undefined {
    const account = activity.from.aadObjectId ?? (local ? activity.from.id : undefined);
    if (!account) return undefined;
    return {
      account,
      conversation: activity.conversation.id,
      scope: scopeOf(activity),
      email: () => emailOf(context),
      reference: referenceIn(account, activity, now()),
    };
  }

  /** Before anything is sent, which the channel may not take: others are to hear of changes all the same. */
  function tellOthers({ changed, changedMany }: Reply): void {
    if (changed) deps.onChanged(changed);
    if (changedMany) deps.onChangedMany();
  }

  /** The reply; an explanation where there was a fault on the way to it. */
  const replyOf = (what: string, reply: Promise<Reply>): Promise<Reply> =>
    reply.catch((error) => ({ answer: explain(error, what) }));

  /** What a button asks for. From a button of an older version, the start is the best that can be offered. */
  function press(turn: Turn, sent: { verb: unknown; data: unknown }): Promise<Reply> {
    const pressed = readPress(sent.verb, sent.data);
    return pressed ? converse.press(turn, pressed) : converse.greet(turn);
  }

  const rendered = (answer: Answer, what: string): Rendered => {
    try {
      return renderAnswer(answer);
    } catch (error) {
      return renderAnswer(explain(error, what));
    }
  };

  async function onMessage(context: TurnContext, turn: Turn, activity: ReadActivity): Promise<void> {
    const submit = readSubmit(activity.value);
    const files = filesOf(activity, fetchFile);
    const asked = submit ? press(turn, submit) : converse.say({ ...turn, files }, textOf(activity));
    const reply = await replyOf('message', asked);
    tellOthers(reply);
    const reference = turn.scope === 'shared' ? referenceIn(turn.account, activity, now()) : undefined;
    if (reply.shows && reference && !submit) await share(context, reply.answer, reply.shows, reference);
    else await context.sendActivity(cardMessage(rendered(reply.answer, 'message')));
    await offerFile(context, turn, reply);
  }

  /** A file is for the person alone, so it is offered where nobody else reads. */
  async function offerFile(context: TurnContext, turn: Turn, { file }: Reply): Promise<void> {
    if (file && turn.scope === 'personal') await handover.offer(context, file);
  }

  /** What was answered to the card that offered a file. */
  async function onConsent(context: TurnContext, turn: Turn, value: unknown): Promise<InvokeAnswer> {
    try {
      return await handover.answer(context, turn, value);
    } catch (error) {
      const words = cardMessage(rendered(explain(error, 'file'), 'file'));
      await context.sendActivity(words).catch((reason: unknown) => onFault(reason, 'file'));
      return { status: 200 };
    }
  }

  async function onInvoke(context: TurnContext, turn: Turn, { value }: ReadActivity): Promise<InvokeAnswer> {
    if (context.activity.name === 'fileConsent/invoke') return onConsent(context, turn, value);
    const execute = context.activity.name === 'adaptiveCard/action' ? readExecute(value) : undefined;
    // 501 would be the word for it, and would count as a fault of ours wherever faults are counted.
    if (!execute) return { status: 400 };
    try {
      const reply = await press({ ...turn, automatic: execute.automatic }, execute);
      tellOthers(reply);
      await offerFile(context, turn, reply);
      return cardAnswer(rendered(reply.answer, 'press'));
    } catch (error) {
      const answer = explain(error, 'press');
      return isForm(execute.verb) ? besideCard(answer) : cardAnswer(rendered(answer, 'press'));
    }
  }

  /** Teams tells of an installation twice, and the Playground at each reload: one of the two is answered. */
  async function onMembers(context: TurnContext, turn: Turn, activity: ReadActivity): Promise<void> {
    const botAdded = activity.membersAdded?.some(({ id }) => id === activity.recipient.id);
    if (!botAdded || turn.scope !== 'personal') return;
    const { answer } = await replyOf('welcome', converse.greet(turn));
    await context.sendActivity(cardMessage(rendered(answer, 'welcome')));
  }

  /** Remembers where somebody can be written to, and forgets it with the app. Nobody waits for that. */
  function noteReference(turn: Turn, activity: ReadActivity): void {
    if (turn.scope !== 'personal') return;
    const removed = activity.type === 'installationUpdate' && /^remove/.test(activity.action ?? '');
    const reference: Reference | undefined = referenceIn(turn.account, activity, now());
    const noting = removed
      ? references.forget(turn.account)
      : reference
        ? references.keep(reference)
        : Promise.resolve();
    noting.catch((error: unknown) => onFault(error, 'conversation reference'));
  }

  return async (context) => {
    const activity = readActivity(context.activity);
    const turn = activity && turnOf(context, activity);
    if (!activity || !turn) return context.activity.type === 'invoke' ? { status: 400 } : undefined;
    sendOnce(context);
    noteReference(turn, activity);
    if (activity.type === 'invoke') return onInvoke(context, turn, activity);
    if (activity.type === 'message') await onMessage(context, turn, activity);
    else if (activity.type === 'conversationUpdate') await onMembers(context, turn, activity);
    return undefined;
  };
}
