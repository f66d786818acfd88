import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createAdapter } from '../../src/bot/adapter.ts';
import { createOnTurn } from '../../src/bot/turns.ts';
import type { Credentials } from '../../src/config.ts';
import { createConverse } from '../../src/conversation/converse.ts';
import { createFaults } from '../../src/faults.ts';
import { createLog } from '../../src/log.ts';
import { nobodyElse, noChanges } from '../conversation/nothing-changes.ts';

/** The door outside local mode: requests signed as Teams signs them, with keys of our own. */

const APP: Credentials = { appId: 'app-1', appType: 'SingleTenant', tenantId: 'tenant-1', password: 'none' };
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
const now = () => Math.floor(Date.now() / 1000);

let keys: Server;
let asked = 0;
beforeAll(async () => {
  const key = {
    ...ours.publicKey.export({ format: 'jwk' }),
    kid: 'k1',
    use: 'sig',
    endorsements: ['msteams'],
  };
  keys = createServer((request, response) => {
    asked += 1;
    const { port } = keys.address() as AddressInfo;
    const about = { issuer: 'https://api.botframework.com', jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/keys' ? { keys: [key] } : about));
  }).listen(0, '127.0.0.1');
  await once(keys, 'listening');
});
afterAll(() => keys.close());

const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
const logged: string[] = [];
beforeEach(() => {
  logged.length = 0;
  printed.mockClear();
  asked = 0;
});
afterEach(() => expect(JSON.stringify([printed.mock.calls, logged])).not.toMatch(/Ravi|"hello"|Bearer|eyJ/));

function openDoor(keysAt = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/about`) {
  const faults = createFaults({
    log: createLog('trace', { write: (line: string) => void logged.push(line) }),
    newId: () => '12345678',
  });
  const converse = createConverse({
    read: () => Promise.reject(new Error('not asked in this test')),
    directory: () => Promise.reject(new Error('not asked in this test')),
    memory: { recall: async () => undefined, keep: async () => undefined },
    // Whoever gets here is a stranger: that needs no roster.
    people: {
      personFor: async () => undefined,
      personByEmail: async () => undefined,
      linkAccount: async () => undefined,
      officers: async () => [],
    },
    surroundings: { demo: false, local: false },
    ...noChanges(),
  });
  const onTurn = createOnTurn({ converse, explain: faults.explain, local: false, ...nobodyElse() });
  const nowhere = 'http://127.0.0.1:9/';
  return createAdapter({
    credentials: APP,
    onTurn,
    onFault: faults.record,
    cloud: {
      ToBotFromChannelOpenIdMetadataUrl: keysAt,
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToBotFromEmulatorOpenIdMetadataUrl: nowhere,
      ToChannelFromBotLoginUrl: nowhere,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      OAuthUrl: nowhere,
      CallerId: '',
      ValidateAuthority: 'false',
    },
  });
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
function tokenOf(claims: object, { alg = 'RS256', key = ours.privateKey as KeyObject | undefined } = {}) {
  const good = { iss: 'https://api.botframework.com', aud: APP.appId, exp: now() + 600, serviceurl: SERVICE };
  const body = `${part({ alg, kid: 'k1', typ: 'JWT' })}.${part({ ...good, ...claims })}`;
  const signature = key ? createSign('RSA-SHA256').update(body).sign(key, 'base64url') : '';
  return `Bearer ${body}.${signature}`;
}

const activityOf = (more: object = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: '1',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  from: { id: '29:ravi', name: 'Ravi Bell', aadObjectId: 'object-1' },
  recipient: { id: '28:bot' },
  conversation: { id: 'c', conversationType: 'personal', tenantId: 'tenant-1' },
  value: { action: { verb: 'none' } },
  ...more,
});

const post = (authorization: string, more?: object, keysAt?: string) =>
  openDoor(keysAt).process({ body: activityOf(more), authorization, from: '203.0.113.7' });

it('a request that Teams signed for this bot and tenant is answered', async () => {
  const { status, body } = await post(tokenOf({}));
  expect(status).toBe(200);
  expect(JSON.stringify(body)).toContain('AdaptiveCard');
});

it.each<[string, string, object?]>([
  ['no token', ''],
  ['a word for a token', 'Bearer hello'],
  ['another scheme', `Basic ${tokenOf({}).slice(7)}`],
  ['a token that nobody signed', tokenOf({}, { alg: 'none', key: undefined })],
  ['a token signed another way', tokenOf({}, { alg: 'HS256' })],
  ['a token of another issuer', tokenOf({ iss: 'https://sts.windows.net/tenant-1/' })],
  ['a token for another bot', tokenOf({ aud: 'app-2' })],
  ['a token that never expires', tokenOf({ exp: undefined })],
  ['a token for another place to answer to', tokenOf({ serviceurl: 'https://example.org/' })],
  ['a token without a place to answer to', tokenOf({ serviceurl: undefined })],
  ['a message of another channel', tokenOf({}), { channelId: 'directline' }],
  ['a message of a channel that the SDK treats apart', tokenOf({}), { channelId: 'AseChannel' }],
  ['a message of the emulator', tokenOf({}), { channelId: 'emulator' }],
  ['a plain place to answer to', tokenOf({ serviceurl: 'http://x/' }), { serviceUrl: 'http://x/' }],
  ['a message of another tenant', tokenOf({}), { conversation: { id: 'c', tenantId: 'tenant-2' } }],
  ['a message of no tenant', tokenOf({}), { conversation: { id: 'c' } }],
])('%s is refused, and nobody is asked for keys', async (_, authorization, more) => {
  expect(await post(authorization, more)).toEqual({ status: 401 });
  expect(asked).toBe(0);
});

it.each([
  ['signed by somebody else', tokenOf({}, { key: others.privateKey })],
  ['that has expired', tokenOf({ exp: now() - 3_600 })],
  ['that is not valid yet', tokenOf({ nbf: now() + 3_600 })],
])('a token %s is refused', async (_, authorization) => {
  expect(await post(authorization)).toEqual({ status: 401 });
});

it('while the keys cannot be had, a request is told to come again', async () => {
  expect(await post(tokenOf({}), {}, 'http://127.0.0.1:9/about')).toEqual({ status: 503 });
  expect(logged.join()).toContain('authentication');
});

it('an account without an Entra object id is not answered', async () => {
  expect(await post(tokenOf({}), { from: { id: '29:ravi' } })).toEqual({ status: 400 });
});
