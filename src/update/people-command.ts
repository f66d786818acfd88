import { z } from 'zod';
import { type Day, daySchema, sayDay } from '../register/day.ts';
import { type Person, personSchema } from '../register/directory.ts';

/** How people come and go, as commands. People are told by their e-mail address in lower case. */

const email = z.string().min(1);

export const peopleCommandSchema = z.discriminatedUnion('change', [
  /** `from` is missing where nobody held the posts; `also`: with the boards and the role. */
  z.object({
    change: z.literal('takes over'),
    who: email,
    from: email.optional(),
    posts: z.array(z.string()),
    also: z.boolean(),
    on: daySchema,
  }),
  z.object({ change: z.literal('joins'), person: personSchema, on: daySchema }),
  z.object({ change: z.literal('leaves'), who: email, last: daySchema }),
  /** Nobody stands in any more where no deputy is named; without `until` there is no end to it. */
  z.object({
    change: z.literal('stands in'),
    absent: email,
    deputy: z.string().optional(),
    from: daySchema,
    until: daySchema.optional(),
  }),
]);

export type PeopleCommand = z.infer<typeof peopleCommandSchema>;

/** One change of people on record. */
export interface PeopleRecord {
  /** The command; a repeat of it has one effect. */
  id: string;
  /** ISO instant. */
  at: string;
  /** Who entered it, and their e-mail address in lower case. */
  by: string;
  person: string;
  /** What happened, in a sentence: "Tanya Graham takes over from Karen Blackburn as Clerk." */
  did: string;
}

/** A change that is to be carried out on a day. */
export interface PlannedPeople extends Omit<PeopleRecord, 'did'> {
  on: Day;
  command: PeopleCommand;
  /** What will happen, in a sentence. */
  says: string;
  /** Follows from a deputy's days, and only if these are still the same when they have ended. */
  follows?: true | undefined;
}

/** The people of the register as they are kept, their changes on record, and those that wait for their day. */
export interface PeopleBooks {
  /** Everybody on record, read anew. */
  people(): Promise<Person[]>;
  /**
   * Writes people as they are to be with the record of it, and what is to follow, together or not at all. `conflict`:
   * somebody else has changed one of them since they were read. A repeat of the same record counts as written.
   */
  write(made: MadePeople): Promise<'written' | 'conflict'>;
  /** In the order of their days. */
  planned(): Promise<PlannedPeople[]>;
  /** The newest first. */
  changes(): Promise<PeopleRecord[]>;
}

export interface MadePeople {
  record: PeopleRecord;
  /** As they were read; without those who are new. */
  before: Person[];
  after: Person[];
  plans: PlannedPeople[];
  /** The planned change that this carries out, or calls off. */
  ends?: PlannedPeople | undefined;
}

/** ", from 1 August 2018 to 31 August 2018". */
export const sayStretch = (from: Day, until: Day | undefined): string =>
  until === undefined ? `from ${sayDay(from)}` : `from ${sayDay(from)} to ${sayDay(until)}`;
