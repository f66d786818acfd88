import { z } from 'zod';
import type { Sent } from '../sweep/ports.ts';

/**
 * What an answer of the channel means for a message that was sent once. Source: the table of status codes in
 * Microsoft's "Build conversational capability" for Teams bots. It would have 500, 502 and 504 sent again; they are
 * `not known` here, because Teams takes no key by which it could tell a second request from a second message.
 */

/** An answer as it came over HTTP. */
export interface ChannelAnswer {
  status: number;
  /** The header: seconds, or an HTTP date. */
  retryAfter?: string | undefined;
  /** The header: when the answer was given, by the clock of whoever gave it. */
  date?: string | undefined;
  body: string;
}

const later = (afterMs: number | undefined, because: string): Sent => ({ is: 'later', afterMs, because });
const untilTheyWrite = (because: string): Sent => ({ is: 'refused', because, until: 'they write' });
const untilMended = (because: string): Sent => ({ is: 'refused', because, until: 'it is mended' });
const notKnown = (because: string): Sent => ({ is: 'not known', because });

export function outcomeOf(answer: ChannelAnswer): Sent {
  const { status, body } = answer;
  switch (status) {
    case 429:
      return later(waitOf(answer), 'Teams has had too many messages');
    case 412:
    case 503:
      return later(waitOf(answer), 'Teams could not take the message just now');
    case 403:
      return untilTheyWrite(whyForbidden(body));
    case 404:
      return untilTheyWrite(
        body.includes('ActivityNotFoundInConversation')
          ? 'the message is no longer there'
          : 'their chat with the bot is gone',
      );
    case 400:
      return untilMended('Teams could not read the message');
    case 401:
      return untilMended("Teams does not accept the bot's registration");
    case 408:
      return notKnown('Teams answered 408');
    case 413:
      return untilMended('the message is too large');
  }
  if (status >= 200 && status < 300) return taken(answer);
  if (status >= 300 && status < 500) return untilMended(`Teams answered ${status}`);
  return notKnown(`Teams answered ${status}`);
}

const resourceSchema = z.object({ id: z.string().optional() });

/** A success without a word is one; words that are not the channel's may be those of a proxy on the way. */
function taken({ body }: ChannelAnswer): Sent {
  if (body.trim() === '') return { is: 'sent', id: undefined };
  const read = resourceSchema.safeParse(parsed(body));
  return read.success ? { is: 'sent', id: read.data.id } : notKnown('the answer of Teams could not be read');
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Teams has written these as `code` and as `subCode`, at the top and inside another error: so, wherever they stand. */
const FORBIDDEN: [code: string, because: string][] = [
  ['ConversationBlockedByUser', 'they have blocked the bot'],
  ['MessageWritesBlocked', 'they have blocked or removed the bot'],
  ['BotDisabledByAdmin', 'an administrator has switched the bot off'],
  ['BotNotInConversationRoster', 'the bot is not installed for them'],
  ['ForbiddenOperationException', 'the bot is not installed for them'],
];

const whyForbidden = (body: string): string =>
  FORBIDDEN.find(([code]) => body.includes(code))?.[1] ?? 'Teams does not let the bot write to them';

/** Milliseconds to wait; a date is measured by the clock of whoever gave it, as ours may differ. */
function waitOf({ retryAfter, date }: ChannelAnswer): number | undefined {
  const words = retryAfter?.trim() ?? '';
  if (/^\d{1,9}(?:\.\d+)?$/.test(words)) return Math.ceil(Number(words) * 1000);
  const ms = Date.parse(words) - Date.parse(date ?? '');
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** Codes of a connection that was never made: nothing can have been sent. */
const NOT_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];
/** What the login service says where it knows the bot's id or secret to be wrong. */
const NOT_OURS = ['invalid_client', 'unauthorized_client'];

const failureSchema = z.object({ code: z.string().optional(), errorCode: z.string().optional() });

/** What it means that there was no answer. `left`: the request had been handed to the network. */
export function outcomeWithout({ left, error }: { left: boolean; error: unknown }): Sent {
  const { code = '', errorCode = '' } = failureSchema.safeParse(error).data ?? {};
  if (left)
    return NOT_CONNECTED.includes(code)
      ? later(undefined, 'Teams could not be reached')
      : notKnown('Teams did not answer');
  return NOT_OURS.includes(errorCode)
    ? untilMended("Microsoft does not accept the bot's id and secret")
    : later(undefined, 'nothing could be sent, perhaps because the bot could not sign in to Microsoft');
}
