import { HOSTILE_ARCHIVES } from './hostile-archives.ts';
import { HOSTILE_DOCUMENTS } from './hostile-documents.ts';
import { HOSTILE_KINDS } from './hostile-kinds.ts';
import { HOSTILE_LINKS } from './hostile-links.ts';
import { HOSTILE_MARKUP } from './hostile-markup.ts';
import { HOSTILE_SHEETS } from './hostile-sheets.ts';

/** A file that somebody could send to do harm, by mistake or on purpose. */
export interface HostileFile {
  name: string;
  /** What it is called. */
  file: string;
  bytes: () => Uint8Array;
  /** What the refusal says; undefined where the file may be read because there is no harm in that. */
  says: RegExp | undefined;
}

export const HOSTILE: HostileFile[] = [
  ...HOSTILE_KINDS,
  ...HOSTILE_ARCHIVES,
  ...HOSTILE_LINKS,
  ...HOSTILE_MARKUP,
  ...HOSTILE_DOCUMENTS,
  ...HOSTILE_SHEETS,
];
