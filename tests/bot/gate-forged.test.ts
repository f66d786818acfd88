import net from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createAdapter } from '../../src/bot/adapter.ts';
import {
  APP,
  activityOf,
  type Door,
  foreign,
  type KeyServer,
  nowS,
  openDoor,
  others,
  SERVICE,
  startKeyServer,
  tokenOf,
  weak,
} from './signing.ts';

/** What reaches the bot outside local mode: the genuine request gets in, and no other one does anything at all. */

let keys: KeyServer;
let door: Door;
/** Where this process has connected to, other than to the bot itself. */
const calledOut: string[] = [];
const original = net.Socket.prototype.connect;
const connect = vi.spyOn(net.Socket.prototype, 'connect');
const printed = (['log', 'info', 'warn', 'error'] as const).map((way) => vi.spyOn(console, way));
beforeAll(async () => {
  keys = await startKeyServer();
  door = await openDoor({ keysAt: keys.url });
  connect.mockImplementation(function (this: net.Socket, ...args: unknown[]) {
    const [first] = args.flat() as { port?: number; host?: string }[];
    if (first?.port !== door.port) calledOut.push(`${first?.host}:${first?.port}`);
    return original.apply(this, args as never);
  });
  expect((await door.post(tokenOf())).status).toBe(200);
  // The keys were fetched just now, and seen to be.
  expect(calledOut.join()).toContain(String(keys.port));
});
afterAll(async () => {
  connect.mockRestore();
  await door.close();
  await keys.close();
});
beforeEach(() => {
  calledOut.length = 0;
  keys.asked();
  for (const way of printed) way.mockClear();
});

it('a request that Teams signed for this bot and tenant is answered', async () => {
  const { status, text } = await door.post(tokenOf());
  expect([status, text]).toEqual([200, expect.stringContaining('AdaptiveCard')]);
});

it.each<[string, string, object?]>([
  [
    'whose token is for any number of things but has all it needs',
    tokenOf({ claims: { extra: 'x', tid: 'tenant-1' } }),
  ],
  ['whose clock runs a little ahead', tokenOf({ claims: { nbf: nowS() + 120 } })],
  ['whose token ran out a moment ago', tokenOf({ claims: { exp: nowS() - 120 } })],
  ['that names its tenant in one place', tokenOf(), { channelData: undefined }],
  ['that names its tenant in the other place', tokenOf(), { conversation: { id: 'c' } }],
  ['that names its tenant in capitals', tokenOf(), { channelData: { tenant: { id: 'TENANT-1' } } }],
])('so is one %s', async (_, authorization, more) => {
  expect((await door.post(authorization, more)).status).toBe(200);
});

const [HEAD = '', BODY = ''] = tokenOf().slice(7).split('.');
const SIGNATURE = tokenOf({ claims: { extra: 'another' } }).split('.')[2] ?? '';
const at = (url: string) => ({ claims: { serviceurl: url } });
const EMULATOR = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';

