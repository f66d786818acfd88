import { z } from 'zod';

/**
 * What a token of Teams for this bot looks like, before anybody is asked whether its signature is good. The SDK by
 * itself also takes tokens of emulators and skills, tokens that never expire and tokens without a place to answer to.
 * Source: "Authenticate requests from the Bot Connector service to your bot" in Microsoft's documentation.
 */
const ISSUER = 'https://api.botframework.com';

/** Seconds by which clocks may differ. Source: the same. */
const LEEWAY = 300;

const headerSchema = z.object({
  alg: z.literal('RS256'),
  kid: z.string().min(1).max(200),
  /** Names what one must understand to read the token, and there is nothing of that kind. */
  crit: z.undefined().optional(),
});

const claimsSchema = z.object({
  iss: z.literal(ISSUER),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  serviceurl: z.string().min(1),
});

/** A token that is what it must be, if its signature is good. */
export interface TeamsToken {
  kid: string;
  /** The only place that may be answered. */
  serviceUrl: string;
  signed: string;
  signature: Buffer;
}

/** Longer ones than any of Teams. */
const LONGEST = 8_192;

/** `nowS`: seconds since 1970. Undefined for every other token, and for whatever is none. */
export function readTeamsToken(
  authorization: string,
  { appId, nowS }: { appId: string; nowS: number },
): TeamsToken | undefined {
  if (authorization.length > LONGEST) return undefined;
  const [, head, body, signature] = /^Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(authorization) ?? [];
  const header = headerSchema.safeParse(decoded(head)).data;
  const claims = claimsSchema.safeParse(decoded(body)).data;
  if (!header || !claims || !signature || claims.aud !== appId) return undefined;
  if (claims.exp + LEEWAY < nowS || (claims.nbf ?? 0) - LEEWAY > nowS) return undefined;
  return {
    kid: header.kid,
    serviceUrl: claims.serviceurl,
    signed: `${head}.${body}`,
    signature: Buffer.from(signature, 'base64url'),
  };
}

function decoded(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
