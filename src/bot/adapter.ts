import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import type { Credentials } from '../config.ts';
import type { Reference } from '../sweep/ports.ts';
import { isActivity } from './activity.ts';
import { looksLikeTeams } from './channel-token.ts';
import { isLocalRequest } from './local-only.ts';
import type { InvokeAnswer } from './messages.ts';
import type { OnTurn } from './turns.ts';

/** The one place where the SDK's adapter is made: requests in, turns out; and turns that nobody asked for. */

/** One POST to `/api/messages`, as far as an answer depends on it. */
export interface Incoming {
  body: unknown;
  authorization: string;
  /** The address of whoever connected. */
  from: string | undefined;
}

export interface AdapterDeps {
  /** Undefined in local mode, where no token is asked for. */
  credentials: Credentials | undefined;
  onTurn: OnTurn;
  /** A fault in the SDK itself or in sending; what the person asked has been answered as well as it could be. */
  onFault: (error: unknown, what: string) => void;
  /** The SDK's settings for a cloud of Microsoft that is not the public one: where its keys and tokens come from. */
  cloud?: Record<string, string>;
}

/** Does an error say that the token is not good? Any other one is a fault while verifying it. */
const saysBadToken = ({ name, statusCode }: { name?: string; statusCode?: number }): boolean =>
  statusCode === 401 || statusCode === 403 || /^(?:JsonWebTokenError|NotBeforeError)$/.test(name ?? '');

export type BotAdapter = ReturnType<typeof createAdapter>;

export function createAdapter({ credentials, onTurn, onFault, cloud = {} }: AdapterDeps) {
  const settings = credentials
    ? {
        MicrosoftAppId: credentials.appId,
        MicrosoftAppType: credentials.appType,
        MicrosoftAppTenantId: credentials.tenantId ?? '',
        MicrosoftAppPassword: credentials.password ?? '',
      }
    : {};
  const factory = new ConfigurationServiceClientCredentialFactory(settings);
  const authentication = new ConfigurationBotFrameworkAuthentication(cloud, factory);
  const adapter = new CloudAdapter(authentication);

  const mayAsk = ({ body, authorization, from }: Incoming): boolean =>
    credentials ? looksLikeTeams(authorization, body, credentials) : isLocalRequest(from, body);

  /** Who sent an activity; the status to refuse it with where that is not known. */
  async function authenticate(activity: Activity, authorization: string) {
    try {
      // In local mode whatever stands in the header is left alone, so that nobody is asked about it.
      return await authentication.authenticateRequest(activity, credentials ? authorization : '');
    } catch (error) {
      if (error instanceof Error && saysBadToken(error)) return 401;
      onFault(error, 'authentication');
      return 503;
    }
  }

  /**
   * Answers one POST. The SDK's own `process` prints what goes wrong to the console and sends it to whoever asked,
   * so each of its steps is taken here.
   */
  async function process(incoming: Incoming): Promise<InvokeAnswer> {
    const { body, authorization } = incoming;
    if (!isActivity(body)) return { status: 400 };
    if (!mayAsk(incoming)) return { status: credentials ? 401 : 403 };
    const activity = body as Partial<Activity> as Activity;
    const sender = await authenticate(activity, authorization);
    if (typeof sender === 'number') return { status: sender };

    let answer: InvokeAnswer | undefined;
    await adapter.processActivityDirect(sender, activity, async (context) => {
      // Caught here: the SDK would wrap the error and lose what it was.
      answer = await onTurn(context).catch((error: unknown) => {
        onFault(error, 'turn');
        return undefined;
      });
    });
    // Whatever came of a message has been sent by now; only an invoke is answered here.
    return answer ?? { status: activity.type === 'invoke' ? 500 : 200 };
  }

  /** Opens a turn in a conversation that was stored, with nobody's message to answer. */
  const continueWith = (to: Reference, logic: (context: TurnContext) => Promise<void>): Promise<void> =>
    // The SDK takes an empty id for local mode and asks for no token.
    adapter.continueConversationAsync(credentials?.appId ?? '', referenceOf(to), logic);

  return { process, continueWith };
}

/** A stored reference as the SDK has it. */
function referenceOf({
  account,
  serviceUrl,
  conversation,
  user,
  bot,
  tenant,
}: Reference): Partial<ConversationReference> {
  const place = { id: conversation, ...(tenant ? { tenantId: tenant } : {}) };
  return {
    channelId: 'msteams',
    serviceUrl,
    // What else the SDK's type asks for is told by Teams and never read by it.
    conversation: place as ConversationReference['conversation'],
    user: { id: user, name: '', aadObjectId: account },
    bot: { id: bot, name: '' },
  };
}
