import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chat, openChat } from './browser.ts';
import { findBrowser, HOW_TO_GET_ONE } from './find-browser.ts';
import { newcomersShell, type Run, runNpm } from './npm.ts';

const SCREENSHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url));
/** Half an hour into the demo's day. */
const CLOCK_START = '2024-11-04T09:30:00Z';

const browser = findBrowser(process.env);
const leftOut = browser === undefined && process.env.CI !== 'true';

describe('an owner in the Playground', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let run: Run;
  let chat: Chat;

  const pictures = async (name: string) => {
    await chat.picture(join(SCREENSHOTS, `${name}-1280.png`), 1280);
    await chat.picture(join(SCREENSHOTS, `${name}-400.png`), 400);
  };
  /** One sweep by a process of its own, over the same store; what it printed. */
  const sweep = async (): Promise<string> => {
    const sweeping = runNpm(['run', '--silent', 'remind'], { ...env, CLOCK_START });
    expect(await sweeping.ended, sweeping.printed()).toBe(0);
    return sweeping.printed();
  };

  beforeAll(async () => {
    if (leftOut) return;
    if (browser === undefined)
      throw new Error(`The browser test may not be left out here, but ${HOW_TO_GET_ONE}.`);
    await mkdir(SCREENSHOTS, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'promises-'));
    env = await newcomersShell({ DATA_DIR: join(folder, 'data') });
    run = runNpm(['start'], env);
    chat = await openChat(await run.addressToOpen(), browser);
    await chat.cardWith('4 November 2024');
  });
  beforeEach((context) => context.skip(leftOut, HOW_TO_GET_ONE));
  afterAll(async () => {
    await chat?.close();
    await run?.interrupt();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  it('opens an item, reports progress, sees the card change, and reads its history', async () => {
    expect(await chat.ask('show me ST-6')).toContain('First draft written');
    expect(await chat.press('Report progress')).toContain('What has been done?');
    await pictures('form');

    await chat.choose('In progress');
    await chat.fill(/What has been done/, 'Comments are dealt with; the final draft goes out on Friday.');
    const changed = await chat.press('Send report');
    expect(changed).toContain('ST-6: you reported progress: in progress.');
    expect(changed).toContain('the final draft goes out on Friday');
    expect(changed).not.toContain('First draft written');
    await pictures('reported');

    const history = await chat.ask('history of ST-6');
    expect(history).toContain('Julie Bradbrook');
    expect(history).toContain('At risk → In progress'.toLowerCase());
    await pictures('history');
  });

  it('types a change and is shown the form, filled in; nothing is written before it is sent', async () => {
    const form = await chat.ask('push ST-6 to 31 January 2025 because the bid is late');
    expect(form).toContain('Ask for more time for ST-6');
    expect(await chat.press('Cancel')).not.toContain('More time is asked for');
    await chat.ask('push ST-6 to 31 January 2025 because the bid is late');
    expect(await chat.press('Ask for more time')).toContain('More time is asked for: until 31 January 2025');
  });

  it('is reminded, answers from the card, and is not reminded again that day', async () => {
    expect(await sweep()).toMatch(/^Reminders: [01] sent/);
    expect(await chat.cardWith('2 of your items')).toContain('1 late');
    await pictures('reminder');

    await chat.press('Report progress');
    await chat.fill(/What has been done/, 'Signed by all partners.');
    expect(await chat.press('Send report')).toContain('you reported progress');

    expect(await sweep()).toMatch(/^Reminders: 0 sent, 0 held, 0 failed/);
    expect(await chat.cardsWith('2 of your items')).toBe(0);
  });
});
