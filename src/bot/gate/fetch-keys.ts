import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { readBody } from '../read-body.ts';

/** Fetches the keys with which Teams signs, from where Microsoft publishes them. */

/** Source: "Authenticate requests from the Bot Connector service to your bot" in Microsoft's documentation. */
export const OPEN_ID_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const CHANNEL = 'msteams';
const metadataSchema = z.object({ jwks_uri: z.string() });
const keysSchema = z.object({ keys: z.array(z.unknown()).max(1_000) });
const keySchema = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string(),
  e: z.string(),
  /** The channels that may use the key; any where it names none. */
  endorsements: z.array(z.string()).optional(),
});

/** Far more than Microsoft publishes. */
const MOST_BYTES = 1024 * 1024;
/** Milliseconds for each of the two documents. */
const LONGEST_MS = 5_000;
const FEWEST_BITS = 2_048;

/** Keys by their id. Fails where they cannot be had, or none of them is for Teams. */
export type FetchKeys = () => Promise<Map<string, KeyObject>>;

export function createFetchKeys({
  url = OPEN_ID_METADATA,
  fetch = globalThis.fetch,
}: {
  url?: string | undefined;
  fetch?: typeof globalThis.fetch;
}): FetchKeys {
  async function read(address: string): Promise<unknown> {
    const signal = AbortSignal.timeout(LONGEST_MS);
    const response = await fetch(address, { redirect: 'error', credentials: 'omit', signal });
    const body = await readBody(response, MOST_BYTES);
    if (!response.ok || !body) throw new Error('The keys of Teams cannot be had just now.');
    return JSON.parse(body.toString('utf8'));
  }

  return async () => {
    const { jwks_uri } = metadataSchema.parse(await read(url));
    // Metadata that was tampered with must not lead to keys that travel in the open.
    if (!jwks_uri.startsWith('https://') && new URL(jwks_uri).origin !== new URL(url).origin)
      throw new Error('The metadata of Teams names a place for its keys that is not safe.');
    const { keys } = keysSchema.parse(await read(jwks_uri));
    const usable = new Map(keys.map(readKey).filter((key) => key !== undefined));
    if (usable.size === 0) throw new Error('There is no key of Teams among those that are published.');
    return usable;
  };
}

function readKey(published: unknown): [string, KeyObject] | undefined {
  const key = keySchema.safeParse(published).data;
  if (!key || (key.endorsements?.length && !key.endorsements.includes(CHANNEL))) return undefined;
  const { kid, kty, n, e } = key;
  try {
    const read = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
    return (read.asymmetricKeyDetails?.modulusLength ?? 0) >= FEWEST_BITS ? [kid, read] : undefined;
  } catch {
    return undefined;
  }
}
