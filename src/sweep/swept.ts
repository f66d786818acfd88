import type { Reason } from '../remind/reason.ts';
import type { Ending } from './finishing.ts';
import type { Held } from './holding.ts';

/** What a sweep comes to. */

/** How many messages ended how, and how many reasons wait for another day. */
export type Swept = Record<Ending, number> & { held: number };

export const nothingSwept = (): Swept => ({
  sent: 0,
  'not known': 0,
  failed: 0,
  'nothing left': 0,
  later: 0,
  held: 0,
});

/** What a person would hear. */
export interface Preview {
  person: string;
  reasons: Reason[];
  /** Among the reasons: what an earlier message carried that nobody knows to have arrived. */
  again: Reason[];
  held: Held[];
  /** They have had the message of today already. */
  claimed: boolean;
}

/** A sweep that told everybody whom it could, and came upon faults with others: they stay due. */
export class SweepFaults extends Error {
  override name = 'SweepFaults';

  constructor(
    readonly swept: Swept,
    /** Each once. */
    readonly faults: unknown[],
  ) {
    super(
      'Some reminders could not be dealt with. They stay due; look for “fault” in the log, and sweep again.',
      {
        cause: faults[0],
      },
    );
  }
}
