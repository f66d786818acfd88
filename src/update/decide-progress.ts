import type { Course } from '../register/course.ts';
import { type Day, sayDay } from '../register/day.ts';
import { itemDue } from '../register/filter.ts';
import type { Item } from '../register/item.ts';
import { periodAround } from '../register/period.ts';
import { readTimescale } from '../register/timescale.ts';
import type { Command } from './command.ts';
import type { Circumstances, Decision } from './decision.ts';
import { refused } from './refusal.ts';
import { withCourse } from './with-course.ts';
import { didWith, onBehalf } from './wording.ts';

/** What a report leaves on the item besides its words: who made it, when, and where the evidence is. */
export const reportBy = (
  { viewer, at }: Circumstances,
  evidence: string | undefined,
): NonNullable<Course['report']> => ({
  by: viewer.person.name,
  at,
  ...(evidence !== undefined && { evidence }),
});

/** A report changes status and progress. What is proposed or asked for stays as it is. */
export function reportProgress(
  { status, note, evidence }: Extract<Command, { verb: 'report progress' }>,
  item: Item,
  circumstances: Circumstances,
): Decision {
  const report = reportBy(circumstances, evidence);
  const reported = `reported progress${onBehalf(item, circumstances)}`;
  if (status !== 'round done') {
    const after = withCourse({ ...item, status, progress: note }, { report });
    return { is: 'made', after, did: didWith(reported, `${status}. ${note}`), tell: [] };
  }
  const round = roundToReport(item, circumstances.today);
  if ('not' in round) return refused(round.not, 'status');
  const after = withCourse(
    { ...item, status: 'in progress', progress: note },
    { report, roundDone: round.to },
  );
  return {
    is: 'made',
    after,
    did: didWith(reported, `the round to ${sayDay(round.to)} is done. ${note}`),
    tell: [],
  };
}

/** The last day of the round that is under way and not yet done, or why there is none, in a sentence. */
function roundToReport(item: Item, today: Day): { to: Day } | { not: string } {
  const timescale = readTimescale(item.timescale, item.agreed);
  const to = itemDue(item, today);
  const done = item.course?.roundDone;
  if (timescale.kind !== 'recurring' || to === undefined)
    return { not: `${item.ref} does not come round; propose completion once it is done.` };
  return done !== undefined && periodAround(to, timescale.every).from > today
    ? { not: `The round to ${sayDay(done)} is done already; the next one runs to ${sayDay(to)}.` }
    : { to };
}
