import type { TableClient } from '@azure/data-tables';
import { peopleOnRecord } from './register/presence.ts';
import type { createDirectoryTable } from './store/directory-table.ts';
import type { createItemTable } from './store/item-table.ts';
import { createItemRemoval } from './store/retention-items.ts';
import { removeLeavers } from './store/retention-leavers.ts';
import { createRounds } from './store/retention-round.ts';
import { forgetConversations, forgetReferences } from './store/retention-rows.ts';
import { forgetTold } from './store/retention-told.ts';
import type { Tables } from './store/tables.ts';
import type { RetentionBooks } from './sweep/retention.ts';

export interface RetentionOptions {
  tables: Pick<Tables, 'conversations' | 'references' | 'reminders'> & { register: TableClient };
  items: ReturnType<typeof createItemTable>;
  directory: ReturnType<typeof createDirectoryTable>;
  forgetMisunderstood: RetentionBooks['forgetMisunderstood'];
  removeExpired: RetentionBooks['removeExpired'];
  now: () => Date;
  wall: () => number;
}

/** All that the rule of retention removes from, put together over the tables of a store. */
export function openRetention({
  tables,
  items,
  directory,
  forgetMisunderstood,
  removeExpired,
  now,
  wall,
}: RetentionOptions): RetentionBooks {
  const { register, conversations, references, reminders } = tables;
  const load = async () => (await directory.load()).directory;
  return {
    ...createRounds(reminders, { wall }),
    forgetReferences: (before) => forgetReferences(references, before),
    forgetConversations: (before) => forgetConversations(conversations, before),
    forgetMisunderstood,
    forgetTold: (before) =>
      forgetTold(
        {
          reminders,
          people: async () => peopleOnRecord(await load()).map(({ email }) => email),
          readOpen: items.readOpen,
        },
        before,
      ),
    removeItems: createItemRemoval({
      register,
      reminders,
      items,
      boards: async () => (await load()).boards.map(({ code }) => code),
      now,
    }),
    removeLeavers: (before) => removeLeavers({ directory, items }, before),
    removeExpired,
  };
}