const FORGED: [string, string, object?][] = [
  ['no token', ''],
  ['a word for a token', 'Bearer hello'],
  ['another scheme', `Basic ${tokenOf().slice(7)}`],
  ['its scheme in small letters', tokenOf().replace('Bearer', 'bearer')],
  ['something behind its token', `${tokenOf()} x`],
  ['two tokens', `${tokenOf()}, ${tokenOf()}`],
  ['a token of five parts', `${tokenOf()}.x.y`],
  ['a token without a signature', `Bearer ${HEAD}.${BODY}.`],
  ['a token that nobody signed', tokenOf({ header: { alg: 'none' } })],
  ['a token that Nobody signed', tokenOf({ header: { alg: 'NonE' } })],
  [
    'a token that is said not to be signed, and is',
    `Bearer ${tokenOf({ header: { alg: 'none' } }).slice(7)}${SIGNATURE}`,
  ],
  ['a token signed with our public key as the secret', tokenOf({ header: { alg: 'HS256' } })],
  ['a token signed with another hash', tokenOf({ header: { alg: 'RS512' } })],
  ['a token signed with a third hash', tokenOf({ header: { alg: 'RS384' } })],
  ['a token that names another way of signing', tokenOf({ header: { alg: 'PS256' } })],
  ['a token without a way of signing', tokenOf({ header: { alg: '' } })],
  ['a token without the name of a key', tokenOf({ header: { kid: undefined } })],
  ['a token with a path for a key', tokenOf({ header: { kid: '../../etc/passwd' } })],
  ['a token whose key nobody knows', tokenOf({ header: { kid: 'k-made-up' } })],
  [
    'a token that brings its own key',
    tokenOf({ header: { jwk: others.publicKey.export({ format: 'jwk' }) }, key: others.privateKey }),
  ],
  [
    'a token that says where its key is',
    tokenOf({ header: { jku: 'https://example.org/keys', kid: 'k9' }, key: others.privateKey }),
  ],
  [
    'a token that says where its certificate is',
    tokenOf({ header: { x5u: 'https://example.org/x', kid: 'k9' }, key: others.privateKey }),
  ],
  ['a token that needs more understanding', tokenOf({ header: { crit: ['exp'] } })],
  ['a token signed by somebody else', tokenOf({ key: others.privateKey })],
  [
    'a token signed with the key of another channel',
    tokenOf({ header: { kid: 'k-other' }, key: foreign.privateKey }),
  ],
  ['a token signed with too short a key', tokenOf({ header: { kid: 'k-weak' }, key: weak.privateKey })],
  ["another token's signature", `Bearer ${HEAD}.${BODY}.${SIGNATURE}`],
  [
    'a token that was changed',
    `Bearer ${HEAD}.${Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(BODY, 'base64url').toString()), exp: nowS() + 9_999 })).toString('base64url')}.${SIGNATURE}`,
  ],
  ['a token of another issuer', tokenOf({ claims: { iss: 'https://sts.windows.net/tenant-1/' } })],
  ['a token of nearly the issuer', tokenOf({ claims: { iss: 'https://api.botframework.com/' } })],
  ['a token of the emulator', tokenOf({ claims: { iss: EMULATOR, appid: APP.appId, ver: '1.0' } })],
  ['a token of a skill', tokenOf({ claims: { iss: EMULATOR, appid: 'app-2', ver: '2.0', azp: 'app-2' } })],
  [
    'a token of the bot itself',
    tokenOf({ claims: { iss: EMULATOR, aud: 'https://api.botframework.com', appid: APP.appId } }),
  ],
  ['a token of no issuer', tokenOf({ claims: { iss: undefined } })],
  ['a token for another bot', tokenOf({ claims: { aud: 'app-2' } })],
  ['a token for several bots', tokenOf({ claims: { aud: [APP.appId, 'app-2'] } })],
  ['a token for nobody', tokenOf({ claims: { aud: '' } })],
  ['a token that never expires', tokenOf({ claims: { exp: undefined } })],
  ['a token that expires in words', tokenOf({ claims: { exp: 'tomorrow' } })],
  ['a token that has expired', tokenOf({ claims: { exp: nowS() - 3_600 } })],
  ['a token that is not valid yet', tokenOf({ claims: { nbf: nowS() + 3_600 } })],
  ['a token that is valid from a word on', tokenOf({ claims: { nbf: 'now' } })],
  ['a token whose claims are a list', tokenOf({ body: '[]' })],
  ['a token whose claims are null', tokenOf({ body: 'null' })],
  ['a token whose claims are no JSON', tokenOf({ body: '{"iss":' })],
  ['a token of many letters', tokenOf({ claims: { extra: 'x'.repeat(8_000) } })],
  ['a token for another place to answer to', tokenOf(at('https://smba.trafficmanager.net/amer/'))],
  ['a token without a place to answer to', tokenOf({ claims: { serviceurl: undefined } })],
  ['no place to answer to at all', tokenOf(at('')), { serviceUrl: '' }],
  ['no place to answer to but in its token', tokenOf(), { serviceUrl: undefined }],
  ['a place that is no text', tokenOf(), { serviceUrl: { toString: SERVICE } }],
  [
    "a stranger's place beside Teams' own",
    tokenOf(at('https://x.trafficmanager.net/')),
    { serviceUrl: 'https://x.trafficmanager.net/' },
  ],
  [
    'a place in the open',
    tokenOf(at('http://smba.trafficmanager.net/')),
    { serviceUrl: 'http://smba.trafficmanager.net/' },
  ],
  ['a place on this machine', tokenOf(at('http://127.0.0.1:9/')), { serviceUrl: 'http://127.0.0.1:9/' }],
  [
    'a place that looks like another',
    tokenOf(at('https://smba.trafficmanager.net@example.org/')),
    { serviceUrl: 'https://smba.trafficmanager.net@example.org/' },
  ],
  ['another channel', tokenOf(), { channelId: 'directline' }],
  ['a channel that the SDK treats apart', tokenOf(), { channelId: 'AseChannel' }],
  ['the emulator for a channel', tokenOf(), { channelId: 'emulator' }],
  [
    'the emulator calling a skill',
    tokenOf(),
    { channelId: 'emulator', recipient: { id: 'b', role: 'skill' } },
  ],
  ['an empty channel', tokenOf(), { channelId: '' }],
  ['no channel', tokenOf(), { channelId: undefined }],
  ['channels in a list', tokenOf(), { channelId: ['msteams'] }],
  ['another tenant', tokenOf(), { conversation: { id: 'c', tenantId: 'tenant-2' }, channelData: {} }],
  ['another tenant beside ours', tokenOf(), { channelData: { tenant: { id: 'tenant-2' } } }],
  ['no tenant', tokenOf(), { conversation: { id: 'c' }, channelData: {} }],
  ['tenants in a list', tokenOf(), { channelData: { tenant: { id: ['tenant-1'] } } }],
];

