import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chat, openChat } from './browser.ts';
import { findBrowser, HOW_TO_GET_ONE } from './find-browser.ts';
import { newcomersShell, type Run, runNpm } from './npm.ts';

const SCREENSHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url));
const REGISTER = new URL('../../src/demo/register.csv', import.meta.url);

const browser = findBrowser(process.env);
const leftOut = browser === undefined && process.env.CI !== 'true';

describe('a newcomer who runs npm start and opens the Playground', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let run: Run;
  let chat: Chat;
  let welcome: string;

  /** Starts, opens the page, and waits for the card that the bot greets with; the text of that card. */
  const start = async (): Promise<string> => {
    run = runNpm(['start'], env);
    const url = await run.addressToOpen();
    chat = await openChat(url, String(browser));
    return chat.cardWith('4 November 2024');
  };
  const pictures = async (name: string) => {
    await chat.picture(join(SCREENSHOTS, `${name}-1280.png`), 1280);
    await chat.picture(join(SCREENSHOTS, `${name}-400.png`), 400);
  };

  beforeAll(async () => {
    if (leftOut) return;
    if (browser === undefined)
      throw new Error(`The browser test may not be left out here, but ${HOW_TO_GET_ONE}.`);
    await mkdir(SCREENSHOTS, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'ask-'));
    env = await newcomersShell({ DATA_DIR: join(folder, 'data') });
    welcome = await start();
  });
  beforeEach((context) => context.skip(leftOut, HOW_TO_GET_ONE));
  afterAll(async () => {
    await chat?.close();
    await run?.interrupt();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  it('is welcomed, and told which day the demo shows', async () => {
    expect(welcome).toMatch(/^Hello Julie/);
    await pictures('welcome');
  });

  it('reads what is overdue, turns the page, and opens an item', async () => {
    const first = await chat.ask("what's overdue?");
    expect(first).toMatch(/\blate\b/);
    await pictures('list');

    const second = await chat.press('Show more');
    expect(second).not.toBe(first);
    expect(second).toMatch(/\blate\b/);

    await chat.press(/^Open /);
    await pictures('item');
  });

  it('reads the priorities', async () => {
    expect(await chat.ask('what are our priorities?')).toMatch(/priorit/i);
    await pictures('priorities');
  });

  it('is told what can be asked', async () => {
    expect(await chat.ask('help')).toMatch(/overdue/i);
    await pictures('help');
  });

  it('leaves nothing running with Ctrl-C, and finds the register as it was left', async () => {
    await chat.close();
    expect(await run.interrupt()).toBe(0);
    await run.nothingLeft();

    // An item is changed between the two starts: a demo that were loaded again would change it back.
    const [header = [], item = []] = parse(await readFile(REGISTER, 'utf8'), { to: 2 }) as string[][];
    const ref = item[header.indexOf('ref')];
    const changed = item.map((cell, i) => (header[i] === 'title' ? 'Keep the lamps lit' : cell));
    const file = join(folder, 'register.csv');
    await writeFile(file, [header, changed].map((cells) => cells.map(quoted).join(',')).join('\n'));
    const imported = runNpm(['run', '--silent', 'import', '--', file], env);
    expect(await imported.ended, imported.printed()).toBe(0);

    await start();
    expect(await chat.ask(`show me ${ref}`)).toContain('Keep the lamps lit');
  }, 90_000);
});

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
