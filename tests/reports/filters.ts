import type { Condition, Filter } from '../../src/register/filter.ts';

/** Filters as questions have them. */

export const all = (...conditions: Condition[]): Filter => conditions.map((c) => ({ anyOf: [c] }));
export const overdue = (...conditions: Condition[]): Filter => all({ is: 'overdue' }, ...conditions);
