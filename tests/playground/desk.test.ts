import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PERSONAL_CHAT } from '../../src/playground/config.ts';
import { docxOf2017 } from '../importing/papers-2017/build-files.ts';
import { type Chat, openChat } from './browser.ts';
import { findBrowser, HOW_TO_GET_ONE } from './find-browser.ts';
import { newcomersShell, type Run, runNpm } from './npm.ts';
import { createFileSender } from './send-file.ts';

const SCREENSHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url));
const PAPER = 'scrutiny 31 October 2017.docx';
const PHOTO = 'register.docx';

const browser = findBrowser(process.env);
const leftOut = browser === undefined && process.env.CI !== 'true';

describe('an officer at the desk in the Playground', () => {
  let folder: string;
  let run: Run;
  let chat: Chat;
  let sender: Awaited<ReturnType<typeof createFileSender>>;

  const pictures = async (name: string) => {
    await chat.picture(join(SCREENSHOTS, `${name}-1280.png`), 1280);
    await chat.picture(join(SCREENSHOTS, `${name}-400.png`), 400);
  };

  beforeAll(async () => {
    if (leftOut) return;
    if (browser === undefined)
      throw new Error(`The browser test may not be left out here, but ${HOW_TO_GET_ONE}.`);
    await mkdir(SCREENSHOTS, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'promises-'));
    run = runNpm(['start'], await newcomersShell({ DATA_DIR: join(folder, 'data') }));
    const address = await run.addressToOpen();
    const picture = readFileSync(new URL('../../manifest/color.png', import.meta.url));
    sender = await createFileSender(address, { [PAPER]: await docxOf2017(), [PHOTO]: picture });
    chat = await openChat(address, browser);
    await chat.cardWith('4 November 2024');
  });
  beforeEach((context) => context.skip(leftOut, HOW_TO_GET_ONE));
  afterAll(async () => {
    await chat?.close();
    await sender?.close();
    await run?.interrupt();
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  });

  it('sends a committee paper, is shown what it would do, imports it, and takes it back', async () => {
    await sender.send(PAPER, PERSONAL_CHAT);
    const seen = await chat.cardWith('Nothing has been written yet');
    expect(seen).toContain('Read as a committee paper: 2 tables, 13 recommendations');
    expect(seen).toContain('Who may see its new items?');
    await pictures('paper');

    await chat.choose(/Overview and Scrutiny/);
    await chat.choose(/Everybody on the board/);
    await chat.choose('Recommendations');
    expect(await chat.press('Show what it would do')).toContain('would add 4 items and change 9 items');
    await pictures('paper-chosen');
    expect(await chat.press(/^Import/)).toMatch(/^Done: .* added \d+ items? and changed \d+ items?/);

    const undo = await chat.ask('undo the last import');
    expect(undo).toContain('Nothing has been taken back yet');
    await pictures('undo-import');
    expect(await chat.press('Take it back')).toMatch(/back/);
    expect(await chat.ask('undo the last import')).toContain('There is no import that you can take back');
  });

  it('is told why a picture that is called a Word file cannot be read', async () => {
    await sender.send(PHOTO, PERSONAL_CHAT);
    expect(await chat.cardWith('This is a picture (PNG)')).toContain('Nothing has been written');
  });

  it('asks for a report and opens it by its link', async () => {
    const card = await chat.ask('progress report on the home safety review');
    expect(card).toContain('Progress of recommendations Home Safety review 4 November 2024.docx');
    await pictures('report');
    const opened = await fetch(await chat.linkOf('Open the file'));
    expect(opened.status).toBe(200);
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(
      Buffer.from(await opened.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  it('sees the list before many items are changed at once', async () => {
    const list = await chat.ask('extend everything overdue by a month');
    expect(list).toContain('Nothing has been written yet');
    await pictures('bulk');
    expect(await chat.press('Cancel')).toMatch(/[Nn]othing/);
  });
});
