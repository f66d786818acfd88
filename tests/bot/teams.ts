import { createHash, randomUUID } from 'node:crypto';
import { plainTextOf } from '../cards/reading-cards.ts';
import type { Connector, Message } from './connector.ts';

/** Talks to the bot as Teams does: activities are posted to it, its messages are read at the connector. */

export interface Account {
  /** The channel id; the roster is asked for it. */
  id: string;
  aadObjectId?: string | undefined;
  name: string;
}

/** The account that somebody signs in with: always the same one for the same name. */
export function accountOf(name: string): Account {
  const aadObjectId = `00000000-0000-4000-8000-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;
  return { id: `29:${aadObjectId}`, aadObjectId, name };
}

export type Place = 'personal' | 'groupChat' | 'channel' | 'unheard of';

/** A button as a card carries it. */
export interface Pressable {
  type: string;
  title?: string;
  verb?: string;
  data?: object;
  fallback?: { data: object };
}

export interface Turn {
  status: number;
  /** What the HTTP request itself was answered with. */
  text: string;
  replies: Message[];
  ms: number;
}

const BOT = { id: '28:bot', name: 'Register' };

const conversationOf = (who: Account, place: Place) =>
  ({
    personal: { id: `a:personal-${who.id}`, conversationType: 'personal' },
    groupChat: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true },
    channel: { id: '19:channel@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true },
    'unheard of': { id: '19:something@new', conversationType: 'hologram' },
  })[place];

export type Teams = ReturnType<typeof createTeams>;

export function createTeams({ botUrl, connector }: { botUrl: string; connector: Connector }) {
  const base = (who: Account, place: Place) => ({
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: who.id, name: who.name, ...(who.aadObjectId ? { aadObjectId: who.aadObjectId } : {}) },
    recipient: BOT,
    conversation: conversationOf(who, place),
    locale: 'en-GB',
    channelData: { tenant: { id: 'tenant' } },
  });

  /** Posts any body at all. */
  async function postRaw(body: string, headers: Record<string, string> = {}): Promise<Turn> {
    const started = performance.now();
    const response = await fetch(`${botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, text, replies: [], ms: performance.now() - started };
  }

  async function post(activity: { id: string }): Promise<Turn> {
    const turn = await postRaw(JSON.stringify(activity));
    return { ...turn, replies: connector.messages.filter(({ replyToId }) => replyToId === activity.id) };
  }

  const say = (who: Account, text: string, place: Place = 'personal', more: object = {}): Promise<Turn> =>
    post({
      ...base(who, place),
      type: 'message',
      text: place === 'personal' ? text : `<at>${BOT.name}</at> ${text}`,
      ...more,
    } as { id: string });

  const invoke = (who: Account, name: string, value: unknown, place: Place = 'personal'): Promise<Turn> =>
    post({ ...base(who, place), type: 'invoke', name, value } as { id: string });

  /** Presses an Action.Execute. */
  const press = (who: Account, { verb, data }: Pressable, place: Place = 'personal'): Promise<Turn> =>
    invoke(who, 'adaptiveCard/action', { action: { type: 'Action.Execute', verb, data } }, place);

  /** What a client sends that does not know Action.Execute. */
  const submit = (who: Account, value: unknown, place: Place = 'personal'): Promise<Turn> =>
    post({ ...base(who, place), type: 'message', value } as { id: string });

  const install = (who: Account, place: Place = 'personal'): Promise<Turn> =>
    post({ ...base(who, place), type: 'conversationUpdate', membersAdded: [BOT, { id: who.id }] } as {
      id: string;
    });

  return { base, post, postRaw, say, invoke, press, submit, install };
}

/** The card of a turn: of its one message, or of the answer to a pressed button. */
export function cardOf(turn: Turn): object {
  const [message, ...more] = turn.replies;
  if (more.length > 0) throw new Error(`There are ${turn.replies.length} messages.`);
  const card = message
    ? message.attachments?.[0]?.content
    : (JSON.parse(turn.text) as { value?: object }).value;
  if (!card) throw new Error(`There is no card in ${turn.text}`);
  return card;
}

/** All that a person reads. */
export const readingOf = (turn: Turn): string => plainTextOf(cardOf(turn));

/** The refs on a card, sorted. */
export const refsOn = (turn: Turn): string[] =>
  [...new Set(readingOf(turn).match(/\b(?:HC|RS|ZX)-\d+\b/g) ?? [])].sort();

/** The button with a title; a test that names one that is not there fails. */
export function buttonOf(turn: Turn, title: string): Pressable {
  const found = buttonsOf(cardOf(turn)).find((button) => button.title === title);
  if (!found) throw new Error(`No button is called “${title}” on:\n${readingOf(turn)}`);
  return found;
}

export function buttonsOf(value: unknown): Pressable[] {
  if (Array.isArray(value)) return value.flatMap(buttonsOf);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([name, part]) => (name === 'data' ? [] : buttonsOf(part)));
  return 'type' in value && value.type === 'Action.Execute' ? [value as Pressable, ...inside] : inside;
}
