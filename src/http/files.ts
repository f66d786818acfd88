import type { Response } from 'restify';

/** One kept file as an answer over HTTP, for whoever knows its secret address. */

export interface ServedFile {
  name: string;
  mime: string;
  bytes: Uint8Array;
}

/** Ids are far longer than this; whatever is not one costs nobody a look. */
const ID = /^[\w-]{20,100}$/;
const GONE = 'This file is no longer kept. Ask the bot for it again.\n';
const TOO_MANY = 'Too many files are being fetched. Please try again in a minute.\n';
const NOT_NOW = 'This file cannot be fetched just now. Please try again in a minute.\n';

/** Kept by nobody on the way, opened as nothing but a file, told to no other site. */
const GUARDS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
};

export interface Serving {
  files: (id: string) => Promise<ServedFile | undefined>;
  /** Seconds to wait, where it is somebody else's turn. */
  tooManyFiles: () => number | undefined;
  onFault: (error: unknown, what: string) => void;
}

/**
 * Answers GET and HEAD. Fetching does not use a file up: chat clients look at links before anybody opens them. One that
 * never was, one that has gone and an address that is none give the same answer.
 */
export async function serveFile(
  { files, tooManyFiles, onFault }: Serving,
  id: string,
  response: Response,
): Promise<void> {
  try {
    const isId = ID.test(id);
    const wait = isId ? tooManyFiles() : undefined;
    const file = isId && wait === undefined ? await files(id) : undefined;
    if (wait !== undefined)
      send(response, 429, Buffer.from(TOO_MANY), { ...TEXT, 'retry-after': String(wait) });
    else if (file) send(response, 200, Buffer.from(file.bytes), headersOf(file));
    else send(response, 404, Buffer.from(GONE), TEXT);
  } catch (error) {
    onFault(error, 'serving a file');
    send(response, 503, Buffer.from(NOT_NOW), TEXT);
  }
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

const headersOf = ({ name, mime }: ServedFile) => ({
  'content-type': /^[\w.+-]+\/[\w.+-]+(?:; charset=[\w-]+)?$/.test(mime) ? mime : 'application/octet-stream',
  'content-disposition': dispositionOf(name),
});

/** Node leaves the body out of an answer to HEAD. */
function send(response: Response, status: number, body: Buffer, headers: Record<string, string>): void {
  response.writeHead(status, { ...GUARDS, ...headers, 'content-length': String(body.length) });
  response.end(body);
}

/** The name in UTF-8 for clients of today, and in plain letters for the others. Source: RFC 6266 and RFC 8187. */
function dispositionOf(name: string): string {
  const safe = name.replace(/[\p{Cc}\p{Cs}\\/]/gu, '_');
  const plain = safe.replace(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
