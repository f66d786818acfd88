import type { Change } from '../../src/register/change.ts';
import type { Status } from '../../src/register/item.ts';
import { day } from '../register/days.ts';
import { change } from './world.ts';

/** Parts of a half year that began on 17 October 2017 and ends on 16 April 2018. */

export const SFB = { of: 'six-monthly', board: 'SFB' } as const;
/** Instants within the half year and before it. */
export const IN = '2018-01-15T10:00:00Z';
export const BEFORE = '2017-10-16T10:00:00Z';

/** News came within it. */
export const heard = { heard: day('2018-02-01') };

export const set = (ref: string, at: string, after: Status, changes: Partial<Change> = {}): Change =>
  change({ ref, at, fields: [{ field: 'status', before: 'in progress', after }], ...changes });

export const move = (agreedAt: string) => ({
  from: day('2017-12-31'),
  to: day('2018-09-30'),
  askedBy: 'Ravi Bell',
  reason: 'The bid is late.',
  agreedBy: 'Ann Dale',
  agreedAt,
});
