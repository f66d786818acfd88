import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readCsvPaper } from '../../src/importing/csv-paper.ts';
import { createReadPaper } from '../../src/papers/read-paper.ts';
import { runBot } from '../../src/run-bot.ts';
import { type Cable, layCable } from './cable.ts';
import {
  ALL,
  ANN,
  CLEARED,
  EVERYBODY,
  files,
  filledIn,
  found,
  GWEN,
  MARY,
  members,
  OTIS,
  PERSONAL,
  RAVI,
  SECRETS,
} from './canaries.ts';
import { openDesk } from './commands.ts';
import { linksOn } from './desk-links.ts';
import { type DeskRig, openDeskRig } from './desk-rig.ts';
import { fileOf } from './fellshire.ts';
import { optionsFor } from './rig.ts';
import {
  type Account,
  buttonsOf,
  createTeams,
  type Place,
  type Pressable,
  type Teams,
  type Turn,
} from './teams.ts';

/**
 * The whole bot is walked through with a register full of words that stand nowhere else; afterwards each word is looked
 * for wherever it must not be.
 */

let rig: DeskRig;
let cable: Cable;
/** What each request itself was answered with. */
const answered: { who: Account | undefined; place: Place; asked: string; text: string }[] = [];
/** Messages that answer something, which are looked at beside what they answer. */
const replied = new Set<object>();
/** What was printed past the log. */
const printed: string[] = [];
/** Bodies of files that somebody who is not cleared has fetched. */
const fetched: string[] = [];
let exempted = 0;
const spies = [process.stdout, process.stderr].map((stream) =>
  vi.spyOn(stream, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  }),
);
const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((way) =>
  vi.spyOn(console, way).mockImplementation((...words) => void printed.push(words.map(String).join(' '))),
);

const note = (turn: Turn, who: Account | undefined, place: Place, asked: string): Turn => {
  const text = [turn.text, ...turn.replies.map((message) => JSON.stringify(message))].join('\n');
  answered.push({ who, place, asked, text });
  for (const message of turn.replies) replied.add(message);
  return turn;
};
const say = async (who: Account, text: string, place: Place = 'personal', teams: Teams = rig.teams) =>
  note(await teams.say(who, text, place), who, place, text);
const pressed = async (who: Account, button: Pressable, place: Place, teams: Teams = rig.teams) =>
  note(await teams.press(who, button, place), who, place, JSON.stringify(button));

const cardsOf = (turn: Turn): object[] => {
  const inside = (() => {
    try {
      return (JSON.parse(turn.text) as { value?: unknown }).value;
    } catch {
      return undefined;
    }
  })();
  return [
    ...turn.replies.flatMap(({ attachments = [] }) => attachments.map(({ content }) => content)),
    inside,
  ].filter((card): card is object => typeof card === 'object' && card !== null);
};

const QUESTIONS = [
  'what’s overdue?',
  'ZX-1',
  'HC-1',
  'history of HC-1',
  'history of ZX-1',
  'what changed this month?',
  'find zephyrine',
  'what is mine?',
  'progress on the nightjaric Annex',
  'what are our priorities?',
  'how are we doing?',
  'who is on the board?',
  'what reminders will I get?',
  "who hasn't answered?",
  'who could not be reached?',
  'draft a letter about HC-2',
  'draft a letter about ZX-1',
  'report progress on HC-2: typedcanary',
  'push ZX-1 to 31 March because hushnote',
  'snooze HC-2 for a week',
  'remind me about ZX-3 on Friday',
  'give everything Ravi Ravibrook has to Gwen Gwenbrook because typedcanary',
  'Nina Newbrook joins as Analyst at Wexcombe Council today, nina.newbrook@councilcanary.example',
  'who changed the people?',
  'undo the last import',
  'export the register as CSV',
  'the whole register as a spreadsheet',
  'the whole register as a spreadsheet including exempt items',
  'six-monthly report',
  'progress report on the nightjaric Annex',
  'what data do you have on me?',
  'typedcanary?',
  'help',
] as const;

