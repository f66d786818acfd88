import { z } from 'zod';
import { ITEM_FIELDS } from '../importing/register-paper.ts';
import { KINDS, VISIBILITIES } from '../register/item.ts';
import type { RegisterView } from '../register/register.ts';
import type { KeptFiles, Turn } from './conversation.ts';

/** Papers between the card that shows them and its buttons: whichever copy of the bot is pressed can go on. */

const choicesSchema = z.object({
  board: z.string().max(300).optional(),
  kind: z.enum(KINDS).optional(),
  visibility: z.enum(VISIBILITIES).optional(),
  columns: z.record(z.string(), z.enum([...ITEM_FIELDS, 'left out'])).optional(),
});
/** What the sender said of the paper so far. */
export type PaperChoices = z.infer<typeof choicesSchema>;

/** `at`: ISO instant of the press; `added` and `changed`: how many items. */
const begunSchema = z.object({
  print: z.string(),
  at: z.string(),
  did: z.string(),
  added: z.number(),
  changed: z.number(),
});
/** An import that was confirmed. */
export type Begun = z.infer<typeof begunSchema>;

const noteSchema = z.object({
  is: z.literal('paper'),
  /** E-mail address in lower case of who sent it. */
  by: z.string(),
  /** The ids of further files that were sent with it. */
  more: z.array(z.string()),
  choices: choicesSchema,
  /** The import that was begun: what it was to do, so that a repeated press can tell that it was done. */
  begun: begunSchema.optional(),
  /** It is in the register. */
  done: begunSchema.optional(),
});
export type PaperNote = z.infer<typeof noteSchema>;

export interface PaperFile {
  name: string;
  bytes: Uint8Array;
}

export interface KeptPaper {
  id: string;
  files: PaperFile[];
  note: PaperNote;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export interface KeptDeps {
  files: KeptFiles;
  now: () => Date;
}

const senderOf = ({ viewer }: Pick<RegisterView, 'viewer'>): string => viewer.person.email.toLowerCase();

export function createKeptPapers({ files, now }: KeptDeps) {
  async function keep(sent: PaperFile[], view: RegisterView, turn: Turn): Promise<KeptPaper> {
    const until = new Date(now().getTime() + DAY_MS).toISOString();
    const put = (file: PaperFile, note: unknown): Promise<string> =>
      files.put({ ...file, mime: 'application/octet-stream', account: turn.account, note, until });
    const [first, ...others] = sent;
    if (!first) throw new Error('A paper needs a file to be kept. Give one.');
    const more: string[] = [];
    for (const other of others) more.push(await put(other, { is: 'part of a paper' }));
    const note: PaperNote = { is: 'paper', by: senderOf(view), more, choices: {} };
    return { id: await put(first, note), files: sent, note };
  }

  /** Undefined where it is gone or is somebody else's: which of the two is nobody's business. */
  async function open(id: string, view: RegisterView, turn: Turn): Promise<KeptPaper | undefined> {
    const first = await files.get(id);
    const note = noteSchema.safeParse(first?.note);
    if (!first || !note.success) return undefined;
    if (first.account !== turn.account || note.data.by !== senderOf(view)) return undefined;
    const others = await Promise.all(note.data.more.map(files.get));
    const all = [first, ...others].filter((file) => file !== undefined);
    if (all.length < 1 + others.length) return undefined;
    return { id, files: all.map(({ name, bytes }) => ({ name, bytes })), note: note.data };
  }

  async function write(paper: KeptPaper, change: Partial<PaperNote>): Promise<KeptPaper> {
    const note = { ...paper.note, ...change };
    await files.note(paper.id, note);
    return { ...paper, note };
  }

  async function remove({ id, note }: KeptPaper): Promise<void> {
    for (const one of [id, ...note.more]) await files.remove(one);
  }

  return { keep, open, write, remove };
}

export type KeptPapers = ReturnType<typeof createKeptPapers>;
