import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { PaperLimits } from './limits.ts';
import type { Answer } from './take-apart.ts';
import { TOO_LARGE, TOO_LONG } from './unreadable.ts';

const answerSchema = z.union([
  z.strictObject({ says: z.string() }),
  z.strictObject({
    kind: z.enum(['docx', 'xlsx']),
    tables: z.array(
      z.strictObject({
        name: z.string(),
        above: z.array(z.string()),
        rows: z.array(z.strictObject({ line: z.int().positive(), cells: z.array(z.string()) })),
      }),
    ),
  }),
]);

/** How its process ended: with an answer, or without, because it took too long or built too much. */
type Ended = { is: 'answered'; json: string } | { is: 'too long' | 'broken off' | 'not started' };

/**
 * Reads a Word or Excel file in a process of its own, which is given the file and nothing else: no settings, no
 * secrets, and no more memory and time than the limits say. It has ended when this returns.
 */
export async function readApart(file: string, bytes: Uint8Array, limits: PaperLimits): Promise<Answer> {
  const child = start(limits);
  const killWithUs = (): boolean => child.kill('SIGKILL');
  process.once('exit', killWithUs);
  try {
    // The process may end before it has read everything; how it ended says why.
    child.stdin?.on('error', () => {});
    child.stdin?.write(`${JSON.stringify({ file, limits })}\n`);
    child.stdin?.end(bytes);
    const ended = await endOf(child, limits);
    switch (ended.is) {
      case 'answered':
        return answerSchema.parse(JSON.parse(ended.json));
      case 'too long':
        return { says: TOO_LONG };
      case 'broken off':
        return { says: TOO_LARGE };
      case 'not started':
        throw new Error(
          'The process that reads Word and Excel files did not start. Look whether this machine has memory left and can start src/papers/reader.ts.',
        );
    }
  } finally {
    process.off('exit', killWithUs);
  }
}

function start(limits: PaperLimits): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const program = fileURLToPath(new URL('./reader.ts', import.meta.url));
  const options = [`--max-old-space-size=${limits.memory}`, '--disallow-code-generation-from-strings'];
  return spawn(process.execPath, [...options, '--import', loader, program], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    windowsHide: true,
  });
}

/** Waits until the process has ended, and ends it where it does not answer in time or answers without end. */
function endOf(child: ChildProcess, limits: PaperLimits): Promise<Ended> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let cutShort: Ended | undefined;
    const end = (as: Ended): void => {
      cutShort = as;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(() => end({ is: 'not started' }), limits.startMs);
    child.stdout?.on('data', (chunk: Buffer) => {
      if (size === 0) {
        clearTimeout(timer);
        timer = setTimeout(() => end({ is: 'too long' }), limits.readMs);
      }
      size += chunk.length;
      // A character takes at most six bytes in an answer, and a cell a few around it.
      if (size > limits.text * 6 + limits.rows * limits.columns * 8) end({ is: 'broken off' });
      else chunks.push(chunk);
    });
    child.once('error', () => end({ is: 'not started' }));
    child.once('close', (code) => {
      clearTimeout(timer);
      const unanswered: Ended = size === 0 ? { is: 'not started' } : { is: 'broken off' };
      resolve(
        cutShort ?? (code === 0 ? { is: 'answered', json: Buffer.concat(chunks).toString() } : unanswered),
      );
    });
  });
}
