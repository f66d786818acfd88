import type { Day } from '../register/day.ts';
import { type PeopleBooks, type PlannedPeople, peopleCommandSchema } from '../update/people-command.ts';
import { carryOut } from '../update/people-decide.ts';
import { SweepFaults, type Swept } from './swept.ts';

/** Changes of people whose day has come: carried out once, by whichever copy of the bot sweeps first. */

type Stored = Omit<PlannedPeople, 'command'> & { command?: unknown };

/** The rows of people, whose commands are not read yet. */
export interface PeopleRows extends Omit<PeopleBooks, 'planned'> {
  planned(): Promise<Stored[]>;
  due(upTo: Day): Promise<Stored[]>;
}

export interface PeopleDue extends PeopleBooks {
  /** What was planned for a day or an earlier one; also sees to it that readers know of what was changed before. */
  due(upTo: Day): Promise<PlannedPeople[]>;
}

/** The books of people with their planned commands read. */
export const createPeopleBooks = (rows: PeopleRows): PeopleDue => ({
  ...rows,
  planned: async () => (await rows.planned()).map(readPlanned),
  due: async (upTo) => (await rows.due(upTo)).map(readPlanned),
});

function readPlanned({ command, ...plan }: Stored): PlannedPeople {
  const read = peopleCommandSchema.safeParse(command);
  if (read.success) return { ...plan, command: read.data };
  throw new Error(
    `What is planned for ${plan.on} (“${plan.says}”) cannot be read. Enter it again and remove its row.`,
  );
}

export interface CarryingOutDeps {
  books: PeopleDue;
  today: () => Day;
  /** ISO instant of the program's clock. */
  at: () => string;
}

const MOST_TRIES = 5;

/** Carries out what is due, the earliest day first, also for days on which nobody swept; says how many were. */
export function createCarryingOut({ books, today, at }: CarryingOutDeps) {
  async function carryOutDue(): Promise<number> {
    const due = await books.due(today());
    for (const plan of due) await carry(plan);
    return due.length;
  }

  async function carry(plan: PlannedPeople): Promise<void> {
    for (let left = MOST_TRIES; left > 0; left--) {
      const made = carryOut(plan, await books.people(), today(), at());
      if ((await books.write(made)) === 'written') return;
      // Somebody changed one of the people meanwhile, or another copy has carried it out, or it was called off.
      const isThere = (await books.due(today())).some(({ id }) => id === plan.id);
      if (!isThere) return;
    }
  }

  return carryOutDue;
}

/** A sweep for the people of its day. What goes wrong with them holds up nobody's reminders. */
export const peopleFirst =
  (carryOutDue: () => Promise<number>, sweep: () => Promise<Swept>) => async (): Promise<Swept> => {
    const faults: unknown[] = [];
    await carryOutDue().catch((error: unknown) => faults.push(error));
    const swept = await sweep().catch((error: unknown) => {
      if (!(error instanceof SweepFaults)) throw error;
      faults.push(...error.faults);
      return error.swept;
    });
    if (faults.length > 0) throw new SweepFaults(swept, [...new Set(faults)]);
    return swept;
  };
