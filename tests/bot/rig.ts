import { randomUUID } from 'node:crypto';
import type { ImportFile } from '../../src/importing/read-files.ts';
import { createLog } from '../../src/log.ts';
import { openRegister } from '../../src/open-register.ts';
import { type BotOptions, type RunningBot, runBot } from '../../src/run-bot.ts';
import { runImport } from '../../src/run-import.ts';
import { startAzurite } from '../azurite.ts';
import { type Connector, type Member, startConnector } from './connector.ts';
import { filesOf, membersOf, TODAY } from './fellshire.ts';
import { createTeams, type Teams } from './teams.ts';

/** The whole bot in this process: a real table store, a register imported into it, a connector, somebody's Teams. */

export interface Rig {
  connector: Connector;
  teams: Teams;
  botUrl: string;
  connectionString: string;
  /** Every line that any bot of this rig has logged. */
  logged: string[];
  import(files: ImportFile[]): Promise<void>;
  /** One more bot on the same store and connector; its clock may start elsewhere, and it may sweep. */
  another(clockStart?: Date, sweepEveryMs?: number): Promise<Teams>;
  close(): Promise<void>;
}

export interface RigOptions {
  files?: ImportFile[];
  /** Whom the roster knows. */
  members?: Member[];
  /** Where the bot finds its store, when that is not the store itself. */
  by?: (connectionString: string) => Promise<{ connectionString: string; close(): Promise<void> }>;
}

export const optionsFor = (connectionString: string, logged: string[]): BotOptions => ({
  connectionString,
  demo: false,
  port: 0,
  dataDir: '',
  clockStart: TODAY,
  logLevel: 'trace',
  log: createLog('trace', { write: (line: string) => void logged.push(line) }),
  credentials: undefined,
});

export async function importInto(connectionString: string, files: ImportFile[]): Promise<void> {
  const register = openRegister({ connectionString, now: () => TODAY, newId: randomUUID, attemptMs: 10_000 });
  const { done, problems } = await runImport(files, register, false);
  if (!done) throw new Error(problems.join('\n'));
}

export async function openRig({
  files = filesOf(),
  members = membersOf(),
  by,
}: RigOptions = {}): Promise<Rig> {
  const azurite = await startAzurite();
  await importInto(azurite.connectionString, files);
  const store = by ? await by(azurite.connectionString) : { ...azurite, close: async () => undefined };
  const connector = await startConnector(members);
  const logged: string[] = [];
  const bots: RunningBot[] = [];

  const start = async (clockStart = TODAY, sweepEveryMs = 0): Promise<RunningBot> => {
    const bot = await runBot({ ...optionsFor(store.connectionString, logged), clockStart, sweepEveryMs });
    bots.push(bot);
    return bot;
  };
  const { url: botUrl } = await start();

  return {
    connector,
    teams: createTeams({ botUrl, connector }),
    botUrl,
    connectionString: store.connectionString,
    logged,
    import: (more) => importInto(azurite.connectionString, more),
    another: async (clockStart, sweepEveryMs) =>
      createTeams({ botUrl: (await start(clockStart, sweepEveryMs)).url, connector }),
    close: async () => {
      await Promise.all(bots.map((bot) => bot.stop()));
      await connector.close();
      await store.close();
      await azurite.close();
    },
  };
}
