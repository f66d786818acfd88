import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import { type AddressInfo, createConnection, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountOf } from '../../src/playground/account.ts';
import { type Playground, type PlaygroundOptions, startPlayground } from '../../src/playground/playground.ts';
import { firstFreePort } from '../../src/playground/port.ts';

const person = (name: string) => accountOf({ name, email: `${name}@council.example` });
const users = { current: person('ann'), others: ['bob', 'cas', 'dee', 'eve', 'fay'].map(person) };

/** Whether anything listens on a port of an address. */
const answers = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection({ port, host });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

describe('the Playground', () => {
  let folder: string;
  let bot: Server;
  let options: PlaygroundOptions;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'playground-'));
    bot = createHttpServer((_, response) => response.end()).listen(0, '127.0.0.1');
    await once(bot, 'listening');
    const botUrl = `http://127.0.0.1:${(bot.address() as AddressInfo).port}`;
    const port = await firstFreePort(57_150);
    options = { botUrl, port, folder, users, signal: new AbortController().signal };
  });
  afterAll(async () => {
    bot.close();
    await rm(folder, { recursive: true, force: true });
  });

  // Linux answers on every 127.x.x.x address for a server that listens on all of them.
  const alias = process.platform === 'linux' ? ['127.0.0.2'] : [];
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);

  it('listens on the loopback address alone, and no longer once it is stopped', async () => {
    const playground = await startPlayground(options);
    try {
      expect(await answers(options.port, '127.0.0.1')).toBe(true);
      for (const address of [...alias, ...outside]) expect(await answers(options.port, address)).toBe(false);
    } finally {
      await playground.stop();
    }
    expect(await answers(options.port, '127.0.0.1')).toBe(false);
  });

  it('knows the person at the keyboard by id, with the e-mail address', async () => {
    const playground = await startPlayground(options);
    try {
      const conversation = `${playground.url}/_connector/v3/conversations/a:personal`;
      const member = await fetch(`${conversation}/members/${encodeURIComponent(users.current.id)}`);
      expect(await member.json()).toMatchObject({
        aadObjectId: users.current.aadObjectId,
        email: 'ann@council.example',
      });
    } finally {
      await playground.stop();
    }
  });

  it('takes the next free port where its own is busy', async () => {
    const other = createServer().listen(options.port, '127.0.0.1');
    await once(other, 'listening');
    let playground: Playground | undefined;
    try {
      playground = await startPlayground(options);
      expect(playground.url).not.toContain(`:${options.port}`);
      expect((await fetch(playground.url)).ok).toBe(true);
    } finally {
      await playground?.stop();
      other.close();
    }
  });

  it('gives the reason from its log when it ends instead of starting', async () => {
    const tooFew = { current: users.current, others: users.others.slice(1) };
    await expect(startPlayground({ ...options, users: tooFew })).rejects.toThrow(
      /^The Playground stopped by itself \(exit code 1\)\. It says: Failed to parse config file\..* Its log is /,
    );
  });

  it('says so when it ends later', async () => {
    const playground = await startPlayground(options);
    process.kill(Number(playground.pid), 'SIGKILL');
    expect(await playground.ended).toContain('The Playground stopped by itself (SIGKILL).');
    await playground.stop();
  });

  it('is given up at once when the start is told to end', async () => {
    const ending = new AbortController();
    const starting = startPlayground({ ...options, signal: ending.signal });
    ending.abort();
    await expect(starting).rejects.toMatchObject({ name: 'AbortError' });
    expect(await answers(options.port, '127.0.0.1')).toBe(false);
  });
});
