import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSend, createUpdatePosted } from '../../src/bot/sender.ts';
import { trustedServices } from '../../src/bot/trusted-services.ts';
import { createDeliver } from '../../src/sweep/deliver.ts';
import type { Reference } from '../../src/sweep/ports.ts';
import type { Fault } from './connector.ts';
import { MESSAGE, openSending, type Sending } from './sending.ts';

let rig: Sending;
const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeEach(async () => {
  rig = await openSending();
  printed.mockClear();
});
afterEach(async () => {
  await rig.connector.close();
  expect(printed).not.toHaveBeenCalled();
});

const send = (more?: Partial<Reference>, deps = {}) => createSend(rig.deps(deps))(rig.to(more), MESSAGE);
/** Short where nothing comes, so that the test does not wait for long. */
const limitFor = ({ hang, half }: Partial<Fault>) => (hang || half ? { limitMs: 600 } : {});

describe('in local mode', () => {
  it('a message arrives by one POST, as no answer to anything, without a token', async () => {
    expect(await send()).toEqual({ is: 'sent', id: 'out-1' });
    expect(rig.connector.calls).toMatchObject([
      {
        method: 'POST',
        path: `/v3/conversations/${encodeURIComponent(rig.to().conversation)}/activities`,
        authorization: undefined,
      },
    ]);
    expect(rig.connector.messages).toMatchObject([
      { ...MESSAGE, conversation: { id: rig.to().conversation }, recipient: { id: '29:ravi' } },
    ]);
    expect(rig.connector.messages[0]?.replyToId).toBeUndefined();
  });

  it('an address that ends with a stroke is as good', async () => {
    expect(await send({ serviceUrl: `${rig.connector.url}/` })).toMatchObject({ is: 'sent' });
    expect(rig.connector.messages).toHaveLength(1);
  });

  it('many messages at once all arrive, each once', async () => {
    const one = createSend(rig.deps());
    const sent = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        one(rig.to({ conversation: `chat-${n}` }), { ...MESSAGE, text: `${n}` }),
      ),
    );
    expect(new Set(sent.map((each) => (each.is === 'sent' ? each.id : each.is))).size).toBe(200);
    expect(
      rig.connector.messages.map(
        ({ text, conversation }) => `${conversation.id}`.replace('chat-', '') === text,
      ),
    ).toEqual(Array.from({ length: 200 }, () => true));
  });
});

const BLOCKED = { is: 'refused', until: 'they write' };
const BROKEN = { is: 'refused', until: 'it is mended' };
const NOT_KNOWN = { is: 'not known' };

describe('what the channel answers', () => {
  it.each<[Partial<Fault>, object]>([
    [
      { status: 200, body: '{"id":"a"}' },
      { is: 'sent', id: 'a' },
    ],
    [
      { status: 202, body: '{}' },
      { is: 'sent', id: undefined },
    ],
    [
      { status: 200, body: '' },
      { is: 'sent', id: undefined },
    ],
    [{ status: 201, body: '{"id":' }, NOT_KNOWN],
    [{ status: 200, body: '<html>', headers: { 'content-type': 'text/html' } }, NOT_KNOWN],
    [{ status: 307, headers: { location: '/v3/conversations/x/activities' } }, BROKEN],
    [{ status: 400 }, BROKEN],
    [{ status: 401 }, BROKEN],
    [{ status: 403 }, { ...BLOCKED, because: 'Teams does not let the bot write to them' }],
    [
      { status: 403, code: 'BotNotInConversationRoster' },
      { ...BLOCKED, because: 'the bot is not installed for them' },
    ],
    [
      { status: 403, code: 'ForbiddenOperationException' },
      { ...BLOCKED, because: 'the bot is not installed for them' },
    ],
    [
      { status: 403, code: 'ConversationBlockedByUser' },
      { ...BLOCKED, because: 'they have blocked the bot' },
    ],
    [
      { status: 403, code: 'BotDisabledByAdmin' },
      { ...BLOCKED, because: 'an administrator has switched the bot off' },
    ],
    [
      { status: 403, body: '{"subCode":"MessageWritesBlocked"}' },
      { ...BLOCKED, because: 'they have blocked or removed the bot' },
    ],
    [
      { status: 404, code: 'ConversationNotFound' },
      { ...BLOCKED, because: 'their chat with the bot is gone' },
    ],
    [{ status: 408 }, NOT_KNOWN],
    [{ status: 412 }, { is: 'later', afterMs: undefined }],
    [{ status: 413, code: 'MessageSizeTooBig' }, BROKEN],
    [{ status: 418 }, BROKEN],
    [{ status: 429 }, { is: 'later', afterMs: undefined }],
    [
      { status: 429, headers: { 'retry-after': '3' } },
      { is: 'later', afterMs: 3_000 },
    ],
    [{ status: 500 }, NOT_KNOWN],
    [{ status: 502 }, NOT_KNOWN],
    [{ status: 502, kept: true }, NOT_KNOWN],
    [{ status: 503 }, { is: 'later', afterMs: undefined }],
    [
      { status: 503, headers: { 'retry-after': '1' } },
      { is: 'later', afterMs: 1_000 },
    ],
    [{ status: 504 }, NOT_KNOWN],
    [{ reset: true }, NOT_KNOWN],
    [{ reset: true, kept: true }, NOT_KNOWN],
    [{ hang: true }, NOT_KNOWN],
    [{ hang: true, kept: true }, NOT_KNOWN],
    [{ half: true, kept: true }, NOT_KNOWN],
  ])('%j means %j, and nothing is sent a second time', async (fault, outcome) => {
    void rig.connector.fail({ to: 'send', ...fault });
    expect(await send({}, limitFor(fault))).toMatchObject(outcome);
    expect(rig.connector.calls).toHaveLength(1);
    expect(rig.connector.messages).toHaveLength(fault.kept ? 1 : 0);
    expect(rig.faults).toEqual([]);
    expect(await send()).toMatchObject({ is: 'sent' });
  });

  it('is nothing where nobody listens: that can be tried again', async () => {
    const gone = rig.connector.url;
    await rig.connector.close();
    expect(await send({ serviceUrl: gone })).toMatchObject({
      is: 'later',
      because: 'Teams could not be reached',
    });
  });

  it('to each of many at once is kept apart', async () => {
    rig.connector.failEvery(2, { to: 'send', status: 429, headers: { 'retry-after': '1' } });
    void rig.connector.fail({
      to: 'send',
      conversation: 'chat-7',
      status: 403,
      code: 'ConversationBlockedByUser',
    });
    const one = createSend(rig.deps());
    const sent = await Promise.all(
      Array.from({ length: 100 }, (_, n) => one(rig.to({ conversation: `chat-${n}` }), MESSAGE)),
    );
    expect(rig.connector.calls).toHaveLength(100);
    for (const [n, { is }] of sent.entries()) {
      const status = rig.connector.calls.find(({ conversation }) => conversation === `chat-${n}`)?.status;
      expect([status, is]).toEqual(status === 201 ? [201, 'sent'] : [429, 'later']);
    }
    expect(sent.filter(({ is }) => is === 'sent')).toHaveLength(50);
  });
});

