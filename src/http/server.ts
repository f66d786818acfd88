import { createServer as createRestify, plugins, type Request, type Response } from 'restify';

/** The web server: messages in, health out. Knows nothing of bots. */

export interface Handlers {
  /** Answers one POST of the channel, whatever it holds. */
  messages(request: Request, response: Response): Promise<void>;
  /** Does the store answer? */
  ready(): Promise<boolean>;
  /** A request that could not be read at all. */
  onFault(error: unknown, what: string): void;
}

export interface Address {
  port: number;
  /** `127.0.0.1` in local mode; all interfaces otherwise. */
  host: string;
}

export interface Server {
  url: string;
  close(): Promise<void>;
}

/** Teams sends far less; more than this is refused before it is read. */
const MOST_BYTES = 256 * 1024;

/** Starts listening; a port in use is told in one sentence. */
export async function startServer(
  { messages, ready, onFault }: Handlers,
  { port, host }: Address,
): Promise<Server> {
  const server = createRestify({ name: 'bot', handleUncaughtExceptions: false });
  // `maxBodySize` is restify's own option; its type definitions leave it out.
  const limits: Parameters<typeof plugins.jsonBodyParser>[0] & { maxBodySize: number } = {
    maxBodySize: MOST_BYTES,
  };
  server.use(plugins.jsonBodyParser(limits));

  server.get('/healthz', (_, response, next) => {
    response.send(200, { status: 'up' });
    next();
  });
  // An async handler that returned a value would have restify log the whole request, token included.
  server.get('/readyz', async (_, response) => {
    const isReady = await ready();
    response.send(isReady ? 200 : 503, { status: isReady ? 'ready' : 'the store does not answer' });
  });
  server.post('/api/messages', async (request, response) => {
    try {
      await messages(request, response);
    } catch (error) {
      onFault(error, 'request');
      if (!response.headersSent) response.send(400);
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
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.server.closeIdleConnections?.();
        server.close(() => resolve());
      }),
  };
}
