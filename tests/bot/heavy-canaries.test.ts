import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Cable, layCable } from './cable.ts';
import { ALL, CLEARED, files, found, members, PERSONAL, SECRETS } from './canaries.ts';
import { commands, sweeps } from './canary-night.ts';
import { faults, hostile } from './canary-storm.ts';
import { papers, tour } from './canary-tour.ts';
import { createWalk, type Walk } from './canary-walk.ts';
import { openDeskRig } from './desk-rig.ts';
import { fileOf } from './fellshire.ts';
import type { Account } from './teams.ts';

/**
 * The whole bot is walked through with a register full of words that stand nowhere else; afterwards each word is looked
 * for wherever it must not be.
 */

let walk: Walk;
/** What was printed past the log. */
const printed: string[] = [];
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

beforeAll(async () => {
  let cable: Cable | undefined;
  const rig = await openDeskRig({
    files: files(),
    members: members(),
    by: async (toStore) => {
      cable = await layCable(toStore);
      return cable;
    },
  });
  if (!cable) throw new Error('the rig was opened without its cable');
  walk = createWalk(rig, cable);
  // What is in the files that go in beside the bot is as secret.
  await rig
    .import([fileOf('register.csv', 'ref,kind,board,title,timescale,visibility\n')])
    .catch(() => undefined);
  await tour(walk);
  await papers(walk);
  await hostile(walk);
  await faults(walk);
  await sweeps(walk);
  printed.push(...(await commands(walk)));
  exempted = walk.answered.filter(
    ({ who, text }) => who && CLEARED.includes(who) && found(SECRETS, text).length > 0,
  ).length;
}, 300_000);
afterAll(async () => {
  for (const spy of [...spies, ...consoles]) spy.mockRestore();
  await walk.rig.close();
}, 60_000);

const personalOf = (who: Account): string => `a:personal-${who.id}`;
const forCleared = (conversation: string): boolean => CLEARED.map(personalOf).includes(conversation);

describe('after a walk through everything', () => {
  it('the walk has met what it was to meet', () => {
    expect(exempted).toBeGreaterThan(5);
    expect(walk.fetched.length).toBeGreaterThan(0);
    expect(walk.rig.logged.filter((line) => line.includes('"fault"')).length).toBeGreaterThan(5);
    const unasked = walk.rig.connector.messages.filter(({ replyToId }) => !replyToId);
    expect(unasked.length).toBeGreaterThan(5);
    expect(unasked.some(({ conversation }) => conversation.id.startsWith('19:channel'))).toBe(true);
    const everything = JSON.stringify([walk.answered, walk.rig.connector.messages, walk.fetched]);
    const shown = PERSONAL.filter((word) => !/bearer|header|secret-of/.test(word));
    expect(found(shown, everything)).toEqual(shown);
    expect(found(SECRETS, everything)).toEqual([...SECRETS]);
  });

  it('no word is in the log, nor printed beside it', () => {
    for (const line of [...walk.rig.logged, ...printed]) expect(found(ALL, line), line).toEqual([]);
    expect([...walk.rig.logged].join('\n')).not.toMatch(/29:0|0000-4000|ZX-|HC-|Bearer|@[\w-]+\.example/);
  });

  it('nobody who is not cleared, and no shared chat, was sent a word of an exempt item', () => {
    const { messages, updates, created } = walk.rig.connector;
    for (const message of messages)
      if (!forCleared(message.conversation.id) && !walk.replied.has(message))
        expect(found(SECRETS, JSON.stringify(message)), JSON.stringify(message).slice(0, 1_500)).toEqual([]);
    for (const { conversation, message } of updates)
      if (!forCleared(conversation))
        expect(found(SECRETS, JSON.stringify(message)), conversation).toEqual([]);
    expect(found(SECRETS, JSON.stringify(created))).toEqual([]);
    for (const { who, place, asked, text } of walk.answered)
      if (!who || place !== 'personal' || !CLEARED.includes(who))
        expect(
          found(SECRETS, without(asked, text)),
          `${who?.name} ${place} ${asked} ${text.slice(0, 3_000)}`,
        ).toEqual([]);
  });

  it('a message that nobody asked for shows nothing of an exempt item before it is opened', () => {
    for (const { replyToId, summary = '', text = '', attachments } of walk.rig.connector.messages) {
      if (replyToId) continue;
      const fallback = JSON.stringify(attachments ?? []).match(/"fallbackText":"[^"]*"/g) ?? [];
      expect(found(SECRETS, [summary, text, ...fallback].join('\n')), summary).toEqual([]);
    }
  });

  it('what was fetched by somebody who is not cleared has none of it', () => {
    for (const text of walk.fetched) expect(found(SECRETS, text)).toEqual([]);
  });

  it('errors and health say nothing of anybody', () => {
    for (const { who, asked, text } of walk.answered)
      if (!who) expect(found(ALL, without(asked, text)), `${asked} ${text}`).toEqual([]);
  });
});

/** A text without the words that stood in what was asked, which may be repeated to whoever asked. */
const without = (asked: string, text: string): string =>
  found(ALL, asked).reduce((left, word) => left.replace(new RegExp(word, 'gi'), ''), text);
