import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of a request on its way: it never arrives, its reply never arrives, or all is well. */
export type Fate = 'passed' | 'reply lost' | 'not sent';

export interface LossyStore {
  connectionString: string;
  close(): Promise<void>;
}

/**
 * A way to a store on which requests and replies get lost, as `fate` says of each by its method and whether it is the
 * repeat of an earlier one.
 */
export async function lossyWay(
  toStore: string,
  fate: (method: string, isRepeat: boolean) => Fate,
): Promise<LossyStore> {
  const seen = new Set<unknown>();
  const target = new URL(/TableEndpoint=([^;]+)/.exec(toStore)?.[1] ?? '');
  const server = http.createServer((request, reply) => {
    const { method = '', headers, url: path } = request;
    const id = headers['x-ms-client-request-id'];
    const becomes = fate(method, seen.has(id));
    seen.add(id);
    if (becomes === 'not sent') {
      request.resume();
      reply.destroy();
      return;
    }
    const onward = http.request(
      { host: target.hostname, port: target.port, method, headers, path },
      (answer) => {
        if (becomes === 'reply lost') answer.resume().on('end', () => reply.destroy());
        else answer.pipe(reply.writeHead(answer.statusCode ?? 500, answer.headers));
      },
    );
    request.pipe(onward);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    connectionString: toStore.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${port}`),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
