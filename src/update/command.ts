import { z } from 'zod';
import type { Day } from '../register/day.ts';
import type { Kind, Status, Visibility } from '../register/item.ts';

/** What people do to an item. The rest of the product speaks of changes in these words alone. */
export const VERBS = [
  'report progress',
  'propose completion',
  'ask for more time',
  'verify completion',
  'agree completion',
  'send back completion',
  'accept more time',
  'decline more time',
  'reassign',
  'correct wording',
  'make exempt',
  'make open',
  'record decision',
  'add item',
  'undo',
] as const;

export type Verb = (typeof VERBS)[number];
export const verbSchema = z.enum(VERBS);

/** A meeting that decided something: its day and the number of its minute. */
export interface Minuted {
  meeting?: Day | undefined;
  minute?: string | undefined;
}

/** Whole rounds of recurring items are reported done; everything else that is done is proposed. */
export type ReportedStatus = Exclude<Status, 'complete' | 'no longer applicable'> | 'round done';

/** A verb with all that it needs, read and checked by itself; whether it fits the item is for `decide` to say. */
export type Command =
  | { verb: 'report progress'; status: ReportedStatus; note: string; evidence?: string | undefined }
  | { verb: 'propose completion'; note: string; evidence?: string | undefined }
  | { verb: 'ask for more time'; until: Day; reason: string }
  | ({ verb: 'verify completion' | 'agree completion' | 'accept more time'; note: string } & Minuted)
  | { verb: 'send back completion' | 'decline more time' | 'make exempt' | 'make open'; reason: string }
  | { verb: 'reassign'; owner: string; reason: string }
  | { verb: 'correct wording'; title: string; detail: string; reason: string }
  | {
      verb: 'record decision';
      outcome: 'complete' | 'no longer applicable' | 'more time' | 'no change';
      until?: Day | undefined;
      meeting: Day;
      minute: string;
      note: string;
    }
  | {
      verb: 'add item';
      kind: Kind;
      board: string;
      title: string;
      detail: string;
      source: string;
      area: string;
      owner: string;
      timescale: string;
      visibility: Visibility;
    }
  | { verb: 'undo' };

/** The inputs of a form by the ids of its fields, as a card sends them: always text. */
export type Inputs = Record<string, string>;

/** What is wrong with one field of a form, or with the whole of it where no field is named. */
export interface Trouble {
  field?: string;
  /** A sentence that says what to do. */
  says: string;
}
