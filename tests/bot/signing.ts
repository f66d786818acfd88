import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdapter } from '../../src/bot/adapter.ts';
import { createOnTurn } from '../../src/bot/turns.ts';
import type { Credentials } from '../../src/config.ts';
import type { Converse } from '../../src/conversation/converse.ts';
import { createFaults } from '../../src/faults.ts';
import { startServer } from '../../src/http/server.ts';
import { createLog } from '../../src/log.ts';
import { type GateOptions, openGate } from '../../src/open-gate.ts';
import { nobodyElse } from '../conversation/nothing-changes.ts';
import { words } from './file-rig.ts';

/** The bot outside local mode: a door of its own, requests signed as Teams signs them, and keys of our own. */

export const APP: Credentials = {
  appId: 'app-1',
  appType: 'SingleTenant',
  tenantId: 'tenant-1',
  password: 'none',
};
export const SERVICE = 'https://smba.trafficmanager.net/emea/';
export const ISSUER = 'https://api.botframework.com';

const pair = (modulusLength = 2_048) => generateKeyPairSync('rsa', { modulusLength });
export const ours = pair();
export const others = pair();
/** Published beside ours, for another channel. */
export const foreign = pair();
/** Published beside ours, and too short to trust. */
export const weak = pair(1_024);
/** Published by Teams later. */
export const newer = pair();

const jwk = (kid: string, { publicKey }: typeof ours, endorsements = ['msteams']) => ({
  ...publicKey.export({ format: 'jwk' }),
  kid,
  use: 'sig',
  endorsements,
});
export const KEYS = [jwk('k1', ours), jwk('k-other', foreign, ['directline']), jwk('k-weak', weak)];
export const NEWER_KEYS = [jwk('k2', newer)];

export type KeyServer = Awaited<ReturnType<typeof startKeyServer>>;

/** A stand-in for the place where Microsoft publishes the keys of Teams. */
export async function startKeyServer() {
  const asked: string[] = [];
  let keys: unknown = KEYS;
  let broken = false;
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const { port } = server.address() as AddressInfo;
    const about = { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${port}/keys` };
    response.writeHead(broken ? 500 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : about));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/about`,
    /** The paths that were asked for since this was last asked. */
    asked: () => asked.splice(0),
    publish: (published: unknown) => {
      keys = published;
    },
    break: (isBroken: boolean) => {
      broken = isBroken;
    },
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const part = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
export const nowS = () => Math.floor(Date.now() / 1_000);
const HASHES: Record<string, string> = { RS384: 'RSA-SHA384', RS512: 'RSA-SHA512' };

export interface TokenParts {
  /** In the place of what Teams sends; undefined takes it away. */
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: KeyObject | undefined;
  /** The whole body, in the place of claims. */
  body?: string;
}

/** The header that Teams would send, or one that differs from it in the parts given. */
export function tokenOf({ claims, header, key = ours.privateKey, body }: TokenParts = {}): string {
  const head = { alg: 'RS256', kid: 'k1', typ: 'JWT', ...header };
  const good = { iss: ISSUER, aud: APP.appId, exp: nowS() + 600, nbf: nowS() - 60, serviceurl: SERVICE };
  const signed = `${part(head)}.${part(body ?? { ...good, ...claims })}`;
  if (head.alg.startsWith('HS')) {
    // Who knows the public key, as everybody does, could sign so for a checker that trusts the header.
    const secret = ours.publicKey.export({ type: 'spki', format: 'pem' });
    return `Bearer ${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  }
  if (/^none$/i.test(head.alg)) return `Bearer ${signed}.`;
  const hash = HASHES[head.alg] ?? 'RSA-SHA256';
  return `Bearer ${signed}.${createSign(hash).update(signed).sign(key, 'base64url')}`;
}

/** A pressed button, which is answered over the same connection. */
export const activityOf = (more: object = {}) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: '1',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  from: { id: '29:ravi', name: 'Ravi Bell', aadObjectId: 'object-1' },
  recipient: { id: '28:bot' },
  conversation: { id: 'c', conversationType: 'personal', tenantId: 'tenant-1' },
  channelData: { tenant: { id: 'tenant-1' } },
  value: { action: { verb: 'none' } },
  ...more,
});

const NOWHERE = 'http://127.0.0.1:9/';
const talk = async () => ({ answer: words('Hello.') });
const HELLO: Converse = { say: talk, press: talk, greet: talk };

export type Door = Awaited<ReturnType<typeof openDoor>>;

/** A whole bot behind HTTP that says hello to whoever gets in. */
export async function openDoor({
  credentials = APP,
  ...options
}: Partial<GateOptions> & { credentials?: Credentials } = {}) {
  const logged: string[] = [];
  const faults = createFaults({
    log: createLog('trace', { write: (line: string) => void logged.push(line) }),
    newId: () => '12345678',
  });
  const onFault = faults.record;
  const refused: string[] = [];
  let turns = 0;
  const onTurn = createOnTurn({
    ...nobodyElse(),
    converse: HELLO,
    explain: faults.explain,
    onFault,
    local: false,
  });
  const adapter = createAdapter({
    credentials,
    onTurn: (context) => {
      turns += 1;
      return onTurn(context);
    },
    onFault,
    onRefused: (because) => void refused.push(because),
    gate: openGate({ credentials, tenants: ['tenant-1'], onFault, ...options }),
    cloud: {
      ToBotFromChannelOpenIdMetadataUrl: NOWHERE,
      ToBotFromChannelTokenIssuer: ISSUER,
      ToBotFromEmulatorOpenIdMetadataUrl: NOWHERE,
      ToChannelFromBotLoginUrl: NOWHERE,
      ToChannelFromBotOAuthScope: ISSUER,
      OAuthUrl: NOWHERE,
      CallerId: '',
      ValidateAuthority: 'false',
    },
  });
  const server = await startServer(
    { messages: adapter.process, ready: async () => true, onFault },
    { port: 0, host: '127.0.0.1' },
  );
  const url = `http://127.0.0.1:${server.port}/api/messages`;

  /** Posts any body; what it was answered with. */
  async function postRaw(authorization: string, body: string | Uint8Array, headers: object = {}) {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization ? { authorization } : {}),
        ...headers,
      },
      body: body as string,
    });
    return {
      status: response.status,
      text: await response.text(),
      retryAfter: response.headers.get('retry-after'),
    };
  }

  return {
    port: server.port,
    process: adapter.process,
    logged,
    refused,
    /** How many requests got in. */
    turns: () => turns,
    postRaw,
    post: (authorization: string, more: object = {}) =>
      postRaw(authorization, JSON.stringify(activityOf(more))),
    close: () => server.close(),
  };
}
