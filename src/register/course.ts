import { z } from 'zod';
import { type Day, daySchema } from './day.ts';

/**
 * What became of an item since it was agreed: how its date moved, what is proposed or asked for and not yet decided,
 * and what its owner last reported. None of it comes from a paper; it is written by people, one change at a time.
 */

const name = z.string().min(1);
/** An ISO instant. */
const instant = z.string().min(1);

/** One agreed extension. The first one's `from` is the date first agreed, which never changes. */
export const moveSchema = z.object({
  from: daySchema,
  to: daySchema,
  /** Who asked; empty where an import brought another date. */
  askedBy: z.string(),
  reason: z.string(),
  agreedBy: name,
  agreedAt: instant,
  /** The meeting that agreed it, and its minute. */
  meeting: daySchema.optional(),
  minute: z.string().optional(),
});

/** Completion that somebody says is there and nobody has agreed yet. */
export const proposalSchema = z.object({
  by: name,
  at: instant,
  note: z.string(),
  /** The officer who verified it, where the committee still has to agree. */
  verifiedBy: z.string().optional(),
});

/** More time that somebody asks for and nobody has decided on yet. */
export const askedTimeSchema = z.object({ by: name, at: instant, to: daySchema, reason: z.string() });

export const courseSchema = z.object({
  moves: z.array(moveSchema).optional(),
  proposal: proposalSchema.optional(),
  askedTime: askedTimeSchema.optional(),
  /** The owner's, deputy's or officer's newest report. */
  report: z.object({ by: name, at: instant, evidence: z.string().optional() }).optional(),
  /** The day of the newest import that brought the item, or brought news of it: until then nobody was silent. */
  heard: daySchema.optional(),
  /** The last day of the newest round of a recurring item that was done. */
  roundDone: daySchema.optional(),
});

export type Move = z.infer<typeof moveSchema>;
export type Proposal = z.infer<typeof proposalSchema>;
export type AskedTime = z.infer<typeof askedTimeSchema>;
export type Course = z.infer<typeof courseSchema>;

/** The date that was agreed first; undefined where it never moved. */
export const firstAgreed = (course: Course | undefined): Day | undefined => course?.moves?.[0]?.from;
