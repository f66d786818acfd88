import { z } from 'zod';
import { daySchema } from '../register/day.ts';
import { filterSchema } from '../register/filter.ts';
import type { BulkChange } from '../update/bulk-change.ts';
import type { KeptFile, KeptFiles } from './conversation.ts';

/** A change of many items between the list that was shown and the press that confirms it. */

const changeSchema = z.union([
  z.object({ change: z.literal('reassign'), owner: z.string(), from: z.string().optional() }),
  z.object({
    change: z.literal('more time'),
    by: z.object({ count: z.number().int(), unit: z.enum(['day', 'week', 'month']) }),
  }),
  z.object({ change: z.literal('more time'), until: daySchema }),
]) satisfies z.ZodType<BulkChange>;

const keptSchema = z.object({
  change: changeSchema,
  filter: filterSchema,
  reason: z.string(),
  /** As they were shown: what has another version now is left as it is. */
  items: z.array(z.object({ ref: z.string(), version: z.number().int() })),
});

/** What the first press brought; a repeat of it brings the same change to its end. */
const pressedSchema = z.object({ reason: z.string().optional() });

export type KeptBulk = z.infer<typeof keptSchema>;

/** Milliseconds that a list waits to be confirmed. */
const WAITS_MS = 60 * 60_000;
const MIME = 'application/vnd.partnership-promises.bulk+json';

export function createKeptBulk(files: KeptFiles, now: () => Date) {
  const put = (bulk: KeptBulk, account: string): Promise<string> =>
    files.put({
      name: 'changes.json',
      mime: MIME,
      bytes: new TextEncoder().encode(JSON.stringify(bulk)),
      account,
      note: {},
      until: new Date(now().getTime() + WAITS_MS).toISOString(),
    });

  /** Undefined where it has gone, or is something else. */
  async function get(id: string): Promise<{ bulk: KeptBulk; file: KeptFile; reason?: string } | undefined> {
    const file = await files.get(id);
    if (file?.mime !== MIME) return undefined;
    const bulk = keptSchema.parse(JSON.parse(new TextDecoder().decode(file.bytes)));
    const { reason } = pressedSchema.parse(file.note ?? {});
    return { bulk, file, ...(reason === undefined ? {} : { reason }) };
  }

  /** Keeps the reason that was given first, with which every repeat goes on. */
  const pressed = (id: string, reason: string): Promise<boolean> => files.note(id, { reason });

  return { put, get, pressed, remove: files.remove };
}
