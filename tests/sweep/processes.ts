import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunningServer } from '../../src/store/azurite-server.ts';

/** The processes of the heavy proofs: a store of its own, and copies of the program that sweep. */

const HERE = import.meta.dirname;
const TSX = ['--import', 'tsx'];

async function started(child: ChildProcess): Promise<unknown> {
  const [said] = (await once(child, 'message')) as unknown[];
  return said;
}

/** A real table store in a process of its own: empty, in memory, on a free port of 127.0.0.1. */
export async function startOwnStore(): Promise<RunningServer> {
  const child = fork(path.join(HERE, 'table-server.ts'), { execArgv: TSX });
  const connectionString = String(await started(child));
  const close = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
  return { connectionString, close };
}

export interface Program {
  start(): Promise<ChildProcess>;
  /** Where copies note how they die. */
  diary: string;
  remove(): void;
}

interface Esbuild {
  buildSync(options: object): unknown;
}

/**
 * The program `sweeping.ts` as one file, which starts in a third of the time that its hundreds of modules take: a
 * hundred copies are started in one proof. Bundled by what `tsx` itself compiles with.
 */
export async function bundleSweeping(): Promise<Program> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sweeping-'));
  const outfile = path.join(folder, 'sweeping.cjs');
  const require = createRequire(createRequire(import.meta.url).resolve('tsx'));
  const { buildSync } = require('esbuild') as Esbuild;
  buildSync({
    entryPoints: [path.join(HERE, 'sweeping.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    // From where the templates of cards are found.
    define: {
      'import.meta.url': JSON.stringify(pathToFileURL(path.join(HERE, '../../src/sweep/x.ts')).href),
    },
  });
  return {
    async start() {
      const child = fork(outfile, { execArgv: [] });
      await started(child);
      return child;
    },
    diary: path.join(folder, 'diary'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
