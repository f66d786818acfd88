import { type Day, sayDay, weekdayOf } from '../register/day.ts';

/** Weekdays as people read them; 0 is Monday. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export const sayWeekday = (weekday: number): string => WEEKDAYS[weekday] ?? '';

/** "Friday 20 April 2018" */
export const sayLongDay = (day: Day): string => `${sayWeekday(weekdayOf(day))} ${sayDay(day)}`;
