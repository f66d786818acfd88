import { z } from 'zod';

/** What the bot reads of an activity. Everything else that a channel sends is left alone. */
const activitySchema = z.object({
  type: z.string(),
  id: z.string().optional(),
  text: z.string().optional().nullable(),
  /** What an Action.Submit or an invoke carries. */
  value: z.unknown().optional(),
  /** Read one by one; see `filesOf`. */
  attachments: z.unknown().optional(),
  serviceUrl: z.string().optional(),
  /** Of an installation: added, removed, or the like. */
  action: z.string().optional(),
  channelData: z
    .object({ tenant: z.object({ id: z.string() }).optional().nullable() })
    .optional()
    .nullable()
    .catch(undefined),
  from: z.object({ id: z.string().min(1), aadObjectId: z.string().optional().nullable() }),
  recipient: z.object({ id: z.string() }),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().optional().nullable(),
    isGroup: z.boolean().optional().nullable(),
    tenantId: z.string().optional().nullable(),
  }),
  membersAdded: z.array(z.object({ id: z.string() })).optional(),
});

/** Is this an activity at all, as the SDK needs one? What is not is refused before the SDK sees it. */
export const isActivity = (body: unknown): boolean =>
  z.object({ type: z.string().min(1) }).safeParse(body).success;

export type ReadActivity = z.infer<typeof activitySchema>;

/** The parts of an activity that the bot needs; undefined for what Teams never sends. */
export function readActivity(activity: unknown): ReadActivity | undefined {
  const parsed = activitySchema.safeParse(activity);
  return parsed.success ? parsed.data : undefined;
}

/** What an adaptive card's Action.Execute carries in an invoke. */
const executeSchema = z.object({
  action: z.object({ verb: z.string().optional(), data: z.unknown().optional() }),
  /** `automatic` where the client refreshed the card by itself. */
  trigger: z.string().optional().catch(undefined),
});

export interface Execute {
  verb: unknown;
  data: unknown;
  automatic: boolean;
}

export function readExecute(value: unknown): Execute | undefined {
  const parsed = executeSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { action, trigger } = parsed.data;
  return { verb: action.verb, data: action.data, automatic: trigger === 'automatic' };
}

/** What an Action.Submit of an old client carries: the verb stands beside the data. */
const submitSchema = z.object({ verb: z.string() }).loose();

export function readSubmit(value: unknown): { verb: unknown; data: unknown } | undefined {
  const parsed = submitSchema.safeParse(value);
  return parsed.success ? { verb: parsed.data.verb, data: parsed.data } : undefined;
}

/** Only a personal chat is personal; a channel, a group chat, a meeting and anything unheard of is shared. */
export const scopeOf = ({ conversation }: ReadActivity): 'personal' | 'shared' =>
  conversation.conversationType === 'personal' && !conversation.isGroup ? 'personal' : 'shared';

const MENTION = /<at[^>]*>[^<]*<\/at>/gi;

/** Characters that are looked at. No question is as long, and what is cut off here costs nobody time. */
const LONGEST = 2_000;

/** What was typed, without the mention of the bot that group chats need. */
export const textOf = ({ text }: ReadActivity): string =>
  (text ?? '')
    .slice(0, LONGEST)
    .replace(MENTION, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
