import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { untilItAnswers } from './answering.ts';
import { PERSONAL_CHAT, playgroundConfig } from './config.ts';
import { firstFreePort } from './port.ts';
import { type PlaygroundProcess, spawnPlayground } from './process.ts';
import type { Users } from './users.ts';

export interface PlaygroundOptions {
  /** Where the bot listens, `http://127.0.0.1:3978`. */
  botUrl: string;
  /** The port it should have; the next free one is taken where it is busy. */
  port: number;
  /** Where its configuration and its log are written. */
  folder: string;
  users: Users;
  /** Ends the start when it fires. */
  signal: AbortSignal;
}

export interface Playground extends PlaygroundProcess {
  /** The address to open in a browser. */
  url: string;
}

/**
 * Starts the Microsoft 365 Agents Playground, the chat client for trying the bot without Teams, as a process of
 * its own on the loopback address. It resolves once the Playground answers; it throws with the reason when it ends.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const folder = resolve(options.folder);
  const configFile = resolve(folder, '.m365agentsplayground.yml');
  const logFile = resolve(folder, 'playground.log');
  await mkdir(folder, { recursive: true });
  await writeFile(configFile, playgroundConfig(options.users));
  await rm(logFile, { force: true });

  const port = await firstFreePort(options.port);
  const url = `http://127.0.0.1:${port}`;
  const connector = `${url}/_connector`;
  const playground = spawnPlayground(folder, {
    words: [
      'start',
      '--port',
      String(port),
      '--service-url',
      connector,
      '--channel-id',
      'msteams',
      '--disable-telemetry',
    ],
    env: {
      BOT_ENDPOINT: `${options.botUrl}/api/messages`,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
      TEAMSAPPTESTER_BROWSER: 'none',
    },
    logFile,
  });
  try {
    // The page is served before the configuration is read; a member is known only after it.
    const member = `/v3/conversations/${PERSONAL_CHAT}/members/${options.users.current.id}`;
    await untilItAnswers('The Playground', connector + member, {
      ended: playground.ended,
      signal: options.signal,
    });
  } catch (error) {
    await playground.stop();
    throw error;
  }
  return { url, ...playground };
}
