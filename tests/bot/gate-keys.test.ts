import { createPublicKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFetchKeys, OPEN_ID_METADATA } from '../../src/bot/gate/fetch-keys.ts';
import { createSigningKeys } from '../../src/bot/gate/signing-keys.ts';
import {
  type Door,
  KEYS,
  type KeyServer,
  NEWER_KEYS,
  newer,
  openDoor,
  others,
  ours,
  startKeyServer,
  tokenOf,
} from './signing.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let keys: KeyServer;
let door: Door;
let clock: number;
beforeEach(async () => {
  clock = 0;
  keys = await startKeyServer();
  door = await openDoor({ keysAt: keys.url, clock: () => clock });
});
afterEach(async () => {
  await door.close();
  await keys.close();
});

const genuine = async () => (await door.post(tokenOf())).status;
const forged = async () => (await door.post(tokenOf({ key: others.privateKey }))).status;
const madeUp = async (n: number) => (await door.post(tokenOf({ header: { kid: `k-${n}` } }))).status;
const rotated = async () =>
  (await door.post(tokenOf({ header: { kid: 'k2' }, key: newer.privateKey }))).status;
const faults = () => door.logged.filter((line) => line.includes('authentication')).length;

describe('while the keys are published', () => {
  it('they are fetched once, however many come at first', async () => {
    expect(await Promise.all(Array.from({ length: 20 }, genuine))).toEqual(Array(20).fill(200));
    expect(keys.asked()).toEqual(['/about', '/keys']);
  });

  it('made-up names of keys have them fetched once a minute at most', async () => {
    await genuine();
    keys.asked();
    for (let n = 0; n < 100; n++) expect(await madeUp(n)).toBe(401);
    expect(keys.asked()).toEqual([]);
    clock += MINUTE;
    for (let n = 0; n < 100; n++) expect(await madeUp(n)).toBe(401);
    expect(keys.asked()).toEqual(['/about', '/keys']);
  });

  it('a newer key is found when it is first used, and the one that is gone serves no longer', async () => {
    await genuine();
    keys.publish(NEWER_KEYS);
    expect(await rotated()).toBe(401);
    clock += MINUTE;
    expect(await rotated()).toBe(200);
    expect(await genuine()).toBe(401);
  });

  it('they are fetched anew twice a day, and nobody waits for that', async () => {
    await genuine();
    keys.asked();
    clock += 11 * HOUR;
    await genuine();
    expect(keys.asked()).toEqual([]);
    clock += 2 * HOUR;
    expect(await genuine()).toBe(200);
    const asked: string[] = [];
    await expect.poll(() => asked.push(...keys.asked()) && asked).toEqual(['/about', '/keys']);
  });
});

describe('while the keys cannot be had', () => {
  it('and none are kept, requests are told to come again, at the cost of a handful of fetches', async () => {
    keys.break(true);
    const statuses: number[] = [];
    for (let n = 0; n < 500; n++) statuses.push(await (n % 2 ? forged() : madeUp(n)));
    expect(new Set(statuses)).toEqual(new Set([503]));
    expect(await genuine()).toBe(503);
    expect(keys.asked().length).toBeLessThanOrEqual(5);
    expect(faults()).toBeLessThanOrEqual(5);
    expect(door.turns()).toBe(0);
  });

  it('for an hour and none are kept, somebody asks for them once a minute', async () => {
    keys.break(true);
    for (let second = 0; second < 3_600; second += 5) {
      clock = second * 1_000;
      await genuine();
    }
    expect(keys.asked().length).toBeLessThan(70);
  });

  it('and then can, requests are let in within a minute', async () => {
    keys.break(true);
    for (let n = 0; n < 20; n++) await genuine();
    keys.break(false);
    clock += MINUTE;
    expect(await genuine()).toBe(200);
  });

  it('those that are kept go on serving for days, and forged requests are still told from genuine ones', async () => {
    await genuine();
    keys.break(true);
    keys.asked();
    for (let hour = 0; hour < 119; hour++) {
      clock = hour * HOUR;
      expect([await genuine(), await forged()]).toEqual([200, 401]);
    }
    expect(await madeUp(1)).toBe(503);
    clock = 121 * HOUR;
    expect(await genuine()).toBe(503);
  });
});

