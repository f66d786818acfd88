import type { Reference } from '../sweep/ports.ts';
import type { ReadActivity } from './activity.ts';

/** Where an activity came from, so that something can be sent there later; undefined for what Teams never sends. */
export function referenceIn(account: string, activity: ReadActivity, now: Date): Reference | undefined {
  const { serviceUrl, conversation, from, recipient, channelData } = activity;
  if (!serviceUrl) return undefined;
  return {
    account,
    serviceUrl,
    conversation: conversation.id,
    user: from.id,
    bot: recipient.id,
    tenant: conversation.tenantId ?? channelData?.tenant?.id,
    at: now.toISOString(),
  };
}
