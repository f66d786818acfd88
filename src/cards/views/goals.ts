import { runText } from '../escape.ts';
import type { Limits } from '../limits.ts';

/** What is wanted of an area, a line each with its bullet; how many had no room is said. */
export function goalLines(goals: string[], limits: Limits): string[] {
  const left = Math.max(goals.length - limits.goals, 0);
  const more = `${left} ${limits.goals > 0 ? 'more ' : ''}${left === 1 ? 'goal' : 'goals'}`;
  const lines = goals.slice(0, limits.goals).map((goal) => `•  ${runText(goal, limits.title)}`);
  if (left === 0) return lines;
  const last = lines.pop();
  return last === undefined ? [`${more}: ask for this area to see them`] : [...lines, `${last} …and ${more}`];
}
