import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { ReadyFile } from '../conversation/conversation.ts';

/**
 * How Teams hands a file over: a card asks whether it may be put into the person's OneDrive, an invoke brings the
 * answer and the place, and a card shows the file that is there.
 * Source: "Send and receive files using a bot" in Microsoft's documentation of Teams.
 */
const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

/** Asks whether the file may be put into the person's OneDrive. */
export const consentMessage = ({ id, name, size, about }: ReadyFile): Partial<Activity> => ({
  type: 'message',
  summary: `${name} is ready. Shall I put it into your OneDrive?`,
  attachments: [
    {
      contentType: CONSENT,
      name,
      content: {
        description: about,
        sizeInBytes: size,
        acceptContext: { file: id },
        declineContext: { file: id },
      },
    },
  ],
});

const consentSchema = z.object({
  action: z.enum(['accept', 'decline']),
  context: z.object({ file: z.string().min(8).max(100) }),
  uploadInfo: z
    .object({
      contentUrl: z.string(),
      name: z.string(),
      uploadUrl: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    })
    .optional()
    .nullable(),
});

export type Consent = z.infer<typeof consentSchema>;

/** What was answered to the consent card; undefined for what Teams never sends. */
export function readConsent(value: unknown): Consent | undefined {
  return consentSchema.safeParse(value).data;
}

/** Shows the file where it is now. */
export const fileMessage = ({
  contentUrl,
  name,
  uniqueId,
  fileType,
}: NonNullable<Consent['uploadInfo']>): Partial<Activity> => ({
  type: 'message',
  summary: `${name} is in your OneDrive.`,
  attachments: [{ contentType: INFO, contentUrl, name, content: { uniqueId, fileType } }],
});
