import { keyPart } from './keys.ts';

/** Keys of what the rule of retention needs to know, and of what it leaves behind. */

/** A partition of the table `reminders`. */
export const RETENTION = '~retention';

/** Up to which day the changes of a board were looked through. */
export const seenRow = (board: string): string => `seen~${keyPart(board)}`;

/** An item that is being removed; there until all of it has gone. */
export const removingRow = (board: string, ref: string): string =>
  `removing~${keyPart(board).slice(0, 200)}~${keyPart(ref.toUpperCase()).slice(0, 200)}`;
export const REMOVING_ROWS = { from: 'removing~', below: 'removing~~' };

/**
 * Stands in a board's partition for an item that was removed under the rule, its history with it, so that checking the
 * record can tell this from tampering. It has no personal data: the ref, the day, the number of the last version.
 */
export const goneRow = (ref: string): string => `gone~${keyPart(ref.toUpperCase())}~`;
export const GONE_ROWS = { from: 'gone~', below: 'gone~~' };
/** Those of refs `STEM-` and a number, whose numbers are not given again. */
export const goneNumbered = (stem: string) => ({
  from: `gone~${keyPart(`${stem.toUpperCase()}-`)}0`,
  below: `gone~${keyPart(`${stem.toUpperCase()}-`)}:`,
});
