import { once } from 'node:events';
import { createServer } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Handlers, type Received, type Server, startServer } from '../../src/http/server.ts';

let received: Received[];
let faults: unknown[];
let handlers: Handlers;
let server: Server;
const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;
const send = (init: RequestInit) => fetch(at('/api/messages'), { method: 'POST', ...init });
const json = { 'content-type': 'application/json; charset=utf-8' };

beforeEach(async () => {
  received = [];
  faults = [];
  handlers = {
    messages: async (message) => {
      received.push(message);
      return { status: 200, body: { ok: true } };
    },
    ready: async () => true,
    onFault: (error) => void faults.push(error),
  };
  server = await startServer(
    {
      messages: (message) => handlers.messages(message),
      ready: () => handlers.ready(),
      onFault: (error, what) => handlers.onFault(error, what),
    },
    { port: 0, host: '127.0.0.1' },
  );
});
afterEach(() => server.close());

describe('health', () => {
  it('is up at once, whatever the store does', async () => {
    handlers.ready = () => new Promise(() => undefined);
    expect((await fetch(at('/healthz'))).status).toBe(200);
  });

  it.each([
    [true, 200],
    [false, 503],
  ])('is ready when the store answers: %s is %i', async (answers, status) => {
    handlers.ready = async () => answers;
    expect((await fetch(at('/readyz'))).status).toBe(status);
  });

  it('has the store asked far less often than a crowd asks, and anew for whoever comes later', async () => {
    let looks = 0;
    let answer: (ready: boolean) => void = () => undefined;
    const slow = new Promise<boolean>((resolve) => {
      answer = resolve;
    });
    handlers.ready = () => {
      looks += 1;
      return slow;
    };
    const crowd = Array.from({ length: 50 }, () => fetch(at('/readyz')));
    await vi.waitFor(() => expect(looks).toBe(1));
    for (let turns = 5; turns > 0; turns--) await fetch(at('/healthz'));
    answer(true);
    expect((await Promise.all(crowd)).map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(looks).toBeLessThan(25);
    handlers.ready = async () => false;
    expect((await fetch(at('/readyz'))).status).toBe(503);
  });
});

describe('a message', () => {
  it('is passed on with its token and where it came from, and answered as it is told', async () => {
    const response = await send({
      headers: { ...json, authorization: 'Bearer x' },
      body: JSON.stringify({ text: 'café' }),
    });
    expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
    expect(received).toEqual([
      { body: { text: 'café' }, authorization: 'Bearer x', from: expect.stringContaining('127.0.0.1') },
    ]);
  });

  it('that is answered with a status alone has no body', async () => {
    handlers.messages = async () => ({ status: 501 });
    const response = await send({ headers: json, body: '{}' });
    expect([response.status, await response.text()]).toEqual([501, '']);
  });

  it('that breaks its handler is refused without a word, and the fault is told', async () => {
    handlers.messages = () => Promise.reject(new Error('of Ravi Bell'));
    const response = await send({ headers: json, body: '{}' });
    expect([response.status, await response.text()]).toEqual([400, '']);
    expect(faults).toHaveLength(1);
  });

  it.each([
    ['too long', { headers: json, body: `{"text":"${'x'.repeat(262_144)}"}` }, 413],
    ['no JSON', { headers: json, body: '{"text":' }, 400],
    ['packed', { headers: { ...json, 'content-encoding': 'gzip' }, body: 'not gzip' }, 415],
  ])('that is %s is not passed on', async (_, init, status) => {
    const response = await send(init);
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/node_modules|\n\s+at /);
    expect(received).toEqual([]);
  });

  it('just as long as may be is passed on', async () => {
    const body = `{"text":"${'x'.repeat(262_144 - 11)}"}`;
    expect((await send({ headers: json, body })).status).toBe(200);
  });

  it.each([
    ['GET', '/api/messages', 405],
    ['POST', '/healthz', 405],
    ['GET', '/', 404],
    ['GET', '/api/messages/../../etc/passwd', 404],
    ['GET', '/%E0%A4%A', 404],
  ])('is not %s %s', async (method, path, status) => {
    expect((await fetch(at(path), { method })).status).toBe(status);
  });

  it('that breaks off, or is none, leaves the server up', async () => {
    const texts = [
      'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 99\r\n\r\n{',
      'nonsense\r\n\r\n',
    ];
    for (const text of texts) {
      const socket = net.connect(server.port, '127.0.0.1').on('error', () => undefined);
      await once(socket, 'connect');
      await new Promise((sent) => socket.write(text, sent));
      socket.destroy();
      await once(socket, 'close');
    }
    expect((await fetch(at('/healthz'))).status).toBe(200);
  });
});

describe('the port', () => {
  it('that is in use is told in one sentence', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(startServer(handlers, { port, host: '127.0.0.1' })).rejects.toThrow(
      `Port ${port} is in use. Set PORT to a free one, or stop what uses it.`,
    );
    other.close();
  });
});

describe('closing', () => {
  it('lets a message that is under way be answered', async () => {
    let answer = (_: { status: number }): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      handlers.messages = () => {
        resolve();
        return new Promise((done) => {
          answer = done;
        });
      };
    });
    const response = send({ headers: json, body: '{}' });
    await arrived;
    const closed = server.close();
    answer({ status: 200 });
    expect((await response).status).toBe(200);
    await closed;
  });

  it('does not wait for one that is never answered', async () => {
    const arrived = new Promise<void>((resolve) => {
      handlers.messages = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    const response = send({ headers: json, body: '{}' }).catch(() => 'cut off');
    await arrived;
    await server.close();
    expect(await response).toBe('cut off');
  });
});
