import { type Day, sayDay } from './day.ts';
import { LONGEST_TIMESCALE, readTimescale } from './timescale.ts';

/**
 * The words of a timescale whose due date was moved to another day. Earlier milestones stay in front, so that the
 * words read back as those milestones and the new day: `30 November 2014; 31 August 2015`. `agreed` is the day from
 * which "within 6 months" counts. Where there are more milestones than a timescale holds, the day stands alone.
 */
export function movedTimescale(timescale: string, agreed: Day | undefined, to: Day): string {
  const read = readTimescale(timescale, agreed);
  const earlier = read.kind === 'dated' ? read.milestones.slice(0, -1).filter((day) => day < to) : [];
  const days = [...earlier, to];
  const ways = [days.map(sayDay).join('; '), days.join(' ')];
  return ways.find((words) => words.length <= LONGEST_TIMESCALE) ?? sayDay(to);
}
