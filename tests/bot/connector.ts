import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A stand-in for the service that Teams gives a bot to answer to: it keeps every message and can misbehave. */

export interface Message {
  type: string;
  summary?: string;
  text?: string;
  replyToId?: string;
  conversation: { id: string };
  attachments?: { contentType: string; content: object }[];
}

/** Whom the roster knows, by the channel id that an account has in Teams. */
export interface Member {
  id: string;
  email?: string;
  userPrincipalName?: string;
}

/**
 * What happens to the next request: a status instead of an answer, after the message was kept or before; a broken
 * connection; or no answer at all.
 */
export interface Fault {
  to: 'send' | 'roster';
  status?: number;
  headers?: Record<string, string>;
  kept?: boolean;
  reset?: boolean;
  hang?: boolean;
}

export type Connector = Awaited<ReturnType<typeof startConnector>>;

const SEND = /^\/v3\/conversations\/[^/]+\/activities/;
const MEMBER = /^\/v3\/conversations\/[^/]+\/members\/([^/]+)$/;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

export async function startConnector(members: Member[]) {
  const calls: { to: 'send' | 'roster' | 'other'; path: string; authorization: string | undefined }[] = [];
  const messages: Message[] = [];
  const faults: (Fault & { met(): void })[] = [];

  function answer(response: ServerResponse, status: number, body: object, headers = {}): void {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  }

  /** Does what a fault asks for; true when that is all the answer there is. */
  function misbehave(request: IncomingMessage, response: ServerResponse, fault: Fault): boolean {
    if (fault.reset) request.socket.destroy();
    else if (fault.status)
      answer(response, fault.status, { error: { code: 'Injected', message: 'for a test' } }, fault.headers);
    return Boolean(fault.reset || fault.hang || fault.status);
  }

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const path = new URL(request.url ?? '/', 'http://connector').pathname.replace(/^\/+/, '/');
    const member = MEMBER.exec(path)?.[1];
    const to = SEND.test(path) ? 'send' : member ? 'roster' : 'other';
    calls.push({ to, path, authorization: request.headers.authorization });
    const at = faults.findIndex((fault) => fault.to === to);
    const [fault] = at < 0 ? [] : faults.splice(at, 1);
    if (to === 'send' && (!fault || fault.kept)) messages.push(JSON.parse(body) as Message);
    fault?.met();
    if (fault && misbehave(request, response, fault)) return;
    if (to === 'send') return answer(response, 201, { id: `out-${messages.length}` });
    const found = members.find(({ id }) => id === decodeURIComponent(member ?? ''));
    if (found) return answer(response, 200, found);
    answer(response, 404, { error: { code: 'MemberNotFoundInConversation', message: 'not here' } });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    messages,
    members,
    /** How many requests there were of a kind. */
    count: (to: 'send' | 'roster') => calls.filter((call) => call.to === to).length,
    /** Queues a fault; resolves when it has come to a request. */
    fail: (fault: Fault) => new Promise<void>((met) => faults.push({ ...fault, met })),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
