import { afterEach, describe, expect, it, vi } from 'vitest';
import { type RunningBot, runBot } from '../../src/run-bot.ts';
import { ANN, filesOf, RAVI, REGISTER_HEADER } from './fellshire.ts';
import { openRig, optionsFor, type Rig } from './rig.ts';
import { buttonsOf, cardOf, createTeams, type Pressable, readingOf, type Teams } from './teams.ts';
import { change, noticesTo, send } from './updating.ts';

/** A reminder comes by itself, is answered from its card, and the next sweeps heed the answer. */

const ITEM =
  'HC-1,action,SFB,Map the gates,,Hate Crime Review,,Hate crime,1,Ravi Bell,Fellshire Police,22 January 2018,in progress,open,';
const EXEMPT =
  'ZX-1,action,SFB,Relocate the zephyr,,Nightjar Annex,,Hate crime,1,Mary Hope,Fellshire Police,22 January 2018,in progress,exempt,';
const EVERY_MS = 200;

let rig: Rig;
const bots: RunningBot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop();
  await rig.close();
});

/** A bot that sweeps, from 09:30 of a day on; comes back when it has swept. */
async function sweepingOn(day: string): Promise<Teams & { health: () => Promise<object> }> {
  const bot = await runBot({
    ...optionsFor(rig.connectionString, rig.logged),
    clockStart: new Date(`${day}T09:30:00Z`),
    sweepEveryMs: EVERY_MS,
  });
  bots.push(bot);
  const health = async () => (await (await fetch(`${bot.url}/healthz`)).json()) as object;
  await vi.waitFor(async () => expect(await health()).toMatchObject({ lastSweep: expect.any(String) }), {
    timeout: 20_000,
    interval: 50,
  });
  return { ...createTeams({ botUrl: bot.url, connector: rig.connector }), health };
}

const open = async (...items: string[]): Promise<void> => {
  rig = await openRig({ files: filesOf([REGISTER_HEADER, ...items, ''].join('\n')) });
  await rig.teams.say(RAVI, 'hello');
};
const reminders = (): string[] => noticesTo(rig, RAVI).map(({ summary = '' }) => summary);

/** A button of the newest reminder. */
function onReminder(titled: RegExp): Pressable {
  const card = noticesTo(rig, RAVI).at(-1)?.attachments?.[0]?.content;
  const button = buttonsOf(card).find(({ title = '' }) => titled.test(title));
  if (!button) throw new Error(`No button is called like ${titled}.`);
  return button;
}

describe('a reminder', () => {
  it('comes by itself, once, to whoever has talked to the bot', async () => {
    await open(ITEM, EXEMPT);
    await sweepingOn('2018-01-15');
    expect(reminders()).toEqual(['HC-1 is due in 7 days: Map the gates.']);
    await sweepingOn('2018-01-15');
    expect(reminders()).toHaveLength(1);
    expect(rig.logged.join()).not.toMatch(/HC-1|Map the gates|ravi\.bell|zephyr/i);
  });

  it('is answered from its card, and what it asked for is not asked again', async () => {
    await open(ITEM);
    const teams = await sweepingOn('2018-01-15');
    const form = await teams.press(RAVI, onReminder(/^Report progress$/));
    const done = await send(teams, RAVI, form, { status: 'at risk', note: 'Six towns mapped' });
    expect(readingOf(done)).toContain('Six towns mapped');
    await sweepingOn('2018-01-16');
    expect(reminders()).toHaveLength(1);
  });

  it('is not sent while completion is proposed', async () => {
    await open(ITEM);
    const teams = await sweepingOn('2018-01-15');
    const item = await teams.press(RAVI, onReminder(/^Open HC-1$/));
    const propose = buttonsOf(cardOf(item)).find(({ title }) => title === 'Propose completion');
    if (!propose) throw new Error(`Completion cannot be proposed on:\n${readingOf(item)}`);
    await send(teams, RAVI, await teams.press(RAVI, propose), { note: 'All gates are mapped' });
    await sweepingOn('2018-01-22');
    expect(reminders()).toHaveLength(1);
  });

  it('follows the date that more time was accepted for', async () => {
    await open(ITEM);
    const teams = await sweepingOn('2018-01-15');
    const form = await teams.press(RAVI, onReminder(/more time$/));
    const asked = await send(teams, RAVI, form, { until: '2018-01-31', reason: 'The bid is late' });
    expect(readingOf(asked)).toContain('31 January 2018');
    await change(teams, ANN, 'HC-1', 'Accept more time', {});
    await sweepingOn('2018-01-22');
    expect(reminders().at(-1)).toBe('HC-1 is due in 9 days: Map the gates.');
  });
});

describe('GET /healthz', () => {
  it('tells when the last sweep ended', async () => {
    await open(ITEM);
    const { health } = await sweepingOn('2018-01-15');
    expect(await health()).toEqual({
      status: 'up',
      lastSweep: expect.stringMatching(/^2018-01-15T09:30:/),
      overdue: false,
    });
  });
});
