import { readBody } from './read-body.ts';
import type { TrustedDrive } from './trusted-drives.ts';

/** Gets the content of a file that was sent in the chat, from where Teams keeps it. */

/** The content, or a sentence for whoever sent the file. */
export type Fetched = { bytes: Uint8Array } | { says: string };
export type FetchFile = (address: string) => Promise<Fetched>;

export interface FetchFileDeps {
  trusted: TrustedDrive;
  /** What kept a file from arriving. It is never told the address, which holds a key to the file. */
  onFault: (error: unknown, what: string) => void;
  fetch?: typeof globalThis.fetch;
  limits?: FileLimits;
}

export interface FileLimits {
  /** Of one file. */
  bytes: number;
  /** Milliseconds from the request to the last byte. */
  ms: number;
}

/** A register of thousands of items is below a megabyte, a committee's paper rarely above two. */
export const FILE_LIMITS: FileLimits = { bytes: 5 * 1024 * 1024, ms: 10_000 };

const NOT_OURS = { says: 'I only take files that were sent through Teams.' };
const GONE = { says: 'Teams does not give me that file any more. Please send it again.' };
const LATE = { says: 'The file took too long to arrive. Please send it again.' };
const BROKEN = { says: 'The file did not arrive whole. Please send it again.' };
const tooLarge = ({ bytes }: FileLimits): Fetched => ({
  says: `The file is larger than the ${Math.floor(bytes / 1024 / 1024)} MB that I take. Please send a smaller one.`,
});

export function createFetchFile({
  trusted,
  onFault,
  fetch = globalThis.fetch,
  limits = FILE_LIMITS,
}: FetchFileDeps): FetchFile {
  return async (address) => {
    if (!trusted(address)) return NOT_OURS;
    const signal = AbortSignal.timeout(limits.ms);
    try {
      // A redirect could lead anywhere, so it is not followed; nothing of the bot's own goes along.
      const response = await fetch(address, {
        redirect: 'manual',
        credentials: 'omit',
        headers: { 'accept-encoding': 'identity' },
        signal,
      });
      if (!response.ok) {
        await response.body?.cancel();
        return GONE;
      }
      const bytes = await readBody(response, limits.bytes);
      return bytes ? { bytes } : tooLarge(limits);
    } catch (error) {
      if (signal.aborted) return LATE;
      onFault(error, 'fetching a file');
      return BROKEN;
    }
  };
}
