import type { Day } from '../register/day.ts';
import type { Reason } from '../remind/reason.ts';
import type { Pointer } from './ports.ts';

/** What a person is to hear on a later day. */
export interface Held {
  reason: Reason;
  /** The working day on which it is looked at again. */
  wakes: Day;
}

/**
 * What is held back gets pointers of its own, so that the item's can move on. Each reaches back to the day of the
 * oldest reason that it stands for; one for what a person asked for keeps the day that they named.
 */
export function pointersTo(person: string, held: Held[]): Pointer[] {
  const pointers = new Map<string, Pointer>();
  for (const { reason, wakes } of held) {
    const { board, ref, kind, day } = reason;
    const whose = kind === 'asked' ? { askedBy: person } : { heldFor: person };
    const key = JSON.stringify([board, ref.toUpperCase(), wakes, whose]);
    const since = [day, pointers.get(key)?.since ?? day].sort()[0] ?? day;
    pointers.set(key, { board, ref, wakes, since, ...whose });
  }
  return [...pointers.values()];
}
