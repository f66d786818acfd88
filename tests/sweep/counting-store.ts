import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to a store that counts what passes. */

export interface Passed {
  requests: number;
  /** Those of them that change something. */
  writes: number;
  /** Rows that were read. */
  rows: number;
}

export interface CountingStore {
  connectionString: string;
  /** What passed since the last time this was asked. */
  asked(): Passed;
  close(): Promise<void>;
}

const ROW = /"RowKey":/g;

export async function startCountingStore(toStore: string): Promise<CountingStore> {
  const target = new URL(/TableEndpoint=([^;]+)/.exec(toStore)?.[1] ?? '');
  let requests = 0;
  let writes = 0;
  let rows = 0;
  const server = http.createServer((request, reply) => {
    const { method = '', headers, url: path } = request;
    requests += 1;
    if (method !== 'GET') writes += 1;
    const to = { host: target.hostname, port: target.port, method, headers, path, agent: false as const };
    const onward = http.request(to, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks);
      if (method === 'GET') rows += body.toString('utf8').match(ROW)?.length ?? 0;
      reply.writeHead(answer.statusCode ?? 500, answer.headers).end(body);
    });
    onward.on('error', () => reply.destroy());
    request.pipe(onward);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    connectionString: toStore.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${port}`),
    asked() {
      const passed = { requests, writes, rows };
      requests = 0;
      writes = 0;
      rows = 0;
      return passed;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
