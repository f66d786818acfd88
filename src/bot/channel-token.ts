import { z } from 'zod';
import type { Credentials } from '../config.ts';

/**
 * What a request of Teams looks like before its token is verified. The SDK by itself also takes tokens of emulators
 * and skills, tokens that never expire and tokens without a place to answer to, and it asks the network before it
 * refuses some of them; so whatever is not a Teams token for this bot is refused here, without a request to anybody.
 * Source: the Bot Connector authentication rules, "Authenticate requests from the Bot Connector service to your bot".
 */
const ISSUER = 'https://api.botframework.com';

const headerSchema = z.object({ alg: z.literal('RS256'), kid: z.string().min(1) });

const claimsSchema = z.object({
  iss: z.literal(ISSUER),
  aud: z.string(),
  exp: z.number(),
  serviceurl: z.string().min(1),
});

const activitySchema = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.url({ protocol: /^https$/ }),
  conversation: z.object({ tenantId: z.string().optional().nullable() }).optional(),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }).optional().nullable() })
    .optional()
    .nullable(),
});

/** May the SDK go on to verify this request's signature? */
export function looksLikeTeams(
  authorization: string,
  activity: unknown,
  { appId, tenantId }: Pick<Credentials, 'appId' | 'tenantId'>,
): boolean {
  const [, header, claims] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? [];
  const token = claimsSchema.safeParse(decoded(claims));
  const sent = activitySchema.safeParse(activity);
  if (!headerSchema.safeParse(decoded(header)).success || !token.success || !sent.success) return false;
  if (token.data.aud !== appId || token.data.serviceurl !== sent.data.serviceUrl) return false;
  // Roster addresses are given by a tenant's own administrators: another tenant's prove nothing.
  const from = sent.data.conversation?.tenantId ?? sent.data.channelData?.tenant?.id;
  return tenantId === undefined || from === tenantId;
}

function decoded(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