/** Asks, presses what is offered, and fills in what that opens. */
async function walk(who: Account, text: string, place: Place): Promise<void> {
  const turn = await say(who, text, place);
  for (const card of cardsOf(turn)) {
    for (const button of buttonsOf(card).slice(0, 4)) {
      const filled = filledIn(button, card);
      const next = filled && (await pressed(who, filled, place));
      for (const inner of next ? cardsOf(next) : []) {
        const send = buttonsOf(inner).find(({ verb }) =>
          ['do', 'heed', 'bulk', 'people'].includes(String(verb)),
        );
        const sent = send && filledIn(send, inner);
        if (sent) await pressed(who, sent, place);
      }
    }
    if (!CLEARED.includes(who)) for (const link of linksOn(card)) fetched.push(await readLink(link));
  }
}

async function readLink(link: string): Promise<string> {
  const response = await fetch(link);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  const bytes = new Uint8Array(await response.arrayBuffer());
  return JSON.stringify(await createReadPaper({ readText: readCsvPaper })(name, bytes));
}

async function tour(): Promise<void> {
  for (const who of EVERYBODY) note(await rig.teams.install(who), who, 'personal', 'install');
  await say(ANN, 'post the digest of SFB here', 'channel');
  for (const who of EVERYBODY) for (const text of QUESTIONS) await walk(who, text, 'personal');
  for (const who of [ANN, RAVI]) for (const text of QUESTIONS) await walk(who, text, 'groupChat');
  for (const text of QUESTIONS.slice(0, 12)) await walk(MARY, text, 'channel');
}

async function papers(): Promise<void> {
  const header = 'ref,kind,board,title,timescale,visibility,owner\n';
  const made = async (name: string, text: string, title?: RegExp): Promise<void> => {
    const turn = note(await rig.send(ANN, { [name]: text }), ANN, 'personal', name);
    for (const card of cardsOf(turn)) {
      const button = buttonsOf(card).find((one) => title?.test(one.title ?? ''));
      const filled = button && filledIn(button, card);
      if (filled) await pressed(ANN, filled, 'personal');
    }
  };
  await made(
    'filenamecanary.csv',
    `${header},action,SFB,The contentcanary,March 2018,open,Ravi Ravibrook\n`,
    /^Import/,
  );
  await made(
    'filenamecanary.csv',
    `${header},action,SFB,The hushfile,March 2018,exempt,Otis Otisbrook\n`,
    /^Import/,
  );
  await made(
    'filenamecanary.csv',
    `${header}HC-1,action,XX,The contentcanary,the contentcanary,maybe,\n"broken`,
  );
  await made('filenamecanary.docx', 'contentcanary, and no document');
  await made('filenamecanary.exe', 'contentcanary');
  for (const fault of [
    { is: 'status', status: 404 },
    { is: 'redirect', to: 'http://127.0.0.1:9/bearercanary' },
    { is: 'reset' },
  ] as const) {
    rig.drive.misbehave(fault);
    await made('filenamecanary.csv', 'contentcanary');
  }
  rig.drive.misbehave(undefined);
  for (const who of [RAVI, OTIS])
    note(await rig.send(who, { 'filenamecanary.csv': 'contentcanary' }), who, 'personal', 'file');
}

