import type { AddressInfo } from 'node:net';
import { createServer as createRestify, plugins, type Request, type Response } from 'restify';
import { FILES_PATH } from './file-links.ts';
import { type ServedFile, serveFile } from './files.ts';

/** The web server: messages in, health and files out. Knows nothing of bots. */

/** One POST of the channel, whatever it holds. */
export interface Received {
  /** The JSON that was sent; text or nothing where it was none. */
  body: unknown;
  authorization: string;
  /** The address of whoever connected. */
  from: string | undefined;
}

export interface Handlers {
  messages(received: Received): Promise<{ status: number; body?: object; headers?: Record<string, string> }>;
  /** Does the store answer? */
  ready(): Promise<boolean>;
  /** What else `/healthz` tells, such as when the last sweep ended. */
  health?(): object;
  /** The file that is kept under an id, if any. Knowing the id is all that it takes. */
  files?(id: string): Promise<ServedFile | undefined>;
  /** Seconds to wait where files are fetched too often. Anybody may try an id, and each costs the store a look. */
  tooManyFiles?(): number | undefined;
  /** Told the HTTP status of every message that was refused, here or by whoever takes messages. */
  onRefused?(status: number): void;
  /** A request that could not be answered at all. */
  onFault(error: unknown, what: string): void;
}

export interface Address {
  /** 0 for any that is free. */
  port: number;
  /** `127.0.0.1` in local mode; all interfaces otherwise. */
  host: string;
}

export interface Server {
  port: number;
  /** Takes no more requests, and lets those that are under way finish for a moment. */
  close(): Promise<void>;
}

const MESSAGES_PATH = '/api/messages';
/** Teams sends far less; more than this is refused before it is read. */
const MOST_BYTES = 256 * 1024;
/** How long those who wait for an answer are given when the server closes. */
const GRACE_MS = 3_000;
const SWEEP_MS = 20;

/** Starts listening; a port in use is told in one sentence. */
export async function startServer(
  {
    messages,
    ready,
    health = () => ({}),
    files = async () => undefined,
    tooManyFiles = () => undefined,
    onRefused = () => undefined,
    onFault,
  }: Handlers,
  { port, host }: Address,
): Promise<Server> {
  const server = createRestify({ name: 'bot', handleUncaughtExceptions: false });
  server.on('after', (request: Request, { statusCode }: Response) => {
    const isRefusal = statusCode === 503 || (statusCode >= 400 && statusCode < 500);
    if (isRefusal && request.getPath() === MESSAGES_PATH) onRefused(statusCode);
  });
  server.pre(refuseEncoded);
  // `maxBodySize` is restify's own option; its type definitions leave it out.
  const limits: Parameters<typeof plugins.jsonBodyParser>[0] & { maxBodySize: number } = {
    maxBodySize: MOST_BYTES,
  };
  server.use(plugins.jsonBodyParser(limits));

  server.get('/healthz', (_, response, next) => {
    response.send(200, { status: 'up', ...health() });
    next();
  });
  // An async handler that returned a value would have restify log the whole request, token included.
  const isReadyNow = sharing(ready);
  server.get('/readyz', async (_, response) => {
    const isReady = await isReadyNow();
    response.send(isReady ? 200 : 503, { status: isReady ? 'ready' : 'the store does not answer' });
  });
  const file = async ({ params }: Request, response: Response): Promise<void> =>
    serveFile({ files, tooManyFiles, onFault }, String(params['*']), response);
  server.get(`${FILES_PATH}/*`, file);
  server.head(`${FILES_PATH}/*`, file);
  server.post(MESSAGES_PATH, async (request, response) => {
    try {
      const { status, body, headers } = await messages({
        body: request.body,
        authorization: request.headers.authorization ?? '',
        from: request.socket.remoteAddress,
      });
      response.send(status, body, headers);
    } catch (error) {
      onFault(error, 'request');
      response.send(400);
    }
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = `Port ${port} is in use. Set PORT to a free one, or stop what uses it.`;
      reject(error.code === 'EADDRINUSE' ? new Error(busy, { cause: error }) : error);
    });
    server.listen(port, host, () => resolve());
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        // A connection is kept for the next message; it falls idle only once the one under way is answered.
        const sweep = setInterval(() => server.server.closeIdleConnections(), SWEEP_MS);
        const enough = setTimeout(() => server.server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearInterval(sweep);
          clearTimeout(enough);
          resolve();
        });
      }),
  };
}

/** Whoever asks while an answer is under way gets that one: a crowd has the store asked once at a time. */
function sharing<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<T> | undefined;
  return () => {
    underWay ??= ask().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

/** Teams sends plain JSON. Restify would unpack whatever is packed, however large, and a damaged one ends the process. */
function refuseEncoded(request: Request, response: Response, next: (proceed?: false) => void): void {
  const plain = request.headers['content-encoding'] === undefined;
  if (!plain) response.send(415);
  next(plain ? undefined : false);
}
