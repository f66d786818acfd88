import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A store that does what it is asked and whose replies get lost: the connection ends in place of them. */
export interface LosingStore {
  connectionString: string;
  close(): Promise<void>;
}

/** One request of a client; repeats of it have the same id. */
export interface Asked {
  method: string;
  path: string;
  /** 1 for the first time, then one more for each repeat. */
  time: number;
  /** The status that the store answered, before the answer was lost. */
  status: number;
}

/**
 * Stands before a real store. `loses` is asked once the store has answered. Asked without more, it is about first
 * times only, so that a repeat always comes through.
 */
export async function startLosingStore(
  toStore: string,
  loses: (asked: Asked) => boolean,
  { alsoRepeats = false } = {},
): Promise<LosingStore> {
  const endpoint = new URL(/TableEndpoint=([^;]+)/.exec(toStore)?.[1] ?? '');
  const store = { host: endpoint.hostname, port: endpoint.port };
  const times = new Map<string, number>();

  const server = http.createServer((request, reply) => {
    const { method = '', headers, url: path = '' } = request;
    const id = String(headers['x-ms-client-request-id']);
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    const onward = http.request({ ...store, method, headers, path }, (answer) => {
      const status = answer.statusCode ?? 500;
      if ((time === 1 || alsoRepeats) && loses({ method, path, time, status })) {
        answer.resume().on('end', () => reply.destroy());
      } else answer.pipe(reply.writeHead(status, answer.headers));
    });
    request.pipe(onward);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  endpoint.port = String((server.address() as AddressInfo).port);
  return {
    connectionString: toStore.replace(/TableEndpoint=[^;]+/, `TableEndpoint=${endpoint.href}`),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