describe('an address that is not trusted', () => {
  it('is sent nothing', async () => {
    const deps = rig.deps({ trusted: trustedServices({ local: false }) });
    expect(await createSend(deps)(rig.to(), MESSAGE)).toMatchObject(BROKEN);
    expect(await createUpdatePosted(deps)(rig.to(), 'out-1', MESSAGE)).toMatchObject(BROKEN);
    expect(rig.connector.calls).toEqual([]);
  });
});

describe('a message that was posted', () => {
  const update = (deps = {}) =>
    createUpdatePosted(rig.deps(deps))(rig.to(), 'out 1', { ...MESSAGE, text: 'new' });

  it('is replaced by one PUT', async () => {
    expect(await update()).toEqual({ is: 'sent', id: 'out 1' });
    expect(rig.connector.calls).toMatchObject([{ to: 'update', method: 'PUT' }]);
    expect(rig.connector.updates).toMatchObject([
      { conversation: rig.to().conversation, activityId: 'out 1', message: { text: 'new' } },
    ]);
  });

  it.each<[Partial<Fault>, object]>([
    [
      { status: 404, code: 'ActivityNotFoundInConversation' },
      { ...BLOCKED, because: 'the message is no longer there' },
    ],
    [{ status: 502, kept: true }, NOT_KNOWN],
    [
      { status: 429, headers: { 'retry-after': '2' } },
      { is: 'later', afterMs: 2_000 },
    ],
    [{ hang: true }, NOT_KNOWN],
  ])('is, where the answer is %j, %j after one PUT', async (fault, outcome) => {
    void rig.connector.fail({ to: 'update', ...fault });
    expect(await update(limitFor(fault))).toMatchObject(outcome);
    expect(rig.connector.calls).toHaveLength(1);
  });
});

describe('a delivery', () => {
  it('never comes back before the time it was given, by the clock of the channel', async () => {
    const AFTER_MS = 200;
    rig.connector.failEvery(2, { to: 'send', status: 429, headers: { 'retry-after': `${AFTER_MS / 1000}` } });
    const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
    const deliver = createDeliver({
      send: createSend(rig.deps()),
      takeTurn: async () => 0,
      sleep,
      random: Math.random,
    });
    const everybody = Array.from({ length: 40 }, (_, n) => `chat-${n}`);
    await Promise.all(
      everybody.map(async (conversation) => {
        let sent = await deliver(rig.to({ conversation }), MESSAGE);
        // Who is out of luck in all of one delivery is the caller's to try again, after the same time.
        while (sent.is === 'later') {
          await sleep((sent.afterMs ?? 0) + 10);
          sent = await deliver(rig.to({ conversation }), MESSAGE);
        }
        expect(sent.is).toBe('sent');
      }),
    );
    expect(rig.connector.messages.map(({ conversation }) => conversation.id).sort()).toEqual(
      everybody.sort(),
    );
    for (const conversation of everybody) {
      const calls = rig.connector.calls.filter((call) => call.conversation === conversation);
      expect(calls.map(({ status }) => status)).toEqual([...calls.slice(1).map(() => 429), 201]);
      for (const [n, call] of calls.slice(1).entries())
        expect(call.at - (calls[n]?.answeredAt ?? NaN)).toBeGreaterThanOrEqual(AFTER_MS);
    }
  });
});
