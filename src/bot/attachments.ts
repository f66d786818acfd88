import { z } from 'zod';
import type { SentFile } from '../conversation/conversation.ts';
import { type ReadActivity, scopeOf, textOf } from './activity.ts';
import type { Fetched, FetchFile } from './fetch-file.ts';

/**
 * The files that came with a message. Teams hands a bot files in a personal chat alone; what else is attached, such as
 * the message's own HTML or a picture in its text, is no file.
 * Source: "Send and receive files using a bot" in Microsoft's documentation of Teams.
 */
const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
/** How a file is told of where bots are not given it. */
const REFERENCE = 'reference';
const HTML = 'text/html';
/** In the HTML of a message, a file is named by a GUID; a message that is quoted, by a number. */
const FILE_IN_HTML = /<attachment id="[0-9a-f]{8}-[0-9a-f-]{27}"/i;

const attachmentSchema = z.object({
  contentType: z.string().transform((type) => type.toLowerCase()),
  name: z.string().optional().nullable().catch(undefined),
  content: z.unknown().optional(),
});
const downloadSchema = z.object({ downloadUrl: z.string() });

/** As many as there are kinds of register files. */
const MOST_FILES = 6;
/** Attachments that are looked at. */
const MOST_ATTACHMENTS = 50;
const LONGEST_NAME = 200;

const OWN_CHAT = { says: 'Send papers to me in our own chat: what is sent here, everybody here can open.' };
const TOO_MANY = { says: `I take ${MOST_FILES} files at a time. Send them in several messages.` };

type Attachment = z.infer<typeof attachmentSchema>;

export function filesOf(activity: ReadActivity, fetchFile: FetchFile): SentFile[] {
  const attachments = (Array.isArray(activity.attachments) ? activity.attachments : [])
    .slice(0, MOST_ATTACHMENTS)
    .map((attachment) => attachmentSchema.safeParse(attachment).data)
    .filter((attachment) => attachment !== undefined);
  if (scopeOf(activity) === 'shared') {
    const wordless = textOf(activity) === '';
    return attachments
      .filter((attachment) => attachment.contentType === DOWNLOAD || (wordless && isElsewhere(attachment)))
      .slice(0, MOST_FILES)
      .map(({ name }) => ({ name: tidy(name), fetch: async () => OWN_CHAT }));
  }
  const files = attachments.filter(({ contentType }) => contentType === DOWNLOAD);
  // Taking only some of what was sent would look as if all had been taken.
  const tooMany = files.length > MOST_FILES;
  return files.slice(0, MOST_FILES).map(({ name, content }) => ({
    name: tidy(name),
    fetch: async (): Promise<Fetched> =>
      tooMany ? TOO_MANY : fetchFile(downloadSchema.safeParse(content).data?.downloadUrl ?? ''),
  }));
}

/** A file in a shared chat, of which a bot is told that it exists and no more. */
const isElsewhere = ({ contentType, content }: Attachment): boolean =>
  contentType === REFERENCE ||
  (contentType === HTML && typeof content === 'string' && FILE_IN_HTML.test(content));

/** A name is a word for a file, never a path. */
function tidy(name: string | null | undefined): string {
  const last = (name ?? '').split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return plain.slice(-LONGEST_NAME) || 'the file';
}
