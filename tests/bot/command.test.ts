import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, freePort, openDesk } from './commands.ts';
import { type Connector, startConnector } from './connector.ts';
import { membersOf, RAVI, REGISTER_HEADER } from './fellshire.ts';
import { createTeams, readingOf, refsOn } from './teams.ts';

const CLOCK = { CLOCK_START: '2018-01-15T09:00:00Z' };
const LISTENING = /"port":(\d+)[^\n]*"listening"/;

let desk: Desk;
let connector: Connector;
beforeEach(async () => {
  desk = openDesk();
  connector = await startConnector(membersOf());
});
afterEach(async () => {
  desk.clear();
  await connector.close();
});

async function startBot(env: Record<string, string> = {}) {
  const bot = desk.start(['bot'], { PORT: await freePort(), ...CLOCK, ...env });
  const printed = await bot.until(LISTENING);
  const port = LISTENING.exec(printed)?.[1];
  if (port === undefined) throw new Error(`The bot did not start:\n${printed}`);
  return { bot, teams: createTeams({ botUrl: `http://127.0.0.1:${port}`, connector }) };
}

describe('npm run bot', () => {
  it('sees at once what an import beside it brings, ends cleanly on SIGTERM, and has it all the next time', async () => {
    const first = await startBot();
    expect(readingOf(await first.teams.say(RAVI, 'hello'))).toContain("I don't know you yet");
    expect((await desk.run(['import', '--', ...desk.register()])).status).toBe(0);
    expect(refsOn(await first.teams.say(RAVI, "What's overdue?"))).toEqual(['HC-1', 'HC-3']);

    const done = 'HC-3,action,SFB,Count reports by district,,,,,,,,December 2017,complete,open,';
    const update = desk.write('update.csv', `${REGISTER_HEADER}\n${done}\n`);
    expect((await desk.run(['import', '--', update])).status).toBe(0);
    expect(refsOn(await first.teams.say(RAVI, "What's overdue?"))).toEqual(['HC-1']);

    const { status, out, err } = await first.bot.signal('SIGTERM');
    expect([status, err]).toEqual([0, []]);
    expect(out.join()).not.toMatch(/ravi|overdue|HC-\d|police/i);

    const second = await startBot();
    expect(refsOn(await second.teams.say(RAVI, 'only mine'))).toEqual(['HC-1']);
    expect((await second.bot.signal('SIGINT')).status).toBe(0);
  });

  it('refuses what cannot be meant, in a sentence each', async () => {
    const registered = {
      MicrosoftAppId: 'id',
      MicrosoftAppType: 'MultiTenant',
      MicrosoftAppPassword: 'secret',
    };
    const refused = [
      {
        env: { ...registered, ...CLOCK },
        err: [
          expect.stringMatching(/^ALLOWED_TENANTS is needed for MultiTenant/),
          expect.stringMatching(/^CLOCK_START is for trying things out and is refused where MicrosoftAppId/),
        ],
      },
      {
        env: { PORT: 'x', MicrosoftAppPassword: 'secret' },
        err: [
          expect.stringMatching(/^PORT must be/),
          expect.stringMatching(/^MicrosoftAppPassword is set without/),
        ],
      },
      {
        env: { TABLES_CONNECTION_STRING: 'AccountKey=secret' },
        err: [expect.stringMatching(/^TABLES_CONNECTION_STRING cannot be read\./)],
      },
    ];
    const ended = await Promise.all(refused.map(({ env }) => desk.run(['bot'], env)));
    expect(ended).toEqual(refused.map(({ err }) => ({ status: 1, out: [], err })));
    expect(JSON.stringify(ended)).not.toContain('secret');
  });

  it('says in one sentence that its port is busy', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { status, out, err } = await desk.run(['bot'], {
      PORT: String(port),
      TABLES_CONNECTION_STRING: 'UseDevelopmentStorage=true',
    });
    other.close();
    expect([status, out, err]).toEqual([
      1,
      [],
      [`Port ${port} is in use. Set PORT to a free one, or stop what uses it.`],
    ]);
  });
});
