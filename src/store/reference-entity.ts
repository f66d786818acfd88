import { z } from 'zod';
import type { Reference } from '../sweep/ports.ts';
import { type Entity, parseRow } from './row.ts';

/** How a stored conversation reference is written and read: a property a field, none for one that is missing. */

export const referenceSchema = z.object({
  account: z.string(),
  serviceUrl: z.string(),
  conversation: z.string(),
  user: z.string(),
  bot: z.string(),
  tenant: z.string().optional(),
  at: z.string(),
  blocked: z.string().optional(),
});

export function readReference(entity: Entity): Reference {
  const { tenant, ...reference } = parseRow(referenceSchema, entity, entity);
  return { ...reference, tenant };
}

export function referenceEntity(
  partitionKey: string,
  rowKey: string,
  { account, serviceUrl, conversation, user, bot, tenant, at }: Omit<Reference, 'blocked'>,
) {
  const properties = { account, serviceUrl, conversation, user, bot, at };
  return { partitionKey, rowKey, ...properties, ...(tenant === undefined ? {} : { tenant }) };
}

/** Does it lead to the same place? When the last word was is left out. */
export const samePlace = (a: Omit<Reference, 'blocked'>, b: Omit<Reference, 'blocked'>): boolean =>
  a.serviceUrl === b.serviceUrl &&
  a.conversation === b.conversation &&
  a.user === b.user &&
  a.bot === b.bot &&
  a.tenant === b.tenant;
