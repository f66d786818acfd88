import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The lean stand-in for Teams' side: takes messages, keeps only the newest, and knows one person. */

export interface BenchConnector {
  url: string;
  /** The newest message, as JSON. */
  last(): string;
  close(): Promise<void>;
}

export async function startBenchConnector(email: string): Promise<BenchConnector> {
  let last = '';
  let count = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const isMember = request.method === 'GET';
    if (!isMember) last = Buffer.concat(chunks).toString('utf8');
    count += 1;
    const body = isMember ? { id: '29:bench', email, userPrincipalName: email } : { id: `out-${count}` };
    response.writeHead(isMember ? 200 : 201, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    last: () => last,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