describe('what is published', () => {
  const metadata = { issuer: 'x', jwks_uri: 'https://keys.example/keys' };
  /** An answer is read once, so each is made when it is asked for. */
  type Made = () => Response;
  const good: Made = () => new Response(JSON.stringify({ keys: KEYS }));
  const answers = (...made: Made[]) => {
    const left = [...made];
    return createFetchKeys({
      url: 'https://login.example/about',
      fetch: async () => {
        const next = left.shift();
        if (!next) throw new Error('asked once too often');
        return next();
      },
    });
  };
  const failing: Made = () => {
    throw new Error('ECONNREFUSED');
  };
  const text =
    (body: string, status = 200): Made =>
    () =>
      new Response(body, { status });
  const json = (value: unknown, status?: number) => text(JSON.stringify(value), status);
  const key = (more: object) => ({ keys: [{ ...KEYS[0], ...more }] });

  it('are the keys of Teams alone, and only those that are long enough', async () => {
    const found = await answers(json(metadata), good)();
    expect([...found.keys()]).toEqual(['k1']);
    expect(
      found.get('k1')?.equals(createPublicKey(ours.publicKey.export({ type: 'spki', format: 'pem' }))),
    ).toBe(true);
  });

  it('may leave out which channels a key is for', async () => {
    expect((await answers(json(metadata), json(key({ endorsements: undefined })))()).size).toBe(1);
    expect((await answers(json(metadata), json(key({ endorsements: [] })))()).size).toBe(1);
  });

  it('may hold what is no key beside those that are', async () => {
    const found = await answers(json(metadata), json({ keys: [null, 7, { kty: 'EC' }, ...KEYS] }))();
    expect([...found.keys()]).toEqual(['k1']);
  });

  it.each<[string, Made[]]>([
    ['nothing', [failing]],
    ['an error', [json({}, 500)]],
    ['no JSON', [text('<html>')]],
    ['no place for the keys', [json({ issuer: 'x' })]],
    ['a place for the keys in the open', [json({ jwks_uri: 'http://keys.example/' }), good]],
    ['a place for the keys that is none', [json({ jwks_uri: 'keys' }), good]],
    ['keys that cannot be had', [json(metadata), json({}, 503)]],
    ['keys that are none', [json(metadata), json({ keys: 'k1' })]],
    ['an empty list', [json(metadata), json({ keys: [] })]],
    ['keys for others', [json(metadata), json(key({ endorsements: ['directline'] }))]],
    ['a broken key', [json(metadata), json(key({ n: '!' }))]],
    ['a key without a name', [json(metadata), json(key({ kid: '' }))]],
    ['more than anybody needs', [json(metadata), text('x'.repeat(2_000_000))]],
  ])('is not taken where it is %s', async (_, bodies) => {
    await expect(answers(...bodies)()).rejects.toThrow();
  });

  it('is asked for where Microsoft publishes it, with a limit of time and without following anybody elsewhere', async () => {
    const asked: [string, RequestInit | undefined][] = [];
    const fetchKeys = createFetchKeys({
      fetch: async (address, init) => {
        asked.push([String(address), init]);
        return (asked.length === 1 ? json(metadata) : good)();
      },
    });
    await fetchKeys();
    expect(asked.map(([address]) => address)).toEqual([OPEN_ID_METADATA, metadata.jwks_uri]);
    expect(OPEN_ID_METADATA).toMatch(/^https:\/\/login\.botframework\.com\//);
    for (const [, init] of asked)
      expect(init).toMatchObject({ redirect: 'error', signal: expect.any(AbortSignal) });
  });
});

it('a fetch that fails while the kept keys serve is told of, and breaks nothing', async () => {
  const told: unknown[] = [];
  let time = 0;
  let works = true;
  const store = createSigningKeys({
    fetchKeys: async () => {
      if (!works) throw new Error('down');
      return new Map([['k1', ours.publicKey]]);
    },
    clock: () => time,
    onFault: (error) => void told.push(error),
  });
  expect(await store.find('k1')).toBe(ours.publicKey);
  works = false;
  time += 13 * HOUR;
  expect(await store.find('k1')).toBe(ours.publicKey);
  await expect.poll(() => told.length).toBe(1);
});
