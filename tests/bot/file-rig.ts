import type { WordsAnswer } from '../../src/answer/answer.ts';
import { createAdapter } from '../../src/bot/adapter.ts';
import { createFetchFile, type FileLimits } from '../../src/bot/fetch-file.ts';
import { createHandover } from '../../src/bot/handover.ts';
import { trustedDrives } from '../../src/bot/trusted-drives.ts';
import { createOnTurn } from '../../src/bot/turns.ts';
import { createUploadFile } from '../../src/bot/upload-file.ts';
import type { KeptFile, KeptFiles, Reply, SentFile } from '../../src/conversation/conversation.ts';
import { createFetchReport } from '../../src/conversation/desk-reports.ts';
import { createFaults } from '../../src/faults.ts';
import { createFileLinks } from '../../src/http/file-links.ts';
import { startServer } from '../../src/http/server.ts';
import { createLog } from '../../src/log.ts';
import { nobodyElse } from '../conversation/nothing-changes.ts';
import { startConnector } from './connector.ts';
import { startDrive } from './drive.ts';
import { createTeams } from './teams.ts';

/** A bot that takes files and hands them over, and says of what is typed only what a test has it say. */

export type FileRig = Awaited<ReturnType<typeof openFileRig>>;

export interface FileRigOptions {
  limits?: FileLimits;
  uploadMs?: number;
  offersConsent?: boolean;
}

export const words = (sentence: string): WordsAnswer => ({
  shows: 'words',
  sentence,
  lines: [],
  buttons: [],
});

/** Kept in memory, with ids as long as real ones. */
export function keepFiles(): KeptFiles & { kept: Map<string, KeptFile> } {
  const kept = new Map<string, KeptFile>();
  return {
    kept,
    put: async (file) => {
      const id = `file-${kept.size}`.padEnd(43, 'x');
      kept.set(id, file);
      return id;
    },
    get: async (id) => kept.get(id),
    note: async (id, note) => {
      const file = kept.get(id);
      if (file) kept.set(id, { ...file, note });
      return file !== undefined;
    },
    remove: async (id) => void kept.delete(id),
  };
}

export async function openFileRig({ limits, uploadMs, offersConsent = true }: FileRigOptions = {}) {
  const connector = await startConnector([]);
  const drive = await startDrive();
  const files = keepFiles();
  const fetchReport = createFetchReport({ get: (id) => files.get(id) });
  const logged: string[] = [];
  const log = createLog('trace', { write: (line: string) => void logged.push(line) });
  const faults = createFaults({ log, newId: () => '1234abcd' });
  const onFault = faults.record;
  const links = createFileLinks(undefined);
  const drives = { trusted: trustedDrives({ local: true }), onFault };

  /** What came with the last message, and how each file of it was fetched. */
  const said: { text: string; files: SentFile[] }[] = [];
  const changedMany: string[] = [];
  let reply: Reply | undefined;
  const fetched = async (sent: SentFile[]): Promise<Reply> => {
    const results = await Promise.all(sent.map((file) => file.fetch()));
    const lines = results.map((result, i) =>
      'says' in result ? result.says : `${sent[i]?.name}: ${result.bytes.length} bytes`,
    );
    return { answer: { ...words(`You sent ${sent.length} files.`), lines } };
  };

  const onTurn = createOnTurn({
    ...nobodyElse(),
    converse: {
      say: async (turn, text) => {
        const sent = turn.files ?? [];
        said.push({ text, files: sent });
        return reply ?? fetched(sent);
      },
      press: async () => reply ?? { answer: words('Pressed.') },
      greet: async () => ({ answer: words('Hello.') }),
    },
    explain: faults.explain,
    onFault,
    local: true,
    onChangedMany: () => void changedMany.push('many'),
    fetchFile: createFetchFile({ ...drives, ...(limits ? { limits } : {}) }),
    handover: createHandover({
      fetchReport,
      files,
      upload: createUploadFile({ ...drives, ...(uploadMs ? { limitMs: uploadMs } : {}) }),
      linkTo: links.linkTo,
      offersConsent,
      onFault,
    }),
  });
  const adapter = createAdapter({ credentials: undefined, onTurn: (context) => onTurn(context), onFault });
  const server = await startServer(
    { messages: adapter.process, ready: async () => true, files: fetchReport, onFault },
    { port: 0, host: '127.0.0.1' },
  );
  const botUrl = `http://127.0.0.1:${server.port}`;
  links.reachedAt(botUrl);

  return {
    teams: createTeams({ botUrl, connector }),
    botUrl,
    connector,
    drive,
    files,
    logged,
    said,
    changedMany,
    linkTo: links.linkTo,
    /** Has the conversation say this to whatever comes. */
    reply: (next: Reply | undefined) => {
      reply = next;
    },
    close: async () => {
      await server.close();
      await drive.close();
      await connector.close();
    },
  };
}
