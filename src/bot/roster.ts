import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';

const memberSchema = z.object({
  email: z.string().optional().nullable(),
  userPrincipalName: z.string().optional().nullable(),
});

/**
 * The e-mail address that the roster has for whoever is talking. Guests may have only a principal name, which is an
 * address as well; undefined where the roster does not know them.
 */
export async function emailOf(context: TurnContext): Promise<string | undefined> {
  const found = await TeamsInfo.getMember(context, context.activity.from.id).catch((error: unknown) => {
    if ((error as { statusCode?: number }).statusCode === 404) return undefined;
    throw error;
  });
  const member = memberSchema.safeParse(found);
  return member.success ? (member.data.email ?? member.data.userPrincipalName ?? undefined) : undefined;
}
