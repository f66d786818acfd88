import { PAPER_LIMITS, type PaperLimits } from './limits.ts';
import type { Paper, PaperRefusal, ReadPaper } from './paper.ts';
import { readApart } from './reading-process.ts';
import { createTurns } from './turns.ts';
import { whatItIs } from './what-it-is.ts';

interface ReadPaperDeps {
  /** Reads text: CSV is understood elsewhere. */
  readText: (file: string, bytes: Uint8Array) => Paper | PaperRefusal;
  limits?: Partial<PaperLimits> | undefined;
}

/**
 * Reads papers: Word and Excel files one at a time, each in a process of its own; text here. A file is what its bytes
 * say it is. Whatever is wrong with one is a refusal; that the reading process does not start at all is a fault.
 */
export function createReadPaper({ readText, limits: given }: ReadPaperDeps): ReadPaper {
  const limits = { ...PAPER_LIMITS, ...given };
  const takeTurn = createTurns(limits.waiting);

  return async (file, bytes) => {
    if (bytes.length > limits.bytes) return { says: tooManyBytes(bytes.length, limits.bytes) };
    const looks = whatItIs(file, bytes);
    if (typeof looks === 'object') return looks;
    if (looks === 'text') return readText(file, bytes);
    const read = await takeTurn(() => readApart(file, bytes, limits));
    if (read === undefined) return { says: 'I am reading other files just now. Send it again in a minute.' };
    return 'says' in read ? read : { kind: read.kind, file, tables: read.tables };
  };
}

function tooManyBytes(bytes: number, most: number): string {
  const megabytes = (size: number): string => (Math.ceil(size / 100_000) / 10).toFixed(1).replace(/\.0$/, '');
  return `This file has ${megabytes(bytes)} MB, and I read at most ${megabytes(most)} MB. Take the pictures out, or send only the part with the items.`;
}
