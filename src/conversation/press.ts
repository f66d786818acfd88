import { z } from 'zod';
import { questionSchema } from '../question/question.ts';

/** What a card's button sends back. It travelled through the client, so it is checked like anything from outside. */
const page = z.number().int().min(0).max(10_000);

export const pressSchema = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('ask'), question: questionSchema, page: page.optional() }),
  z.object({
    verb: z.literal('open'),
    ref: z.string().min(1).max(100),
    from: z.object({ question: questionSchema, page }).optional(),
  }),
]);

export type PressData = z.infer<typeof pressSchema>;

/** Reads a press; undefined for what no button of ours sends. */
export function readPress(verb: unknown, data: unknown): PressData | undefined {
  const parsed = pressSchema.safeParse({ ...(typeof data === 'object' ? data : {}), verb });
  return parsed.success ? parsed.data : undefined;
}
