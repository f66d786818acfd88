import { z } from 'zod';

/** What the gate reads of an activity: where it says that it comes from. */
const activitySchema = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.string(),
  from: z
    .object({
      id: z.string().optional().catch(undefined),
      aadObjectId: z.string().optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
  conversation: z.object({ tenantId: z.string().optional().nullable() }).optional().nullable(),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }).optional().nullable() })
    .optional()
    .nullable(),
});

export interface SentByTeams {
  serviceUrl: string;
  /** The tenants that it names; one as a rule. */
  tenants: string[];
  /** Whose limit it counts towards. */
  person: string;
}

/** Undefined for what is not of the channel of Teams: the emulator, skills and other channels are closed. */
export function readSentByTeams(body: unknown): SentByTeams | undefined {
  const activity = activitySchema.safeParse(body).data;
  if (!activity) return undefined;
  const { serviceUrl, from, conversation, channelData } = activity;
  const tenants = [conversation?.tenantId, channelData?.tenant?.id];
  return {
    serviceUrl,
    tenants: tenants.filter((tenant) => typeof tenant === 'string').map((tenant) => tenant.toLowerCase()),
    person: from?.aadObjectId ?? from?.id ?? '',
  };
}
