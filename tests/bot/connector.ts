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
  recipient?: { id: string };
  attachments?: { contentType: string; content: object }[];
}

/** Whom the roster knows, by the channel id that an account has in Teams. */
export interface Member {
  id: string;
  email?: string;
  userPrincipalName?: string;
}

/** What a request asks for: a message, one member, a new conversation, another content for a message. */
type Kind = 'send' | 'roster' | 'create' | 'update' | 'other';

/**
 * What happens to a request: a status instead of an answer, after the message was kept or before; a broken
 * connection; no answer at all, or half of one.
 */
export interface Fault {
  to: Kind;
  /** Only requests about this conversation. */
  conversation?: string;
  status?: number;
  /** The code in the body of an error. */
  code?: string;
  /** The whole body, in the place of an error with a code. */
  body?: string;
  headers?: Record<string, string>;
  kept?: boolean;
  reset?: boolean;
  hang?: boolean;
  /** The head of an answer and the beginning of its body, and then nothing. */
  half?: boolean;
}

/** One request, as it came in. */
export interface Call {
  to: Kind;
  method: string;
  path: string;
  conversation: string | undefined;
  authorization: string | undefined;
  /** When it came and when it was answered, in milliseconds of one clock; NaN where it was not. */
  at: number;
  answeredAt: number;
  /** The status it was answered with; undefined where it was not. */
  status: number | undefined;
}

export type Connector = Awaited<ReturnType<typeof startConnector>>;

const CONVERSATION = /^\/v3\/conversations\/([^/]+)(?:\/|$)/;
const MEMBER = /^\/v3\/conversations\/[^/]+\/members\/([^/]+)$/;
const ACTIVITY = /^\/v3\/conversations\/[^/]+\/activities(?:\/([^/]+))?$/;

function kindOf(method: string, path: string): Kind {
  if (ACTIVITY.test(path)) return method === 'POST' ? 'send' : method === 'PUT' ? 'update' : 'other';
  if (MEMBER.test(path)) return 'roster';
  return method === 'POST' && path === '/v3/conversations' ? 'create' : 'other';
}

const idIn = (pattern: RegExp, path: string): string | undefined => {
  const id = pattern.exec(path)?.[1];
  return id === undefined ? undefined : decodeURIComponent(id);
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** A fault that waits for its requests: for the next one, or for every nth until it is lifted. */
interface Waiting extends Fault {
  every?: number;
  passed: number;
  met(): void;
}

export async function startConnector(members: Member[]) {
  const calls: Call[] = [];
  const messages: Message[] = [];
  const updates: { conversation: string; activityId: string; message: Message }[] = [];
  const created: object[] = [];
  const faults: Waiting[] = [];

  function answer(call: Call, response: ServerResponse, status: number, body: object | string, headers = {}) {
    call.status = status;
    call.answeredAt = performance.now();
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  /** The fault that comes to a request, if any. */
  function faultFor({ to, conversation }: Call): Fault | undefined {
    const fault = faults.find(
      (waiting) => waiting.to === to && (waiting.conversation ?? conversation) === conversation,
    );
    if (!fault) return undefined;
    fault.passed += 1;
    if (fault.every === undefined) faults.splice(faults.indexOf(fault), 1);
    else if (fault.passed % fault.every > 0) return undefined;
    fault.met();
    return fault;
  }

  /** Does what a fault asks for; true when that is all the answer there is. */
  function misbehave(call: Call, request: IncomingMessage, response: ServerResponse, fault: Fault): boolean {
    const { status, code = 'Injected', body = { error: { code, message: 'for a test' } }, headers } = fault;
    if (fault.reset) request.socket.destroy();
    else if (fault.half) {
      response.writeHead(status ?? 201, { 'content-type': 'application/json', 'content-length': '50' });
      response.write('{"id":');
    } else if (status) answer(call, response, status, body, headers);
    return Boolean(fault.reset || fault.hang || fault.half || status);
  }

  /** Takes a request for good; what it is answered with. */
  function take({ to, path, conversation = '' }: Call, body: string): { status: number; body: object } {
    if (to === 'send') {
      messages.push(JSON.parse(body) as Message);
      return { status: 201, body: { id: `out-${messages.length}` } };
    }
    if (to === 'update') {
      const activityId = idIn(ACTIVITY, path) ?? '';
      updates.push({ conversation, activityId, message: JSON.parse(body) as Message });
      return { status: 200, body: { id: activityId } };
    }
    if (to === 'create') {
      created.push(JSON.parse(body) as object);
      return { status: 201, body: { id: `conversation-${created.length}` } };
    }
    const found = members.find(({ id }) => id === idIn(MEMBER, path));
    if (found) return { status: 200, body: found };
    return { status: 404, body: { error: { code: 'MemberNotFoundInConversation', message: 'not here' } } };
  }

  const server = createServer(async (request, response) => {
    const at = performance.now();
    const body = await bodyOf(request);
    const { method = 'GET', url = '/', headers } = request;
    const path = new URL(url, 'http://connector').pathname.replace(/^\/+/, '/');
    const to = kindOf(method, path);
    const { authorization } = headers;
    const conversation = idIn(CONVERSATION, path);
    const call: Call = {
      to,
      method,
      path,
      conversation,
      authorization,
      at,
      answeredAt: NaN,
      status: undefined,
    };
    calls.push(call);
    const fault = faultFor(call);
    const taken = !fault || fault.kept || to === 'roster' ? take(call, body) : { status: 500, body: {} };
    if (fault && misbehave(call, request, response, fault)) return;
    answer(call, response, taken.status, taken.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    messages,
    updates,
    created,
    members,
    /** How many requests there were of a kind. */
    count: (to: Kind) => calls.filter((call) => call.to === to).length,
    /** Queues a fault; resolves when it has come to a request. */
    fail: (fault: Fault) => new Promise<void>((met) => faults.push({ ...fault, passed: 0, met })),
    /** Has every nth request that a fault is for meet it, until the function given back is called. */
    failEvery(every: number, fault: Fault): () => void {
      const waiting: Waiting = { ...fault, every, passed: 0, met: () => undefined };
      faults.push(waiting);
      return () => void faults.splice(faults.indexOf(waiting), 1);
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
