import { verify } from 'node:crypto';
import { isLocalRequest } from '../local-only.ts';
import type { TakeTurn } from './limits.ts';
import { readSentByTeams } from './sent-by-teams.ts';
import type { SigningKeys } from './signing-keys.ts';
import { readTeamsToken } from './teams-token.ts';

/**
 * The gate before the SDK. Whatever it lets in, Teams has sent to this bot, for a tenant that may use it. The SDK's own
 * checks are left out, because they let more in, ask the network about strangers' tokens and remember each of them.
 */

/** One POST to `/api/messages`, as far as an answer depends on it. */
export interface Incoming {
  body: unknown;
  authorization: string;
  /** The address of whoever connected. */
  from: string | undefined;
}

/** Why a request is not let in, in words that hold nothing of it. */
export type Because = 'token' | 'activity' | 'tenant' | 'signature' | 'keys' | 'limit' | 'not local';

export interface Refusal {
  /** HTTP; nothing else is told. */
  status: 401 | 403 | 429 | 503;
  because: Because;
  /** Seconds to wait, where waiting helps. */
  retryAfter?: number;
}

/** Undefined for a request that is let in. */
export type Gate = (incoming: Incoming) => Promise<Refusal | undefined>;

/** In local mode there are no tokens: this machine is let in, and nobody else. */
export const localGate: Gate = async ({ from, body }) =>
  isLocalRequest(from, body) ? undefined : { status: 403, because: 'not local' };

/** For a program that sends and does not listen. */
export const closedGate: Gate = async () => ({ status: 401, because: 'token' });

export interface GateDeps {
  appId: string;
  /** The ids of the tenants that may use the bot. */
  tenants: string[];
  /** Is an address Teams' own? */
  trusted: (serviceUrl: string) => boolean;
  keys: SigningKeys;
  takeTurn: TakeTurn;
  /** Milliseconds since 1970. */
  wall: () => number;
}

export function createGate({ appId, tenants, trusted, keys, takeTurn, wall }: GateDeps): Gate {
  const allowed = new Set(tenants.map((tenant) => tenant.toLowerCase()));

  return async ({ authorization, body }) => {
    // Everything that costs nothing comes before the signature, and the signature before anything is counted.
    const token = readTeamsToken(authorization, { appId, nowS: wall() / 1_000 });
    if (!token) return { status: 401, because: 'token' };
    const sent = readSentByTeams(body);
    if (!sent || sent.serviceUrl !== token.serviceUrl || !trusted(sent.serviceUrl))
      return { status: 401, because: 'activity' };
    // Roster addresses are given by a tenant's own administrators: another tenant's prove nothing.
    if (sent.tenants.length === 0 || !sent.tenants.every((tenant) => allowed.has(tenant)))
      return { status: 401, because: 'tenant' };

    const key = await keys.find(token.kid);
    if (key === 'unavailable') return { status: 503, because: 'keys' };
    if (key === 'unknown' || !verify('RSA-SHA256', Buffer.from(token.signed), key, token.signature))
      return { status: 401, because: 'signature' };
    const retryAfter = takeTurn(sent.person);
    return retryAfter === undefined ? undefined : { status: 429, because: 'limit', retryAfter };
  };
}
