import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { RAVI } from './fellshire.ts';
import { openRig, type Rig } from './rig.ts';
import { refsOn } from './teams.ts';

let rig: Rig;
const printed = (['log', 'info', 'warn', 'error'] as const).map((way) => vi.spyOn(console, way));
beforeAll(async () => {
  rig = await openRig();
  await rig.teams.say(RAVI, 'hello');
});
afterAll(() => rig.close());

// Whatever was sent, the bot goes on, and the SDK has printed nothing of it.
afterEach(async () => {
  expect(refsOn(await rig.teams.say(RAVI, "What's overdue?"))).toEqual(['HC-1', 'HC-3']);
  for (const way of printed) expect(way).not.toHaveBeenCalled();
});

const from = (more: object) => ({
  ...rig.teams.base(RAVI, 'personal'),
  type: 'message',
  text: 'hello',
  ...more,
});
const post = (more: object) => rig.teams.postRaw(JSON.stringify(from(more)));

describe('a body that is no activity', () => {
  it.each([
    ['nothing', ''],
    ['an empty object', '{}'],
    ['an array', '[]'],
    ['an array of activities', '[{"type":"message"}]'],
    ['null', 'null'],
    ['a number', '7'],
    ['a text', '"hello"'],
    ['no JSON', '{"type": "message"'],
    ['an activity without a type', '{"from":{"id":"29:x"},"serviceUrl":"http://127.0.0.1:1"}'],
    ['an activity of an empty type', '{"type":"","serviceUrl":"http://127.0.0.1:1"}'],
    ['an activity whose type is a number', '{"type":7,"serviceUrl":"http://127.0.0.1:1"}'],
    ['300 KB', JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) })],
    ['bytes that are not text', Buffer.from([0xff, 0xfe, 0x00]).toString('latin1')],
  ])('%s is refused, without a word about why', async (_, body) => {
    const { status, text } = await rig.teams.postRaw(body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
  });

  it.each([
    ['text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['many parts', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['bytes', { 'content-type': 'application/octet-stream' }],
    ['something packed that is not', { 'content-encoding': 'gzip' }],
    ['something packed in a way nobody knows', { 'content-encoding': 'br' }],
  ])('one that says it is %s is refused', async (_, headers) => {
    const { status } = await rig.teams.postRaw(JSON.stringify(from({})), headers as Record<string, string>);
    expect([400, 403, 415]).toContain(status);
  });

  it('one that grows when it is unpacked is refused before it does', async () => {
    const response = await fetch(`${rig.botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: new Uint8Array(gzipSync(Buffer.alloc(50_000_000, 0x20))),
    });
    expect(response.status).toBe(415);
  });
});

describe('in local mode', () => {
  it.each([
    'https://smba.trafficmanager.net/teams/',
    'http://127.0.0.1.example.org/',
    'http://192.0.2.1/',
    'http://example.org#127.0.0.1',
    'http://127.0.0.1@example.org/',
    'file:///etc/passwd',
    'no address',
    '',
    undefined,
    null,
    7,
  ])(
    'an activity that would have the answer sent to %s is refused and nothing is sent',
    async (serviceUrl) => {
      const before = rig.connector.calls.length;
      expect((await post({ serviceUrl })).status).toBe(403);
      expect(rig.connector.calls.length).toBe(before);
    },
  );

  it('a token that comes with a request is not looked at and not passed on', async () => {
    const turn = await rig.teams.postRaw(JSON.stringify(from({})), { authorization: 'Bearer secret' });
    expect(turn.status).toBe(200);
    expect(rig.connector.calls.map(({ authorization }) => authorization)).not.toContain('Bearer secret');
    expect(rig.logged.join()).not.toContain('secret');
  });
});

/** What a person waits for a line that no person types; a pattern that goes astray takes minutes. */
const QUICKLY_MS = 2_000;

it.each([
  ['one long word', 'x'.repeat(100_000)],
  ['many words', 'what is overdue and '.repeat(5_000)],
  ['mentions that do not end', '<at'.repeat(33_000)],
  ['mentions that begin', '<at>'.repeat(25_000)],
  ['a name after much space', `as a${' '.repeat(99_000)}!!`],
  ['many dates', '31 March 2018 '.repeat(7_000)],
  ['many refs', 'HC-1 '.repeat(20_000)],
  ['brackets', '(['.repeat(50_000)],
  ['accents upon accents', 'e\u0301'.repeat(50_000)],
])('100 KB of %s is answered quickly', async (_, text) => {
  const turn = await rig.teams.say(RAVI, text);
  expect(turn.replies).toHaveLength(1);
  expect(turn.ms).toBeLessThan(QUICKLY_MS);
});

it('an activity with anything at all in any of its fields is taken or refused, and never breaks the bot', async () => {
  const fields = [
    'type',
    'id',
    'timestamp',
    'localTimestamp',
    'channelId',
    'from',
    'recipient',
    'conversation',
  ];
  const more = ['text', 'value', 'name', 'channelData', 'entities', 'membersAdded', 'locale', 'deliveryMode'];
  const field = fc.constantFrom(...fields, ...more, 'replyToId', 'attachments', '__proto__', 'toString');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(field, fc.jsonValue()), { maxLength: 4 }), async (changes) => {
      const { status } = await post(Object.fromEntries(changes));
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );
});
