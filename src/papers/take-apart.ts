import type { PaperLimits } from './limits.ts';
import { openPackage } from './package.ts';
import type { PaperRefusal, PaperTable } from './paper.ts';
import { DAMAGED, Unreadable } from './unreadable.ts';

/** What the reading process answers. */
export type Answer = { kind: 'docx' | 'xlsx'; tables: PaperTable[] } | PaperRefusal;

/** Takes a Word or Excel file apart. Whatever is wrong with it, also what no library foresaw, is a refusal. */
export async function takeApart(file: string, bytes: Uint8Array, limits: PaperLimits): Promise<Answer> {
  try {
    const opened = await openPackage(file, Buffer.from(bytes), limits);
    // The libraries are loaded once it is clear that the file may be read: refusals need not wait for them.
    const read =
      opened.kind === 'docx' ? (await import('./docx.ts')).readDocx : (await import('./xlsx.ts')).readXlsx;
    return { kind: opened.kind, tables: await read(opened, limits) };
  } catch (error) {
    return { says: error instanceof Unreadable ? error.says : DAMAGED };
  }
}
