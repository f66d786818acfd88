import type { Course } from '../register/course.ts';
import type { Item } from '../register/item.ts';

/** The item with its course changed; what is set to undefined is gone, and so is a course that holds nothing. */
export function withCourse(item: Item, changes: Partial<Course>): Item {
  const { course, ...rest } = item;
  const kept = Object.entries({ ...course, ...changes }).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? rest : { ...rest, course: Object.fromEntries(kept) as Course };
}

/** The item with a status that closes it: nothing waits for a decision any more. */
export const closedAs = (item: Item, status: 'complete' | 'no longer applicable'): Item =>
  withCourse({ ...item, status }, { proposal: undefined, askedTime: undefined });
