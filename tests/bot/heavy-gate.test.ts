import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import pMap from 'p-map';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Connector, startConnector } from './connector.ts';
import { memory } from './memory.ts';
import { activityOf, type Door, type KeyServer, nowS, openDoor, startKeyServer, tokenOf } from './signing.ts';

/** Tens of thousands of odd requests at the gate, and what they leave behind: nothing. */

const MANY = 10_000;
const AT_ONCE = 16;
const MEGABYTE = 1024 * 1024;
/** The SDK keeps tokens by app id for the whole process. */
const credentials = { appId: 'app-fuzz', appType: 'UserAssignedMSI', tenantId: 'tenant-1' } as const;
const unlimited = { burst: 1e9, perSecond: 1e9 };

let keys: KeyServer;
let connector: Connector;
let login: Server;
let door: Door;
let good: string;
const printed = (['log', 'info', 'warn', 'error'] as const).map((way) =>
  vi.spyOn(console, way).mockImplementation(() => undefined),
);
const unhandled: unknown[] = [];
const noteUnhandled = (error: unknown) => void unhandled.push(error);
process.on('unhandledRejection', noteUnhandled);
process.on('uncaughtException', noteUnhandled);

beforeAll(async () => {
  keys = await startKeyServer();
  connector = await startConnector([]);
  login = createServer((_, response) => {
    const expires_on = nowS() + 36_000;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ access_token: 'token-1', token_type: 'Bearer', expires_on }));
  }).listen(0, '127.0.0.1');
  await once(login, 'listening');
  vi.stubEnv('IDENTITY_ENDPOINT', `http://127.0.0.1:${(login.address() as AddressInfo).port}/token`);
  vi.stubEnv('IDENTITY_HEADER', 'for-a-test');
  door = await openDoor({
    credentials,
    keysAt: keys.url,
    limits: { person: unlimited, overall: unlimited },
    trusted: (serviceUrl) => serviceUrl === connector.url,
  });
  good = tokenOf({ claims: { aud: credentials.appId, serviceurl: connector.url, exp: nowS() + 36_000 } });
});
afterAll(async () => {
  process.off('unhandledRejection', noteUnhandled);
  process.off('uncaughtException', noteUnhandled);
  vi.unstubAllEnvs();
  await door.close();
  await keys.close();
  await connector.close();
  login.close();
});

/** An activity with anything at all in some of its fields, or beside them. */
const FIELDS = [
  ...['type', 'id', 'name', 'from', 'recipient', 'text', 'value', 'attachments', 'membersAdded', 'action'],
  ...['timestamp', 'localTimestamp', 'entities', 'locale', 'deliveryMode', 'replyToId', 'textFormat'],
  ...[
    'conversation.id',
    'conversation.conversationType',
    'channelData.team',
    'from.aadObjectId',
    '__proto__',
  ],
];
const value = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom('message', 'invoke', 'conversationUpdate', 'installationUpdate') },
  { weight: 1, arbitrary: fc.constantFrom('adaptiveCard/action', 'fileConsent/invoke', 'expectReplies') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
);
const changes = fc.array(fc.tuple(fc.constantFrom(...FIELDS), value), { minLength: 1, maxLength: 5 });

function changed(list: [string, unknown][], type: string): object {
  const activity: Record<string, unknown> = structuredClone(
    activityOf({ type, text: 'hello', serviceUrl: connector.url }),
  );
  for (const [path, to] of list) {
    const [field = '', inner] = path.split('.');
    if (inner === undefined) activity[field] = to;
    else activity[field] = { ...(activity[field] as object), [inner]: to };
  }
  return activity;
}

const TYPES = ['message', 'invoke', 'conversationUpdate'];

/** Posts them all, and tells how often each status came back. */
async function fuzz(seed: number, authorization: string, numRuns = MANY): Promise<Map<number, number>> {
  const statuses = new Map<number, number>();
  const samples = fc.sample(changes, { numRuns, seed });
  await pMap(
    samples,
    async (list, n) => {
      const { status } = await door.postRaw(
        authorization,
        JSON.stringify(changed(list, TYPES[n % TYPES.length] ?? '')),
      );
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      connector.calls.length = 0;
      connector.messages.length = 0;
      door.logged.length = 0;
      door.refused.length = 0;
      for (const way of printed) way.mockClear();
    },
    { concurrency: AT_ONCE },
  );
  return statuses;
}

it(`${MANY} odd activities that are signed and ${MANY} that are not: no crash, no 5xx, no memory kept`, async () => {
  // What is made once and kept, such as compiled code, is there by then.
  await fuzz(1, good, 3_000);
  const before = await memory();
  const turns = door.turns();

  const signed = await fuzz(2, good);
  expect([...signed.keys()].filter((status) => status >= 500)).toEqual([]);
  // Most of them got past the gate, or this would say nothing about what is behind it.
  expect(door.turns() - turns).toBeGreaterThan(MANY / 2);

  const got = door.turns();
  const unsigned = await fuzz(3, '');
  expect([...unsigned.keys()]).toEqual([401]);
  expect(door.turns()).toBe(got);

  const after = await memory();
  expect(after.rss - before.rss).toBeLessThan(50 * MEGABYTE);
  expect(after.heap - before.heap).toBeLessThan(10 * MEGABYTE);
  expect(unhandled).toEqual([]);
}, 600_000);

it('100,000 tokens of as many tenants leave memory where it was, and nobody is asked about them', async () => {
  const part = (body: object) => Buffer.from(JSON.stringify(body)).toString('base64url');
  const tokenFor = (n: number) => {
    const tenant = randomUUID();
    const emulator = { iss: `https://sts.windows.net/${tenant}/`, appid: credentials.appId, ver: '1.0' };
    const teams = { iss: 'https://api.botframework.com', serviceurl: connector.url };
    const claims = { aud: credentials.appId, exp: nowS() + 600, tid: tenant, ...(n % 2 ? emulator : teams) };
    return `Bearer ${part({ alg: 'RS256', kid: tenant })}.${part(claims)}.${'A'.repeat(342)}`;
  };
  const send = async (count: number) => {
    for (let n = 0; n < count; n++) {
      const body = activityOf({ serviceUrl: connector.url });
      const { status } = await door.process({ body, authorization: tokenFor(n), from: '203.0.113.7' });
      if (status !== 401) throw new Error(`One was answered with ${status}.`);
      door.refused.length = 0;
    }
  };
  await send(5_000);
  const [before] = [await memory(), keys.asked()];
  await send(100_000);
  const after = await memory();
  expect(after.heap - before.heap).toBeLessThan(2 * MEGABYTE);
  expect(after.rss - before.rss).toBeLessThan(50 * MEGABYTE);
  // Names of keys that nobody has heard of have the keys fetched once a minute at most.
  expect(keys.asked().length).toBeLessThanOrEqual(20);
}, 600_000);

it('a genuine request gets in all the while', async () => {
  const { status } = await door.post(good, { serviceUrl: connector.url });
  expect(status).toBe(200);
});
