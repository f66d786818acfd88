import { type Day, makeDay, yearOf } from './day.ts';
import type { Area } from './directory.ts';
import type { Period } from './period.ts';

export interface Priority {
  name: string;
  areas: Area[];
}

/** A published strategy with its priorities in the order of the paper. */
export interface Strategy {
  name: string;
  /** As written, such as `2018-2021`. */
  period: string;
  priorities: Priority[];
}

/** `2018-2021`, `2018-21` or `2024`: from the January of the first year to the December of the last. */
export function readStrategyPeriod(words: string): Period | undefined {
  const m = /(\d{4})(?:\s*(?:-|–|\/|to)\s*(\d{4}|\d{2}))?/.exec(words);
  if (!m?.[1]) return undefined;
  const first = Number(m[1]);
  const written = Number(m[2] ?? first);
  // Two digits are those of the next such year: 1998-02 ends in 2002.
  const last = m[2]?.length === 2 ? first + ((((written - first) % 100) + 100) % 100) : written;
  const from = makeDay(first, 1, 1);
  const to = makeDay(last, 12, 31);
  return from && to && from <= to ? { from, to } : undefined;
}

/** The strategies that the areas belong to, the newest first. */
export function strategiesOf(areas: Area[]): Strategy[] {
  const strategies: Strategy[] = [];
  for (const area of areas) {
    let strategy = strategies.find((s) => s.name === area.strategy && s.period === area.period);
    if (!strategy) {
      strategy = { name: area.strategy, period: area.period, priorities: [] };
      strategies.push(strategy);
    }
    let priority = strategy.priorities.find((p) => p.name === area.priority);
    if (!priority) {
      priority = { name: area.priority, areas: [] };
      strategy.priorities.push(priority);
    }
    priority.areas.push(area);
  }
  const begins = (s: Strategy): string => readStrategyPeriod(s.period)?.from ?? '';
  return strategies.sort((a, b) => begins(b).localeCompare(begins(a)));
}

/** The strategy in force on a day: the newest whose period has it; failing that, the newest that had begun. */
export function strategyInForce(strategies: Strategy[], day: Day): Strategy | undefined {
  const inForce = strategies.find(({ period }) => {
    const p = readStrategyPeriod(period);
    return p !== undefined && p.from <= day && day <= p.to;
  });
  const begun = strategies.find(({ period }) => {
    const p = readStrategyPeriod(period);
    return p !== undefined && yearOf(p.from) <= yearOf(day);
  });
  return inForce ?? begun ?? strategies[0];
}