async function hostile(): Promise<void> {
  const raw = async (body: string, headers: Record<string, string> = {}): Promise<void> =>
    void note(await rig.teams.postRaw(body, headers), undefined, 'personal', body.slice(0, 40));
  const auth = { authorization: 'Bearer bearercanary', 'x-note': 'headercanary' };
  const base = { ...rig.teams.base(RAVI, 'personal'), type: 'message', text: 'typedcanary' };
  for (const body of [
    '',
    '{',
    '"typedcanary',
    '[]',
    '{"type":"typedcanary"}',
    JSON.stringify({ ...base, text: 'typedcanary '.repeat(30_000) }),
  ])
    await raw(body, auth);
  for (const more of [
    { serviceUrl: 'https://typedcanary.example/' },
    { from: { id: 'typedcanary' } },
    { conversation: { id: 'typedcanary' } },
    { type: 'invoke', name: 'typedcanary', value: { typedcanary: 1 } },
    {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'typedcanary', data: { ref: 'ZX-1' } } },
    },
    {
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: {
        action: 'accept',
        context: { file: 'typedcanary' },
        uploadInfo: { uploadUrl: 'http://127.0.0.1:9/bearercanary' },
      },
    },
    { attachments: [{ contentType: 'typedcanary', name: 'filenamecanary' }] },
    { value: { verb: 'form', form: 'typedcanary', ref: 'ZX-1' } },
  ])
    await raw(JSON.stringify({ ...base, ...more }), auth);
  for (const path of [
    '/typedcanary',
    '/files/bearercanary',
    '/api/messages?typedcanary',
    '/healthz',
    '/readyz',
  ]) {
    const response = await fetch(`${rig.botUrl}${path}`, { headers: auth });
    note(
      { status: response.status, text: await response.text(), replies: [], ms: 0 },
      undefined,
      'personal',
      path,
    );
  }
}

async function faults(): Promise<void> {
  for (const fault of [
    { status: 500, body: 'typedcanary' },
    { status: 403, code: 'typedcanary' },
    { status: 413 },
    { reset: true, kept: true },
  ]) {
    void rig.connector.fail({ to: 'send', ...fault });
    await say(RAVI, 'typedcanary opencanary');
  }
  void rig.connector.fail({ to: 'roster', status: 500, body: 'councilcanary' });
  await say({ ...GWEN, aadObjectId: 'other' }, 'typedcanary');
  await cable.pull();
  for (const who of [ANN, RAVI])
    for (const text of ['ZX-1', 'HC-1', 'find opencanary', 'export the register as CSV'])
      await walk(who, text, 'personal');
  note(await rig.send(ANN, { 'filenamecanary.csv': 'contentcanary' }), ANN, 'personal', 'file');
  for (const path of ['/healthz', '/readyz', '/files/bearercanary'.padEnd(50, 'x')]) {
    const response = await fetch(`${rig.botUrl}${path}`);
    note(
      { status: response.status, text: await response.text(), replies: [], ms: 0 },
      undefined,
      'personal',
      path,
    );
  }
  await cable.plugIn();
}

/** Reminders, with a channel that refuses some of them, and a digest; one day after the other. */
async function sweeps(): Promise<void> {
  for (const [day, fault] of [
    ['2018-01-15', undefined],
    ['2018-01-22', { to: 'send', status: 403, code: 'typedcanary', body: 'typedcanary' }],
    ['2018-01-29', { to: 'send', status: 500, body: 'opencanary' }],
    ['2018-03-12', undefined],
  ] as const) {
    if (fault) void rig.connector.fail(fault);
    const bot = await runBot({
      ...optionsFor(cable.connectionString, rig.logged),
      clockStart: new Date(`${day}T09:30:00Z`),
      sweepEveryMs: 100,
    });
    const health = async () => (await (await fetch(`${bot.url}/healthz`)).json()) as object;
    await vi.waitFor(async () => expect(await health()).toMatchObject({ lastSweep: expect.any(String) }), {
      timeout: 30_000,
      interval: 100,
    });
    const teams = createTeams({ botUrl: bot.url, connector: rig.connector });
    await say(RAVI, 'what reminders will I get?', 'personal', teams);
    await bot.stop();
  }
}

/** The commands that somebody runs beside the bot; what they print may be kept by whatever runs them. */
async function commands(): Promise<void> {
  const desk = openDesk();
  try {
    const env = { TABLES_CONNECTION_STRING: cable.connectionString, LOG_LEVEL: 'trace' };
    for (const words of [['verify'], ['backup', '--', join(desk.folder, 'register.backup')], ['remind']]) {
      const clock = words[0] === 'remind' ? { CLOCK_START: '2018-03-19T09:30:00Z' } : {};
      const { status, out, err } = await desk.run(words, { ...env, ...clock });
      expect(status, err.join('\n')).toBe(0);
      printed.push(...out, ...err);
    }
  } finally {
    desk.clear();
  }
}

