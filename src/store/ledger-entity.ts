import { z } from 'zod';
import { type Day, daySchema } from '../register/day.ts';
import { type Reason, reasonSchema, type Wishes } from '../remind/reason.ts';
import { type Claim, OUTCOMES, type Outcome } from '../sweep/ports.ts';
import { gatherText, MOST_CHARACTERS, spreadText } from './long-text.ts';
import { dayRow, personPartition, TROUBLES, toldRow, troubleRow, WISHES } from './reminder-keys.ts';
import { type Entity, type Properties, parseRow, readJson } from './row.ts';

/** How the ledger's rows are written and read. */

export type Keyed = Properties & { partitionKey: string; rowKey: string };

const claimSchema = z.object({
  person: z.string(),
  day: daySchema,
  reasons: z.array(reasonSchema),
  outcome: z.enum(OUTCOMES),
  /** Empty for none: a merge cannot take a property away. */
  because: z.string(),
  at: z.string(),
  attempts: z.number().int(),
  etag: z.string(),
});

const wishesSchema: z.ZodType<Wishes> = z.object({
  pausedUntil: daySchema.optional(),
  weeklyOn: z.number().int().min(0).max(4).optional(),
  snoozed: z.array(z.object({ board: z.string(), ref: z.string(), until: daySchema })),
});

const toldSchema = z.object({ reason: reasonSchema, on: daySchema });
const troubleSchema = z.object({
  person: z.string(),
  day: daySchema,
  outcome: z.enum(OUTCOMES),
  because: z.string(),
});
const writtenSchema = z.object({ written: z.string(), etag: z.string() });

export interface Told {
  reason: Reason;
  on: Day;
}

/** What the keeper of a claim may change of it. */
type ClaimChanges = Partial<Pick<Claim, 'outcome' | 'because' | 'at' | 'attempts'>>;

const claimKeys = (person: string, day: Day) => ({
  partitionKey: personPartition(person),
  rowKey: dayRow(day),
});

/** `written` is the id of the write, by which a writer knows its own row again when the reply was lost. */
export function claimEntity(claim: Omit<Claim, 'etag'>, written: string): Keyed {
  const { person, day, reasons, outcome, because = '', at, attempts } = claim;
  const text = JSON.stringify(reasons);
  if (text.length > MOST_CHARACTERS)
    throw new Error(
      `One message cannot hold ${reasons.length} reasons. Tell a person of 1,000 items a day at most.`,
    );
  return {
    ...claimKeys(person, day),
    person,
    day,
    outcome,
    because,
    at,
    attempts,
    written,
    ...spreadText('reasons', text),
  };
}

/** A change of a claim, to be merged into its row. */
export const claimChange = (
  { person, day }: Pick<Claim, 'person' | 'day'>,
  changes: ClaimChanges,
  written: string,
): Keyed => ({ ...claimKeys(person, day), ...changes, because: changes.because ?? '', written });

export function readClaim(entity: Entity): Claim {
  const reasons = readJson(gatherText(entity, 'reasons'));
  const { because, ...claim } = parseRow(claimSchema, { ...entity, reasons }, entity);
  return because === '' ? claim : { ...claim, because };
}

/** Which write made a row what it is, and its version. */
export const readWritten = (entity: Entity): { written: string; etag: string } =>
  parseRow(writtenSchema, entity, entity);

export const toldEntity = (person: string, on: Day, reason: Reason): Keyed => ({
  partitionKey: personPartition(person),
  rowKey: toldRow(reason),
  on,
  reason: JSON.stringify(reason),
});

export const readTold = (entity: Entity): Told =>
  parseRow(toldSchema, { on: entity.on, reason: readJson(gatherText(entity, 'reason')) }, entity);

export const troubleEntity = ({ person, day }: Claim, outcome: Outcome, because = ''): Keyed => ({
  partitionKey: TROUBLES,
  rowKey: troubleRow(day, person),
  person,
  day,
  outcome,
  because,
});

export const readTrouble = (entity: Entity) => parseRow(troubleSchema, entity, entity);

export const wishesEntity = (person: string, wishes: Wishes, written: string): Keyed => ({
  partitionKey: personPartition(person),
  rowKey: WISHES,
  written,
  ...spreadText('wishes', JSON.stringify(wishes)),
});

export const readWishes = (entity: Entity): Wishes =>
  parseRow(wishesSchema, readJson(gatherText(entity, 'wishes')), entity);
