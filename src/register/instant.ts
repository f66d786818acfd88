import { londonDay, sayDay } from './day.ts';

/** Moments as people read them: in Europe/London, whatever the machine's zone. */

const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `14:03` */
export const sayTime = (instant: string): string => TIME.format(new Date(instant));

/** `22 November 2026, 14:03` */
export const sayInstant = (instant: string): string =>
  `${sayDay(londonDay(new Date(instant)))}, ${sayTime(instant)}`;