beforeAll(async () => {
  rig = await openDeskRig({
    files: files(),
    members: members(),
    by: async (toStore) => {
      cable = await layCable(toStore);
      return cable;
    },
  });
  // What is in the files that go in beside the bot is as secret.
  await rig
    .import([fileOf('register.csv', 'ref,kind,board,title,timescale,visibility\n')])
    .catch(() => undefined);
  await tour();
  await papers();
  await hostile();
  await faults();
  await sweeps();
  await commands();
  exempted = answered.filter(
    ({ who, text }) => who && CLEARED.includes(who) && found(SECRETS, text).length > 0,
  ).length;
}, 300_000);
afterAll(async () => {
  for (const spy of [...spies, ...consoles]) spy.mockRestore();
  await rig.close();
}, 60_000);

const personalOf = (who: Account): string => `a:personal-${who.id}`;
const forCleared = (conversation: string): boolean => CLEARED.map(personalOf).includes(conversation);

describe('after a walk through everything', () => {
  it('the walk has met what it was to meet', () => {
    expect(exempted).toBeGreaterThan(5);
    expect(fetched.length).toBeGreaterThan(0);
    expect(rig.logged.filter((line) => line.includes('"fault"')).length).toBeGreaterThan(5);
    const unasked = rig.connector.messages.filter(({ replyToId }) => !replyToId);
    expect(unasked.length).toBeGreaterThan(5);
    expect(unasked.some(({ conversation }) => conversation.id.startsWith('19:channel'))).toBe(true);
    const everything = JSON.stringify([answered, rig.connector.messages, fetched]);
    const shown = PERSONAL.filter((word) => !/bearer|header|secret-of/.test(word));
    expect(found(shown, everything)).toEqual(shown);
    expect(found(SECRETS, everything)).toEqual([...SECRETS]);
  });

  it('no word is in the log, nor printed beside it', () => {
    for (const line of [...rig.logged, ...printed]) expect(found(ALL, line), line).toEqual([]);
    expect([...rig.logged].join('\n')).not.toMatch(/29:0|0000-4000|ZX-|HC-|Bearer|@[\w-]+\.example/);
  });

  it('nobody who is not cleared, and no shared chat, was sent a word of an exempt item', () => {
    const { messages, updates, created } = rig.connector;
    for (const message of messages)
      if (!forCleared(message.conversation.id) && !replied.has(message))
        expect(found(SECRETS, JSON.stringify(message)), JSON.stringify(message).slice(0, 1_500)).toEqual([]);
    for (const { conversation, message } of updates)
      if (!forCleared(conversation))
        expect(found(SECRETS, JSON.stringify(message)), conversation).toEqual([]);
    expect(found(SECRETS, JSON.stringify(created))).toEqual([]);
    for (const { who, place, asked, text } of answered)
      if (!who || place !== 'personal' || !CLEARED.includes(who))
        expect(
          found(SECRETS, without(asked, text)),
          `${who?.name} ${place} ${asked} ${text.slice(0, 3_000)}`,
        ).toEqual([]);
  });

  it('a message that nobody asked for shows nothing of an exempt item before it is opened', () => {
    for (const { replyToId, summary = '', text = '', attachments } of rig.connector.messages) {
      if (replyToId) continue;
      const fallback = JSON.stringify(attachments ?? []).match(/"fallbackText":"[^"]*"/g) ?? [];
      expect(found(SECRETS, [summary, text, ...fallback].join('\n')), summary).toEqual([]);
    }
  });

  it('what was fetched by somebody who is not cleared has none of it', () => {
    for (const text of fetched) expect(found(SECRETS, text)).toEqual([]);
  });

  it('errors and health say nothing of anybody', () => {
    for (const { who, asked, text } of answered)
      if (!who) expect(found(ALL, without(asked, text)), `${asked} ${text}`).toEqual([]);
  });
});

/** A text without the words that stood in what was asked, which may be repeated to whoever asked. */
const without = (asked: string, text: string): string =>
  found(ALL, asked).reduce((left, word) => left.replace(new RegExp(word, 'gi'), ''), text);
