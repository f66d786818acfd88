import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSend } from '../../src/bot/sender.ts';
import type { Credentials } from '../../src/config.ts';
import { MESSAGE, openSending, type Sending } from './sending.ts';

let rig: Sending;
beforeEach(async () => {
  rig = await openSending();
});
afterEach(async () => {
  await rig.connector.close();
  vi.unstubAllEnvs();
});

describe('outside local mode', () => {
  /** A stand-in for the place where an app service gets the bot's tokens from. */
  async function startLogin(status: number | 'hang') {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      if (status === 'hang') return;
      response.writeHead(status, { 'content-type': 'application/json' });
      const expires_on = Math.floor(Date.now() / 1000) + 3_600;
      response.end(JSON.stringify({ access_token: 'token-1', token_type: 'Bearer', expires_on }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`);
    vi.stubEnv('IDENTITY_HEADER', 'for-a-test');
    return {
      asked: () => asked,
      close: () => {
        server.close();
        server.closeAllConnections();
      },
    };
  }
  // The SDK keeps tokens by app id for the whole process.
  const credentials = (appId: string): Credentials => ({
    appId,
    appType: 'UserAssignedMSI',
    tenantId: 'tenant-1',
  });
  const real = (appId: string, limitMs = 10_000) =>
    createSend(rig.deps({ credentials: credentials(appId), trusted: () => true, limitMs }));

  it('a message carries the token of the bot, and the next one the same', async () => {
    const login = await startLogin(200);
    const one = real('app-1');
    expect(await one(rig.to(), MESSAGE)).toEqual({ is: 'sent', id: 'out-1' });
    expect(await one(rig.to(), MESSAGE)).toEqual({ is: 'sent', id: 'out-2' });
    expect(rig.connector.calls.map(({ authorization }) => authorization)).toEqual([
      'Bearer token-1',
      'Bearer token-1',
    ]);
    expect(login.asked()).toBe(1);
    login.close();
  });

  it.each([
    ['app-2', 400],
    ['app-3', 'hang'],
  ] as const)(
    'nothing is sent, and may be later, while the login service answers %s with %s',
    async (appId, status) => {
      const login = await startLogin(status);
      expect(await real(appId, 600)(rig.to(), MESSAGE)).toMatchObject({ is: 'later', afterMs: undefined });
      expect(rig.faults).toEqual(['sending']);
      login.close();
      // What waited for the token is let go by now, and must not send.
      await new Promise((done) => setTimeout(done, 200));
      expect(rig.connector.calls).toEqual([]);
    },
  );
});
