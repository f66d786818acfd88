import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRegister } from '../../src/open-register.ts';
import { startAzurite } from '../azurite.ts';
import { HOSTILE } from '../papers/hostile.ts';
import { startBotApart } from './bot-apart.ts';
import { type Connector, startConnector } from './connector.ts';
import { type Drive, startDrive } from './drive.ts';
import { ANN, filesOf, membersOf, TODAY } from './fellshire.ts';
import { importInto } from './rig.ts';
import { buttonsOf, cardOf, createTeams, readingOf, type Teams, type Turn } from './teams.ts';

/** Every hostile file, sent by an officer through the front door to a bot that runs apart. */

const MOST_SECONDS = 5;
const MOST_MEGABYTES = 200;
const MEGABYTE = 1_000_000;

describe('a hostile file that an officer sends', () => {
  let azurite: Awaited<ReturnType<typeof startAzurite>>;
  let connector: Connector;
  let drive: Drive;
  let bot: Awaited<ReturnType<typeof startBotApart>>;
  let teams: Teams;
  let before: unknown;
  let rss = 0;

  const send = (name: string, bytes: Uint8Array): Promise<Turn> =>
    teams.say(ANN, '', 'personal', { attachments: [drive.attach(name, bytes)] });
  const itemsNow = async () => {
    const { connectionString } = azurite;
    const { items } = openRegister({ connectionString, now: () => TODAY, newId: randomUUID });
    return Promise.all(['SFB', 'SSC'].map((code) => items.readOutstanding(code)));
  };

  beforeAll(async () => {
    azurite = await startAzurite();
    await importInto(azurite.connectionString, filesOf());
    connector = await startConnector(membersOf());
    drive = await startDrive();
    bot = await startBotApart({
      TABLES_CONNECTION_STRING: azurite.connectionString,
      CLOCK_START: TODAY.toISOString(),
    });
    teams = createTeams({ botUrl: bot.url, connector });
    // What is needed once is there before anything is measured.
    await send('register.csv', new TextEncoder().encode('nothing'));
    before = await itemsNow();
    rss = await bot.rss();
  }, 120_000);
  afterAll(async () => {
    await bot.close();
    await drive.close();
    await connector.close();
    await azurite.close();
  });

  it('is one of forty at least', () => {
    expect(HOSTILE.filter(({ says }) => says !== undefined).length).toBeGreaterThanOrEqual(40);
  });

  it.each(HOSTILE)(
    '$name: is refused in time with the reason, and cannot be imported',
    // Whatever else the machine does meanwhile is not what is measured.
    { retry: 2, timeout: 60_000 },
    async ({ file, bytes, says }) => {
      const content = bytes();
      const began = performance.now();
      const turn = await send(file, content);
      const seconds = (performance.now() - began) / 1000;
      expect([turn.status, turn.replies.length]).toEqual([200, 1]);
      const reading = readingOf(turn);
      expect(reading).toMatch(says ?? /./);
      expect(reading).toContain('Nothing has been written');
      expect(buttonsOf(cardOf(turn)).map(({ title }) => title)).not.toContain('Import');
      expect(seconds).toBeLessThan(MOST_SECONDS);
    },
  );

  it('has left the register, the memory and the machine as they were', async () => {
    expect(await itemsNow()).toEqual(before);
    expect((bot.most() - rss) / MEGABYTE).toBeLessThan(MOST_MEGABYTES);
    expect((await bot.children()).filter((line) => line.includes('papers/reader'))).toEqual([]);
    expect(bot.log()).not.toMatch(/"level":(?:50|60)/);
  }, 60_000);
});
