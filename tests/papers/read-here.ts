import { PAPER_LIMITS, type PaperLimits } from '../../src/papers/limits.ts';
import type { PaperTable } from '../../src/papers/paper.ts';
import { takeApart } from '../../src/papers/take-apart.ts';

/** Takes a file apart in this process, which is quicker than in one of its own, and expects it to be readable. */
export async function tablesHere(
  file: string,
  bytes: Uint8Array,
  limits: Partial<PaperLimits> = {},
): Promise<PaperTable[]> {
  const read = await takeApart(file, bytes, { ...PAPER_LIMITS, ...limits });
  if ('says' in read) throw new Error(`${file} was refused: ${read.says}`);
  return read.tables;
}

/** What is said of a file that is refused; an empty text where it is read. */
export async function refusalHere(
  file: string,
  bytes: Uint8Array,
  limits: Partial<PaperLimits> = {},
): Promise<string> {
  const read = await takeApart(file, bytes, { ...PAPER_LIMITS, ...limits });
  return 'says' in read ? read.says : '';
}
