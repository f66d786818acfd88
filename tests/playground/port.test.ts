import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimPort, firstFreePort, tryPort } from '../../src/playground/port.ts';

describe('a port that another program uses', () => {
  let server: Server;
  let port: number;

  beforeAll(async () => {
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.close();
  });

  it('is found to be busy', async () => {
    expect(await tryPort(port)).toBe('busy');
  });

  it('is refused in one sentence that names it and says what to do', async () => {
    await expect(claimPort(port)).rejects.toThrow(
      `Port ${port} is in use by another program. Stop that program, or choose another port`,
    );
  });

  it('is passed over when any port from there will do', async () => {
    const found = await firstFreePort(port);
    expect(found).toBeGreaterThan(port);
    expect(await tryPort(found)).toBe('free');
  });
});
