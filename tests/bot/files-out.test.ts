import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadyFile } from '../../src/conversation/conversation.ts';
import type { DriveFault } from './drive.ts';
import { ANN, RAVI } from './fellshire.ts';
import { type FileRig, openFileRig, words } from './file-rig.ts';
import { type Account, type Place, readingOf, type Turn } from './teams.ts';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';
const NAME = 'Progress of recommendations – Hate crime.docx';
const bytes = new TextEncoder().encode('a report of three pages');

let rig: FileRig;
let file: ReadyFile;
const open = async (options: Parameters<typeof openFileRig>[0] = {}) => {
  rig = await openFileRig({ uploadMs: 500, ...options });
  const until = '2018-01-15T10:15:00Z';
  const kept = { name: NAME, mime: 'application/x', bytes, account: ANN.aadObjectId ?? '', until };
  file = {
    id: await rig.files.put({ ...kept, note: { is: 'report' } }),
    name: NAME,
    size: bytes.length,
    about: 'Eight recommendations, as of 15 January 2018',
  };
  rig.reply({ answer: words('The report is ready.'), file });
};
beforeEach(() => open());
afterEach(async () => {
  expect(rig.logged.join()).not.toMatch(/tempauth|secret-of-the-drive|127\.0\.0\.1|Progress of/);
  await rig.close();
});

const typesOf = (turn: Turn) =>
  turn.replies.flatMap(({ attachments = [] }) => attachments.map((a) => a.contentType));
const consented = (
  action: 'accept' | 'decline',
  { who = ANN, place = 'personal', id = file.id, info = rig.drive.uploadInfo(NAME) as unknown } = {} as {
    who?: Account;
    place?: Place;
    id?: string;
    info?: unknown;
  },
) =>
  rig.teams.invoke(
    who,
    'fileConsent/invoke',
    {
      type: 'fileUpload',
      action,
      context: { file: id },
      ...(action === 'accept' ? { uploadInfo: info } : {}),
    },
    place,
  );

describe('a report that is ready', () => {
  it('is offered after the answer, by the card with which Teams asks where to put it', async () => {
    const { replies } = await rig.teams.say(ANN, 'progress report');
    expect(replies).toHaveLength(2);
    expect(replies[0]?.summary).toBe('The report is ready.');
    expect(replies[1]).toMatchObject({
      type: 'message',
      summary: `${NAME} is ready. Shall I put it into your OneDrive?`,
      attachments: [
        {
          contentType: CONSENT,
          name: NAME,
          content: {
            description: 'Eight recommendations, as of 15 January 2018',
            sizeInBytes: bytes.length,
            acceptContext: { file: file.id },
            declineContext: { file: file.id },
          },
        },
      ],
    });
  });

  it('is offered beside the answer to a pressed button', async () => {
    const turn = await rig.teams.press(ANN, { type: '', verb: 'open', data: { ref: 'HC-1' } });
    expect(turn.text).toContain('The report is ready.');
    expect(typesOf(turn)).toEqual([CONSENT]);
  });

  it.each(['groupChat', 'channel', 'unheard of'] as const)('is not offered in a %s', async (place) => {
    expect(typesOf(await rig.teams.say(ANN, 'progress report', place))).not.toContain(CONSENT);
  });

  it('is not offered where the client knows no such card', async () => {
    await rig.close();
    await open({ offersConsent: false });
    expect(typesOf(await rig.teams.say(ANN, 'progress report'))).not.toContain(CONSENT);
  });

  it('is answered all the same where Teams does not take the card', async () => {
    rig.connector.failEvery(2, { to: 'send', status: 400 });
    const turn = await rig.teams.say(ANN, 'progress report');
    expect([turn.status, turn.replies.length]).toEqual([200, 1]);
    expect(rig.logged.join()).toContain('offering a file');
  });
});

