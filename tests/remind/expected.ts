import { addDays, type Day, daysBetween } from '../../src/register/day.ts';
import { periodAround } from '../../src/register/period.ts';
import type { Promised } from './calendars.ts';

/**
 * What an item has to say on one sweep, walked out day by day and without the policy's own reckoning: one line for
 * each word, as `said` writes it.
 */
export function expectedOf(
  { dates, every }: Promised,
  leadTimes: readonly number[],
  since: Day,
  upTo: Day,
  today: Day,
): string[] {
  const newest = new Map<Day, string>();
  const rounds = every ? roundsFrom(today, upTo, every) : [];
  const deadlines = every ? rounds : dates.map((due) => ({ due, opens: undefined }));
  const last = dates.at(-1);
  let late: string[] = [];
  for (let on = since; on <= upTo; on = addDays(on, 1)) {
    for (const { due } of deadlines.filter((d) => d.opens === undefined || on >= d.opens)) {
      const lead = daysBetween(on, due);
      if (lead !== 0 && !leadTimes.includes(lead)) continue;
      newest.set(due, `${lead === 0 ? 'due' : 'before'} ${lead} of ${due} on ${on}`);
    }
    const lateBy = last === undefined ? 0 : daysBetween(last, on);
    if (lateBy > 0 && lateBy % 7 === 0) late = [`late ${lateBy / 7} of ${last} on ${on}`];
  }
  return [...newest.values(), ...late];
}

/** The rounds that run on any of the days. */
function roundsFrom(from: Day, to: Day, every: NonNullable<Promised['every']>): { due: Day; opens: Day }[] {
  const rounds = new Map<Day, Day>();
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const round = periodAround(on, every);
    rounds.set(round.to, round.from);
  }
  return [...rounds].map(([due, opens]) => ({ due, opens }));
}