it('that is more than enough kinds', () => {
  expect(new Set(FORGED.map(([kind]) => kind)).size).toBe(FORGED.length);
  expect(FORGED.length).toBeGreaterThanOrEqual(60);
});

it.each(FORGED)(
  'a request with %s is refused without a word, and nobody is asked about it',
  async (_, token, more) => {
    const [turns, asked] = [door.turns(), keys.asked()];
    expect(asked).toEqual([]);
    expect(await door.post(token, more)).toEqual({ status: 401, text: '', retryAfter: null });
    expect(door.turns()).toBe(turns);
    expect(calledOut).toEqual([]);
    expect(keys.asked()).toEqual([]);
    // The SDK prints what it thinks of tokens, and prints them.
    for (const way of printed) expect(way).not.toHaveBeenCalled();
    expect(door.logged).toEqual([]);
  },
);

it.each<[string, string, number]>([
  ['an empty object', '{}', 401],
  ['a list', '[]', 401],
  ['a list of activities', JSON.stringify([activityOf()]), 401],
  ['null', 'null', 401],
  ['a number', '7', 401],
  ['no JSON', '{"type":', 400],
  ['more than may be', JSON.stringify(activityOf({ text: 'x'.repeat(300_000) })), 413],
])('a body that is %s is refused, whatever its token', async (_, body, status) => {
  const turns = door.turns();
  for (const token of ['', tokenOf()]) expect((await door.postRaw(token, body)).status).toBe(status);
  expect(door.turns()).toBe(turns);
  expect(calledOut).toEqual([]);
});

it('a body that is packed is refused, whatever its token', async () => {
  const packed = gzipSync(JSON.stringify(activityOf()));
  const { status } = await door.postRaw(tokenOf(), packed, { 'content-encoding': 'gzip' });
  expect(status).toBe(415);
});

it('an account without an Entra object id is not answered', async () => {
  expect((await door.post(tokenOf(), { from: { id: '29:ravi' } })).status).toBe(400);
});

it('a request of an unknown kind from Teams is refused, and is no fault of ours', async () => {
  expect((await door.post(tokenOf(), { name: 'task/fetch' })).status).toBe(400);
  expect((await door.post(tokenOf(), { type: '' })).status).toBe(400);
});

it('a bot with a registration and without a gate lets nobody in', async () => {
  const { process } = createAdapter({
    credentials: APP,
    onTurn: () => Promise.reject(new Error('nobody gets here')),
    onFault: () => undefined,
  });
  const incoming = { body: activityOf(), authorization: tokenOf(), from: '127.0.0.1' };
  expect(await process(incoming)).toEqual({ status: 401 });
});