describe('a report that is accepted', () => {
  it('is put where Teams says, and shown there', async () => {
    const turn = await consented('accept');
    expect(turn.status).toBe(200);
    expect(rig.drive.uploaded).toEqual([Buffer.from(bytes)]);
    const [put] = rig.drive.calls;
    expect(put).toMatchObject({
      method: 'PUT',
      headers: {
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
        'content-length': String(bytes.length),
      },
    });
    expect(Object.keys(put?.headers ?? {}).join()).not.toMatch(/authorization|cookie/);
    const { contentUrl, uniqueId } = rig.drive.uploadInfo(NAME);
    expect(turn.replies).toHaveLength(1);
    expect(turn.replies[0]).toMatchObject({
      summary: `${NAME} is in your OneDrive.`,
      attachments: [{ contentType: INFO, contentUrl, name: NAME, content: { uniqueId, fileType: 'docx' } }],
    });
  });

  it('is put there once, however often Teams tells of it', async () => {
    const turns = await Promise.all([consented('accept'), consented('accept'), consented('accept')]);
    turns.push(await consented('accept'));
    expect(turns.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(rig.drive.uploaded).toHaveLength(1);
    expect(rig.connector.messages).toHaveLength(1);
  });

  it('keeps what else was noted about it, and can still be fetched by its link', async () => {
    await consented('accept');
    expect((await rig.files.get(file.id))?.note).toEqual({ is: 'report', taken: true });
    expect((await fetch(rig.linkTo(file.id) ?? '')).status).toBe(200);
  });

  it.each<[string, DriveFault, string]>([
    ['does not take it', { is: 'status', status: 403 }, 'I could not put'],
    ['wants more than there is', { is: 'status', status: 202 }, 'I could not put'],
    ['sends the bot elsewhere', { is: 'redirect', to: 'http://127.0.0.1:9/' }, 'I could not put'],
    ['does not answer', { is: 'hang' }, "I don't know whether"],
    ['hangs up', { is: 'reset' }, "I don't know whether"],
  ])('by somebody whose drive %s is told of, with the link instead', async (_, fault, sentence) => {
    rig.drive.misbehave(fault);
    const turn = await consented('accept');
    expect(turn.status).toBe(200);
    expect(readingOf(turn)).toContain(sentence);
    expect(JSON.stringify(turn.replies)).toContain(rig.linkTo(file.id));
    expect(rig.drive.calls).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['another site', { uploadUrl: 'https://example.org/upload' }],
    ["this machine's cloud", { uploadUrl: 'http://169.254.169.254/' }],
    ['no place', { uploadUrl: 'nowhere' }],
  ])('is not put to %s', async (_, more) => {
    const turn = await consented('accept', { info: { ...rig.drive.uploadInfo(NAME), ...(more as object) } });
    expect(readingOf(turn)).toContain('I could not put');
    expect(rig.drive.calls).toEqual([]);
  });

  it('without a place to put it is told of', async () => {
    expect(readingOf(await consented('accept', { info: null }))).toContain('I could not put');
  });
});

describe('a report that is declined', () => {
  it('is kept no longer', async () => {
    const turn = await consented('decline');
    expect([turn.status, readingOf(turn)]).toEqual([
      200,
      expect.stringContaining('I have deleted the file.'),
    ]);
    expect(await rig.files.get(file.id)).toBeUndefined();
    expect((await fetch(rig.linkTo(file.id) ?? '')).status).toBe(404);
    expect(rig.drive.calls).toEqual([]);
  });
});

describe('a report that there is not', () => {
  const EXPIRED = 'That file is no longer kept. Ask me for it again.';
  it.each(['accept', 'decline'] as const)(
    'is told of in the same words to whoever would %s it',
    async (action) => {
      const never = readingOf(await consented(action, { id: 'never'.padEnd(43, 'x') }));
      const anothers = readingOf(await consented(action, { who: RAVI }));
      const shared = readingOf(await consented(action, { place: 'groupChat' }));
      await rig.files.remove(file.id);
      const gone = readingOf(await consented(action));
      expect(never).toContain(EXPIRED);
      expect([anothers, shared, gone]).toEqual([never, never, never]);
      expect(rig.drive.calls).toEqual([]);
    },
  );

  it.each<[string, unknown]>([
    ['a paper that was sent', { is: 'paper', by: 'ann.dale@council.example' }],
    ['anything else', {}],
    ['nothing that is noted', undefined],
  ])('is what %s is, to the button and to the link, even to whoever sent it', async (_, note) => {
    await rig.files.note(file.id, note);
    expect(readingOf(await consented('accept'))).toContain(EXPIRED);
    expect((await fetch(rig.linkTo(file.id) ?? '')).status).toBe(404);
    expect([await rig.files.get(file.id), rig.drive.calls]).toEqual([expect.anything(), []]);
  });

  it("and another's stays what it was", async () => {
    await consented('decline', { who: RAVI });
    await consented('accept', { who: RAVI });
    expect(await rig.files.get(file.id)).toMatchObject({ note: { is: 'report' } });
  });
});

it.each<[string, unknown]>([
  ['nothing', undefined],
  ['a word', 'accept'],
  ['no action', { context: { file: 'x'.repeat(43) } }],
  ['another action', { action: 'share', context: { file: 'x'.repeat(43) } }],
  ['no file', { action: 'accept', context: {} }],
  ['a file that is no text', { action: 'decline', context: { file: { $ne: '' } } }],
  ['half a place', { action: 'accept', context: { file: 'x'.repeat(43) }, uploadInfo: { uploadUrl: 1 } }],
])('an answer to the card that Teams never sends is refused: %s', async (_, value) => {
  const turn = await rig.teams.invoke(ANN, 'fileConsent/invoke', value);
  expect([turn.status, turn.replies]).toEqual([400, []]);
});

it('a store that does not answer is told of, with a reference', async () => {
  rig.files.get = () => Promise.reject(new Error('down'));
  const turn = await consented('accept');
  expect(turn.status).toBe(200);
  expect(readingOf(turn)).toContain('Something went wrong on my side');
});

it.each(['say', 'press'] as const)('many changes are told of once, where they came by a %s', async (way) => {
  rig.reply({ answer: words('Done.'), changedMany: true });
  if (way === 'say') await rig.teams.say(ANN, 'make them');
  else await rig.teams.press(ANN, { type: '', verb: 'bulk', data: { bulk: 'x'.repeat(43), do: 'make' } });
  expect(rig.changedMany).toHaveLength(1);
});
