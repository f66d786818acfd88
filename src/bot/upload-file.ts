import type { TrustedDrive } from './trusted-drives.ts';

/** Puts a file where somebody has allowed the bot to put it: one request, never repeated. */

/** `not known`: it may be there or not. */
export type Uploaded = 'uploaded' | 'refused' | 'not known';
export type UploadFile = (address: string, bytes: Uint8Array) => Promise<Uploaded>;

export interface UploadFileDeps {
  trusted: TrustedDrive;
  /** It is never told the address, which holds a key to somebody's drive. */
  onFault: (error: unknown, what: string) => void;
  fetch?: typeof globalThis.fetch;
  /** Milliseconds; Teams waits for fifteen seconds in all. */
  limitMs?: number;
}

const LONGEST_MS = 8_000;

/** The whole file is one range. Source: "Send and receive files using a bot" in Microsoft's documentation of Teams. */
export function createUploadFile({
  trusted,
  onFault,
  fetch = globalThis.fetch,
  limitMs = LONGEST_MS,
}: UploadFileDeps): UploadFile {
  return async (address, bytes) => {
    if (!trusted(address)) return 'refused';
    try {
      const response = await fetch(address, {
        method: 'PUT',
        redirect: 'manual',
        credentials: 'omit',
        headers: {
          'content-type': 'application/octet-stream',
          'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
        },
        body: Buffer.from(bytes),
        signal: AbortSignal.timeout(limitMs),
      });
      await response.body?.cancel();
      // 202 would mean that more is expected; there is no more.
      return response.status === 200 || response.status === 201 ? 'uploaded' : 'refused';
    } catch (error) {
      onFault(error, 'uploading a file');
      return 'not known';
    }
  };
}
