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
import { closedGate, type Gate, type Incoming, localGate, type Refusal } from './gate/gate.ts';
import type { InvokeAnswer } from './messages.ts';
import type { OnTurn } from './turns.ts';

/** The one place where the SDK's adapter is made: requests in, turns out; and turns that nobody asked for. */

export interface AdapterDeps {
  /** Undefined in local mode, where no token is asked for. */
  credentials: Credentials | undefined;
  onTurn: OnTurn;
  /** A fault in the SDK itself or in sending; what the person asked has been answered as well as it could be. */
  onFault: (error: unknown, what: string) => void;
  /** Who is let in. Where it is left out, this machine is in local mode, and nobody otherwise. */
  gate?: Gate;
  /** Told of every request that is not let in. */
  onRefused?: (because: Refusal['because']) => void;
  /** The SDK's settings for a cloud of Microsoft that is not the public one: where its tokens come from. */
  cloud?: Record<string, string>;
}

/** What the bot's own tokens are for. Source: the same document as the gate's rules. */
const SCOPE = 'https://api.botframework.com';

export type BotAdapter = ReturnType<typeof createAdapter>;

export function createAdapter({
  credentials,
  onTurn,
  onFault,
  gate = credentials ? closedGate : localGate,
  onRefused = () => undefined,
  cloud = {},
}: AdapterDeps) {
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

  /** What the SDK makes of a sender whom the gate has let in. */
  async function senderOf(activity: Activity) {
    // In local mode whatever stands in the header is left alone, so that nobody is asked about it.
    if (!credentials) return authentication.authenticateRequest(activity, '');
    const claimsIdentity = identityOf(adapter, credentials.appId);
    return {
      audience: cloud.ToChannelFromBotOAuthScope ?? SCOPE,
      callerId: '',
      claimsIdentity,
      connectorFactory: authentication.createConnectorFactory(claimsIdentity),
    };
  }

  /**
   * Answers one POST. The SDK's own `process` prints what goes wrong to the console and sends it to whoever asked,
   * so each of its steps is taken here.
   */
  async function process(incoming: Incoming): Promise<InvokeAnswer> {
    const refused = await gate(incoming);
    if (refused) {
      onRefused(refused.because);
      const { status, retryAfter } = refused;
      return retryAfter === undefined
        ? { status }
        : { status, headers: { 'retry-after': String(retryAfter) } };
    }
    const { body } = incoming;
    if (!isActivity(body)) return { status: 400 };
    const activity = body as Partial<Activity> as Activity;
    const sender = await senderOf(activity);

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

type Identity = Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>[0];

/** The SDK keeps for its own what it makes a sender of; it does the same for messages that nobody asked for. */
const identityOf = (adapter: CloudAdapter, appId: string): Identity =>
  (adapter as unknown as { createClaimsIdentity(appId: string): Identity }).createClaimsIdentity(appId);

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
